import { execute, getArgumentValues, getNamedType, getVariableValues, isEnumType, isObjectType, isRequiredArgument, isScalarType, Kind, OperationTypeNode, parse, print, visit, } from 'graphql';
import { canonical } from '../mutations/mutations.js';
import { NodeRegistry } from './node.js';
/** Of what was called with an idempotency key, the first answer takes the place of every later one. */
export async function giveFirstAnswers(executed, answer, mutations) {
    const { schema, document, operation, variables, context } = executed;
    const { data, errors = [] } = answer;
    if (operation.operation !== OperationTypeNode.MUTATION || !data)
        return;
    const root = schema.getMutationType();
    const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables).coerced ?? variables;
    const calls = rootFields(document, operation.selectionSet);
    const question = questionOf(document, calls, coerced);
    for (const node of calls) {
        const place = node.alias?.value ?? node.name.value;
        const field = root.getFields()[node.name.value];
        if (!field || data[place] === undefined || errors.some(({ path }) => path?.[0] === place))
            continue;
        const { input } = getArgumentValues(field, node, coerced);
        if (!input?.idempotencyKey)
            continue;
        const asked = JSON.stringify([operation.name?.value, place, question]);
        data[place] = await mutations.firstAnswer(context.viewer, input.idempotencyKey, asked, data[place]);
    }
}
/**
 * What a document asks to be shown, without the inputs: their digest is compared with the one of the first call,
 * and the same input may be written in more than one way.
 */
function questionOf(document, calls, variables) {
    const shown = visit(document, {
        VariableDefinition: () => null,
        Field: (node) => (calls.includes(node) ? { ...node, arguments: [] } : undefined),
    });
    const used = new Set();
    visit(shown, { Variable: ({ name }) => void used.add(name.value) });
    return canonical([print(shown), Object.fromEntries([...used].map((name) => [name, variables[name]]))]);
}
function rootFields(document, { selections }) {
    return selections.flatMap((selection) => {
        if (selection.kind === Kind.FIELD)
            return [selection];
        if (selection.kind === Kind.INLINE_FRAGMENT)
            return rootFields(document, selection.selectionSet);
        const fragment = document.definitions.find((definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value);
        return fragment ? rootFields(document, fragment.selectionSet) : [];
    });
}
/** Whoever was too late gets the record as it is now, as far as they may see it. */
export async function showCurrent(schema, context, errors) {
    for (const { extensions } of errors) {
        const id = extensions?.id;
        if (extensions?.reason !== 'VERSION_STALE' || typeof id !== 'string')
            continue;
        const type = schema.getType(NodeRegistry.typeOf(id) ?? '');
        if (!isObjectType(type))
            continue;
        const { data } = await execute({
            schema,
            document: parse(`query($id: ID!) { node(id: $id) { ... on ${type.name} ${fieldsOf(type)} } }`),
            variableValues: { id },
            contextValue: context,
        });
        extensions.current = data?.node ?? null;
    }
}
function isRecord(type) {
    return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}
/** What a record shows by itself: its plain fields, and those of what is part of it. */
function fieldsOf(type, depth = 0) {
    const fields = Object.values(type.getFields()).flatMap((field) => {
        if (field.args.some(isRequiredArgument))
            return [];
        const named = getNamedType(field.type);
        if (isScalarType(named) || isEnumType(named))
            return [field.name];
        const isPart = depth === 0 &&
            isObjectType(named) &&
            !named.name.endsWith('Connection') &&
            !isRecord(named) &&
            // What leads to other records is a link.
            !Object.values(named.getFields()).some(({ type: each }) => isRecord(getNamedType(each)));
        return isPart ? [`${field.name} ${fieldsOf(named, depth + 1)}`] : [];
    });
    return `{ __typename ${fields.join(' ')} }`;
}
//# sourceMappingURL=answers.js.map