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
import { onConstraint } from '../platform/database/constraint-errors.js';
import { isInForce, Role } from '../platform/auth/rights.js';
import { ScopedRow, ScopeKind, Side } from '../platform/auth/scope.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
export const GRANT_PREFIX = 'grt';
let Grant = class Grant extends ScopedRow {
    isInForce(at) {
        return isInForce(this, at);
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Grant.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], Grant.prototype, "version", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Grant.prototype, "personId", void 0);
__decorate([
    Column('text'),
    Field(() => Role, { description: 'The role.' }),
    __metadata("design:type", String)
], Grant.prototype, "role", void 0);
__decorate([
    Field(() => ScopeKind, { name: 'scope', description: 'How far it reaches.' }),
    __metadata("design:type", String)
], Grant.prototype, "scopeKind", void 0);
__decorate([
    Field(() => Side, {
        nullable: true,
        description: 'The side that it is for, or on which its university or partner stands.',
    }),
    __metadata("design:type", Object)
], Grant.prototype, "side", void 0);
__decorate([
    Column('timestamptz'),
    Field({ name: 'from', description: 'The instant from which it holds.' }),
    __metadata("design:type", Date)
], Grant.prototype, "validFrom", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => Date, {
        name: 'to',
        nullable: true,
        description: 'The instant from which it no longer holds; null when no end is set.',
    }),
    __metadata("design:type", Object)
], Grant.prototype, "validTo", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Grant.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Grant.prototype, "updatedAt", void 0);
Grant = __decorate([
    Entity('role_grant'),
    ObjectType({
        implements: () => [Node],
        description: 'A role that a person has within a scope for a time. Its rights begin and end with the time, to the moment; those of a ' +
            'university rest while it is suspended or has left the association. ' +
            'Known to the person itself, the operator, the secretariat and the permanent chair of the side, and the ' +
            'liaison officer of the university or partner.',
    })
], Grant);
export { Grant };
onConstraint('role_grant_period_excl', () => new PortalError(ErrorCode.RULE_VIOLATION, 'GRANT_OVERLAP', 'The person has this role in this scope at that time already. End that grant first, or choose other times.', { path: ['input'] }));
onConstraint('role_grant_term_check', () => inputError('GRANT_TERM', 'The grant would end before it begins.', ['input', 'to']));
onConstraint('role_grant_role_check', () => inputError('ROLE_SCOPE', 'This role cannot be given for this kind of scope; see the descriptions of the roles.', ['input', 'scope']));
//# sourceMappingURL=grant.entity.js.map