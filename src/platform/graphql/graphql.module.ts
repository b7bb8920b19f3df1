import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Logger, Module } from '@nestjs/common';
import { ExternalContextCreator } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode, type DocumentNode } from 'graphql';
import { Authentication } from '../auth/authentication.js';
import type { RequestContext } from '../auth/viewer.js';
import { Config } from '../config.js';
import { Db } from '../database/db.js';
import { ErrorCode, PortalError } from '../errors.js';
import { Mutations } from '../mutations/mutations.js';
import { PlatformModule } from '../platform.module.js';
import { giveFirstAnswers, showCurrent } from './answers.js';
import { callFieldsDirectly } from './field-calls.js';
import { Execution, EXECUTION } from './execution.js';
import { errorFormatter } from './format-error.js';
import { GRAPHIQL_PAGE } from './graphiql.js';
import { isTrusted, notePublic } from './known-answers.js';
import { LIMITS, refuseBrokenText, refuseTooLarge, sizeRule, TRUSTED_LIMITS } from './limits.js';
import { NodeRegistry, NodeResolver } from './node.js';
import { PerRequest } from './per-request.js';
import { AnswerCache } from './answer-cache.js';
import { SchemaDriver } from './schema-driver.js';
import { Scopes } from './scopes.js';
import { TrustedDocuments } from './trusted-documents.js';
import { Turns } from './turns.js';

/** A request whose document has been parsed. */
type Request = GraphQLRequestContext<RequestContext> & { document: DocumentNode };

/** What depends on variables or on the viewer is decided for every request, with a stored document too. */
const gatekeeper = (mutations: Mutations, turns: Turns): ApolloServerPlugin<RequestContext> => ({
  async serverWillStart() {
    return {
      async renderLandingPage() {
        return { html: GRAPHIQL_PAGE };
      },
    };
  },
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }: Request) {
        if (operation && !schema.getRootType(operation.operation)) {
          throw new PortalError(
            ErrorCode.INVALID_INPUT,
            'OPERATION_UNSUPPORTED',
            `The portal has no ${operation.operation}s. Ask with a query, again when you need to.`,
            { http: { status: 400 } },
          );
        }
        if (contextValue.refusal) throw contextValue.refusal;
        const limits = isTrusted(contextValue.request) ? TRUSTED_LIMITS : LIMITS;
        const cost = refuseTooLarge(schema, document, request.variables, limits);
        turns.note(document, cost);
        refuseBrokenText(document, request.variables);
        if (operation?.operation === OperationTypeNode.QUERY) contextValue.perRequest.remember();
      },
      async willSendResponse({
        schema,
        document,
        operation,
        request,
        contextValue,
        response: { body, http },
      }) {
        if (body.kind !== 'single') return;
        if (document && operation) {
          const { variables = {} } = request;
          const executed = { schema, document, operation, variables, context: contextValue };
          await giveFirstAnswers(executed, body.singleResult, mutations);
        }
        const { data, errors = [] } = body.singleResult;
        await showCurrent(schema, contextValue, errors);
        const { viewer } = contextValue;
        const isPublic = viewer.kind === 'ANONYMOUS' && operation?.operation === OperationTypeNode.QUERY;
        if (isPublic && data && errors.length === 0) notePublic(contextValue.request);
        // A null directive argument ends the whole execution, which Apollo takes for a fault of the server.
        const [first] = body.singleResult.errors ?? [];
        if (http.status === 500 && first?.extensions?.code === ErrorCode.INVALID_INPUT) http.status = 400;
        // The rule of size repeats itself until validation gives up: once is enough for the caller.
        const { singleResult } = body;
        const limit = singleResult.errors?.find(({ extensions }) => extensions?.code === ErrorCode.LIMITED);
        if (limit) singleResult.errors = [limit];
      },
    };
  },
});

/** What Apollo itself has to say, in the same log as everything else. */
function intoTheLog(logger: Logger): NonNullable<ApolloDriverConfig['logger']> {
  return {
    debug: (message: unknown) => logger.debug(message),
    info: (message: unknown) => logger.log(message),
    warn: (message: unknown) => logger.warn(message),
    error: (message: unknown) => {
      if (message instanceof Error) logger.error({ err: message }, 'A fault beside an answer');
      else logger.error(message);
    },
  };
}

/** What stands in an address stands in logs, histories and referrers. */
function refuseTokenInUrl({ query }: FastifyRequest): PortalError | undefined {
  const named = Object.keys(query as object).find((name) =>
    /token|key|secret|auth|session|password/i.test(name),
  );
  if (!named) return undefined;
  return new PortalError(
    ErrorCode.INVALID_INPUT,
    'TOKEN_IN_URL',
    'A token must never stand in an address: it ends up in logs. Revoke it, and send the new one in the header "Authorization".',
    { http: { status: 400 } },
  );
}

@Module({
  imports: [
    PlatformModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: SchemaDriver,
      inject: [Config, Authentication, Mutations, TrustedDocuments, Db, Turns],
      useFactory: (
        config: Config,
        authentication: Authentication,
        mutations: Mutations,
        trusted: TrustedDocuments,
        db: Db,
        turns: Turns,
      ): ApolloDriverConfig => {
        const formatError = errorFormatter(new Logger('GraphQL'), { suggestNames: !config.production });
        const execution = new Execution(db, formatError);
        return {
          transformSchema: (schema) => execution.take(schema),
          path: '/graphql',
          autoSchemaFile: true,
          // Apollo checks the schema once more when it starts.
          buildSchemaOptions: { orphanedTypes: [ErrorCode], skipCheck: true },
          graphiql: false,
          introspection: true,
          hideSchemaDetailsFromClientErrors: config.production,
          includeStacktraceInErrorResponses: false,
          persistedQueries: false,
          allowBatchedHttpRequests: false,
          // A GET is a query and changes nothing; a POST must be application/json, which no form can send.
          csrfPrevention: false,
          parseOptions: { maxTokens: LIMITS.tokens },
          validationRules: [sizeRule(trusted)],
          validationOptions: { maxErrors: LIMITS.errors },
          autoTransformHttpErrors: false,
          logger: intoTheLog(new Logger('Apollo')),
          executionOptions: EXECUTION,
          formatError,
          // It would have every single field call a resolver, and nothing here says how long something may be kept.
          plugins: [gatekeeper(mutations, turns), execution, ApolloServerPluginCacheControlDisabled()],
          context: async (request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => {
            const { viewer, refusal, staleCookie } = await authentication.identify(request);
            if (staleCookie) reply.header('set-cookie', authentication.setCookie('', 0));
            return {
              viewer,
              refusal: refusal ?? refuseTokenInUrl(request),
              perRequest: new PerRequest(),
              request,
              reply,
            };
          },
        };
      },
    }),
  ],
  providers: [NodeResolver, NodeRegistry, Scopes, AnswerCache],
  exports: [GraphQLModule, NodeRegistry, Scopes, AnswerCache],
})
export class PortalGraphqlModule {
  constructor(creator: ExternalContextCreator) {
    callFieldsDirectly(creator);
  }
}
