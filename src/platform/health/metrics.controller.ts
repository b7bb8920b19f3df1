import { Controller, Get, Header } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { OperatorMay } from '../auth/access.js';
import { AnswerCache } from '../graphql/answer-cache.js';

/** Figures of this process for Prometheus. */
@Controller('metrics')
export class MetricsController {
  private readonly registry = new Registry();

  constructor(cache: AnswerCache) {
    collectDefaultMetrics({ register: this.registry });
    const total = (name: keyof AnswerCache['counts'], help: string): void => {
      const counter = new Counter({
        name: `portal_answer_cache_${name}_total`,
        help,
        registers: [],
        collect() {
          this.reset();
          this.inc(cache.counts[name]);
        },
      });
      this.registry.registerMetric(counter);
    };
    total('hits', 'Public questions that were answered with a kept answer.');
    total('misses', 'Public questions whose answer was made. Hits by hits and misses are the hit rate.');
    total('dropped', 'Kept answers that were dropped: out of date, or for want of room.');
    const size = (name: keyof AnswerCache['size'], help: string): void => {
      const gauge = new Gauge({
        name: `portal_answer_cache_${name}`,
        help,
        registers: [],
        collect() {
          this.set(cache.size[name]);
        },
      });
      this.registry.registerMetric(gauge);
    };
    size('answers', 'Answers that are kept.');
    size('bytes', 'Bytes that kept answers take.');
    size('pending', 'Questions whose answer is being made, for others to wait for.');
  }

  /** In the text format of Prometheus. The operator's token goes into the header Authorization. */
  @OperatorMay()
  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('cache-control', 'no-store')
  async metrics(): Promise<string> {
    return await this.registry.metrics();
  }
}
