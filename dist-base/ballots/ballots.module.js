var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { BallotBox } from './ballot-box.js';
import { AssociationBallotRulesFields, BallotRulesResolver } from './ballot-rules.resolver.js';
import { BallotRulesService } from './ballot-rules.service.js';
import { BallotLoader } from './ballot.loader.js';
import { BallotElectorResolver, BallotResolver, BallotSubjectResolver } from './ballot.resolver.js';
import { ApplicationBallotsFields, MeetingBallotsFields } from './ballots.fields.js';
import { BallotsService } from './ballots.service.js';
import { VotesService } from './votes.service.js';
/** Votes of the liaison officers on applications for membership. */
let BallotsModule = class BallotsModule {
};
BallotsModule = __decorate([
    Module({
        imports: [PortalGraphqlModule, ApplicationsModule, MeetingsModule, UniversitiesModule],
        providers: [
            BallotRulesService,
            BallotRulesResolver,
            AssociationBallotRulesFields,
            BallotBox,
            BallotLoader,
            BallotsService,
            VotesService,
            BallotResolver,
            BallotSubjectResolver,
            BallotElectorResolver,
            ApplicationBallotsFields,
            MeetingBallotsFields,
        ],
        exports: [BallotsService, BallotLoader],
    })
], BallotsModule);
export { BallotsModule };
//# sourceMappingURL=ballots.module.js.map