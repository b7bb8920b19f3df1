import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { ErrorCode } from './platform/errors.js';
import { GRAPHIQL_POLICY, serveGraphiqlFiles } from './platform/graphql/graphiql.js';
import { AnswerCache } from './platform/graphql/answer-cache.js';
import { serveKnownAnswers } from './platform/graphql/known-answers.js';
import { LIMITS } from './platform/graphql/limits.js';
import { TrustedDocuments } from './platform/graphql/trusted-documents.js';
import { Turns } from './platform/graphql/turns.js';
import { MEDIA_TYPES } from './documents/file.entity.js';
import { Drain } from './platform/health/drain.js';
import { giveKeptReplies, KeptReplies } from './platform/kept-replies.js';
import { createLogger, logRequests, requestId } from './platform/logging.js';

const UNREADABLE = {
  errors: [
    {
      message: 'The address cannot be read. The API is at /graphql.',
      extensions: { code: ErrorCode.INVALID_INPUT, reason: 'REQUEST_INVALID' },
    },
  ],
};

/** The portal, ready to listen. */
export async function createApp(config: Config, dataSource: DataSource): Promise<NestFastifyApplication> {
  const logger = createLogger(config);
  const adapter = new FastifyAdapter({
    bodyLimit: LIMITS.bodyBytes,
    // Who may call something is decided where it is answered, never by how its address is written.
    routerOptions: { ignoreTrailingSlash: true },
    genReqId: requestId,
    trustProxy: config.TRUSTED_PROXIES?.split(',') ?? false,
    // A body that does not arrive holds nobody up.
    requestTimeout: 30_000,
    frameworkErrors: (_error: unknown, _request: unknown, reply: FastifyReply) => {
      void reply.code(400).send(UNREADABLE);
    },
    // Of requests without a body nobody waits for the end of one.
    http: { optimizeEmptyRequests: true },
    // A request that arrives while the server closes is still answered.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(config, dataSource, logger),
    adapter,
    {
      bodyParser: false,
      bufferLogs: true,
      abortOnError: false,
    },
  );
  app.useLogger(app.get(Logger));
  const server = adapter.getInstance();
  logRequests(server, logger);
  // A page of another site can send text/plain without asking first; JSON it cannot.
  server.removeContentTypeParser('text/plain');
  // Files are read by whoever has looked first whether they are wanted.
  server.addContentTypeParser([...MEDIA_TYPES], (request, body, done) => {
    const isWanted = ['/files', '/applications/files'].includes(request.routeOptions.url ?? '');
    done(isWanted ? null : Object.assign(new Error('no files here'), { statusCode: 415 }), body);
  });
  const drain = app.get(Drain);
  server.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    if (!reply.hasHeader('referrer-policy')) {
      reply.header('referrer-policy', 'strict-origin-when-cross-origin');
    }
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
    if (isPage && !reply.hasHeader('content-security-policy')) {
      reply.header('content-security-policy', GRAPHIQL_POLICY);
    }
    if (drain.draining) reply.header('connection', 'close');
  });
  const replies = app.get(KeptReplies);
  serveKnownAnswers(server, app.get(AnswerCache), app.get(TrustedDocuments), app.get(Clock), replies);
  app.get(Turns).serve(server);
  serveGraphiqlFiles(server);
  giveKeptReplies(server, replies, drain, logger);
  await app.init();
  await server.ready();
  return app;
}
