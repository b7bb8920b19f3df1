import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  execute,
  isObjectType,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { RequestContext } from '../auth/viewer.js';
import type { Db } from '../database/db.js';
import { LIMITS } from './limits.js';

type Gateway = ApolloServerOptionsWithGateway<object>['gateway'];
type Loaded = Awaited<ReturnType<Gateway['load']>>;

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

/** Compiled operations of one document, by their names; null for one that cannot be compiled. */
type Operations = Map<string | undefined, CompiledQuery | null>;
type Answer = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;

/** A document is compiled when it comes for the second time: most of those that never come again are small. */
const COMPILED_FROM = 2;

/**
 * How Apollo executes documents. Those that come again are compiled into JavaScript (graphql-jit); all others, and all
 * mutations, are executed by graphql-js, which also says what is wrong with variables. Compiled code is kept as long as
 * Apollo keeps the parsed document.
 */
export class Execution implements Gateway {
  private readonly compiled = new WeakMap<DocumentNode, Operations>();
  private readonly times = new WeakMap<DocumentNode, number>();
  private schema: GraphQLSchema;

  constructor(private readonly db: Db) {}

  /** To be called with the schema before Apollo starts. */
  take(schema: GraphQLSchema): GraphQLSchema {
    for (const type of Object.values(schema.getTypeMap()))
      if (isObjectType(type)) readPropertiesAsTheyAre(type);
    this.schema = schema;
    return schema;
  }

  onSchemaLoadOrUpdate(callback: Parameters<Gateway['onSchemaLoadOrUpdate']>[0]): () => void {
    callback({ apiSchema: this.schema, coreSupergraphSdl: '' });
    return () => undefined;
  }

  async load(): Promise<Loaded> {
    await Promise.resolve();
    return {
      executor: async ({ document, operation, operationName, request, context }) => {
        // Apollo has neither where the request does not name one of several.
        const name = operationName ?? request.operationName;
        const kind = (operation as typeof operation | undefined)?.operation;
        const work = (): Promise<Answer> =>
          this.execute(document, kind, name, request.variables ?? {}, context);
        const { viewer } = context as unknown as RequestContext;
        const isPublic = viewer.kind === 'ANONYMOUS' && kind === OperationTypeNode.QUERY;
        return await (isPublic ? this.db.publicly(work) : work());
      },
    };
  }

  async stop(): Promise<void> {
    await Promise.resolve();
  }

  private async execute(
    document: DocumentNode,
    operation: OperationTypeNode | undefined,
    operationName: string | undefined,
    variables: Record<string, unknown>,
    context: unknown,
  ): Promise<Answer> {
    const compiled =
      operation === OperationTypeNode.QUERY ? this.compiledOf(document, operationName) : undefined;
    if (compiled) {
      const answer = (await compiled.query(undefined, context, variables)) as Answer;
      // Without data nothing was executed: a variable is wrong, and graphql-js says it in its own words.
      if ('data' in answer) return answer;
    }
    return await execute({
      schema: this.schema,
      document,
      operationName,
      variableValues: variables,
      contextValue: context,
      options: { maxCoercionErrors: LIMITS.errors },
    });
  }

  private compiledOf(document: DocumentNode, operationName: string | undefined): CompiledQuery | undefined {
    const times = (this.times.get(document) ?? 0) + 1;
    this.times.set(document, times);
    if (times < COMPILED_FROM) return undefined;
    let operations = this.compiled.get(document);
    if (!operations) this.compiled.set(document, (operations = new Map()));
    let compiled = operations.get(operationName);
    if (compiled === undefined) {
      const made = compileQuery(this.schema, document, operationName, {
        disablingCapturingStackErrors: true,
      });
      compiled = isCompiledQuery(made) ? made : null;
      operations.set(operationName, compiled);
    }
    return compiled ?? undefined;
  }
}
