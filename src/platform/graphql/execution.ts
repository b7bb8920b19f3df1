import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  execute,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LIMITS } from './limits.js';

type Gateway = ApolloServerOptionsWithGateway<object>['gateway'];
type Loaded = Awaited<ReturnType<Gateway['load']>>;

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

  /** To be called with the schema before Apollo starts. */
  take(schema: GraphQLSchema): GraphQLSchema {
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
        return await this.execute(document, kind, name, request.variables ?? {}, context);
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
