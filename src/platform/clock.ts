import { Injectable } from '@nestjs/common';

/** The only source of the time. Tests pin it by replacing `now`. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The calendar day of now in UTC, as `YYYY-MM-DD`: the default of every `asOf`. */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }
}
