import { buildSchema, getIntrospectionQuery, Kind, parse, validate, specifiedRules } from 'graphql';
import { PortalError } from '../errors.js';
import { LIMITS, measureOperation, refuseBrokenText, refuseTooLarge } from './limits.js';

const schema = buildSchema(`
  type Query { list(first: Int, last: Int): Connection!, nodes(ids: [ID!]!): [Item!]!, item: Item }
  type Connection { nodes: [Item!]!, edges: [Edge!]!, totalCount: Int! }
  type Edge { node: Item! }
  type Item { id: ID!, item: Item, items: [Item!]!, list(first: Int): Connection! }
`);

function measure(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation.kind !== Kind.OPERATION_DEFINITION) throw new Error('the operation comes first');
  return measureOperation(schema, document, operation, variables);
}

function reasonOf(text: string, variables?: Record<string, unknown>): string | undefined {
  try {
    refuseTooLarge(schema, parse(text), variables);
    return undefined;
  } catch (error) {
    return (error as PortalError).reason;
  }
}

const deep = (levels: number) => `{ ${'item { '.repeat(levels)} id ${'} '.repeat(levels)} }`;

describe('the measure', () => {
  it('counts levels, fields and aliases', () => {
    expect(measure('{ a: item { id item { b: id } } }')).toEqual({
      depth: 3,
      fields: 4,
      aliases: 2,
      cost: 4,
    });
  });

  it('counts a named fragment wherever it is spread', () => {
    const direct = measure('{ item { id item { id } } a: item { id item { id } } }');
    const spread = measure('query { item { ...F } a: item { ...F } } fragment F on Item { id item { id } }');
    expect(spread).toEqual(direct);
  });

  it('is not fooled by inline fragments and directives', () => {
    expect(measure('{ item { ... on Item { ... @include(if: false) { id @skip(if: true) } } } }')).toEqual(
      measure('{ item { id } }'),
    );
  });

  it.each([
    ['{ list { nodes { id } } }', {}, 100 + 20 * 2],
    ['{ list(first: 100) { nodes { id } } }', {}, 100 + 100 * 2],
    ['{ list(last: 7) { nodes { id } totalCount } }', {}, 100 + 7 * 3],
    ['query($n: Int) { list(first: $n) { nodes { id } } }', { n: 50 }, 100 + 50 * 2],
    ['query($n: Int) { list(first: $n) { nodes { id } } }', {}, 100 + 20 * 2],
    ['query($n: Int) { list(first: $n) { nodes { id } } }', { n: -5 }, 100 + 2],
    ['query($n: Int = 50) { list(first: $n) { nodes { id } } }', {}, 100 + 50 * 2],
    ['query($n: Int = 50) { list(first: $n) { nodes { id } } }', { n: 10 }, 100 + 10 * 2],
    ['query($i: [ID!]! = ["a", "b"]) { nodes(ids: $i) { id } }', {}, 1 + 2],
    ['query($i: [ID!]!) { nodes(ids: $i) { id } }', { i: ['a', 'b', 'c'] }, 1 + 3],
    ['{ nodes(ids: ["a", "b"]) { id } }', {}, 1 + 2],
    ['{ item { items { id } } }', {}, 1 + 1 + 5],
  ])('multiplies %s', (text, variables, cost) => {
    expect(measure(text, variables).cost).toBe(cost);
  });

  it('ends on fragments that spread themselves', () => {
    expect(
      measure('{ item { ...A } } fragment A on Item { ...B } fragment B on Item { ...A id }').fields,
    ).toBe(2);
  });

  it('measures each fragment once, even when they double at each step', () => {
    const doubling = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on Item { a: item { ...F${n + 1} } b: item { ...F${n + 1} } }`,
    );
    expect(reasonOf(`{ item { ...F0 } } ${doubling.join(' ')} fragment F60 on Item { id }`)).toBe(
      'DEPTH_LIMIT',
    );
  });
});

describe('the limits', () => {
  it('stop depth', () => {
    expect(reasonOf(deep(LIMITS.depth - 1))).toBeUndefined();
    expect(reasonOf(deep(LIMITS.depth))).toBe('DEPTH_LIMIT');
    expect(reasonOf(deep(60))).toBe('DEPTH_LIMIT');
  });

  it('stop depth that hides in fragments', () => {
    const chain = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on Item { item { ...F${n + 1} } }`,
    ).join(' ');
    expect(reasonOf(`{ item { ...F0 } } ${chain} fragment F60 on Item { id }`)).toBe('DEPTH_LIMIT');
  });

  it('stop fields, aliases and cost', () => {
    expect(reasonOf(`{ ${'item { id } '.repeat(LIMITS.fields / 2)} }`)).toBeUndefined();
    expect(reasonOf(`{ ${'item { id } '.repeat(LIMITS.fields / 2)} item { id } }`)).toBe('FIELDS_LIMIT');
    const aliases = (count: number) =>
      `{ ${Array.from({ length: count }, (_, n) => `a${n}: item { id }`).join(' ')} }`;
    expect(reasonOf(aliases(LIMITS.aliases))).toBeUndefined();
    expect(reasonOf(aliases(LIMITS.aliases + 1))).toBe('ALIASES_LIMIT');
    expect(reasonOf('{ list(first: 100) { nodes { list(first: 100) { nodes { id } } } } }')).toBe(
      'COST_LIMIT',
    );
    expect(
      reasonOf('query($n: Int) { list(first: $n) { nodes { list(first: $n) { nodes { id } } } } }', {
        n: 100,
      }),
    ).toBe('COST_LIMIT');
  });

  it('count what is written in fragments that nothing spreads', () => {
    expect(reasonOf(`{ item { id } } fragment F on Item { ${'id '.repeat(LIMITS.fields)} }`)).toBe(
      'FIELDS_LIMIT',
    );
  });

  it('look at every operation of a document', () => {
    expect(reasonOf(`query A { item { id } } query B ${deep(60)}`)).toBe('DEPTH_LIMIT');
  });

  it('let the standard introspection pass', () => {
    const text = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      inputValueDeprecation: true,
    });
    expect(reasonOf(text)).toBeUndefined();
    expect(validate(schema, parse(text), specifiedRules)).toEqual([]);
  });
});

describe('broken text', () => {
  const reason = (text: string, variables?: unknown) => {
    try {
      refuseBrokenText(parse(text), variables);
      return undefined;
    } catch (error) {
      const { reason: why, details } = error as PortalError;
      return [why, details.path];
    }
  };

  it('is found in variables, at its place', () => {
    expect(reason('{ item { id } }', { filter: { texts: ['ok', 'a\0b'] } })).toEqual([
      'CONTROL_CHARACTER',
      ['filter', 'texts', 1],
    ]);
    expect(reason('{ item { id } }', { text: '\ud800' })).toEqual(['TEXT_MALFORMED', ['text']]);
    expect(reason('{ item { id } }', { text: 'línea\n\tокей 中 😀' })).toBeUndefined();
  });

  it('is found in the document, at its place', () => {
    expect(reason('{ item(filter: { texts: ["ok", "a\\u0000b"] }) { id } }')).toEqual([
      'CONTROL_CHARACTER',
      ['filter', 'texts', 1],
    ]);
    expect(reason('{ item(text: "ok") { id } }')).toBeUndefined();
  });
});
