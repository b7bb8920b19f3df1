import { serverAudits } from 'graphql-http';
import { startApp, type TestApp } from './support/app.js';

/**
 * SHOULD items that Apollo Server's own suite accepts as not met: they ask for status 400 where a legacy
 * `application/json` answer may as well be 200, or the other way round.
 */
const ACCEPTED = ['572B', 'FDE2', '7B9B'];

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

const audits = serverAudits({ url: () => `${portal.url}/graphql` });

it('knows the audits', () => {
  expect(audits.length).toBeGreaterThan(60);
  expect(
    audits.filter(({ id }) => ACCEPTED.includes(id)).every(({ name }) => name.startsWith('SHOULD')),
  ).toBe(true);
});

it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_name, audit) => {
  const result = await audit.fn();
  if (ACCEPTED.includes(audit.id)) expect(['ok', 'warn']).toContain(result.status);
  else expect(result).toMatchObject({ status: 'ok' });
});
