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
import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { FilesService } from './files.service.js';
/** What GraphQL cannot carry. */
let FilesController = class FilesController {
    constructor(files) {
        this.files = files;
    }
    async upload(viewer, request, name) {
        return uploaded(await this.files.upload(viewer, name, request));
    }
    async download(viewer, id, request, reply) {
        await sendFile(request, reply, await this.files.open(viewer, id));
    }
};
__decorate([
    IdentifiedMay(),
    Post(),
    HttpCode(201),
    Header('cache-control', 'no-store'),
    __param(0, CurrentViewer()),
    __param(1, Req()),
    __param(2, Query('name')),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], FilesController.prototype, "upload", null);
__decorate([
    AnyoneMay(),
    Get(':id'),
    __param(0, CurrentViewer()),
    __param(1, Param('id')),
    __param(2, Req()),
    __param(3, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object, Object]),
    __metadata("design:returntype", Promise)
], FilesController.prototype, "download", null);
FilesController = __decorate([
    Controller('files'),
    __metadata("design:paramtypes", [FilesService])
], FilesController);
export { FilesController };
export function uploaded({ id, name, mediaType, size, sha256 }) {
    return { file: { id, name, mediaType, size, sha256 } };
}
export async function sendFile(request, reply, { file, content, isPublic }) {
    const etag = `"${file.sha256}"`;
    // What is public today need not be tomorrow.
    void reply
        .header('cache-control', isPublic ? 'public, max-age=300' : 'private, no-store')
        .header('vary', 'authorization, cookie')
        .header('etag', etag);
    // Pictures of events stand on other sites too.
    if (isPublic)
        void reply.header('cross-origin-resource-policy', 'cross-origin');
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
        await reply.code(304).send();
        return;
    }
    await reply
        .header('content-type', file.mediaType)
        .header('content-disposition', `attachment; filename*=UTF-8''${rfc5987(file.name)}`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(content);
}
function rfc5987(name) {
    return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
//# sourceMappingURL=files.controller.js.map