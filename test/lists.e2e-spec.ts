import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
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

/** How to ask for a field; undefined where it needs more than a choice of what there is to choose from. */
function asked({ name, args }: GraphQLField<unknown, unknown>): string | undefined {
  const given = args.filter(isRequiredArgument).map((argument) => {
    const type = getNamedType(argument.type);
    return isEnumType(type) ? `${argument.name}: ${type.getValues()[0].name}` : undefined;
  });
  if (given.includes(undefined)) return undefined;
  return given.length > 0 ? `${name}(${given.join(', ')})` : name;
}

// A column is read where a field shows it. A field that needs another one does not answer by itself.
it('every field answers where it is the only one that is asked for', async () => {
  const { schema } = portal.app.get(GraphQLSchemaHost);
  const reached = new Map<GraphQLObjectType, string[]>([[schema.getQueryType()!, []]]);
  const faults: string[] = [];
  let count = 0;
  for (const [type, path] of reached) {
    for (const field of Object.values(type.getFields())) {
      const ask = asked(field);
      if (!ask) continue;
      const own = getNamedType(field.type);
      const way = [...path, ask];
      if (isObjectType(own) && !reached.has(own)) reached.set(own, way);
      const nested = [...way, ...(isLeafType(own) ? [] : ['__typename'])];
      const document = `{ ${nested.join(' { ')} ${'} '.repeat(nested.length)}`;
      const { errors } = await portal.operator.ask(document);
      if (errors.some(({ extensions }) => extensions.code === 'INTERNAL')) faults.push(document);
      count += 1;
    }
  }
  expect(faults).toEqual([]);
  expect([...reached.keys()].map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'University',
      'Event',
      'EventHost',
      'EventVenue',
      'JointProgram',
      'ProgramVersion',
      'Term',
    ]),
  );
  expect(count).toBeGreaterThan(400);
});
