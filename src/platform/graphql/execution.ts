import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type HTTPGraphQLHead,
} from '@apollo/server';
import {
  execute,
  GraphQLError,
  isObjectType,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { RequestContext } from '../auth/viewer.js';
import type { Db } from '../database/db.js';
import { ShownFields } from '../database/shown-fields.js';
import { LIMITS } from './limits.js';

/**
 * Nest gives every field without a method a resolver, which reads the property of the same name: so does GraphQL by itself,
 * and compiled code does it without a call.
 */
function readPropertiesAsTheyAre(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    if (field.resolve?.name !== 'rootFieldResolver') continue;
    const read: unknown[] = [];
    const witness = new Proxy({}, { get: (_target, name) => void read.push(name) });
    const value: unknown = field.resolve(witness, {}, undefined, {} as GraphQLResolveInfo);
    if (value === undefined && read.length === 1 && read[0] === field.name) field.resolve = undefined;
  }
}

/** How often a document has come, what it shows, and its compiled operations by their names; null for one that cannot be compiled. */
interface Known {
  times: number;
  shown: ShownFields;
  operations: Map<string | undefined, CompiledQuery | null>;
}
type Request = GraphQLRequestContext<RequestContext> & { document: DocumentNode };
type FormatError = (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError;

/** A document is compiled when it comes for the second time: most of those that never come again are small. */
const COMPILED_FROM = 2;
export const EXECUTION = { maxCoercionErrors: LIMITS.errors };

/**
 * Executes queries. Documents that come again are compiled into JavaScript (graphql-jit), all others are executed by graphql-js. Compiled code
 * is kept as long as Apollo keeps the parsed document. Mutations, and what is wrong with a request before anything is
 * executed, are left to Apollo. Its way for executors of others (`gateway`) is not taken: it makes, for each request, an object
 * with accessors, by which V8 keeps all that the request has used until the whole heap is searched.
 */
export class Execution implements ApolloServerPlugin<RequestContext> {
  private readonly known = new WeakMap<DocumentNode, Known>();
  private schema: GraphQLSchema;

  constructor(
    private readonly db: Db,
    private readonly formatError: FormatError,
  ) {}

  /** To be called with the schema before Apollo starts. */
  take(schema: GraphQLSchema): GraphQLSchema {
    for (const type of Object.values(schema.getTypeMap()))
      if (isObjectType(type)) readPropertiesAsTheyAre(type);
    this.schema = schema;
    return schema;
  }

  async requestDidStart() {
    return { responseForOperation: (request: Request) => this.answer(request) };
  }

  /** Null where Apollo is to execute it, or to say what is wrong with it. */
  private async answer({ document, operation, operationName, request, contextValue }: Request) {
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    const known = this.knownOf(document);
    const run = () =>
      this.execute(document, known, operationName ?? undefined, request.variables ?? {}, contextValue);
    const result = await this.db.answering(known.shown, contextValue.viewer.kind === 'ANONYMOUS', run);
    // Without data nothing was executed: a variable is wrong.
    if (result?.data === undefined) return null;
    const { data, errors } = result;
    const http: HTTPGraphQLHead = { headers: new HeaderMap() };
    const singleResult = { data, ...(errors && { errors: errors.map((error) => this.format(error, http)) }) };
    return { http, body: { kind: 'single' as const, singleResult } };
  }

  private async execute(
    document: DocumentNode,
    known: Known,
    operationName: string | undefined,
    variableValues: Record<string, unknown>,
    contextValue: RequestContext,
  ): Promise<ExecutionResult | undefined> {
    const compiled = this.compiledOf(document, known, operationName);
    if (compiled) return await compiled.query(undefined, contextValue, variableValues);
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
    } catch {
      // The whole of it cannot be executed.
      return undefined;
    }
  }

  private knownOf(document: DocumentNode): Known {
    let known = this.known.get(document);
    if (!known) {
      known = { times: 0, shown: new ShownFields(this.schema, document), operations: new Map() };
      this.known.set(document, known);
    }
    return known;
  }

  private compiledOf(
    document: DocumentNode,
    known: Known,
    operationName: string | undefined,
  ): CompiledQuery | undefined {
    known.times += 1;
    if (known.times < COMPILED_FROM) return undefined;
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
  private format(thrown: Error, head: HTTPGraphQLHead): GraphQLFormattedError {
    const error =
      thrown instanceof GraphQLError ? thrown : new GraphQLError(thrown.message, { originalError: thrown });
    // graphql-jit makes errors without any.
    const { http, ...extensions }: { http?: Partial<HTTPGraphQLHead> } = { ...error.extensions };
    head.status = http?.status ?? head.status;
    for (const [name, value] of http?.headers ?? []) head.headers.set(name, value);
    return this.formatError({ ...error.toJSON(), extensions }, error);
  }
}
