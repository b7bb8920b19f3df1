import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLSchema,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { startApp, type TestApp } from './support/app.js';

let portal: TestApp;
let schema: GraphQLSchema;
beforeAll(async () => {
  portal = await startApp();
  ({ schema } = portal.app.get(GraphQLSchemaHost));
});
afterAll(() => portal.close());

it('is the contract in schema.graphql; `npm run schema` writes it anew', () => {
  const contract = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
  expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(contract);
});

it('describes every type, field, argument and value', () => {
  const missing: string[] = [];
  const check = (name: string, { description }: { description?: string | null }) => {
    if (!description?.trim()) missing.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    if (![schema.getQueryType(), schema.getMutationType()].includes(type as never)) check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field);
      if ('args' in field)
        for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  expect(missing).toEqual([]);
});

it('gives every mutation one input', () => {
  const fields = Object.values(schema.getMutationType()!.getFields());
  expect(fields.map(({ name, args }) => [name, args.map((argument) => argument.name)])).toEqual(
    fields.map(({ name }) => [name, ['input']]),
  );
});

it('lets a mutation fail alone, without the answers to those beside it', () => {
  const fields = Object.values(schema.getMutationType()!.getFields());
  expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
});

it('gives every update an expectedVersion', () => {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const updates = inputs.filter(({ name }) => /^(Update|Rename).*Input$/.test(name));
  expect(updates.length).toBeGreaterThan(2);
  for (const input of updates) expect(Object.keys(input.getFields())).toContain('expectedVersion');
});
