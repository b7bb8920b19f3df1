import { Module } from '@nestjs/common';
import { AssociationModule } from '../association/association.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PortalGraphqlModule } from '../platform/graphql/graphql.module.js';
import { UniversitiesModule } from '../universities/universities.module.js';
import { DecisionResolver } from './decision.resolver.js';
import { DecisionLoader } from './decision.loader.js';
import { DecisionsService } from './decisions.service.js';
import { AgendaItemResolver, MeetingChairResolver, MeetingResolver } from './meeting.resolver.js';
import { MeetingsService } from './meetings.service.js';
import { TermDecisionsFields } from './term.fields.js';

/** The meetings of the association's bodies, and their decisions. */
@Module({
  imports: [PortalGraphqlModule, AssociationModule, DocumentsModule, PeopleModule, UniversitiesModule],
  providers: [
    MeetingsService,
    MeetingResolver,
    MeetingChairResolver,
    AgendaItemResolver,
    DecisionsService,
    DecisionLoader,
    DecisionResolver,
    TermDecisionsFields,
  ],
  exports: [DecisionLoader, DecisionsService],
})
export class MeetingsModule {}
