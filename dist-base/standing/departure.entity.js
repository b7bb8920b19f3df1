var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MembershipEnding } from '../membership/membership-period.entity.js';
import { OfAUniversity } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
export const DEPARTURE_PREFIX = 'dep';
let Departure = class Departure extends OfAUniversity {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Departure.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], Departure.prototype, "version", void 0);
__decorate([
    Column('text'),
    Field(() => MembershipEnding, { description: 'How: WITHDRAWAL, EXCLUSION or MERGER.' }),
    __metadata("design:type", String)
], Departure.prototype, "kind", void 0);
__decorate([
    Column('date'),
    Field(() => DayScalar, { name: 'on', description: 'The first day on which it is no longer a member.' }),
    __metadata("design:type", String)
], Departure.prototype, "onDay", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Departure.prototype, "periodId", void 0);
__decorate([
    Column('boolean'),
    __metadata("design:type", Boolean)
], Departure.prototype, "wasOngoing", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Departure.prototype, "hearingId", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Departure.prototype, "successorId", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => Date, {
        nullable: true,
        description: 'When a withdrawal was given up: taken back by the member, or overtaken by its exclusion or merger. Null when it stands.',
    }),
    __metadata("design:type", Object)
], Departure.prototype, "revokedAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it was declared.' }),
    __metadata("design:type", Date)
], Departure.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Departure.prototype, "updatedAt", void 0);
Departure = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'That a university leaves the association: it withdraws, is excluded, or merges into another one.',
    })
], Departure);
export { Departure };
function rule(constraint, reason, message, ...path) {
    onConstraint(constraint, () => new PortalError(ErrorCode.RULE_VIOLATION, reason, message, { path: ['input', ...path] }));
}
const HEARING = 'A member is heard before it is excluded. Record the hearing (`recordHearing`), which is held by the day of the ' +
    'exclusion, and name it here.';
for (const constraint of [
    'departure_hearing_check',
    'departure_hearing_id_fkey',
    'departure_heard_before_check',
]) {
    rule(constraint, 'HEARING_REQUIRED', HEARING, 'hearingId');
}
rule('departure_hearing_id_key', 'HEARING_USED', 'The university has been excluded upon this hearing before. A new exclusion needs a new hearing.', 'hearingId');
onConstraint('departure_period_id_key', () => new PortalError(ErrorCode.CONFLICT, 'LEAVING_ALREADY', 'It is on record already how this membership ends. Look at the departures of the university.', { path: ['input'] }));
rule('departure_itself_check', 'MERGER_ITSELF', 'A university cannot merge into itself.', 'intoId');
rule('departure_cycle_check', 'MERGER_CYCLE', 'The successor has itself merged into this university, at once or by way of others.', 'intoId');
rule('departure_merger_key', 'MERGED_ALREADY', 'The university has merged into another one already.', 'fromId');
//# sourceMappingURL=departure.entity.js.map