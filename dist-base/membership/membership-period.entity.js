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
import { ShownBy } from '../platform/database/shown-fields.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { hasDay } from '../platform/dates.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { ScopeKind } from '../platform/auth/scope.js';
import { FactBasis } from '../platform/facts.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
export const MEMBERSHIP_PREFIX = 'mem';
export var MemberKind;
(function (MemberKind) {
    MemberKind["FULL"] = "FULL";
    MemberKind["OBSERVER"] = "OBSERVER";
})(MemberKind || (MemberKind = {}));
registerEnumType(MemberKind, {
    name: 'MemberKind',
    description: 'The two kinds of membership. Null in place of one means that no source says which.',
    valuesMap: {
        FULL: { description: 'Full member (полноправный член, 正式成员).' },
        OBSERVER: { description: 'Observer (наблюдатель, 观察员).' },
    },
});
export var MembershipAnswer;
(function (MembershipAnswer) {
    MembershipAnswer["YES"] = "YES";
    MembershipAnswer["NO"] = "NO";
    MembershipAnswer["UNKNOWN"] = "UNKNOWN";
})(MembershipAnswer || (MembershipAnswer = {}));
registerEnumType(MembershipAnswer, {
    name: 'MembershipAnswer',
    description: 'Whether a university was a member on a day, as far as the sources say.',
    valuesMap: {
        YES: {
            description: 'For certain: the day lies between the latest day on which the membership can have begun and the earliest ' +
                'on which it can have ended, or the last day with proof where no end is known.',
        },
        NO: { description: 'No period on record can have covered the day.' },
        UNKNOWN: { description: 'A period may have covered the day, but the sources do not say so.' },
    },
});
export var MemberStanding;
(function (MemberStanding) {
    MemberStanding["ACTIVE"] = "ACTIVE";
    MemberStanding["SUSPENDED"] = "SUSPENDED";
    MemberStanding["NONE"] = "NONE";
    MemberStanding["UNKNOWN"] = "UNKNOWN";
})(MemberStanding || (MemberStanding = {}));
registerEnumType(MemberStanding, {
    name: 'MemberStanding',
    description: 'How a university stands in the association on a day, as far as the sources say.',
    valuesMap: {
        ACTIVE: { description: 'A member for certain, and not suspended.' },
        SUSPENDED: { description: 'A member whose rights rest. It stays in the register.' },
        NONE: { description: 'No member: not yet, or no longer.' },
        UNKNOWN: { description: 'It may have been a member, but the sources do not say so.' },
    },
});
export var Evidence;
(function (Evidence) {
    Evidence["STRONG"] = "STRONG";
    Evidence["WEAK"] = "WEAK";
})(Evidence || (Evidence = {}));
registerEnumType(Evidence, {
    name: 'Evidence',
    description: 'How far the sources of a membership can be relied on.',
    valuesMap: {
        STRONG: { description: 'Enough to call the university a member.' },
        WEAK: { description: 'A hint only. It makes a membership possible, never certain.' },
    },
});
export var MembershipBeginning;
(function (MembershipBeginning) {
    MembershipBeginning["FOUNDING"] = "FOUNDING";
    MembershipBeginning["ADMISSION"] = "ADMISSION";
    MembershipBeginning["PROMOTION"] = "PROMOTION";
})(MembershipBeginning || (MembershipBeginning = {}));
registerEnumType(MembershipBeginning, {
    name: 'MembershipBeginning',
    description: 'How a membership period began.',
    valuesMap: {
        FOUNDING: { description: 'With the founding of the association.' },
        ADMISSION: { description: 'By admission.' },
        PROMOTION: { description: 'An observer became a full member: it was a member all the time.' },
    },
});
export var MembershipEnding;
(function (MembershipEnding) {
    MembershipEnding["PROMOTION"] = "PROMOTION";
    MembershipEnding["WITHDRAWAL"] = "WITHDRAWAL";
    MembershipEnding["EXCLUSION"] = "EXCLUSION";
    MembershipEnding["MERGER"] = "MERGER";
})(MembershipEnding || (MembershipEnding = {}));
registerEnumType(MembershipEnding, {
    name: 'MembershipEnding',
    description: 'How a membership period ended.',
    valuesMap: {
        PROMOTION: { description: 'The observer became a full member: it was a member all the time.' },
        WITHDRAWAL: { description: 'The university left.' },
        EXCLUSION: { description: 'The association excluded the university.' },
        MERGER: { description: 'The university merged into another one.' },
    },
});
let MembershipPeriod = class MembershipPeriod {
    get scopeKind() {
        return ScopeKind.UNIVERSITY;
    }
    get partnerId() {
        return null;
    }
    mayCover(day) {
        return hasDay(this.possible, day);
    }
    surelyCovers(day) {
        return hasDay(this.certain, day);
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], MembershipPeriod.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], MembershipPeriod.prototype, "version", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], MembershipPeriod.prototype, "universityId", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => MemberKind, { nullable: true, description: 'The kind; null when no source says which.' }),
    __metadata("design:type", Object)
], MembershipPeriod.prototype, "kind", void 0);
__decorate([
    ShownBy(),
    Column('text', { nullable: true }),
    Field(() => FactBasis, { nullable: true, description: 'How the kind is known; null without a kind.' }),
    __metadata("design:type", Object)
], MembershipPeriod.prototype, "kindBasis", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, {
        name: 'from',
        nullable: true,
        description: 'Its first day; null when not known.',
    }),
    __metadata("design:type", Object)
], MembershipPeriod.prototype, "validFrom", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, {
        name: 'to',
        nullable: true,
        description: 'The day on which it ended, the first that it no longer covers; null when no end is known.',
    }),
    __metadata("design:type", Object)
], MembershipPeriod.prototype, "validTo", void 0);
__decorate([
    Column('boolean'),
    Field({
        description: 'True when the association keeps this period itself, so that it runs until an end is recorded. False for ' +
            'what was gathered from sources: then no end that is known is no proof beyond `attestedOn`.',
    }),
    __metadata("design:type", Boolean)
], MembershipPeriod.prototype, "isOngoing", void 0);
__decorate([
    ShownBy(),
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'The last day with proof of the membership.',
    }),
    __metadata("design:type", Object)
], MembershipPeriod.prototype, "attestedOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => MembershipBeginning, { nullable: true, description: 'How it began; null when not known.' }),
    __metadata("design:type", Object)
], MembershipPeriod.prototype, "began", void 0);
__decorate([
    ShownBy(),
    Column('text', { nullable: true }),
    Field(() => MembershipEnding, {
        nullable: true,
        description: 'How it ended; null when it has not, or when not known.',
    }),
    __metadata("design:type", Object)
], MembershipPeriod.prototype, "ended", void 0);
__decorate([
    ShownBy(),
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'The decision behind it, in words; null when not known.',
    }),
    __metadata("design:type", Object)
], MembershipPeriod.prototype, "decision", void 0);
__decorate([
    Column('text'),
    Field(() => Evidence, { description: 'How far its sources can be relied on.' }),
    __metadata("design:type", String)
], MembershipPeriod.prototype, "evidence", void 0);
__decorate([
    ShownBy(),
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'A remark of the register.' }),
    __metadata("design:type", Object)
], MembershipPeriod.prototype, "note", void 0);
__decorate([
    ShownBy(),
    Column('text', { array: true }),
    Field(() => [String], { description: 'Where the period comes from.' }),
    __metadata("design:type", Array)
], MembershipPeriod.prototype, "sources", void 0);
__decorate([
    ShownBy(),
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], MembershipPeriod.prototype, "createdAt", void 0);
__decorate([
    ShownBy(),
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], MembershipPeriod.prototype, "updatedAt", void 0);
__decorate([
    Column({ type: 'daterange', insert: false, update: false }),
    __metadata("design:type", String)
], MembershipPeriod.prototype, "certain", void 0);
__decorate([
    Column({ type: 'daterange', insert: false, update: false }),
    __metadata("design:type", String)
], MembershipPeriod.prototype, "certainMember", void 0);
__decorate([
    Column({ type: 'daterange', insert: false, update: false }),
    __metadata("design:type", String)
], MembershipPeriod.prototype, "possible", void 0);
MembershipPeriod = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'A time during which a university was a member of one kind. What the sources do not say is null. The periods ' +
            'of one university do not overlap: a partial date is refused only where no day within it can be right; a ' +
            'period of which no beginning is known is the first one, a period of which no end is known the last.',
    })
], MembershipPeriod);
export { MembershipPeriod };
/** Whether the periods of one university make it a member on a day. */
export function membershipAnswer(periods, day) {
    if (periods.some(({ certainMember }) => hasDay(certainMember, day)))
        return MembershipAnswer.YES;
    return periods.some((period) => period.mayCover(day)) ? MembershipAnswer.UNKNOWN : MembershipAnswer.NO;
}
function rule(constraint, reason, message, ...path) {
    onConstraint(constraint, () => new PortalError(ErrorCode.RULE_VIOLATION, reason, message, { path: ['input', ...path] }));
}
rule('membership_period_span_excl', 'PERIODS_OVERLAP', 'The university has another membership period at that time. End that one first, or correct the dates.');
rule('membership_period_order_check', 'PERIOD_ORDER', 'A period lasts for a day at least: it cannot end before.', 'to');
rule('membership_period_attested_from_check', 'ATTESTED_OUTSIDE', 'The last day with proof lies before the beginning of the period.', 'attestedOn');
rule('membership_period_attested_to_check', 'ATTESTED_OUTSIDE', 'The last day with proof lies after the end of the period.', 'attestedOn');
rule('membership_period_before_founding', 'BEFORE_FOUNDING', 'Nobody can be a member before the association was founded.', 'from');
rule('membership_period_is_ongoing_check', 'ONGOING_DATES', 'An ongoing period has a beginning (`from`) and no end (`to`).', 'isOngoing');
rule('membership_period_ended_to_check', 'END_WITHOUT_DATE', 'How it ended needs a day on which it ended (`to`).', 'to');
rule('membership_period_kind_basis_check', 'KIND_BASIS', 'A kind needs a basis (`kindBasis`), and a basis needs a kind.', 'kindBasis');
onConstraint('membership_period_university_id_fkey', () => new PortalError(ErrorCode.NOT_FOUND, 'NOT_FOUND', 'There is no such university.', {
    path: ['input', 'universityId'],
}));
//# sourceMappingURL=membership-period.entity.js.map