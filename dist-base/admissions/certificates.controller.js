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
import { createHash } from 'node:crypto';
import { AnyoneMay } from '../platform/auth/access.js';
import { inputError, notFound } from '../platform/errors.js';
import { Lang } from '../platform/graphql/text.js';
import { isId } from '../platform/ids.js';
import { CERTIFICATE_PREFIX } from './certificate.entity.js';
import { certificatePdf } from './certificate-pdf.js';
import { CertificatesService } from './certificates.service.js';
/** Certificates of membership, to be printed. */
let CertificatesController = class CertificatesController {
    constructor(certificates) {
        this.certificates = certificates;
    }
    async pdf(file, lang, request, reply) {
        const id = file.replace(/\.pdf$/, '');
        const language = Object.values(Lang).find((each) => each === (lang ?? Lang.EN));
        if (!language)
            throw inputError('LANG_UNKNOWN', 'The languages are EN, RU and ZH.', ['lang']);
        const [certificate] = id !== file && isId(id, CERTIFICATE_PREFIX) ? await this.certificates.byIds([id]) : [];
        if (!certificate)
            throw notFound('certificate', ['id']);
        const body = await certificatePdf(certificate, language);
        const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
        void reply.header('cache-control', 'public, max-age=300').header('etag', etag);
        if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
            await reply.code(304).send();
            return;
        }
        const { kind, number } = certificate;
        await reply
            .header('content-type', 'application/pdf')
            .header('content-disposition', `inline; filename="asrtu-${kind.toLowerCase()}-${number}-${language}.pdf"`)
            .send(body);
    }
};
__decorate([
    AnyoneMay(),
    Get(':file'),
    __param(0, Param('file')),
    __param(1, Query('lang')),
    __param(2, Req()),
    __param(3, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object, Object, Object]),
    __metadata("design:returntype", Promise)
], CertificatesController.prototype, "pdf", null);
CertificatesController = __decorate([
    Controller('certificates'),
    __metadata("design:paramtypes", [CertificatesService])
], CertificatesController);
export { CertificatesController };
//# sourceMappingURL=certificates.controller.js.map