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
import { MemberKind } from '../membership/membership-period.entity.js';
import { OfTheAssociation } from '../platform/auth/scope.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar, PartialDateScalar } from '../platform/graphql/scalars.js';
export const CERTIFICATE_PREFIX = 'crt';
let Certificate = class Certificate extends OfTheAssociation {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Certificate.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Certificate.prototype, "periodId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Certificate.prototype, "applicationId", void 0);
__decorate([
    Column('text'),
    Field(() => MemberKind, { description: 'The kind of membership.' }),
    __metadata("design:type", String)
], Certificate.prototype, "kind", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Its number within the kind, from 1: the 14th observer has 14.' }),
    __metadata("design:type", Number)
], Certificate.prototype, "number", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Certificate.prototype, "nameEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Certificate.prototype, "nameRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Certificate.prototype, "nameZh", void 0);
__decorate([
    Column('text'),
    Field(() => PartialDateScalar, { description: 'Since when the university is a member of this kind.' }),
    __metadata("design:type", String)
], Certificate.prototype, "memberSince", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The number of the decision.' }),
    __metadata("design:type", String)
], Certificate.prototype, "decisionNumber", void 0);
__decorate([
    Column('date'),
    Field(() => DayScalar, { description: 'On which day it was issued.' }),
    __metadata("design:type", String)
], Certificate.prototype, "issuedOn", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Certificate.prototype, "createdAt", void 0);
Certificate = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'The certificate of a membership, as it was issued. Observers and full members are numbered each by themselves, in the order of issue.',
    })
], Certificate);
export { Certificate };
//# sourceMappingURL=certificate.entity.js.map