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
import { sendFile, uploaded } from '../documents/files.controller.js';
import { FilesService } from '../documents/files.service.js';
import { AnyoneMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { AccessLinks } from './access-links.js';
import { mustBeBeingWritten } from './applicant.service.js';
import { ApplicationsService } from './applications.service.js';
/** Files of whoever writes an application with a private link; its secret stands in a header, never in an address. */
let ApplicationFilesController = class ApplicationFilesController {
    constructor(files, links, applications) {
        this.files = files;
        this.links = links;
        this.applications = applications;
    }
    async upload(viewer, request, name) {
        const { applicationId } = await this.opened(viewer, request);
        const [application] = await this.applications.byIds([applicationId]);
        mustBeBeingWritten(application);
        await this.links.countFile({ request });
        return uploaded(await this.files.receive(application.id, name, request));
    }
    async download(viewer, id, request, reply) {
        await sendFile(request, reply, await this.files.open(await this.opened(viewer, request), id));
    }
    async opened(viewer, request) {
        const secret = request.headers['access-token'];
        const path = ['headers', 'access-token'];
        if (secret && typeof secret === 'string')
            return await this.links.open({ viewer, request }, secret, path);
        throw new PortalError(ErrorCode.UNAUTHENTICATED, 'ACCESS_TOKEN_REQUIRED', 'Send the secret of the private link in the header "Access-Token".', { path });
    }
};
__decorate([
    AnyoneMay(),
    Post(),
    HttpCode(201),
    Header('cache-control', 'no-store'),
    __param(0, CurrentViewer()),
    __param(1, Req()),
    __param(2, Query('name')),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], ApplicationFilesController.prototype, "upload", null);
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
], ApplicationFilesController.prototype, "download", null);
ApplicationFilesController = __decorate([
    Controller('applications/files'),
    __metadata("design:paramtypes", [FilesService,
        AccessLinks,
        ApplicationsService])
], ApplicationFilesController);
export { ApplicationFilesController };
//# sourceMappingURL=application-files.controller.js.map