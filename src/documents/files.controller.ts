import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer, type Viewer } from '../platform/auth/viewer.js';
import type { File } from './file.entity.js';
import { FilesService, type OpenFile } from './files.service.js';

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
  ): Promise<Uploaded> {
    return uploaded(await this.files.upload(viewer, name, request));
  }

  @AnyoneMay()
  @Get(':id')
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(request, reply, await this.files.open(viewer, id));
  }
}

/** What is said of a file that has arrived. */
export type Uploaded = { file: Pick<File, 'id' | 'name' | 'mediaType' | 'size' | 'sha256'> };

export function uploaded({ id, name, mediaType, size, sha256 }: File): Uploaded {
  return { file: { id, name, mediaType, size, sha256 } };
}

export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { file, content, isPublic }: OpenFile,
): Promise<void> {
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

function rfc5987(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
