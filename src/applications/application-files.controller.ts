import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFile, uploaded, type Uploaded } from '../documents/files.controller.js';
import { FilesService } from '../documents/files.service.js';
import { AnyoneMay } from '../platform/auth/access.js';
import { CurrentViewer, type Viewer } from '../platform/auth/viewer.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { AccessLinks } from './access-links.js';
import { mustBeBeingWritten } from './applicant.service.js';
import type { LinkHolder } from './application.policy.js';
import { ApplicationsService } from './applications.service.js';

/** Files of whoever writes an application with a private link; its secret stands in a header, never in an address. */
@Controller('applications/files')
export class ApplicationFilesController {
  constructor(
    private readonly files: FilesService,
    private readonly links: AccessLinks,
    private readonly applications: ApplicationsService,
  ) {}

  @AnyoneMay()
  @Post()
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Query('name') name: unknown,
  ): Promise<Uploaded> {
    const { applicationId } = await this.opened(viewer, request);
    const [application] = await this.applications.byIds([applicationId!]);
    mustBeBeingWritten(application);
    await this.links.countFile({ request });
    return uploaded(await this.files.receive(application.id, name, request));
  }

  @AnyoneMay()
  @Get(':id')
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(request, reply, await this.files.open(await this.opened(viewer, request), id));
  }

  private async opened(viewer: Viewer, request: FastifyRequest): Promise<LinkHolder> {
    const secret = request.headers['access-token'];
    const path = ['headers', 'access-token'];
    if (secret && typeof secret === 'string') return await this.links.open({ viewer, request }, secret, path);
    throw new PortalError(
      ErrorCode.UNAUTHENTICATED,
      'ACCESS_TOKEN_REQUIRED',
      'Send the secret of the private link in the header "Access-Token".',
      { path },
    );
  }
}
