import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './auth/access.guard.js';
import { Clock } from './clock.js';
import { Db } from './database/db.js';
import { Jobs } from './jobs/jobs.js';
import { Mail } from './mail/mail.js';

/** What every feature may use: the time, the database, and the guard at each door. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Clock, Db, Jobs, Mail, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Clock, Db, Jobs, Mail],
})
export class PlatformModule {}
