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
import { Node } from '../platform/graphql/node.js';
export const PARTNER_PREFIX = 'par';
let Partner = class Partner {
    get scopeKind() {
        return ScopeKind.PARTNER;
    }
    get partnerId() {
        return this.id;
    }
    get universityId() {
        return null;
    }
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Partner.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], Partner.prototype, "version", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The name, 1 to 300 characters.' }),
    __metadata("design:type", String)
], Partner.prototype, "name", void 0);
__decorate([
    Column('text'),
    Field(() => Side, { description: 'The side whose secretariat looks after it.' }),
    __metadata("design:type", String)
], Partner.prototype, "side", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'The website: an http or https address.' }),
    __metadata("design:type", Object)
], Partner.prototype, "website", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Partner.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Partner.prototype, "updatedAt", void 0);
Partner = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'An organisation outside of the register that works with the association, such as a site that shows its ' +
            'events. Known to the operator, the secretariat and the permanent chair of the side that looks after it, and to itself.',
    })
], Partner);
export { Partner };
//# sourceMappingURL=partner.entity.js.map