import {
  getNamedType,
  GraphQLID,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Value = Record<string, unknown>;

/** A place in the arguments of a field where an id is taken, such as `input.scope.ownerId` or `ids.0`. */
export interface Slot {
  /** `Query.node`, `Mutation.updatePerson`, `Viewer.can` */
  field: string;
  path: string[];
}

/** Every place of the schema that takes an id, at whatever depth of inputs, on whatever type. */
export function slotsOf(schema: GraphQLSchema): Slot[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
  );
  return types.flatMap((type) =>
    Object.values(
      (type as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields(),
    ).flatMap((field) =>
      field.args.flatMap((argument) =>
        placesIn(argument.type, [argument.name]).map((path) => ({
          field: `${type.name}.${field.name}`,
          path,
        })),
      ),
    ),
  );
}

function placesIn(type: GraphQLInputType, path: string[]): string[][] {
  if (isNonNullType(type)) return placesIn(type.ofType, path);
  if (isListType(type)) return placesIn(type.ofType, [...path, '0']);
  if (type === GraphQLID) return [path];
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => placesIn(field.type, [...path, field.name]));
}

/** The variables with another value at one place. */
export function withValue(variables: Value, [step, ...rest]: string[], value: unknown): Value {
  const here = variables[step];
  if (rest.length === 0) return { ...variables, [step]: value };
  if (!/^\d+$/.test(rest[0])) return { ...variables, [step]: withValue((here ?? {}) as Value, rest, value) };
  const [first = {}, ...others] = (here ?? []) as Value[];
  const item = rest.length === 1 ? value : withValue(first, rest.slice(1), value);
  return { ...variables, [step]: [item, ...others] };
}

/** All that a type shows without being asked for more, field by field. */
export function fieldsOf(schema: GraphQLSchema, type: GraphQLObjectType, depth = 3): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const named = getNamedType(field.type);
    const isPlain = isScalarType(named) || isEnumType(named);
    return [isPlain ? field.name : `${field.name} ${selectionOf(schema, named, depth - 1)}`];
  });
}

/** All that a type shows without being asked for more, down to a depth. */
export function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, depth = 3): string {
  if (isScalarType(type) || isEnumType(type)) return '';
  const own = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const fields = own.flatMap((field) => {
    // The edges of a list show the same items as its nodes.
    const isTwice = field.name === 'edges' && own.some(({ name }) => name === 'nodes');
    if (isTwice || field.args.some(isRequiredArgument)) return [];
    const named = getNamedType(field.type);
    if (isScalarType(named) || isEnumType(named)) return [field.name];
    if (depth <= 1) return [];
    return [`${field.name} ${selectionOf(schema, named, depth - 1)}`];
  });
  const possible =
    isInterfaceType(type) && depth > 1 ? plainSelections(schema.getPossibleTypes(type)).join(' ') : '';
  return `{ __typename ${fields.join(' ')} ${possible} }`;
}

/** The plain fields of several types, but for those that are of different types under one name. */
function plainSelections(types: readonly GraphQLObjectType[]): string[] {
  const plain = types.map((type) =>
    Object.values(type.getFields()).filter((field) => {
      const named = getNamedType(field.type);
      return !field.args.some(isRequiredArgument) && (isScalarType(named) || isEnumType(named));
    }),
  );
  const typesOf = Map.groupBy(plain.flat(), ({ name }) => name);
  const clashes = (name: string) => new Set(typesOf.get(name)!.map(({ type }) => String(type))).size > 1;
  return types.map((type, index) => {
    const names = plain[index].map(({ name }) => name).filter((name) => !clashes(name));
    return `... on ${type.name} { ${names.join(' ')} }`;
  });
}

/** A document that calls one root field with all its arguments as variables and shows all that it gives. */
export function documentFor(schema: GraphQLSchema, root: 'Query' | 'Mutation', name: string): string {
  const field = (
    schema.getType(root) as unknown as { getFields(): Record<string, GraphQLField<unknown, unknown>> }
  ).getFields()[name];
  const declared = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const given = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const selection = selectionOf(schema, getNamedType(field.type));
  return `${root.toLowerCase()}${declared && `(${declared})`} { ${name}${given && `(${given})`} ${selection} }`;
}
