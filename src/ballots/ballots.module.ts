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
@Module({
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
export class BallotsModule {}
