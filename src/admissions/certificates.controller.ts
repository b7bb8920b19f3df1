import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { AnyoneMay } from '../platform/auth/access.js';
import { inputError, notFound } from '../platform/errors.js';
import { Lang } from '../platform/graphql/text.js';
import { isId } from '../platform/ids.js';
import { CERTIFICATE_PREFIX } from './certificate.entity.js';
import { certificatePdf } from './certificate-pdf.js';
import { CertificatesService } from './certificates.service.js';

/** Certificates of membership, to be printed. */
@Controller('certificates')
export class CertificatesController {
  constructor(private readonly certificates: CertificatesService) {}

  @AnyoneMay()
  @Get(':file')
  async pdf(
    @Param('file') file: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const id = file.replace(/\.pdf$/, '');
    const language = Object.values(Lang).find((each) => each === (lang ?? Lang.EN));
    if (!language) throw inputError('LANG_UNKNOWN', 'The languages are EN, RU and ZH.', ['lang']);
    const [certificate] =
      id !== file && isId(id, CERTIFICATE_PREFIX) ? await this.certificates.byIds([id]) : [];
    if (!certificate) throw notFound('certificate', ['id']);
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
      .header(
        'content-disposition',
        `inline; filename="asrtu-${kind.toLowerCase()}-${number}-${language}.pdf"`,
      )
      .send(body);
  }
}
