import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from './config.js';

const HOUR_MS = 3_600_000;

/** A process that never lives for an hour does its share too, but not while it starts. */
const FIRST_MS = 60_000;

/**
 * What is to be done once an hour, such as forgetting what nobody can use any more. It does no harm when several
 * processes do it.
 */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Housekeeping');
  private readonly chores: (() => Promise<void>)[] = [];
  private timer?: NodeJS.Timeout;
  private first?: NodeJS.Timeout;

  constructor(private readonly config: Config) {}

  add(chore: () => Promise<void>): void {
    this.chores.push(chore);
  }

  onApplicationBootstrap(): void {
    if (this.config.JOBS !== 'on') return;
    this.timer = setInterval(() => void this.clean(), HOUR_MS);
    this.timer.unref();
    this.first = setTimeout(() => void this.clean(), FIRST_MS);
    this.first.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    clearTimeout(this.first);
  }

  async clean(): Promise<void> {
    for (const chore of this.chores) {
      await chore().catch((error: unknown) => this.logger.error({ err: error }, 'A chore failed'));
    }
  }
}
