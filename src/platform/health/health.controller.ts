import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import sql from 'sql-template-tag';
import { AnyoneMay } from '../auth/access.js';
import { Db } from '../database/db.js';
import { Drain } from './drain.js';

/** A database that takes longer is no help to a request either. */
const DATABASE_PATIENCE_MS = 2_000;

/** For load balancers and supervisors. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly db: Db,
    private readonly drain: Drain,
  ) {}

  /** The process is there. Restart it when this does not answer. */
  @AnyoneMay()
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Requests may be sent here: 200, or 503 while the database does not answer or the process is stopping. */
  @AnyoneMay()
  @Get('ready')
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ status: string; database: string }> {
    const database = (await this.databaseAnswers()) ? 'ok' : 'down';
    const status = this.drain.draining ? 'draining' : database;
    void reply.code(status === 'ok' ? 200 : 503);
    return { status, database };
  }

  private async databaseAnswers(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), DATABASE_PATIENCE_MS);
    });
    const answer = this.db.rows(sql`select 1`).then(
      () => true,
      () => false,
    );
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
