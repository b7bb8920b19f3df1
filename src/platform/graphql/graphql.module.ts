import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Logger, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { DocumentNode } from 'graphql';
import { viewerOf, ANONYMOUS, type RequestContext } from '../auth/viewer.js';
import { Config } from '../config.js';
import { ErrorCode, PortalError } from '../errors.js';
import { PlatformModule } from '../platform.module.js';
import { errorFormatter } from './format-error.js';
import { GRAPHIQL_PAGE } from './graphiql.js';
import { LIMITS, refuseBrokenText, refuseTooLarge, sizeRule } from './limits.js';
import { NodeRegistry, NodeResolver } from './node.js';
import { PerRequest } from './per-request.js';

/** A request whose document has been parsed. */
type Request = GraphQLRequestContext<RequestContext> & { document: DocumentNode };

/** What depends on variables or on the viewer is decided for every request, with a stored document too. */
const gatekeeper: ApolloServerPlugin<RequestContext> = {
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
        if (contextValue.invalidToken) {
          throw new PortalError(
            ErrorCode.UNAUTHENTICATED,
            'TOKEN_INVALID',
            'The token is not valid. Check it, or leave out the header "Authorization" to ask as the public.',
            { http: { status: 401 } },
          );
        }
        refuseTooLarge(schema, document, request.variables);
        refuseBrokenText(document, request.variables);
      },
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single') return;
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
};

@Module({
  imports: [
    PlatformModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [Config],
      useFactory: (config: Config): ApolloDriverConfig => ({
        path: '/graphql',
        autoSchemaFile: true,
        sortSchema: true,
        buildSchemaOptions: { orphanedTypes: [ErrorCode] },
        graphiql: false,
        introspection: true,
        hideSchemaDetailsFromClientErrors: config.production,
        includeStacktraceInErrorResponses: false,
        persistedQueries: false,
        allowBatchedHttpRequests: false,
        // A GET is a query and changes nothing; a POST must be application/json, which no form can send.
        csrfPrevention: false,
        parseOptions: { maxTokens: LIMITS.tokens },
        validationRules: [sizeRule],
        validationOptions: { maxErrors: LIMITS.errors },
        executionOptions: { maxCoercionErrors: LIMITS.errors },
        autoTransformHttpErrors: false,
        formatError: errorFormatter(new Logger('GraphQL'), { suggestNames: !config.production }),
        plugins: [gatekeeper],
        context: (request: FastifyRequest): RequestContext => {
          const viewer = viewerOf(request.headers.authorization, config);
          return { viewer: viewer ?? ANONYMOUS, invalidToken: !viewer, perRequest: new PerRequest() };
        },
      }),
    }),
  ],
  providers: [NodeResolver, NodeRegistry],
  exports: [NodeRegistry],
})
export class PortalGraphqlModule {}
