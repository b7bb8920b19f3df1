import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { Attachment } from './attachment.js';
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

/** All that a reply may depend on. */
interface Question {
  method: string;
  url: string;
  accept: string | undefined;
  encoding: string | undefined;
  type: string | undefined;
  /** As it came, a letter a byte; none with GET. */
  body: string;
  /** The same for the same question, and most often another one for another. */
  sample: number;
}

interface Given {
  status: number;
  /** As when it was made, but for the id of the request; names and values by turns, which is the quickest to be written. */
  head: string[];
  body: Buffer;
}

interface Reply extends Omit<Given, 'body'> {
  question: Question;
  offer: Offer;
  size: number;
  /** Whether it was given since it was looked for room. */
  isUsed: boolean;
}

/** What questions and heads take, in bytes. The bytes of replies stay where they are kept. */
export const ROOM_FOR_QUESTIONS = 2 * 1024 * 1024;
/** A head and all around it, about. */
const SIZE_MIN = 1_500;
const BODY_MAX = 16 * 1024;
/** Letters of a question that are looked at to find what is alike, at its end, and as many before. */
const SAMPLED = 48;
/** Numbers that V8 keeps in place, and not as objects. */
const SMALL = 0x3fff_ffff;
/** Where questions come by POST. */
export const GRAPHQL_PATH = '/graphql';
const REQUEST_ID = 'x-request-id';
const NONE: readonly Reply[] = [];

/**
 * Replies by what exactly was asked: method, address, a few headers and the bytes of the body. Whether one is still right, its
 * maker decides each time that it is asked for.
 */
@Injectable()
export class KeptReplies {
  /** By the samples of their questions. */
  private readonly bySample = new Map<number, Reply[]>();
  private readonly replies = new Set<Reply>();
  private readonly questions = new Attachment<IncomingMessage, Question>();
  private readonly offers = new Attachment<IncomingMessage, Offer>();
  private room = ROOM_FOR_QUESTIONS;
  /** How many were given. */
  given = 0;

  get size(): { replies: number; bytes: number } {
    return { replies: this.replies.size, bytes: ROOM_FOR_QUESTIONS - this.room };
  }

  /** Notes what exactly is asked, for the case that the reply is offered. */
  ask(request: IncomingMessage, question: Question): void {
    this.questions.set(request, question);
  }

  /** To be told while a request is answered with something that is the same for all. An offer must not hold on to the request. */
  offer({ raw }: FastifyRequest, offer: Offer): void {
    if (this.questions.get(raw)) this.offers.set(raw, offer);
  }

  /** Keeps the head of what was offered and has been sent. */
  keep({ raw: request }: FastifyRequest, reply: FastifyReply): void {
    const offer = this.offers.get(request);
    if (!offer) return;
    const { statusCode: status } = reply;
    const headers = reply.getHeaders();
    const isWhole = status === 304 || (status === 200 && headers['content-length'] !== undefined);
    // A connection that ends, as all do while the portal does, is no part of what is kept.
    if (!isWhole || headers.connection || headers['set-cookie']) return;
    const question = this.questions.get(request)!;
    const alike = this.bySample.get(question.sample) ?? [];
    const former = alike.find((each) => each.status === status && isSame(each.question, question));
    if (former) this.drop(former);
    const head = Object.entries(headers).flatMap(([name, value]) => [name, String(value)]);
    const size = SIZE_MIN + 3 * (question.url.length + question.body.length);
    const kept: Reply = { question, offer, status, head, size, isUsed: false };
    this.bySample.set(question.sample, [...(this.bySample.get(question.sample) ?? []), kept]);
    this.replies.add(kept);
    this.room -= size;
    this.makeRoom();
  }

  /** The reply to a question, if it is kept and right. */
  find(question: Question, asked: Asked): Given | undefined {
    const isConditional = asked['if-none-match'] !== undefined || asked['if-modified-since'] !== undefined;
    let reply: Reply | undefined;
    for (const each of this.bySample.get(question.sample) ?? NONE) {
      if (!isSame(each.question, question)) continue;
      const is304 = isConditional && each.offer.isKnown(asked);
      if ((each.status === 304) === is304) reply = each;
    }
    if (!reply) return undefined;
    const body = reply.offer.take();
    if (!body) {
      this.drop(reply);
      return undefined;
    }
    reply.isUsed = true;
    this.given += 1;
    return { status: reply.status, head: reply.head, body };
  }

  /** Those that were not given for long go first: each that was given since the last look stays once more. */
  private makeRoom(): void {
    for (const reply of this.replies) {
      if (this.room >= 0) break;
      if (reply.isUsed) {
        reply.isUsed = false;
        this.replies.delete(reply);
        this.replies.add(reply);
      } else this.drop(reply);
    }
  }

  private drop(reply: Reply): void {
    if (!this.replies.delete(reply)) return;
    this.room += reply.size;
    const { sample } = reply.question;
    const others = this.bySample.get(sample)!.filter((each) => each !== reply);
    if (others.length > 0) this.bySample.set(sample, others);
    else this.bySample.delete(sample);
  }
}

function isSame(one: Question, other: Question): boolean {
  return (
    one.method === other.method &&
    one.url === other.url &&
    one.accept === other.accept &&
    one.encoding === other.encoding &&
    one.type === other.type &&
    one.body === other.body
  );
}

function questionOf({ method, url, headers }: IncomingMessage, body: string): Question {
  return {
    method: method!,
    url: url!,
    accept: headers.accept,
    encoding: headers['accept-encoding'],
    type: headers['content-type'],
    body,
    sample: sampleOf(body || url!),
  };
}

/** To look at all of a long text takes as long as all the rest: so at its end, and here and there. */
function sampleOf(text: string): number {
  const { length } = text;
  const end = Math.max(0, length - SAMPLED);
  const step = Math.ceil(end / SAMPLED) || 1;
  let sample = length;
  for (let at = 0; at < end; at += step) sample = (Math.imul(sample, 31) + text.charCodeAt(at)) & SMALL;
  for (let at = end; at < length; at++) sample = (Math.imul(sample, 31) + text.charCodeAt(at)) & SMALL;
  return sample;
}

/** Who sends nothing about themselves asks as the public. Written out, here and below: each by its name is found at once. */
export function isAnonymous(headers: IncomingHttpHeaders): boolean {
  return (
    headers.authorization === undefined &&
    headers.cookie === undefined &&
    headers['x-on-behalf-of'] === undefined
  );
}

/** Whoever sends one of these is somebody, or wants something that is not for all. */
function isForOne(headers: IncomingHttpHeaders): boolean {
  return (
    !isAnonymous(headers) ||
    headers.range !== undefined ||
    headers.expect !== undefined ||
    headers.upgrade !== undefined ||
    headers['transfer-encoding'] !== undefined ||
    headers['content-encoding'] !== undefined
  );
}

/** Anything that is unusual is left unread to those who know what to do with it. */
function isPlain({ method, url, headers, httpVersion }: IncomingMessage): boolean {
  if (httpVersion !== '1.1' || isForOne(headers)) return false;
  const length = headers['content-length'];
  if (method === 'GET') return length === undefined;
  return method === 'POST' && url === GRAPHQL_PATH && length !== undefined && Number(length) <= BODY_MAX;
}

/** Gives replies that are kept before anything else has to work. */
export function giveKeptReplies(
  server: FastifyInstance,
  replies: KeptReplies,
  drain: Drain,
  logger: Logger,
): void {
  const [answer] = server.server.listeners('request') as RequestListener[];
  const give = (request: IncomingMessage, response: ServerResponse, body?: Buffer): void => {
    const began = logger.isLevelEnabled('info') ? performance.now() : undefined;
    const question = questionOf(request, body?.toString('latin1') ?? '');
    const found = replies.find(question, request.headers);
    if (!found) {
      // As if nobody had read it.
      if (body) request.unshift(body);
      replies.ask(request, question);
      return answer(request, response);
    }
    const { status, head } = found;
    const id = requestId(request);
    head[head.indexOf(REQUEST_ID) + 1] = id;
    response.writeHead(status, head);
    if (status === 304) response.end();
    else response.end(found.body);
    if (began === undefined) return;
    const { method, url } = question;
    response.once('finish', () =>
      logRequest(logger, id, { method, url, status, milliseconds: performance.now() - began }),
    );
  };
  server.server.removeListener('request', answer);
  server.server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    if (drain.draining || !isPlain(request)) return answer(request, response);
    if (request.method === 'GET') return give(request, response);
    // By then all that came in the same packet has been read. A body that comes later is for others to wait for.
    setImmediate(() => {
      const body = request.complete ? (request.read() as Buffer | null) : null;
      if (body) give(request, response, body);
      else answer(request, response);
    });
  });
  server.addHook('onResponse', (request, reply, done) => {
    replies.keep(request, reply);
    done();
  });
}
