var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
import { logRequest, requestId } from './logging.js';
/** What questions and heads take, in bytes. The bytes of replies stay where they are kept. */
export const ROOM_FOR_QUESTIONS = 2 * 1024 * 1024;
/** A head and all around it, about. */
const SIZE_MIN = 1_500;
const BODY_MAX = 16 * 1024;
/** Letters of a question that are looked at to find what is alike, at its end, and as many before. */
const SAMPLED = 48;
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
];
/** Where questions come by POST. */
export const GRAPHQL_PATH = '/graphql';
const REQUEST_ID = 'x-request-id';
const NONE = [];
/**
 * Replies by what exactly was asked: method, address, a few headers and the bytes of the body. Whether one is still right, its
 * maker decides each time that it is asked for.
 */
let KeptReplies = class KeptReplies {
    constructor() {
        /** By the samples of their questions. */
        this.bySample = new Map();
        this.replies = new Set();
        this.questions = new WeakMap();
        this.offers = new WeakMap();
        this.room = ROOM_FOR_QUESTIONS;
        /** How many were given. */
        this.given = 0;
    }
    get size() {
        return { replies: this.replies.size, bytes: ROOM_FOR_QUESTIONS - this.room };
    }
    /** Notes what exactly is asked, for the case that the reply is offered. */
    ask(request, question) {
        this.questions.set(request, question);
    }
    /** To be told while a request is answered with something that is the same for all. An offer must not hold on to the request. */
    offer({ raw }, offer) {
        if (this.questions.has(raw))
            this.offers.set(raw, offer);
    }
    /** Keeps the head of what was offered and has been sent. */
    keep({ raw: request }, reply) {
        const offer = this.offers.get(request);
        if (!offer)
            return;
        const { statusCode: status } = reply;
        const headers = reply.getHeaders();
        const isWhole = status === 304 || (status === 200 && headers['content-length'] !== undefined);
        // A connection that ends, as all do while the portal does, is no part of what is kept.
        if (!isWhole || headers.connection || headers['set-cookie'])
            return;
        const question = this.questions.get(request);
        const alike = this.bySample.get(question.sample) ?? [];
        const former = alike.find((each) => each.status === status && isSame(each.question, question));
        if (former)
            this.drop(former);
        const head = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
        const size = SIZE_MIN + 3 * (question.url.length + question.body.length);
        const kept = { question, offer, status, head, size, isUsed: false };
        this.bySample.set(question.sample, [...(this.bySample.get(question.sample) ?? []), kept]);
        this.replies.add(kept);
        this.room -= size;
        this.makeRoom();
    }
    /** The reply to a question, if it is kept and right. */
    find(question, asked) {
        const isConditional = asked['if-none-match'] !== undefined || asked['if-modified-since'] !== undefined;
        let reply;
        for (const each of this.bySample.get(question.sample) ?? NONE) {
            if (!isSame(each.question, question))
                continue;
            const is304 = isConditional && each.offer.isKnown(asked);
            if ((each.status === 304) === is304)
                reply = each;
        }
        if (!reply)
            return undefined;
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
    makeRoom() {
        for (const reply of this.replies) {
            if (this.room >= 0)
                break;
            if (reply.isUsed) {
                reply.isUsed = false;
                this.replies.delete(reply);
                this.replies.add(reply);
            }
            else
                this.drop(reply);
        }
    }
    drop(reply) {
        if (!this.replies.delete(reply))
            return;
        this.room += reply.size;
        const { sample } = reply.question;
        const others = this.bySample.get(sample).filter((each) => each !== reply);
        if (others.length > 0)
            this.bySample.set(sample, others);
        else
            this.bySample.delete(sample);
    }
};
KeptReplies = __decorate([
    Injectable()
], KeptReplies);
export { KeptReplies };
function isSame(one, other) {
    return (one.method === other.method &&
        one.url === other.url &&
        one.accept === other.accept &&
        one.encoding === other.encoding &&
        one.type === other.type &&
        one.body === other.body);
}
function questionOf({ method, url, headers }, body) {
    return {
        method: method,
        url: url,
        accept: headers.accept,
        encoding: headers['accept-encoding'],
        type: headers['content-type'],
        body,
        sample: sampleOf(body || url),
    };
}
/** To look at all of a long text takes as long as all the rest: so at its end, and here and there. */
function sampleOf(text) {
    const { length } = text;
    const end = Math.max(0, length - SAMPLED);
    const step = Math.ceil(end / SAMPLED) || 1;
    let sample = length;
    for (let at = 0; at < end; at += step)
        sample = (Math.imul(sample, 31) + text.charCodeAt(at)) | 0;
    for (let at = end; at < length; at++)
        sample = (Math.imul(sample, 31) + text.charCodeAt(at)) | 0;
    return sample;
}
/** Anything that is unusual is left unread to those who know what to do with it. */
function isPlain({ method, url, headers, httpVersion }) {
    if (httpVersion !== '1.1')
        return false;
    for (const name of NOT_FOR_ALL)
        if (headers[name] !== undefined)
            return false;
    const length = headers['content-length'];
    if (method === 'GET')
        return length === undefined;
    return method === 'POST' && url === GRAPHQL_PATH && length !== undefined && Number(length) <= BODY_MAX;
}
/** Gives replies that are kept before anything else has to work. */
export function giveKeptReplies(server, replies, drain, logger) {
    const [answer] = server.server.listeners('request');
    const give = (request, response, body) => {
        const began = logger.isLevelEnabled('info') ? performance.now() : undefined;
        const question = questionOf(request, body?.toString('latin1') ?? '');
        const found = replies.find(question, request.headers);
        if (!found) {
            // As if nobody had read it.
            if (body)
                request.unshift(body);
            replies.ask(request, question);
            return answer(request, response);
        }
        const { status, head } = found;
        const id = requestId(request);
        head[REQUEST_ID] = id;
        response.writeHead(status, head);
        if (status === 304)
            response.end();
        else
            response.end(found.body);
        if (began === undefined)
            return;
        const { method, url } = question;
        response.once('finish', () => logRequest(logger, id, { method, url, status, milliseconds: performance.now() - began }));
    };
    server.server.removeListener('request', answer);
    server.server.prependListener('request', (request, response) => {
        if (drain.draining || !isPlain(request))
            return answer(request, response);
        if (request.method === 'GET')
            return give(request, response);
        // By then all that came in the same packet has been read. A body that comes later is for others to wait for.
        setImmediate(() => {
            const body = request.complete ? request.read() : null;
            if (body)
                give(request, response, body);
            else
                answer(request, response);
        });
    });
    server.addHook('onResponse', (request, reply, done) => {
        replies.keep(request, reply);
        done();
    });
}
//# sourceMappingURL=kept-replies.js.map