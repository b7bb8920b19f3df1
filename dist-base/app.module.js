var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var AppModule_1;
import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { AccountsModule } from './accounts/accounts.module.js';
import { ApplicationsModule } from './applications/applications.module.js';
import { BallotsModule } from './ballots/ballots.module.js';
import { AdmissionsModule } from './admissions/admissions.module.js';
import { ReviewsModule } from './reviews/reviews.module.js';
import { MembershipModule } from './membership/membership.module.js';
import { PeopleModule } from './people/people.module.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { Config } from './platform/config.js';
import { PortalGraphqlModule } from './platform/graphql/graphql.module.js';
import { Drain } from './platform/health/drain.js';
import { HealthController } from './platform/health/health.controller.js';
import { MetricsController } from './platform/health/metrics.controller.js';
import { HttpErrorFilter } from './platform/http-error.filter.js';
import { PlatformModule } from './platform/platform.module.js';
import { InputPipe } from './platform/validation.js';
import { AssociationModule } from './association/association.module.js';
import { SecretariatModule } from './secretariat/secretariat.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { AlertsModule } from './alerts/alerts.module.js';
import { ApprovalsModule } from './approvals/approvals.module.js';
import { BuilderModule } from './builder/builder.module.js';
import { CohortsModule } from './cohorts/cohorts.module.js';
import { EmbedModule } from './embed/embed.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { FeedsModule } from './feeds/feeds.module.js';
import { EmbedKeysModule } from './embedkeys/embed-keys.module.js';
import { TrustedDocumentsModule } from './trusted/trusted-documents.module.js';
import { EventsModule } from './events/events.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { ProfileModule } from './profile/profile.module.js';
import { ProgramsModule } from './programs/programs.module.js';
import { RegistrationModule } from './registration/registration.module.js';
import { SignInModule } from './signin/signin.module.js';
import { StaffModule } from './staff/staff.module.js';
import { StandingModule } from './standing/standing.module.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { WebModule } from './web/web.module.js';
import { SubscriptionsModule } from './subscriptions/subscriptions.module.js';
import { UniversitiesModule } from './universities/universities.module.js';
/** The portal: the platform and all features, on given settings and a given database. */
let AppModule = AppModule_1 = class AppModule {
    static on(config, dataSource, logger) {
        return {
            module: AppModule_1,
            imports: [
                // Requests are logged at the server itself, where no path can slip by.
                LoggerModule.forRoot({ pinoHttp: { logger, autoLogging: false }, forRoutes: [] }),
                PlatformModule,
                PortalGraphqlModule,
                AuditModule,
                PeopleModule,
                UniversitiesModule,
                AccountsModule,
                SignInModule,
                DocumentsModule,
                AssociationModule,
                SecretariatModule,
                StaffModule,
                MeetingsModule,
                MembershipModule,
                StatisticsModule,
                ApplicationsModule,
                ReviewsModule,
                BallotsModule,
                AdmissionsModule,
                StandingModule,
                ProfileModule,
                ProgramsModule,
                ApprovalsModule,
                AlertsModule,
                CohortsModule,
                ExchangeModule,
                EventsModule,
                RegistrationModule,
                InboxModule,
                FeedsModule,
                SubscriptionsModule,
                EmbedKeysModule,
                TrustedDocumentsModule,
                EmbedModule,
                WebModule,
                BuilderModule,
            ],
            controllers: [HealthController, MetricsController],
            providers: [
                { provide: Config, useValue: config },
                { provide: DataSource, useValue: dataSource },
                Drain,
                { provide: APP_FILTER, useClass: HttpErrorFilter },
                { provide: APP_PIPE, useClass: InputPipe },
            ],
            exports: [Config, DataSource],
        };
    }
};
AppModule = AppModule_1 = __decorate([
    Global(),
    Module({})
], AppModule);
export { AppModule };
//# sourceMappingURL=app.module.js.map