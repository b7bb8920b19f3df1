import { getNamedType, isCompositeType, isListType, isUnionType, isNonNullType, Kind, SchemaMetaFieldDef, TypeMetaFieldDef, visit, } from 'graphql';
import { ErrorCode, PortalError } from '../errors.js';
/**
 * What one request may ask for. Fragments count where they are spread and aliases as the fields that they
 * are, and what @skip and @include leave out counts too, so that none of them is a way around.
 */
export const LIMITS = {
    /** Bytes of a request's body. */
    bodyBytes: 256 * 1024,
    /** Lexical tokens of a document. */
    tokens: 4_000,
    /** Nested selections. The standard introspection query has 15. */
    depth: 16,
    /** Fields, with fragments spread. The standard introspection query has 230. */
    fields: 500,
    /** Fields that carry an alias. */
    aliases: 50,
    /** Fields that may have to be computed: each counts once for every item of the lists around it. */
    cost: 20_000,
    /** Nested objects and lists in the variables. */
    variablesDepth: 16,
    /** Faults that are reported before checking stops. */
    errors: 10,
};
/** For documents that are known beforehand (`TrustedDocuments`). */
export const TRUSTED_LIMITS = { ...LIMITS, cost: 15 * LIMITS.cost };
/** A connection is a search of its own in the database, whatever it gives. */
const CONNECTION_COST = 100;
/** Items that are assumed of a list that has no size of its own in the document. */
const ASSUMED_ITEMS = 5;
/** Items of a connection for which neither `first` nor `last` is given. */
export const DEFAULT_PAGE = 20;
/** Items of a connection at the most. */
export const PAGE_MAX = 100;
function limited(reason, message, details) {
    return new PortalError(ErrorCode.LIMITED, reason, message, { ...details, http: { status: 400 } });
}
/** What a document costs with sizes with which it has been measured and taken; it is the same document when it comes again. */
const taken = new WeakMap();
const TAKEN_MAX = 100;
/** Of the variables all that a measure can depend on. */
function sizesIn(variables) {
    const sizes = Object.entries(variables).map(([name, value]) => typeof value === 'number' ? `${name}=${value}` : Array.isArray(value) ? `${name}#${value.length}` : name);
    return sizes.join();
}
/** Refuses a document that asks for too much. */
export function refuseTooLarge(schema, document, variables = {}, limits = LIMITS) {
    let known = taken.get(document);
    if (!known || known.size >= TAKEN_MAX)
        taken.set(document, (known = new Map()));
    const sizes = `${limits.cost} ${sizesIn(variables)}`;
    let cost = known.get(sizes);
    if (cost === undefined)
        known.set(sizes, (cost = costWithin(schema, document, variables, limits)));
    return cost;
}
function costWithin(schema, document, variables, limits) {
    // Fragments that nothing spreads are no work for the execution, but for the validation.
    let written = 0;
    visit(document, { Field: () => void (written += 1) });
    if (written > limits.fields)
        throw tooMuch('fields', 'fields', written, limits);
    let cost = 0;
    for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION)
            continue;
        const measure = measureOperation(schema, document, definition, variables);
        for (const [name, what] of [
            ['depth', 'levels'],
            ['fields', 'fields'],
            ['aliases', 'aliases'],
            ['cost', 'points of cost (fields times the items of the lists around them)'],
        ]) {
            if (measure[name] > limits[name])
                throw tooMuch(name, what, measure[name], limits);
        }
        cost = Math.max(cost, measure.cost);
    }
    return cost;
}
function tooMuch(name, what, actual, limits) {
    return limited(`${name.toUpperCase()}_LIMIT`, `The query has more than ${limits[name]} ${what}. Split it, or ask for fewer items.`, { limit: limits[name], actual: Number.isFinite(actual) ? actual : undefined });
}
/**
 * The same as a validation rule. It stands at the document itself, before any other rule has looked at a
 * selection, and ends validation there and then: by reporting more errors than validation puts up with.
 */
export const sizeRule = (trusted) => (context) => ({
    Document(document) {
        const limits = trusted.has(document.loc?.source.body) ? TRUSTED_LIMITS : LIMITS;
        try {
            refuseTooLarge(context.getSchema(), document, {}, limits);
        }
        catch (error) {
            if (!(error instanceof PortalError))
                throw error;
            for (let times = 0; times <= LIMITS.errors; times++)
                context.reportError(error);
        }
    },
});
export function measureOperation(schema, document, operation, variables) {
    const fragments = new Map();
    for (const definition of document.definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION)
            fragments.set(definition.name.value, definition);
    }
    // A variable that the request leaves out has the value that the operation declares for it.
    const declared = new Map(operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]));
    const argument = (node, name) => {
        const value = node.arguments?.find((one) => one.name.value === name)?.value;
        if (value?.kind !== Kind.VARIABLE)
            return literal(value);
        const key = value.name.value;
        return variables[key] === undefined ? literal(declared.get(key)) : variables[key];
    };
    const measured = new Map();
    const open = new Set();
    function ofFragment(name) {
        const done = measured.get(name);
        if (done)
            return done;
        const fragment = fragments.get(name);
        // A fragment that is unknown or spreads itself: validation says so.
        if (!fragment || open.has(name))
            return { depth: 0, fields: 0, aliases: 0, cost: 0 };
        open.add(name);
        const measure = ofSelection(fragment.selectionSet, compositeType(schema, fragment.typeCondition.name.value));
        open.delete(name);
        measured.set(name, measure);
        return measure;
    }
    function ofSelection(selection, parent) {
        const sum = { depth: 0, fields: 0, aliases: 0, cost: 0 };
        for (const node of selection.selections) {
            let part;
            if (node.kind === Kind.FRAGMENT_SPREAD) {
                part = ofFragment(node.name.value);
            }
            else if (node.kind === Kind.INLINE_FRAGMENT) {
                const condition = node.typeCondition && compositeType(schema, node.typeCondition.name.value);
                part = ofSelection(node.selectionSet, condition ?? parent);
            }
            else {
                part = ofField(node, parent);
            }
            sum.depth = Math.max(sum.depth, part.depth);
            sum.fields += part.fields;
            sum.aliases += part.aliases;
            sum.cost += part.cost;
        }
        return sum;
    }
    function ofField(node, parent) {
        const field = fieldOf(parent, node.name.value);
        const type = field && getNamedType(field.type);
        const inner = node.selectionSet
            ? ofSelection(node.selectionSet, isCompositeType(type) ? type : undefined)
            : { depth: 0, fields: 0, aliases: 0, cost: 0 };
        return {
            depth: inner.depth + 1,
            fields: inner.fields + 1,
            aliases: inner.aliases + (node.alias ? 1 : 0),
            cost: (field && isConnection(field) ? CONNECTION_COST : 1) +
                inner.cost * (field ? itemsOf(field, node) : 1),
        };
    }
    function itemsOf(field, node) {
        if (isConnection(field)) {
            const size = ['first', 'last']
                .map((name) => argument(node, name))
                .find((value) => typeof value === 'number');
            // A size below or above what a page can have is refused later, with its place.
            return Math.min(PAGE_MAX, Math.max(1, typeof size === 'number' ? size : DEFAULT_PAGE));
        }
        // The two lists of a connection are counted by the connection itself.
        if (!isList(field.type) || ['nodes', 'edges'].includes(field.name)) {
            const ids = argument(node, 'ids');
            return Array.isArray(ids) ? ids.length : 1;
        }
        return ASSUMED_ITEMS;
    }
    return ofSelection(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}
function compositeType(schema, name) {
    const type = schema.getType(name);
    return isCompositeType(type) ? type : undefined;
}
function fieldOf(parent, name) {
    if (name === SchemaMetaFieldDef.name)
        return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name)
        return TypeMetaFieldDef;
    return !parent || isUnionType(parent) ? undefined : parent.getFields()[name];
}
function isList(type) {
    return isListType(isNonNullType(type) ? type.ofType : type);
}
function isConnection(field) {
    return field.args.some(({ name }) => name === 'first');
}
/** What the document itself says: a number, or the items of a list. */
function literal(value) {
    if (value?.kind === Kind.INT)
        return Number(value.value);
    return value?.kind === Kind.LIST ? value.values : undefined;
}
function refused(reason, message, path) {
    return new PortalError(ErrorCode.INVALID_INPUT, reason, message, { path, http: { status: 400 } });
}
/** Control characters but for tab and line breaks: no text of ours has them, and PostgreSQL takes no NUL. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
function refuseText(text, path) {
    if (FORBIDDEN.test(text)) {
        throw refused('CONTROL_CHARACTER', 'The text has a control character (such as NUL). Remove it.', path);
    }
    if (!text.isWellFormed()) {
        throw refused('TEXT_MALFORMED', 'The text has half of a character (a lone surrogate). Send valid Unicode.', path);
    }
}
/** Documents all of whose texts are sound. */
const sound = new WeakSet();
/** Refuses texts that no field can take, wherever they stand in a request, and variables that are too deep. */
export function refuseBrokenText(document, variables) {
    const inVariables = (value, path) => {
        if (path.length > LIMITS.variablesDepth) {
            throw limited('VARIABLES_DEPTH_LIMIT', `The variables are nested more than ${LIMITS.variablesDepth} levels deep.`, {
                limit: LIMITS.variablesDepth,
            });
        }
        if (typeof value === 'string')
            refuseText(value, path);
        else if (Array.isArray(value))
            value.forEach((item, index) => inVariables(item, [...path, index]));
        else if (value && typeof value === 'object') {
            for (const [key, item] of Object.entries(value)) {
                refuseText(key, path);
                inVariables(item, [...path, key]);
            }
        }
    };
    inVariables(variables ?? {}, []);
    if (sound.has(document))
        return;
    visit(document, {
        StringValue: (node, _key, parent, _path, ancestors) => refuseText(node.value, inputPath([...ancestors, parent, node])),
    });
    sound.add(document);
}
/** The place of a value in the arguments of its field, `["filter", "memberAsOf"]`, from what is around it. */
export function inputPath(steps) {
    const path = [];
    steps.forEach((step, index) => {
        if (!step || Array.isArray(step))
            return;
        const node = step;
        if (node.kind === Kind.FIELD)
            path.length = 0;
        if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD)
            path.push(node.name.value);
        const next = steps[index + 1];
        if (node.kind === Kind.LIST && Array.isArray(next))
            path.push(next.indexOf(steps[index + 2]));
    });
    return path;
}
//# sourceMappingURL=limits.js.map