import { KeyScope, Role } from '../src/platform/auth/rights.js';
import { actor, addKey } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import { addUniversity } from './support/factories.js';

let portal: TestApp;
beforeAll(async () => {
  portal = await startApp();
});
afterAll(() => portal.close());

const VIEWER =
  '{ viewer { kind actorId isOnBehalf person { id } account { email } key { prefix } grants { role } sessions { isCurrent } } }';

it('knows who is asking', async () => {
  const { id } = await addUniversity(portal);
  const officer = await actor(portal, Role.LIAISON_OFFICER, { ownerId: id });
  const { client, key } = await addKey(portal, id, [KeyScope.READ_PUBLIC]);
  expect(await portal.anyone.get(VIEWER)).toEqual({
    viewer: {
      kind: 'ANONYMOUS',
      actorId: 'anonymous',
      isOnBehalf: false,
      person: null,
      account: null,
      key: null,
      grants: [],
      sessions: [],
    },
  });
  expect(await officer.client.get(VIEWER)).toEqual({
    viewer: {
      kind: 'PERSON',
      actorId: officer.account.id,
      isOnBehalf: false,
      person: { id: officer.person.id },
      account: { email: officer.account.email },
      key: null,
      grants: [{ role: 'LIAISON_OFFICER' }],
      sessions: [{ isCurrent: true }],
    },
  });
  expect(await client.get(VIEWER)).toMatchObject({
    viewer: { kind: 'KEY', actorId: key.id, key: { prefix: key.prefix }, grants: [], sessions: [] },
  });
  expect(await portal.operator.with({ 'x-on-behalf-of': officer.person.id }).get(VIEWER)).toMatchObject({
    viewer: {
      kind: 'OPERATOR_TOKEN',
      actorId: 'operator',
      isOnBehalf: true,
      person: { id: officer.person.id },
      grants: [{ role: 'LIAISON_OFFICER' }],
    },
  });
});
