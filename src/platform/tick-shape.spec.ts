import { setImmediate as turn } from 'node:timers/promises';
import { keptTicks } from './tick-shape.js';

it('keeps what was noted for a tick, and nothing of later ones', async () => {
  await turn();
  const { length } = keptTicks;
  expect(length).toBeGreaterThan(0);
  await new Promise<void>((resolve) => process.nextTick(resolve));
  await turn();
  expect(keptTicks).toHaveLength(length);
});
