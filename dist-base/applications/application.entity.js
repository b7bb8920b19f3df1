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
import { ScopeKind, Side } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, notFound, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { ApplicationAct, ApplicationKind, ApplicationState } from './application-states.js';
export const APPLICATION_PREFIX = 'app';
/** In which the applicant still writes. */
export const BEING_WRITTEN = [ApplicationState.DRAFT, ApplicationState.RETURNED];
let Application = class Application {
    get scopeKind() {
        if (this.universityId)
            return ScopeKind.UNIVERSITY;
        return this.side ? ScopeKind.SIDE : ScopeKind.ASSOCIATION;
    }
    get partnerId() {
        return null;
    }
    get isBeingWritten() {
        return BEING_WRITTEN.includes(this.state);
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Application.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], Application.prototype, "version", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Application.prototype, "universityId", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => Side, {
        nullable: true,
        description: 'The side of the applicant; null only of a draft that does not say it yet.',
    }),
    __metadata("design:type", Object)
], Application.prototype, "side", void 0);
__decorate([
    Column('text'),
    Field(() => ApplicationKind, { description: 'What is applied for.' }),
    __metadata("design:type", String)
], Application.prototype, "kind", void 0);
__decorate([
    Column('text'),
    Field(() => ApplicationState, { description: 'Where it stands.' }),
    __metadata("design:type", String)
], Application.prototype, "state", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'Since when it stands there.' }),
    __metadata("design:type", Date)
], Application.prototype, "stateSince", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, {
        description: 'Counts what was handed in, from 1; 0 for a draft. After a return or an appeal it is another submission, and both secretariats review it anew.',
    }),
    __metadata("design:type", Number)
], Application.prototype, "submission", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => Date, { nullable: true, description: 'When it was submitted last; null for a draft.' }),
    __metadata("design:type", Object)
], Application.prototype, "submittedAt", void 0);
__decorate([
    Column('date', { nullable: true }),
    Field(() => DayScalar, {
        nullable: true,
        description: 'By which day both secretariats are to review it (see `applicationRules`); null for a draft. Nothing happens by itself on that day.',
    }),
    __metadata("design:type", Object)
], Application.prototype, "reviewDueOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'Why the refusal was appealed; null when it was not.',
    }),
    __metadata("design:type", Object)
], Application.prototype, "appeal", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Application.prototype, "nameEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Application.prototype, "nameRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Application.prototype, "nameZh", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'The country of a university that is not in the register yet: ISO 3166-1, two letters. Of one that is, see there.',
    }),
    __metadata("design:type", Object)
], Application.prototype, "country", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Application.prototype, "cityEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Application.prototype, "cityRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Application.prototype, "cityZh", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, {
        nullable: true,
        description: 'The website of a university that is not in the register yet. Of one that is, see there.',
    }),
    __metadata("design:type", Object)
], Application.prototype, "website", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, {
        nullable: true,
        description: 'The year of founding of a university that is not in the register yet. Of one that is, see there.',
    }),
    __metadata("design:type", Object)
], Application.prototype, "foundedIn", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'How many students it has.' }),
    __metadata("design:type", Object)
], Application.prototype, "students", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'How many people work there.' }),
    __metadata("design:type", Object)
], Application.prototype, "staff", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'What kind of university it is.' }),
    __metadata("design:type", Object)
], Application.prototype, "profile", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'Why it applies.' }),
    __metadata("design:type", Object)
], Application.prototype, "reasons", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Application.prototype, "accessDigest", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Application.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Application.prototype, "updatedAt", void 0);
Application = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'An application for membership. Known to the applicant (the liaison officers and editors of the university, or ' +
            'whoever has the private link) and, once it was submitted, to both secretariats and the operator; to nobody else.',
    })
], Application);
export { Application };
/** A full member that speaks for the applicant. */
let ApplicationSupporter = class ApplicationSupporter {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ApplicationSupporter.prototype, "applicationId", void 0);
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ApplicationSupporter.prototype, "universityId", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], ApplicationSupporter.prototype, "position", void 0);
ApplicationSupporter = __decorate([
    Entity()
], ApplicationSupporter);
export { ApplicationSupporter };
let ApplicationStep = class ApplicationStep {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ApplicationStep.prototype, "applicationId", void 0);
__decorate([
    PrimaryColumn('integer'),
    Field(() => Int, { description: 'Its place, from 1 without gaps.' }),
    __metadata("design:type", Number)
], ApplicationStep.prototype, "position", void 0);
__decorate([
    Column('text'),
    Field(() => ApplicationAct, { description: 'What.' }),
    __metadata("design:type", String)
], ApplicationStep.prototype, "act", void 0);
__decorate([
    Column('text'),
    Field(() => ApplicationState, { name: 'from', description: 'Where it stood before.' }),
    __metadata("design:type", String)
], ApplicationStep.prototype, "fromState", void 0);
__decorate([
    Column('text'),
    Field(() => ApplicationState, { name: 'to', description: 'Where it stood then.' }),
    __metadata("design:type", String)
], ApplicationStep.prototype, "toState", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Of which submission; 0 for a draft.' }),
    __metadata("design:type", Number)
], ApplicationStep.prototype, "submission", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When.' }),
    __metadata("design:type", Date)
], ApplicationStep.prototype, "at", void 0);
ApplicationStep = __decorate([
    Entity(),
    ObjectType({ description: 'What was done to an application.' })
], ApplicationStep);
export { ApplicationStep };
export function actNotPossible({ id, state }, act) {
    return new PortalError(ErrorCode.RULE_VIOLATION, 'ACT_NOT_POSSIBLE', `The application stands at ${state}, where ${act} is not possible. \`nextSteps\` tells what is.`, { path: ['input', 'applicationId'], id, state, act });
}
onConstraint('application_open_key', () => new PortalError(ErrorCode.CONFLICT, 'APPLICATION_OPEN', 'The university has another application that is not settled. Go on with that one, or withdraw it first.', { path: ['input'] }));
onConstraint('application_university_fkey', () => notFound('university', ['input', 'universityId']));
onConstraint('application_supporter_university_id_fkey', () => notFound('university', ['input', 'supporterIds']));
//# sourceMappingURL=application.entity.js.map