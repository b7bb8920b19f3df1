import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Attachment } from '../attachment.js';
import { Clock } from '../clock.js';
import { isCurrent, tagFor } from '../conditional.js';
import { ErrorCode } from '../errors.js';
import { GRAPHQL_PATH, isAnonymous, type KeptReplies } from '../kept-replies.js';
import type { Answer, AnswerCache, Making } from './answer-cache.js';
import type { TrustedDocuments } from './trusted-documents.js';

export interface Question {
  query?: unknown;
  operationName?: unknown;
  variables?: unknown;
  id?: unknown;
}

const ASKED_BY: readonly string[] = ['query', 'operationName', 'variables', 'id'];
/** Whoever has a copy asks each time whether it is still right; without the portal it may stand in for a day. */
const OF_COPIES = 'public, max-age=0, must-revalidate, stale-if-error=86400';

const makings = new Attachment<FastifyRequest, Making>();
/** With the generation of documents in which the text was found. */
const trusted = new Attachment<FastifyRequest, number>();

/** To be told by the execution, which knows who asked for what: the answer is the same for everybody. */
export function notePublic(request: FastifyRequest): void {
  const making = makings.get(request);
  if (making) making.isPublic = true;
}

/** Whether the document of the request was asked for by its digest. */
export function isTrusted(request: FastifyRequest): boolean {
  return trusted.get(request) !== undefined;
}

export function questionOf({ method, query, body }: FastifyRequest): Question | undefined {
  const question = method === 'GET' ? query : method === 'POST' ? body : undefined;
  return question && typeof question === 'object' ? question : undefined;
}

/** Whether a page of another site may ask: for what is public, by its id. */
function isForOtherSites(request: FastifyRequest): boolean {
  const { method, query } = request;
  return method !== 'POST' && (query as Question).id !== undefined && isAnonymous(request.headers);
}

/** Nobody is signed in on a page of another site: without `access-control-allow-credentials` browsers send no cookie. */
function allowOtherSites(reply: FastifyReply): FastifyReply {
  return reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', 'etag');
}

/** All that the answer to a public question depends on beside the data and the time. */
function keyOf(request: FastifyRequest, question: Question): string | undefined {
  const { query, operationName, variables } = question;
  if (typeof query !== 'string' || !isAnonymous(request.headers)) return undefined;
  // Anything else in the address or the body is for the execution to judge.
  if (request.method === 'POST' && request.url !== GRAPHQL_PATH) return undefined;
  for (const name in question) if (!ASKED_BY.includes(name)) return undefined;
  const asked = [request.method, request.headers.accept, operationName, variables, isTrusted(request)];
  try {
    return `${JSON.stringify(asked)}${query}`;
  } catch {
    // Variables that are too deep to be written are refused by the execution.
    return undefined;
  }
}

/**
 * Answers public questions that have been answered already, before anything of GraphQL has to work, and lets documents be
 * asked for by the SHA-256 of their text.
 */
export function serveKnownAnswers(
  server: FastifyInstance,
  cache: AnswerCache,
  documents: TrustedDocuments,
  clock: Clock,
  replies: KeptReplies,
): void {
  const make = (request: FastifyRequest, key: string, next: () => void): void => {
    const making = cache.begin(key);
    makings.set(request, making);
    clock.watched(making, next);
  };
  /** Whoever asks the same again gets it without this, too. */
  const give = (request: FastifyRequest, reply: FastifyReply, key: string, answer: Answer): void => {
    const { hash } = answer;
    const isGet = request.method === 'GET';
    const generation = trusted.get(request);
    replies.offer(request, {
      isKnown: (copy) => isGet && isCurrent(copy, hash, null),
      take: () => {
        // The document may have been retired.
        if (generation !== undefined && generation !== documents.generation) return undefined;
        return cache.isOn ? cache.find(key, hash)?.body : undefined;
      },
    });
    send(request, reply, answer);
  };
  /** Whoever asks for what is just being made waits for it, once. */
  const wait = async (
    pending: Promise<void>,
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    next: () => void,
  ): Promise<void> => {
    await pending;
    const made = cache.find(key);
    if (made) give(request, reply, key, made);
    else make(request, key, next);
  };
  const answer = (request: FastifyRequest, reply: FastifyReply, next: () => void): void => {
    const { isOn } = cache;
    // Made anew each time, what may have a tag has it still.
    if (!isOn && request.method !== 'GET') return next();
    const question = questionOf(request);
    const key = question && keyOf(request, question);
    if (key === undefined) return next();
    if (!isOn) return make(request, key, next);
    const known = cache.find(key);
    if (known) return give(request, reply, key, known);
    const pending = cache.whenMade(key);
    if (!pending) return make(request, key, next);
    void wait(pending, request, reply, key, next);
  };

  const answerById = async (
    request: FastifyRequest,
    reply: FastifyReply,
    next: (error?: Error) => void,
  ): Promise<void> => {
    try {
      if (await putDocument(request, reply, documents)) answer(request, reply, next);
    } catch (error) {
      next(error as Error);
    }
  };

  server.addHook('preHandler', (request, reply, done) => {
    if (request.routeOptions.url !== GRAPHQL_PATH) return done();
    if (isForOtherSites(request)) {
      void allowOtherSites(reply);
      if (request.method === 'OPTIONS') return sendAllowed(reply);
    }
    if (questionOf(request)?.id === undefined) return answer(request, reply, done);
    void answerById(request, reply, done);
  });

  // Also of what has failed, and for those who have not waited.
  server.addHook('onSend', (request, reply, payload: unknown, done) => {
    if (request.routeOptions.url !== GRAPHQL_PATH) return done(null, payload);
    const making = makings.get(request);
    const mayKeep = making && reply.statusCode === 200 && typeof payload === 'string';
    const body = mayKeep ? Buffer.from(payload) : payload;
    const made = mayKeep && cache.keep(making, body as Buffer, String(reply.getHeader('content-type')));
    if (making) cache.end(making);
    const isKnown = made && request.method === 'GET' && describe(request, reply, made);
    // Whoever has a copy that nobody can tell the age of must not use it again.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, isKnown ? '' : body);
  });
}

/** What a browser asks before it asks with a tag. */
function sendAllowed(reply: FastifyReply): void {
  void reply
    .code(204)
    .header('access-control-allow-methods', 'GET, OPTIONS')
    .header('access-control-allow-headers', 'if-none-match, accept, cache-control')
    .header('access-control-max-age', '86400')
    .header('allow', 'GET, OPTIONS')
    .send();
}

function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): void {
  void reply.header('content-type', answer.contentType);
  const isKnown = request.method === 'GET' && describe(request, reply, answer);
  void reply.send(isKnown ? undefined : answer.body);
}

/** Says in the head of an answer to GET which one it is. True when the one who asks has it: 304. */
function describe(request: FastifyRequest, reply: FastifyReply, { hash }: Answer): boolean {
  void reply
    .header('etag', tagFor(hash, 'identity'))
    .header('cache-control', OF_COPIES)
    .header('vary', 'accept');
  const isKnown = isCurrent(request.headers, hash, null);
  if (isKnown) void reply.code(304);
  return isKnown;
}

/** Puts the text in the place of the digest. False when there is none, and that is answered. */
async function putDocument(
  request: FastifyRequest,
  reply: FastifyReply,
  documents: TrustedDocuments,
): Promise<boolean> {
  const question = questionOf(request)!;
  const { id, query } = question;
  const { generation } = documents;
  const text = typeof id === 'string' && query === undefined ? await documents.find(id) : undefined;
  if (text === undefined) {
    const [reason, message] =
      query === undefined
        ? [
            'DOCUMENT_UNKNOWN',
            'No document of this id is registered. The id is the SHA-256 of the text, in hexadecimal digits.',
          ]
        : ['DOCUMENT_TWICE', 'Give the id of a document or its text, not both.'];
    void reply.code(query === undefined ? 404 : 400).header('cache-control', 'no-store');
    void reply.send({
      errors: [
        {
          message,
          extensions: {
            code: query === undefined ? ErrorCode.NOT_FOUND : ErrorCode.INVALID_INPUT,
            reason,
            path: ['id'],
          },
        },
      ],
    });
    return false;
  }
  trusted.set(request, generation);
  question.query = text;
  delete question.id;
  if (request.method === 'GET') {
    // Apollo reads the address itself.
    const address = new URL(request.url, 'http://portal');
    address.searchParams.delete('id');
    address.searchParams.set('query', text);
    request.raw.url = `${address.pathname}${address.search}`;
  }
  return true;
}
