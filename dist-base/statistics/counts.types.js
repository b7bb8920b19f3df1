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
import { MemberKind, MembershipAnswer } from '../membership/membership-period.entity.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Side } from '../platform/auth/scope.js';
let MembershipCount = class MembershipCount {
};
__decorate([
    Field(() => Side, { nullable: true, description: 'Of this side; null in a sum over both.' }),
    __metadata("design:type", Object)
], MembershipCount.prototype, "side", void 0);
__decorate([
    Field(() => MemberKind, {
        nullable: true,
        description: 'Of this kind; null in a sum over kinds and, in a list by kind, for those whose kind no source says.',
    }),
    __metadata("design:type", Object)
], MembershipCount.prototype, "kind", void 0);
__decorate([
    Field(() => Int, {
        description: 'Universities that were members (of the kind) for certain. There were so many at the least.',
    }),
    __metadata("design:type", Number)
], MembershipCount.prototype, "members", void 0);
__decorate([
    Field(() => Int, {
        description: 'Universities beside those whose dates or sources are not precise enough to say: they may have been. Of all that ' +
            'the register knows of, there were `members` + `unknown` at the most.',
    }),
    __metadata("design:type", Number)
], MembershipCount.prototype, "unknown", void 0);
__decorate([
    Field(() => Int, { description: 'Of `members`, those that were suspended.' }),
    __metadata("design:type", Number)
], MembershipCount.prototype, "suspended", void 0);
__decorate([
    Field({
        description: 'Whether the register is complete enough to say how many there were: it has as many members for certain as a ' +
            'source counts at that time, to the month, and no source counts another number.',
    }),
    __metadata("design:type", Boolean)
], MembershipCount.prototype, "isComplete", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'How many there were; null where the register is not complete enough to say: not known.',
    }),
    __metadata("design:type", Object)
], MembershipCount.prototype, "known", void 0);
MembershipCount = __decorate([
    ObjectType({ description: 'How many universities were members on a day.' })
], MembershipCount);
export { MembershipCount };
let Parity = class Parity {
};
__decorate([
    Field({ description: 'The Chinese side.' }),
    __metadata("design:type", MembershipCount)
], Parity.prototype, "cn", void 0);
__decorate([
    Field({ description: 'The Russian side.' }),
    __metadata("design:type", MembershipCount)
], Parity.prototype, "ru", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'By how many the Chinese side had more, negative for fewer; null when not known.',
    }),
    __metadata("design:type", Object)
], Parity.prototype, "difference", void 0);
__decorate([
    Field(() => MembershipAnswer, { description: 'Whether both had as many.' }),
    __metadata("design:type", String)
], Parity.prototype, "isEven", void 0);
Parity = __decorate([
    ObjectType({ description: 'Whether the sides had as many members each.' })
], Parity);
export { Parity };
let MembershipCounts = class MembershipCounts {
    get parity() {
        const [cn, ru] = this.bySide;
        if (cn.known === null || ru.known === null) {
            return { cn, ru, difference: null, isEven: MembershipAnswer.UNKNOWN };
        }
        const difference = cn.known - ru.known;
        return { cn, ru, difference, isEven: difference === 0 ? MembershipAnswer.YES : MembershipAnswer.NO };
    }
};
__decorate([
    Field(() => DayScalar, { description: 'The day.' }),
    __metadata("design:type", String)
], MembershipCounts.prototype, "asOf", void 0);
__decorate([
    Field({ description: 'Of both sides and all kinds.' }),
    __metadata("design:type", MembershipCount)
], MembershipCounts.prototype, "total", void 0);
__decorate([
    Field(() => [MembershipCount], { description: 'By side.' }),
    __metadata("design:type", Array)
], MembershipCounts.prototype, "bySide", void 0);
__decorate([
    Field(() => [MembershipCount], {
        description: 'By kind; the last one counts those whose kind is not known.',
    }),
    __metadata("design:type", Array)
], MembershipCounts.prototype, "byKind", void 0);
__decorate([
    Field(() => [MembershipCount], { description: 'By side and kind.' }),
    __metadata("design:type", Array)
], MembershipCounts.prototype, "bySideAndKind", void 0);
__decorate([
    Field(() => Parity, { description: 'How the sides compare.' }),
    __metadata("design:type", Parity),
    __metadata("design:paramtypes", [])
], MembershipCounts.prototype, "parity", null);
MembershipCounts = __decorate([
    ObjectType({
        description: 'Members on a day, counted in the register, which is not the complete list of members. A university that was ' +
            'promoted about that day is a member for certain, but unknown under either kind.',
    })
], MembershipCounts);
export { MembershipCounts };
export var SeriesStep;
(function (SeriesStep) {
    SeriesStep["MONTH"] = "MONTH";
    SeriesStep["YEAR"] = "YEAR";
})(SeriesStep || (SeriesStep = {}));
registerEnumType(SeriesStep, {
    name: 'SeriesStep',
    description: 'How far apart the days of a series are.',
    valuesMap: {
        MONTH: { description: 'The first days of months.' },
        YEAR: { description: 'The first days of years.' },
    },
});
//# sourceMappingURL=counts.types.js.map