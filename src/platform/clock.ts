import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';

/** How what is being made depends on the time: not at all, on the day, on the second. */
export enum TimeUse {
  NONE,
  DAY,
  SECOND,
}

const DAY_MS = 86_400_000;

const uses = new AsyncLocalStorage<{ time: TimeUse }>();

const system = (): Date => new Date();

/** The only source of the time. Tests pin it by replacing `now`, and let it go by deleting what they have put there. */
@Injectable()
export class Clock {
  /** Every row of a list may ask for it. */
  private lastDay = { day: NaN, text: '' };

  get now(): () => Date {
    return this.noting(TimeUse.SECOND, system);
  }

  set now(source: () => Date) {
    const get = (): (() => Date) => this.noting(TimeUse.SECOND, source);
    const set = Object.getOwnPropertyDescriptor(Clock.prototype, 'now')!.set!.bind(this);
    Object.defineProperty(this, 'now', { configurable: true, get, set });
  }

  /** The calendar day of now in UTC, as `YYYY-MM-DD`: the default of every `asOf`. */
  today(): string {
    const use = uses.getStore();
    const before = use?.time;
    const day = Math.floor(this.now().getTime() / DAY_MS);
    if (use) use.time = Math.max(before!, TimeUse.DAY);
    if (day !== this.lastDay.day) {
      this.lastDay = { day, text: new Date(day * DAY_MS).toISOString().slice(0, 10) };
    }
    return this.lastDay.text;
  }

  /** Notes in `use` how all that follows in the same asynchronous flow depends on the time. */
  watched<T>(use: { time: TimeUse }, work: () => T): T {
    return uses.run(use, work);
  }

  private noting(time: TimeUse, source: () => Date): () => Date {
    const use = uses.getStore();
    if (use && use.time < time) use.time = time;
    return source;
  }
}
