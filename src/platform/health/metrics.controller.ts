import { Controller, Get, Header } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { OperatorMay } from '../auth/access.js';
import { AnswerCache } from '../graphql/answer-cache.js';
import { KeptReplies } from '../kept-replies.js';

/** Figures of this process for Prometheus. */
@Controller('metrics')
export class MetricsController {
  private readonly registry = new Registry();

  constructor(cache: AnswerCache, replies: KeptReplies) {
    collectDefaultMetrics({ register: this.registry });
    const total = (name: string, count: () => number, help: string): void => {
      const counter = new Counter({
        name: `portal_${name}_total`,
        help,
        registers: [],
        collect() {
          this.reset();
          this.inc(count());
        },
      });
      this.registry.registerMetric(counter);
    };
    const { counts } = cache;
    total('answer_cache_hits', () => counts.hits, 'Public questions that were answered with a kept answer.');
    total(
      'answer_cache_misses',
      () => counts.misses,
      'Public questions whose answer was made. Hits by hits and misses are the hit rate.',
    );
    total(
      'answer_cache_dropped',
      () => counts.dropped,
      'Kept answers that were dropped: out of date, or for want of room.',
    );
    total(
      'kept_replies',
      () => replies.given,
      'Answers and feeds that were given before anything else had to work. Such answers are hits, too.',
    );
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
