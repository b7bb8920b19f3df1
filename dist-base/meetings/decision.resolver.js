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
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { Action, may } from '../platform/auth/policy.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Node, NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { Decision, DECISION_PREFIX, Votes } from './decision.entity.js';
import { PublishDecisionInput, DecisionFilter, DraftDecisionInput, LinkDecisionInput, UpdateDecisionInput, WithdrawDecisionInput, } from './decision.inputs.js';
import { DecisionLoader } from './decision.loader.js';
import { DecisionsService } from './decisions.service.js';
import { Meeting } from './meeting.entity.js';
import { decisionPolicy, meetingPolicy } from './meetings.policy.js';
import { MeetingsService } from './meetings.service.js';
const DecisionConnection = connectionOf(Decision, 'Decision');
let DecisionPayload = class DecisionPayload {
};
__decorate([
    Field({ description: 'The decision.' }),
    __metadata("design:type", Decision)
], DecisionPayload.prototype, "decision", void 0);
DecisionPayload = __decorate([
    ObjectType({ description: 'The decision as it is after the change.' })
], DecisionPayload);
export { DecisionPayload };
const KEEPERS = 'The operator, and the secretariat of either side.';
const OF_DRAFTS = 'NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with `current`), DECISION_PUBLISHED, DECISION_WITHDRAWN';
const REASONS = 'NUMBER_TAKEN, TITLE_REQUIRED, NOT_UNANIMOUS, DECIDED_IN_FUTURE, AMENDS_ITSELF, and the names of the checks of the fields.';
let DecisionResolver = class DecisionResolver {
    constructor(decisions, loader, meetings, bodies, documents, nodes) {
        this.decisions = decisions;
        this.loader = loader;
        this.meetings = meetings;
        this.bodies = bodies;
        this.documents = documents;
        this.nodes = nodes;
        nodes.register(DECISION_PREFIX, {
            type: 'Decision',
            policy: decisionPolicy,
            load: (ids) => decisions.byIds(ids),
        });
    }
    async list(viewer, page, info, filter) {
        return await this.decisions.page(viewer, page, filter ?? {}, info);
    }
    async draftDecision(viewer, input) {
        return { decision: await this.decisions.draft(viewer, input) };
    }
    async updateDecision(viewer, input) {
        return { decision: await this.decisions.update(viewer, input) };
    }
    async publishDecision(viewer, input) {
        return { decision: await this.decisions.publish(viewer, input) };
    }
    async withdrawDecision(viewer, input) {
        return { decision: await this.decisions.withdraw(viewer, input) };
    }
    async linkDecision(viewer, input) {
        return { decision: await this.decisions.addEffects(viewer, input) };
    }
    async bodyOf({ bodyId }, { perRequest }) {
        return await this.bodies.one(perRequest, bodyId);
    }
    async meeting({ meetingId }, { viewer, perRequest }) {
        if (!meetingId)
            return undefined;
        const meeting = await perRequest.one('meeting', meetingId, async (ids) => {
            return new Map((await this.meetings.byIds(ids)).map((each) => [each.id, each]));
        });
        return meeting && may(meetingPolicy, Action.READ, viewer, meeting) ? meeting : undefined;
    }
    title(decision, lang) {
        return localizedOf(decision, 'title', lang);
    }
    text(decision, lang) {
        return localizedOf(decision, 'text', lang);
    }
    votes(decision) {
        return decision.votes;
    }
    async amends({ amendsId }, context) {
        return amendsId ? await this.loader.visible(context, amendsId) : undefined;
    }
    async amendments({ id }, context) {
        return await this.loader.amending(context, id);
    }
    async effects({ id }, context) {
        const ids = await this.loader.effectsOf(context.perRequest, id);
        const found = await Promise.all(ids.map((each) => this.nodes.one(context, each)));
        return found.filter((node) => node !== undefined);
    }
    async documentsOf({ id }, context) {
        return await this.documents.about(context, id);
    }
};
__decorate([
    AnyoneMay(),
    Query(() => DecisionConnection, {
        name: 'decisions',
        description: 'The decisions that the viewer may know of, the last first. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
            'CURSOR_OF_ANOTHER_LIST, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args()),
    __param(2, Info()),
    __param(3, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PageArgs, Object, DecisionFilter]),
    __metadata("design:returntype", Promise)
], DecisionResolver.prototype, "list", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => DecisionPayload, {
        nullable: true,
        description: `Writes a decision down as a draft. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, ${REASONS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The decision.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, DraftDecisionInput]),
    __metadata("design:returntype", Promise)
], DecisionResolver.prototype, "draftDecision", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => DecisionPayload, {
        nullable: true,
        description: `Changes a draft. ${KEEPERS} Reasons: ${OF_DRAFTS}, ${REASONS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateDecisionInput]),
    __metadata("design:returntype", Promise)
], DecisionResolver.prototype, "updateDecision", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => DecisionPayload, {
        nullable: true,
        description: `Publishes a draft, once and for all. ${KEEPERS} Reasons: ${OF_DRAFTS}, TEXT_REQUIRED, AMENDS_UNPUBLISHED.`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PublishDecisionInput]),
    __metadata("design:returntype", Promise)
], DecisionResolver.prototype, "publishDecision", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => DecisionPayload, {
        nullable: true,
        description: `Gives up a draft; its number is free again. ${KEEPERS} Reasons: ${OF_DRAFTS}.`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, WithdrawDecisionInput]),
    __metadata("design:returntype", Promise)
], DecisionResolver.prototype, "withdrawDecision", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => DecisionPayload, {
        nullable: true,
        description: 'Links a decision to records that it has changed, when they are changed after it was published. What is linked ' +
            `already stays. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with \`current\`), DECISION_WITHDRAWN.`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which, and to what.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, LinkDecisionInput]),
    __metadata("design:returntype", Promise)
], DecisionResolver.prototype, "linkDecision", null);
__decorate([
    ResolveField(() => Body, { name: 'body', description: 'The body that took it.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Decision, Object]),
    __metadata("design:returntype", Promise)
], DecisionResolver.prototype, "bodyOf", null);
__decorate([
    ResolveField(() => Meeting, {
        nullable: true,
        description: 'The meeting at which it was taken; null for one by correspondence, and for those who may not know of the meeting.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Decision, Object]),
    __metadata("design:returntype", Promise)
], DecisionResolver.prototype, "meeting", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'The title in a language.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Decision, String]),
    __metadata("design:returntype", LocalizedText)
], DecisionResolver.prototype, "title", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'The text in a language; null only of a draft. Which one counts, the documents tell.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Decision, String]),
    __metadata("design:returntype", Object)
], DecisionResolver.prototype, "text", null);
__decorate([
    ResolveField(() => Votes, {
        nullable: true,
        description: 'How was voted; null when not counted or not known.',
    }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Decision]),
    __metadata("design:returntype", Object)
], DecisionResolver.prototype, "votes", null);
__decorate([
    ResolveField(() => Decision, { nullable: true, description: 'The decision that it amends.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Decision, Object]),
    __metadata("design:returntype", Promise)
], DecisionResolver.prototype, "amends", null);
__decorate([
    ResolveField(() => [Decision], { description: 'The decisions that amend it, the first first.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Decision, Object]),
    __metadata("design:returntype", Promise)
], DecisionResolver.prototype, "amendments", null);
__decorate([
    ResolveField(() => [Node], {
        description: 'What it has changed, as far as the viewer may know of it: terms, memberships and other records.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Decision, Object]),
    __metadata("design:returntype", Promise)
], DecisionResolver.prototype, "effects", null);
__decorate([
    ResolveField(() => [Document], {
        name: 'documents',
        description: 'Its documents, as far as the viewer may know of them.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Decision, Object]),
    __metadata("design:returntype", Promise)
], DecisionResolver.prototype, "documentsOf", null);
DecisionResolver = __decorate([
    Resolver(() => Decision),
    __metadata("design:paramtypes", [DecisionsService,
        DecisionLoader,
        MeetingsService,
        BodiesService,
        DocumentsService,
        NodeRegistry])
], DecisionResolver);
export { DecisionResolver };
//# sourceMappingURL=decision.resolver.js.map