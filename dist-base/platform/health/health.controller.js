var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Controller, Get, Res } from '@nestjs/common';
import sql from 'sql-template-tag';
import { AnyoneMay } from '../auth/access.js';
import { Db } from '../database/db.js';
import { Drain } from './drain.js';
/** A database that takes longer is no help to a request either. */
const DATABASE_PATIENCE_MS = 2_000;
/** For load balancers and supervisors. */
let HealthController = class HealthController {
    constructor(db, drain) {
        this.db = db;
        this.drain = drain;
    }
    /** The process is there. Restart it when this does not answer. */
    live() {
        return { status: 'ok' };
    }
    /** Requests may be sent here: 200, or 503 while the database does not answer or the process is stopping. */
    async ready(reply) {
        const database = (await this.databaseAnswers()) ? 'ok' : 'down';
        const status = this.drain.draining ? 'draining' : database;
        void reply.code(status === 'ok' ? 200 : 503);
        return { status, database };
    }
    async databaseAnswers() {
        let timer;
        const late = new Promise((resolve) => {
            timer = setTimeout(() => resolve(false), DATABASE_PATIENCE_MS);
        });
        const answer = this.db.rows(sql `select 1`).then(() => true, () => false);
        try {
            return await Promise.race([answer, late]);
        }
        finally {
            clearTimeout(timer);
        }
    }
};
__decorate([
    AnyoneMay(),
    Get('live'),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Object)
], HealthController.prototype, "live", null);
__decorate([
    AnyoneMay(),
    Get('ready'),
    __param(0, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], HealthController.prototype, "ready", null);
HealthController = __decorate([
    Controller('health'),
    __metadata("design:paramtypes", [Db,
        Drain])
], HealthController);
export { HealthController };
//# sourceMappingURL=health.controller.js.map