import { createHook } from 'node:async_hooks';

/**
 * What is to be done in the next tick, Node notes in objects whose shape V8 forgets when it searches the heap while nothing is to be done.
 * After a few times it makes all later ones in its slowest way: a sixth of the time that a 304 takes. As long as there is one of them, their
 * shape is known.
 */
export const keptTicks: object[] = [];

const ticks = createHook({
  init(_id, type, _trigger, resource) {
    if (type === 'TickObject') keptTicks.push(resource);
  },
}).enable();
process.nextTick(() => ticks.disable());
