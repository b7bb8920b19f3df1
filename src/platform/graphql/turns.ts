import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Questions that are worked on at once. */
const AT_ONCE = Number(process.env.AT_ONCE ?? 3);
/** What takes longer, because the database does, holds nobody up any more. */
const PATIENCE_MS = 50;

interface Turn {
  since: number;
}

const turns = new WeakMap<FastifyRequest, Turn>();

/**
 * Lets questions begin in the order in which they came, a few at a time. More of them would each take as much longer on
 * the one core, and hold memory meanwhile. Whoever waits does so before anything is made for the answer: what is held by
 * something that has got old is found to be of no use only when the whole heap is searched.
 */
export class Turns {
  private readonly running = new Set<Turn>();
  private readonly waiting: ((turn: Turn) => void)[] = [];
  private timer?: NodeJS.Timeout;

  serve(server: FastifyInstance, path: string): void {
    server.addHook('preHandler', async (request) => {
      if (request.routeOptions.url !== path) return;
      turns.set(request, this.waiting.length === 0 && this.isFree() ? this.begin() : await this.wait());
    });
    // Also of what has failed, and for those who have not waited.
    server.addHook('onSend', (request, _reply, payload, done) => {
      const turn = turns.get(request);
      if (turn) this.end(turn);
      done(null, payload);
    });
  }

  private begin(): Turn {
    const turn = { since: performance.now() };
    this.running.add(turn);
    return turn;
  }

  private wait(): Promise<Turn> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.watch();
    });
  }

  private end(turn: Turn): void {
    this.running.delete(turn);
    this.admit();
  }

  private isFree(): boolean {
    if (this.running.size < AT_ONCE) return true;
    const late = performance.now() - PATIENCE_MS;
    for (const turn of this.running) {
      // The first has been running for longest.
      if (turn.since > late) break;
      this.running.delete(turn);
    }
    return this.running.size < AT_ONCE;
  }

  private admit(): void {
    while (this.waiting.length > 0 && this.isFree()) this.waiting.shift()!(this.begin());
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
