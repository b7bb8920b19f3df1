var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Controller, Get, Header } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { OperatorMay } from '../auth/access.js';
import { AnswerCache } from '../graphql/answer-cache.js';
import { KeptReplies } from '../kept-replies.js';
/** Figures of this process for Prometheus. */
let MetricsController = class MetricsController {
    constructor(cache, replies) {
        this.registry = new Registry();
        collectDefaultMetrics({ register: this.registry });
        const total = (name, count, help) => {
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
        total('answer_cache_misses', () => counts.misses, 'Public questions whose answer was made. Hits by hits and misses are the hit rate.');
        total('answer_cache_dropped', () => counts.dropped, 'Kept answers that were dropped: out of date, or for want of room.');
        total('kept_replies', () => replies.given, 'Answers and feeds that were given before anything else had to work. Such answers are hits, too.');
        const size = (name, help) => {
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
    async metrics() {
        return await this.registry.metrics();
    }
};
__decorate([
    OperatorMay(),
    Get(),
    Header('content-type', 'text/plain; version=0.0.4; charset=utf-8'),
    Header('cache-control', 'no-store'),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], MetricsController.prototype, "metrics", null);
MetricsController = __decorate([
    Controller('metrics'),
    __metadata("design:paramtypes", [AnswerCache, KeptReplies])
], MetricsController);
export { MetricsController };
//# sourceMappingURL=metrics.controller.js.map