var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import { digestOf, KEY_PREFIX } from '../platform/auth/authentication.js';
import { networkOf, RateLimit } from '../platform/auth/rate-limit.js';
import { Db } from '../platform/database/db.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
const QUARTER = 15 * 60;
const TRIES = { times: 1_000, seconds: QUARTER };
const STARTS = { times: 20, seconds: QUARTER };
const FILES = { times: 120, seconds: 3600 };
/** A secret of 256 bits, of which only the digest is kept. */
export function newAccessToken() {
    const secret = `${KEY_PREFIX}application_${randomBytes(32).toString('base64url')}`;
    return { secret, digest: digestOf(secret) };
}
/** The private links with which somebody without an account follows an application. */
let AccessLinks = class AccessLinks {
    constructor(db, limit) {
        this.db = db;
        this.limit = limit;
    }
    /** Counts an application that is started by somebody of whom nothing is known. */
    async countStart({ request }) {
        await this.limit.take('applications of a network', networkOf(request.ip), STARTS);
    }
    /** Counts a file of somebody of whom nothing is known. */
    async countFile({ request }) {
        await this.limit.take('application files of a network', networkOf(request.ip), FILES);
    }
    /** From here on the request may do with its application what the applicant may. */
    async open(context, accessToken, path = ['input', 'accessToken']) {
        if (!accessToken)
            return context.viewer;
        await this.limit.take('application links of a network', networkOf(context.request.ip), TRIES);
        const [found] = await this.db.rows(sql `
      select id from application where access_digest = ${digestOf(accessToken)}`);
        if (!found) {
            throw new PortalError(ErrorCode.NOT_FOUND, 'ACCESS_TOKEN_UNKNOWN', 'No application has this private link. Take it as it was shown when the application was started.', { path });
        }
        return this.let(context, found.id);
    }
    let(context, applicationId) {
        const viewer = { ...context.viewer, applicationId };
        context.viewer = viewer;
        return viewer;
    }
};
AccessLinks = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db,
        RateLimit])
], AccessLinks);
export { AccessLinks };
//# sourceMappingURL=access-links.js.map