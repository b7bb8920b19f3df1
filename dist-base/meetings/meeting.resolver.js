var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Args, Context, Field, Info, Mutation, ObjectType, Parent, Query, ResolveField, Resolver, } from '@nestjs/graphql';
import { BodiesService } from '../association/bodies.service.js';
import { Body } from '../association/body.entity.js';
import { Document } from '../documents/document.entity.js';
import { DocumentsService } from '../documents/documents.service.js';
import { Person } from '../people/person.entity.js';
import { PersonLoader } from '../people/person.loader.js';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Decision } from './decision.entity.js';
import { DecisionLoader } from './decision.loader.js';
import { AgendaItem, Meeting, MEETING_PREFIX, MeetingChair } from './meeting.entity.js';
import { MeetingFilter, RecordMeetingInput, UpdateMeetingInput } from './meeting.inputs.js';
import { meetingPolicy } from './meetings.policy.js';
import { MeetingsService } from './meetings.service.js';
const MeetingConnection = connectionOf(Meeting, 'Meeting');
let MeetingPayload = class MeetingPayload {
};
__decorate([
    Field({ description: 'The meeting.' }),
    __metadata("design:type", Meeting)
], MeetingPayload.prototype, "meeting", void 0);
MeetingPayload = __decorate([
    ObjectType({ description: 'The meeting as it is after the change.' })
], MeetingPayload);
export { MeetingPayload };
const REASONS = 'NOT_FOUND, NOT_ALLOWED, MEETING_ORDER, ORDINAL_TAKEN, TITLE_REQUIRED, CHAIR_REQUIRED, and the names of the checks ' +
    'of the fields.';
let MeetingResolver = class MeetingResolver {
    constructor(meetings, decisions, bodies, documents, registry) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.bodies = bodies;
        this.documents = documents;
        registry.register(MEETING_PREFIX, {
            type: 'Meeting',
            policy: meetingPolicy,
            load: (ids) => meetings.byIds(ids),
        });
    }
    async list(viewer, page, info, filter) {
        return await this.meetings.page(viewer, page, filter ?? {}, info);
    }
    async recordMeeting(viewer, input) {
        return { meeting: await this.meetings.record(viewer, input) };
    }
    async updateMeeting(viewer, input) {
        return { meeting: await this.meetings.update(viewer, input) };
    }
    async bodyOf({ bodyId }, { perRequest }) {
        return await this.bodies.one(perRequest, bodyId);
    }
    title(meeting, lang) {
        return localizedOf(meeting, 'title', lang);
    }
    city(meeting, lang) {
        return localizedOf(meeting, 'city', lang);
    }
    async chairs({ id }, { perRequest }) {
        return await this.meetings.chairs(perRequest, id);
    }
    async agenda({ id }, { perRequest }) {
        return await this.meetings.agenda(perRequest, id);
    }
    async documentsOf({ id }, context) {
        return await this.documents.about(context, id);
    }
    async decisionsOf({ id }, context) {
        return await this.decisions.ofMeeting(context, id);
    }
};
__decorate([
    AnyoneMay(),
    Query(() => MeetingConnection, {
        name: 'meetings',
        description: 'The meetings that the viewer may know of, the last first. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
            'CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args()),
    __param(2, Info()),
    __param(3, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PageArgs, Object, MeetingFilter]),
    __metadata("design:returntype", Promise)
], MeetingResolver.prototype, "list", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => MeetingPayload, {
        nullable: true,
        description: `Records a meeting, past or to come: the operator, and the secretariat of either side. Reasons: ${REASONS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The meeting.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RecordMeetingInput]),
    __metadata("design:returntype", Promise)
], MeetingResolver.prototype, "recordMeeting", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => MeetingPayload, {
        nullable: true,
        description: `Changes or cancels a meeting: whoever may record it. Reasons: VERSION_STALE (with \`current\`), ${REASONS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateMeetingInput]),
    __metadata("design:returntype", Promise)
], MeetingResolver.prototype, "updateMeeting", null);
__decorate([
    ResolveField(() => Body, { name: 'body', description: 'The body that meets.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Meeting, Object]),
    __metadata("design:returntype", Promise)
], MeetingResolver.prototype, "bodyOf", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'The title in a language.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Meeting, String]),
    __metadata("design:returntype", LocalizedText)
], MeetingResolver.prototype, "title", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'The city in a language; null when not known.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Meeting, String]),
    __metadata("design:returntype", Object)
], MeetingResolver.prototype, "city", null);
__decorate([
    ResolveField(() => [MeetingChair], { description: 'Who chairs it, in their order.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Meeting, Object]),
    __metadata("design:returntype", Promise)
], MeetingResolver.prototype, "chairs", null);
__decorate([
    ResolveField(() => [AgendaItem], { description: 'Its agenda.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Meeting, Object]),
    __metadata("design:returntype", Promise)
], MeetingResolver.prototype, "agenda", null);
__decorate([
    ResolveField(() => [Document], {
        name: 'documents',
        description: 'Its minutes and other documents, as far as the viewer may know of them.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Meeting, Object]),
    __metadata("design:returntype", Promise)
], MeetingResolver.prototype, "documentsOf", null);
__decorate([
    ResolveField(() => [Decision], {
        name: 'decisions',
        description: 'What it decided, as far as the viewer may know of it.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Meeting, Object]),
    __metadata("design:returntype", Promise)
], MeetingResolver.prototype, "decisionsOf", null);
MeetingResolver = __decorate([
    Resolver(() => Meeting),
    __metadata("design:paramtypes", [MeetingsService,
        DecisionLoader,
        BodiesService,
        DocumentsService,
        NodeRegistry])
], MeetingResolver);
export { MeetingResolver };
let MeetingChairResolver = class MeetingChairResolver {
    constructor(universities, people) {
        this.universities = universities;
        this.people = people;
    }
    async university({ universityId }, { perRequest }) {
        return universityId ? await this.universities.one(perRequest, universityId) : undefined;
    }
    async person({ personId }, context) {
        return await this.people.visible(context, personId);
    }
};
__decorate([
    ResolveField(() => University, {
        nullable: true,
        description: 'The university; null where there is none.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [MeetingChair, Object]),
    __metadata("design:returntype", Promise)
], MeetingChairResolver.prototype, "university", null);
__decorate([
    ResolveField(() => Person, {
        nullable: true,
        description: 'The person; null where there is none, and for those who may not know of the person.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [MeetingChair, Object]),
    __metadata("design:returntype", Promise)
], MeetingChairResolver.prototype, "person", null);
MeetingChairResolver = __decorate([
    Resolver(() => MeetingChair),
    __metadata("design:paramtypes", [UniversityLoader,
        PersonLoader])
], MeetingChairResolver);
export { MeetingChairResolver };
let AgendaItemResolver = class AgendaItemResolver {
    title(item, lang) {
        return localizedOf(item, 'title', lang);
    }
};
__decorate([
    ResolveField(() => LocalizedText, { description: 'The title in a language.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AgendaItem, String]),
    __metadata("design:returntype", LocalizedText)
], AgendaItemResolver.prototype, "title", null);
AgendaItemResolver = __decorate([
    Resolver(() => AgendaItem)
], AgendaItemResolver);
export { AgendaItemResolver };
//# sourceMappingURL=meeting.resolver.js.map