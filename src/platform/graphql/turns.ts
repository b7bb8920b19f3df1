import { Injectable } from '@nestjs/common';
import { performance } from 'node:perf_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DocumentNode } from 'graphql';
import { Attachment } from '../attachment.js';
import { GRAPHQL_PATH } from '../kept-replies.js';
import { questionOf, type Question } from './known-answers.js';

/** Points of cost of the queries that are worked on at once. */
const AT_ONCE = 13_000;
/** What a query counts for at most: while the database works on one, the core has another to work on, whatever they cost. */
const COST_MAX = AT_ONCE / 2;
/** What takes longer, because the database does, holds nobody up any more. */
const PATIENCE_MS = 50;
/** The share of its time that a core with as much to do as it can has to do. */
const BUSY = 0.9;

/** Of a document that was not measured yet. */
const COST_UNKNOWN = 1_000;
/** Points of what every query takes, however little it asks for: more of them at once do not get done sooner. */
const COST_OF_ANY = 200;
const KNOWN_MAX = 1_000;
const TEXT_MAX = 16 * 1024;

interface Turn {
  cost: number;
  since: number;
}

/**
 * Lets questions begin in the order in which they came, only so many at a time as one core has to do with: more of them would each take
 * as much longer, and all together the memory of all. Whoever waits does so before anything is made for the answer. What has waited is
 * old, and what the old holds is found to be of no use only when the whole heap is searched.
 */
@Injectable()
export class Turns {
  private readonly turns = new Attachment<FastifyRequest, Turn>();
  /** What documents cost the last time, by their texts. */
  private readonly known = new Map<string, { text: string; cost: number }>();
  private readonly running = new Set<Turn>();
  private readonly waiting: { cost: number; begin: (turn: Turn) => void }[] = [];
  private cost = 0;
  private timer?: NodeJS.Timeout;
  private utilization = performance.eventLoopUtilization();
  private measuredAt = 0;
  private busy = false;

  serve(server: FastifyInstance): void {
    server.addHook('preHandler', async (request) => {
      if (request.routeOptions.url !== GRAPHQL_PATH) return;
      const cost = Math.min(this.costOf(questionOf(request)) + COST_OF_ANY, COST_MAX);
      const mayBegin = this.waiting.length === 0 && this.fits(cost);
      this.turns.set(request, mayBegin ? this.begin(cost) : await this.wait(cost));
    });
    // Also of what has failed, and for those who have not waited.
    server.addHook('onSend', (request, _reply, payload, done) => {
      const turn = this.turns.get(request);
      if (turn) this.end(turn);
      done(null, payload);
    });
  }

  /** What a document costs: known beforehand when it comes again. */
  note({ loc }: DocumentNode, cost: number): void {
    const text = loc!.source.body;
    if (text.length > TEXT_MAX) return;
    const known = this.known.get(text);
    if (known) {
      known.cost = cost;
      return;
    }
    if (this.known.size >= KNOWN_MAX) this.known.clear();
    this.known.set(text, { text, cost });
  }

  private costOf(question: Question | undefined): number {
    const text = question?.query;
    const known = typeof text === 'string' ? this.known.get(text) : undefined;
    if (!known) return COST_UNKNOWN;
    // One text for all that wait, in place of as many copies.
    question!.query = known.text;
    return known.cost;
  }

  private wait(cost: number): Promise<Turn> {
    // How it was before anybody waited says nothing.
    if (this.waiting.length === 0) {
      this.busy = true;
      this.measure();
    }
    return new Promise((begin) => {
      this.waiting.push({ cost, begin });
      this.watch();
    });
  }

  private end(turn: Turn): void {
    this.leave(turn);
    this.admit();
  }

  private begin(cost: number): Turn {
    const turn = { cost, since: performance.now() };
    this.running.add(turn);
    this.cost += cost;
    return turn;
  }

  private leave(turn: Turn): void {
    if (this.running.delete(turn)) this.cost -= turn.cost;
  }

  private fits(cost: number): boolean {
    return this.cost + cost <= AT_ONCE;
  }

  private hasRoom(cost: number): boolean {
    if (this.fits(cost)) return true;
    if (this.isBusy()) return false;
    const late = performance.now() - PATIENCE_MS;
    for (const turn of this.running) {
      // The first has been running for longest.
      if (turn.since > late) break;
      this.leave(turn);
    }
    return this.fits(cost);
  }

  /** Whether the core had hardly a pause of late: then nobody waits for the database alone, and more at once would only take longer. */
  private isBusy(): boolean {
    if (performance.now() > this.measuredAt + PATIENCE_MS) {
      this.busy = performance.eventLoopUtilization(this.utilization).utilization > BUSY;
      this.measure();
    }
    return this.busy;
  }

  private measure(): void {
    this.utilization = performance.eventLoopUtilization();
    this.measuredAt = performance.now();
  }

  private admit(): void {
    for (let next = this.waiting[0]; next && this.hasRoom(next.cost); next = this.waiting[0]) {
      this.waiting.shift();
      next.begin(this.begin(next.cost));
    }
    this.watch();
  }

  private watch(): void {
    if (this.waiting.length === 0 || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.admit();
    }, PATIENCE_MS);
  }
}
