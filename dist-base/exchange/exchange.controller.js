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
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AnyoneMay } from '../platform/auth/access.js';
import { Audience } from '../platform/auth/audience.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { notFound } from '../platform/errors.js';
import { PerRequest } from '../platform/graphql/per-request.js';
import { ProgramsService } from '../programs/programs.service.js';
import { ExchangeFormat, ExchangeService, FORMATS } from './exchange.service.js';
/** Programs as files, for systems that speak no GraphQL. */
let ExchangeController = class ExchangeController {
    constructor(programs, service) {
        this.programs = programs;
        this.service = service;
    }
    async program(viewer, name, slug, request, reply) {
        const format = Object.values(ExchangeFormat).find((each) => FORMATS[each].name === name);
        if (!format)
            throw notFound('format; there are schema-org, ooapi and ewp', ['format']);
        const program = await this.programs.bySlug(viewer, slug);
        if (!program)
            throw notFound('joint program', ['slug']);
        const body = JSON.stringify(await this.service.write(new PerRequest(), program, format), null, 2);
        const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
        const isPublic = program.audience === Audience.PUBLIC;
        void reply
            .header('cache-control', isPublic ? 'public, max-age=300' : 'private, no-store')
            .header('vary', 'authorization, cookie')
            .header('etag', etag);
        // Without credentials: whoever reads from another site reads as the public.
        if (isPublic)
            void reply.header('access-control-allow-origin', '*');
        if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
            await reply.code(304).send();
            return;
        }
        await reply.header('content-type', `${FORMATS[format].mediaType}; charset=utf-8`).send(body);
    }
};
__decorate([
    AnyoneMay(),
    Get(':format/:slug'),
    __param(0, CurrentViewer()),
    __param(1, Param('format')),
    __param(2, Param('slug')),
    __param(3, Req()),
    __param(4, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, String, Object, Object]),
    __metadata("design:returntype", Promise)
], ExchangeController.prototype, "program", null);
ExchangeController = __decorate([
    Controller('exports'),
    __metadata("design:paramtypes", [ProgramsService,
        ExchangeService])
], ExchangeController);
export { ExchangeController };
//# sourceMappingURL=exchange.controller.js.map