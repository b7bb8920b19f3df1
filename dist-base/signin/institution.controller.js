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
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import { AnyoneMay } from '../platform/auth/access.js';
import { Authentication } from '../platform/auth/authentication.js';
import { Config } from '../platform/config.js';
import { InstitutionsService } from './institutions.service.js';
import { SESSION_MS } from './sessions.service.js';
/** The way to an institution's sign-in page and back. */
let InstitutionController = class InstitutionController {
    constructor(config, institutions, authentication) {
        this.config = config;
        this.institutions = institutions;
        this.authentication = authentication;
    }
    async depart(institution, request, reply, returnTo = '/') {
        const { url, binding } = await this.institutions.depart(institution, returnTo, request.ip);
        await reply
            .header('set-cookie', this.cookie(binding, 600))
            .header('cache-control', 'no-store')
            .redirect(url.href, 302);
    }
    async arrive(institution, request, reply) {
        const { cookie, 'user-agent': userAgent } = request.headers;
        const binding = cookie === undefined ? undefined : parseCookie(cookie)[this.cookieName];
        const query = /\?(.*)$/s.exec(request.url)?.[1] ?? '';
        const { session, returnTo } = await this.institutions.arrive(institution, query, binding, userAgent);
        await reply
            .header('set-cookie', [
            this.cookie('', 0),
            this.authentication.setCookie(session.secret, SESSION_MS / 1000),
        ])
            .header('cache-control', 'no-store')
            .redirect(returnTo, 302);
    }
    get cookieName() {
        return this.config.overHttps ? '__Host-asrtu-sign-in' : 'asrtu-sign-in';
    }
    cookie(value, maxAge) {
        return stringifySetCookie({
            name: this.cookieName,
            value,
            maxAge,
            path: '/',
            httpOnly: true,
            sameSite: 'lax',
            secure: this.config.overHttps,
        });
    }
};
__decorate([
    AnyoneMay(),
    Get(':institution'),
    __param(0, Param('institution')),
    __param(1, Req()),
    __param(2, Res()),
    __param(3, Query('returnTo')),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object, Object, Object]),
    __metadata("design:returntype", Promise)
], InstitutionController.prototype, "depart", null);
__decorate([
    AnyoneMay(),
    Get(':institution/callback'),
    __param(0, Param('institution')),
    __param(1, Req()),
    __param(2, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object, Object]),
    __metadata("design:returntype", Promise)
], InstitutionController.prototype, "arrive", null);
InstitutionController = __decorate([
    Controller('sign-in'),
    __metadata("design:paramtypes", [Config,
        InstitutionsService,
        Authentication])
], InstitutionController);
export { InstitutionController };
//# sourceMappingURL=institution.controller.js.map