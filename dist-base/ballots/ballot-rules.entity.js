var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { inputError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
export const BALLOT_RULES_PREFIX = 'brl';
export var Electorate;
(function (Electorate) {
    Electorate["CERTAIN"] = "CERTAIN";
    Electorate["LAST_KNOWN"] = "LAST_KNOWN";
})(Electorate || (Electorate = {}));
registerEnumType(Electorate, {
    name: 'Electorate',
    description: 'Which universities have a vote, on the day on which a ballot is opened. Observers have none.',
    valuesMap: {
        CERTAIN: { description: 'Those that are full members on that day for certain.' },
        LAST_KNOWN: {
            description: 'Those, and the ones that had become full members by that day and of which no end is recorded, though the last ' +
                'proof may be old.',
        },
    },
});
let BallotRules = class BallotRules extends OfTheAssociation {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], BallotRules.prototype, "id", void 0);
__decorate([
    Column('date'),
    Field(() => DayScalar, {
        name: 'from',
        description: 'The day from which they hold, until others begin. Of two of one day, those set later hold.',
    }),
    __metadata("design:type", String)
], BallotRules.prototype, "validFrom", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'The quorum: at least this share of the electors of each side votes, such as "1/2"; null for none.',
    }),
    __metadata("design:type", Object)
], BallotRules.prototype, "quorum", void 0);
__decorate([
    Column('text'),
    Field({
        description: 'The majority: at least this share of all votes counted is in favour, such as "2/3".',
    }),
    __metadata("design:type", String)
], BallotRules.prototype, "majority", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'The majority of each side: more than this share of its votes counted is in favour, such as "1/2"; null for none.',
    }),
    __metadata("design:type", Object)
], BallotRules.prototype, "sideMajority", void 0);
__decorate([
    Column('boolean'),
    Field({
        description: 'Whether abstentions are among the votes counted for a majority. For the quorum they always count.',
    }),
    __metadata("design:type", Boolean)
], BallotRules.prototype, "countsAbstentions", void 0);
__decorate([
    Column('text'),
    Field(() => Electorate, { description: 'Which universities have a vote.' }),
    __metadata("design:type", String)
], BallotRules.prototype, "electorate", void 0);
__decorate([
    Column('boolean'),
    Field({ description: "True for the portal's own default, which is no rule of the association." }),
    __metadata("design:type", Boolean)
], BallotRules.prototype, "isDefault", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], BallotRules.prototype, "originEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], BallotRules.prototype, "originRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], BallotRules.prototype, "originZh", void 0);
__decorate([
    Column('text', { array: true }),
    Field(() => [String], { description: 'Where they come from.' }),
    __metadata("design:type", Array)
], BallotRules.prototype, "sources", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], BallotRules.prototype, "createdAt", void 0);
BallotRules = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'By which rules the working meeting of the liaison officers votes on members, from a day on. They never change: other ' +
            'rules follow them, and a ballot keeps those under which it was opened.',
    })
], BallotRules);
export { BallotRules };
onConstraint('ballot_rules_origin_check', () => inputError('ORIGIN_REQUIRED', 'Say in one language at least where the rules come from.', [
    'input',
    'origin',
]));
//# sourceMappingURL=ballot-rules.entity.js.map