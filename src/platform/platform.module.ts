import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './auth/access.guard.js';
import { Clock } from './clock.js';
import { Db } from './database/db.js';

/** What every feature may use: the time, the database, and the guard at each door. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Clock, Db, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Clock, Db],
})
export class PlatformModule {}
