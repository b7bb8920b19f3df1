import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isRequiredArgument } from 'graphql';
import { Role } from '../src/platform/auth/rights.js';
import { actor, addPartner } from './support/actors.js';
import { startApp, type TestApp } from './support/app.js';
import type { Client } from './support/client.js';
import { addUniversity } from './support/factories.js';

let portal: TestApp;
const callers: Record<string, Client> = {};
beforeAll(async () => {
  portal = await startApp();
  const { id: universityId } = await addUniversity(portal);
  const { id: partnerId } = await addPartner(portal);
  const of = async (role: Role, scope: Parameters<typeof actor>[2]): Promise<Client> =>
    (await actor(portal, role, scope)).client;
  callers.public = portal.anyone;
  callers.operator = portal.operator;
  callers['liaison officer of a university'] = await of(Role.LIAISON_OFFICER, { ownerId: universityId });
  callers['editor of a university'] = await of(Role.UNIVERSITY_EDITOR, { ownerId: universityId });
  callers['liaison officer of a partner'] = await of(Role.LIAISON_OFFICER, { ownerId: partnerId });
});
afterAll(() => portal.close());

// What somebody may see is a condition in SQL: of each kind of caller another one, on the columns of each list.
it('every list answers every kind of caller', async () => {
  const { schema } = portal.app.get(GraphQLSchemaHost);
  const lists = Object.values(schema.getQueryType()!.getFields()).filter(
    ({ args, type }) => args.some(({ name }) => name === 'first') && !args.some(isRequiredArgument) && type,
  );
  expect(lists.length).toBeGreaterThan(10);
  const faults: unknown[] = [];
  for (const { name } of lists) {
    for (const [caller, client] of Object.entries(callers)) {
      const { errors } = await client.ask(`{ ${name}(first: 1) { totalCount nodes { __typename } } }`);
      for (const { extensions } of errors) {
        if (extensions.code === 'INTERNAL') faults.push([name, caller, extensions.errorId]);
      }
    }
  }
  expect(faults).toEqual([]);
});
