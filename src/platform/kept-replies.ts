import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Asked } from './conditional.js';
import type { Drain } from './health/drain.js';
import { logRequest, requestId } from './logging.js';

/** A reply that its maker keeps, and would give again to whoever asks the same with the same few headers. */
export interface Offer {
  /** Whether that is what the one who asks has already: 304. */
  isKnown(asked: Asked): boolean;
  /** The bytes, which then count as given; undefined as soon as they are not right any more, or not kept. */
  take(): Buffer | undefined;
}

interface Given {
  status: number;
  /** Names and values by turns: as when it was made, but for the id of the request. */
  head: string[];
  body: Buffer;
}

interface Reply extends Omit<Given, 'body'> {
  offer: Offer;
  size: number;
}

/** What questions and heads take, in bytes. The bytes of replies stay where they are kept. */
export const ROOM_FOR_QUESTIONS = 2 * 1024 * 1024;
/** A short key and the head, about. */
const SIZE_MIN = 1_500;
const BODY_MAX = 16 * 1024;
/** Beside what is asked for. */
const ASKED_IN = ['accept', 'accept-encoding', 'content-type'] as const;
/** Whoever sends one of these is somebody, or wants something that is not for all. */
const NOT_FOR_ALL = [
  'authorization',
  'cookie',
  'x-on-behalf-of',
  'range',
  'expect',
  'upgrade',
  'transfer-encoding',
  'content-encoding',
] as const;
/** Where questions come by POST. */
export const GRAPHQL_PATH = '/graphql';
const REQUEST_ID = 'x-request-id';

/**
 * Replies by what exactly was asked: method, address, a few headers and the bytes of the body. Whether one is still right, its
 * maker decides each time that it is asked for.
 */
@Injectable()
export class KeptReplies {
  /** The one that was given last is the last one. */
  private readonly replies = new Map<string, Reply>();
  private readonly questions = new WeakMap<IncomingMessage, string>();
  private readonly offers = new WeakMap<IncomingMessage, Offer>();
  private room = ROOM_FOR_QUESTIONS;
  /** How many were given. */
  given = 0;

  get size(): { replies: number; bytes: number } {
    return { replies: this.replies.size, bytes: ROOM_FOR_QUESTIONS - this.room };
  }

  /** To be told while a request is answered with something that is the same for all. An offer must not hold on to the request. */
  offer({ raw }: FastifyRequest, offer: Offer): void {
    if (this.questions.has(raw)) this.offers.set(raw, offer);
  }

  /** Notes what exactly was asked, for the case that the reply is offered. */
  ask(request: IncomingMessage, question: string): void {
    this.questions.set(request, question);
  }

  /** Keeps the head of what was offered and has been sent. */
  keep(request: IncomingMessage, status: number, headers: ReturnType<FastifyReply['getHeaders']>): void {
    const offer = this.offers.get(request);
    const isWhole = status === 304 || (status === 200 && headers['content-length'] !== undefined);
    // A connection that ends, as all do while the portal does, is no part of what is kept.
    if (!offer || !isWhole || headers.connection || headers['set-cookie']) return;
    const key = keyOf(this.questions.get(request)!, status);
    const former = this.replies.get(key);
    if (former) this.drop(key, former);
    const head = Object.entries(headers).flatMap(([name, value]) => [name, String(value)]);
    const size = SIZE_MIN + 3 * key.length;
    this.replies.set(key, { offer, status, head, size });
    this.room -= size;
    for (const [oldest, reply] of this.replies) {
      if (this.room >= 0) break;
      this.drop(oldest, reply);
    }
  }

  /** The reply to a question, if it is kept and right. */
  find(question: string, asked: Asked): Given | undefined {
    const isConditional = asked['if-none-match'] !== undefined || asked['if-modified-since'] !== undefined;
    let key = keyOf(question, isConditional ? 304 : 200);
    let reply = this.replies.get(key);
    if (isConditional && !reply?.offer.isKnown(asked)) {
      reply = this.replies.get((key = keyOf(question, 200)));
      if (reply?.offer.isKnown(asked)) return undefined;
    }
    if (!reply) return undefined;
    const body = reply.offer.take();
    if (!body) {
      this.drop(key, reply);
      return undefined;
    }
    this.replies.delete(key);
    this.replies.set(key, reply);
    this.given += 1;
    return { status: reply.status, head: reply.head, body };
  }

  private drop(key: string, { size }: Reply): void {
    this.replies.delete(key);
    this.room += size;
  }
}

function keyOf(question: string, status: number): string {
  return status === 304 ? `304 ${question}` : question;
}

/** All that a reply may depend on. Nothing in a head has a line break. */
function questionOf({ method, url, headers }: IncomingMessage, body: string): string {
  let question = `${method} ${url}\n`;
  for (const name of ASKED_IN) question += headers[name] === undefined ? '\n' : `=${headers[name]}\n`;
  return question + body;
}

/** Anything that is unusual is left unread to those who know what to do with it. */
function isPlain({ method, url, headers, httpVersion }: IncomingMessage): boolean {
  if (httpVersion !== '1.1') return false;
  for (const name of NOT_FOR_ALL) if (headers[name] !== undefined) return false;
  const length = headers['content-length'];
  if (method === 'GET') return length === undefined;
  return method === 'POST' && url === GRAPHQL_PATH && length !== undefined && Number(length) <= BODY_MAX;
}

/** The body that has come together with its head; it stays where it is for whoever reads it next. */
function bodyOf(request: IncomingMessage): string | undefined {
  if (!request.complete) return undefined;
  const bytes = request.read() as Buffer | null;
  if (!bytes) return undefined;
  request.unshift(bytes);
  return bytes.toString('latin1');
}

/** Gives replies that are kept before anything else has to work. */
export function giveKeptReplies(
  server: FastifyInstance,
  replies: KeptReplies,
  drain: Drain,
  logger: Logger,
): void {
  const [answer] = server.server.listeners('request') as RequestListener[];
  const give = (request: IncomingMessage, response: ServerResponse, question: string): void => {
    const began = performance.now();
    const found = replies.find(question, request.headers);
    if (!found) {
      replies.ask(request, question);
      return answer(request, response);
    }
    const { status, head, body } = found;
    const id = requestId(request);
    head[head.indexOf(REQUEST_ID) + 1] = id;
    response.writeHead(status, head);
    if (status === 304) response.end();
    else response.end(body);
    if (!logger.isLevelEnabled('info')) return;
    const { method, url } = request;
    response.once('finish', () =>
      logRequest(logger, id, { method: method!, url: url!, status, milliseconds: performance.now() - began }),
    );
  };
  server.server.removeListener('request', answer);
  server.server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    if (drain.draining || !isPlain(request)) return answer(request, response);
    if (request.method === 'GET') return give(request, response, questionOf(request, ''));
    // By then all that came in the same packet has been read.
    setImmediate(() => {
      const body = bodyOf(request);
      if (body === undefined) answer(request, response);
      else give(request, response, questionOf(request, body));
    });
  });
  server.addHook('onResponse', (request, reply, done) => {
    replies.keep(request.raw, reply.statusCode, reply.getHeaders());
    done();
  });
}
