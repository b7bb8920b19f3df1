import { HeaderMap, } from '@apollo/server';
import { execute, GraphQLError, isObjectType, OperationTypeNode, } from 'graphql';
import { resetCaches } from 'graphql-tag';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { ShownFields } from '../database/shown-fields.js';
import { LIMITS } from './limits.js';
/**
 * Nest gives every field without a method a resolver, which reads the property of the same name: so does GraphQL by itself,
 * and compiled code does it without a call.
 */
function readPropertiesAsTheyAre(type) {
    for (const field of Object.values(type.getFields())) {
        if (field.resolve?.name !== 'rootFieldResolver')
            continue;
        const read = [];
        const witness = new Proxy({}, { get: (_target, name) => void read.push(name) });
        const value = field.resolve(witness, {}, undefined, {});
        if (value === undefined && read.length === 1 && read[0] === field.name)
            field.resolve = undefined;
    }
}
/** A document is compiled when it comes for the second time: most of those that never come again are small. */
const COMPILED_FROM = 2;
export const EXECUTION = { maxCoercionErrors: LIMITS.errors };
/**
 * Executes queries. Documents that come again are compiled into JavaScript (graphql-jit), all others are executed by graphql-js. Compiled code
 * is kept as long as Apollo keeps the parsed document. Mutations, and what is wrong with a request before anything is
 * executed, are left to Apollo. Its way for executors of others (`gateway`) is not taken: it makes, for each request, an object
 * with accessors, by which V8 keeps all that the request has used until the whole heap is searched.
 */
export class Execution {
    constructor(db, formatError) {
        this.db = db;
        this.formatError = formatError;
        this.known = new WeakMap();
    }
    /** To be called with the schema before Apollo starts. */
    take(schema) {
        for (const type of Object.values(schema.getTypeMap()))
            if (isObjectType(type))
                readPropertiesAsTheyAre(type);
        // Nest has the printed schema parsed once more, and this would be kept.
        resetCaches();
        this.schema = schema;
        return schema;
    }
    async requestDidStart() {
        return { responseForOperation: (request) => this.answer(request) };
    }
    /** Null where Apollo is to execute it, or to say what is wrong with it. */
    async answer({ document, operation, operationName, request, contextValue }) {
        if (operation?.operation !== OperationTypeNode.QUERY)
            return null;
        const known = this.knownOf(document);
        const run = () => this.execute(document, known, operationName ?? undefined, request.variables ?? {}, contextValue);
        const result = await this.db.answering(known.shown, contextValue.viewer.kind === 'ANONYMOUS', run);
        // Without data nothing was executed: a variable is wrong.
        if (result?.data === undefined)
            return null;
        const { data, errors } = result;
        const http = { headers: new HeaderMap() };
        const singleResult = { data, ...(errors && { errors: errors.map((error) => this.format(error, http)) }) };
        return { http, body: { kind: 'single', singleResult } };
    }
    async execute(document, known, operationName, variableValues, contextValue) {
        const compiled = this.compiledOf(document, known, operationName);
        if (compiled)
            return await compiled.query(undefined, contextValue, variableValues);
        const { schema } = this;
        try {
            return await execute({
                schema,
                document,
                operationName,
                variableValues,
                contextValue,
                options: EXECUTION,
            });
        }
        catch {
            // The whole of it cannot be executed.
            return undefined;
        }
    }
    knownOf(document) {
        let known = this.known.get(document);
        if (!known) {
            known = { times: 0, shown: new ShownFields(document), operations: new Map() };
            this.known.set(document, known);
        }
        return known;
    }
    compiledOf(document, known, operationName) {
        known.times += 1;
        if (known.times < COMPILED_FROM)
            return undefined;
        let compiled = known.operations.get(operationName);
        if (compiled === undefined) {
            const made = compileQuery(this.schema, document, operationName, {
                disablingCapturingStackErrors: true,
            });
            compiled = isCompiledQuery(made) ? made : null;
            known.operations.set(operationName, compiled);
        }
        return compiled ?? undefined;
    }
    /** As Apollo does it for what it executes itself. */
    format(thrown, head) {
        const error = thrown instanceof GraphQLError ? thrown : new GraphQLError(thrown.message, { originalError: thrown });
        // graphql-jit makes errors without any.
        const { http, ...extensions } = { ...error.extensions };
        head.status = http?.status ?? head.status;
        for (const [name, value] of http?.headers ?? [])
            head.headers.set(name, value);
        return this.formatError({ ...error.toJSON(), extensions }, error);
    }
}
//# sourceMappingURL=execution.js.map