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

/** The only source of the time. Tests pin it by replacing `now`. */
@Injectable()
export class Clock {
  private source = (): Date => new Date();
  /** Every row of a list may ask for it. */
  private lastDay = { day: NaN, text: '' };

  get now(): () => Date {
    this.note(TimeUse.SECOND);
    return this.source;
  }

  set now(source: () => Date) {
    this.source = source;
  }

  /** The calendar day of now in UTC, as `YYYY-MM-DD`: the default of every `asOf`. */
  today(): string {
    this.note(TimeUse.DAY);
    const day = Math.floor(this.source().getTime() / DAY_MS);
    if (day !== this.lastDay.day) {
      this.lastDay = { day, text: new Date(day * DAY_MS).toISOString().slice(0, 10) };
    }
    return this.lastDay.text;
  }

  /** Notes in `use` how all that follows in the same asynchronous flow depends on the time. */
  watched<T>(use: { time: TimeUse }, work: () => T): T {
    return uses.run(use, work);
  }

  private note(time: TimeUse): void {
    const use = uses.getStore();
    if (use && use.time < time) use.time = time;
  }
}
