var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Audience } from '../platform/auth/audience.js';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, notFound, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
export const DECISION_PREFIX = 'dcn';
export var DecisionState;
(function (DecisionState) {
    DecisionState["DRAFT"] = "DRAFT";
    DecisionState["PUBLISHED"] = "PUBLISHED";
    DecisionState["WITHDRAWN"] = "WITHDRAWN";
})(DecisionState || (DecisionState = {}));
registerEnumType(DecisionState, {
    name: 'DecisionState',
    description: 'How far a decision has come in the portal.',
    valuesMap: {
        DRAFT: { description: 'Being written down; for the secretariats only. It can be changed.' },
        PUBLISHED: { description: 'Published. It stays as it is; another decision may amend it.' },
        WITHDRAWN: { description: 'A draft that was given up. It stays on record for the secretariats.' },
    },
});
let Votes = class Votes {
};
__decorate([
    Field(() => Int, { name: 'for', description: 'Votes in favour.' }),
    __metadata("design:type", Number)
], Votes.prototype, "inFavour", void 0);
__decorate([
    Field(() => Int, { description: 'Votes against.' }),
    __metadata("design:type", Number)
], Votes.prototype, "against", void 0);
__decorate([
    Field(() => Int, { description: 'Abstentions.' }),
    __metadata("design:type", Number)
], Votes.prototype, "abstained", void 0);
Votes = __decorate([
    ObjectType({ description: 'How was voted.' })
], Votes);
export { Votes };
let Decision = class Decision extends OfTheAssociation {
    /** For whom it is now: a draft is the secretariats' own affair. The database computes the same for lists. */
    get shownTo() {
        return this.state === DecisionState.PUBLISHED ? this.audience : Audience.SECRETARIATS;
    }
    get votes() {
        const { votesFor: inFavour, votesAgainst: against, votesAbstained: abstained } = this;
        return inFavour === null ? null : { inFavour, against: against, abstained: abstained };
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Decision.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], Decision.prototype, "version", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Decision.prototype, "bodyId", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Decision.prototype, "meetingId", void 0);
__decorate([
    Column('text'),
    Field({ description: 'Its number, unique in its body.' }),
    __metadata("design:type", String)
], Decision.prototype, "number", void 0);
__decorate([
    Column('text'),
    Field(() => PartialDateScalar, { description: 'When it was taken.' }),
    __metadata("design:type", String)
], Decision.prototype, "decidedOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Decision.prototype, "titleEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Decision.prototype, "titleRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Decision.prototype, "titleZh", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Decision.prototype, "textEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Decision.prototype, "textRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Decision.prototype, "textZh", void 0);
__decorate([
    Column('boolean', { nullable: true }),
    Field(() => Boolean, {
        nullable: true,
        description: 'Whether nobody voted against it; null when not known.',
    }),
    __metadata("design:type", Object)
], Decision.prototype, "isUnanimous", void 0);
__decorate([
    Column('integer', { nullable: true }),
    __metadata("design:type", Object)
], Decision.prototype, "votesFor", void 0);
__decorate([
    Column('integer', { nullable: true }),
    __metadata("design:type", Object)
], Decision.prototype, "votesAgainst", void 0);
__decorate([
    Column('integer', { nullable: true }),
    __metadata("design:type", Object)
], Decision.prototype, "votesAbstained", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Decision.prototype, "amendsId", void 0);
__decorate([
    Column('text'),
    Field(() => Audience, { description: 'For whom it is meant once it is published.' }),
    __metadata("design:type", String)
], Decision.prototype, "audience", void 0);
__decorate([
    Column('text'),
    Field(() => DecisionState, { description: 'How far it has come.' }),
    __metadata("design:type", String)
], Decision.prototype, "state", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => Date, { nullable: true, description: 'When it was published; null when it is not.' }),
    __metadata("design:type", Object)
], Decision.prototype, "publishedAt", void 0);
__decorate([
    Column('text', { array: true }),
    Field(() => [String], { description: 'Where it comes from.' }),
    __metadata("design:type", Array)
], Decision.prototype, "sources", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Decision.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Decision.prototype, "updatedAt", void 0);
Decision = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A decision of a body of the association. Once published it is never edited: another decision amends it.',
    })
], Decision);
export { Decision };
/** What a decision has changed. */
let DecisionEffect = class DecisionEffect {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], DecisionEffect.prototype, "decisionId", void 0);
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], DecisionEffect.prototype, "subjectId", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], DecisionEffect.prototype, "position", void 0);
__decorate([
    Column('timestamptz'),
    __metadata("design:type", Date)
], DecisionEffect.prototype, "recordedAt", void 0);
DecisionEffect = __decorate([
    Entity()
], DecisionEffect);
export { DecisionEffect };
export function isFinal({ id, state, number }) {
    return new PortalError(ErrorCode.CONFLICT, state === DecisionState.WITHDRAWN ? 'DECISION_WITHDRAWN' : 'DECISION_PUBLISHED', state === DecisionState.WITHDRAWN
        ? `The draft ${number} has been withdrawn. Record a new decision.`
        : `The decision ${number} is published and stays as it is. Record another one that amends it (amendsId).`, { path: ['input', 'id'], id });
}
onConstraint('decision_text_check', () => inputError('TEXT_REQUIRED', 'A decision that is published needs a text in one language at least (`updateDecision`).', ['input', 'id']));
onConstraint('decision_title_check', () => inputError('TITLE_REQUIRED', 'A decision needs a title in one language at least.', ['input', 'title']));
onConstraint('decision_number_key', () => new PortalError(ErrorCode.CONFLICT, 'NUMBER_TAKEN', 'Another decision of this body has this number already. Look at it, or choose another number.', { path: ['input', 'number'] }));
onConstraint('decision_unanimous_check', () => new PortalError(ErrorCode.RULE_VIOLATION, 'NOT_UNANIMOUS', 'With votes against it, a decision is not unanimous.', { path: ['input', 'isUnanimous'] }));
onConstraint('decision_amends_published_check', () => new PortalError(ErrorCode.RULE_VIOLATION, 'AMENDS_UNPUBLISHED', 'Only a published decision of the same body can be amended.', { path: ['input', 'amendsId'] }));
onConstraint('decision_amends_itself_check', () => inputError('AMENDS_ITSELF', 'A decision cannot amend itself.', ['input', 'amendsId']));
onConstraint('decision_meeting_id_fkey', () => notFound('meeting of this body', ['input', 'meetingId']));
//# sourceMappingURL=decision.entity.js.map