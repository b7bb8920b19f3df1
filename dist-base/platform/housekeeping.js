var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable, Logger } from '@nestjs/common';
import { Config } from './config.js';
const HOUR_MS = 3_600_000;
/** A process that never lives for an hour does its share too, but not while it starts. */
const FIRST_MS = 60_000;
/**
 * What is to be done once an hour, such as forgetting what nobody can use any more. It does no harm when several
 * processes do it.
 */
let Housekeeping = class Housekeeping {
    constructor(config) {
        this.config = config;
        this.logger = new Logger('Housekeeping');
        this.chores = [];
    }
    add(chore) {
        this.chores.push(chore);
    }
    onApplicationBootstrap() {
        if (this.config.JOBS !== 'on')
            return;
        this.timer = setInterval(() => void this.clean(), HOUR_MS);
        this.timer.unref();
        this.first = setTimeout(() => void this.clean(), FIRST_MS);
        this.first.unref();
    }
    onApplicationShutdown() {
        clearInterval(this.timer);
        clearTimeout(this.first);
    }
    async clean() {
        for (const chore of this.chores) {
            await chore().catch((error) => this.logger.error({ err: error }, 'A chore failed'));
        }
    }
};
Housekeeping = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config])
], Housekeeping);
export { Housekeeping };
//# sourceMappingURL=housekeeping.js.map