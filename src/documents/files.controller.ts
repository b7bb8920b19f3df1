import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type Viewer } from '../platform/auth/viewer.js';
import { FILE_BYTES } from './file.entity.js';
import { FilesService, tooLarge } from './files.service.js';

/** What GraphQL cannot carry. */
@Controller('files')
export class FilesController {
  constructor(private readonly files: FilesService) {}

  @IdentifiedMay()
  @Post()
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Query('name') name: unknown,
  ): Promise<{ file: { id: string; name: string; mediaType: string; size: number; sha256: string } }> {
    if (Number(request.headers['content-length'] ?? 0) > FILE_BYTES) throw tooLarge();
    const type = request.headers['content-type']?.split(';', 1)[0].trim().toLowerCase() ?? '';
    const { id, mediaType, size, sha256, ...file } = await this.files.upload(
      viewer,
      name,
      type,
      request.body as Readable,
    );
    return { file: { id, name: file.name, mediaType, size, sha256 } };
  }

  @AnyoneMay()
  @Get(':id')
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content, isPublic } = await this.files.open(viewer, id);
    const etag = `"${file.sha256}"`;
    // What is public today need not be tomorrow.
    void reply
      .header('cache-control', isPublic ? 'public, max-age=300' : 'private, no-store')
      .header('vary', 'authorization, cookie')
      .header('etag', etag);
    // Pictures of events stand on other sites too.
    if (isPublic) void reply.header('cross-origin-resource-policy', 'cross-origin');
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
}

function rfc5987(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
