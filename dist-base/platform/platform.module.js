var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './auth/access.guard.js';
import { Audit } from './audit/audit.js';
import { DataVersions } from './audit/data-versions.js';
import { Authentication } from './auth/authentication.js';
import { RateLimit } from './auth/rate-limit.js';
import { Changes } from './changes/changes.js';
import { Mutations } from './mutations/mutations.js';
import { Clock } from './clock.js';
import { TrustedDocuments } from './graphql/trusted-documents.js';
import { Turns } from './graphql/turns.js';
import { KeptReplies } from './kept-replies.js';
import { Housekeeping } from './housekeeping.js';
import { Db } from './database/db.js';
import { Replicas } from './database/replicas.js';
import { Jobs } from './jobs/jobs.js';
import { Mail } from './mail/mail.js';
/** What every feature may use: the time, the database, and the guard at each door. */
let PlatformModule = class PlatformModule {
};
PlatformModule = __decorate([
    Global(),
    Module({
        imports: [DiscoveryModule],
        providers: [
            Clock,
            KeptReplies,
            Turns,
            Housekeeping,
            Db,
            Replicas,
            Jobs,
            Mail,
            Mutations,
            Changes,
            RateLimit,
            Authentication,
            Audit,
            DataVersions,
            TrustedDocuments,
            { provide: APP_GUARD, useClass: AccessGuard },
        ],
        exports: [
            Clock,
            KeptReplies,
            Turns,
            Housekeeping,
            Db,
            Jobs,
            Mail,
            Mutations,
            Changes,
            RateLimit,
            Authentication,
            Audit,
            DataVersions,
            TrustedDocuments,
        ],
    })
], PlatformModule);
export { PlatformModule };
//# sourceMappingURL=platform.module.js.map