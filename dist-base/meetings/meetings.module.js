var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
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
let MeetingsModule = class MeetingsModule {
};
MeetingsModule = __decorate([
    Module({
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
], MeetingsModule);
export { MeetingsModule };
//# sourceMappingURL=meetings.module.js.map