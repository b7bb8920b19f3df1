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
import { OfTheAssociation } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { ErrorCode, inputError, PortalError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
export const BODY_PREFIX = 'bdy';
export var BodyKind;
(function (BodyKind) {
    BodyKind["ASSOCIATION"] = "ASSOCIATION";
    BodyKind["SUB_ALLIANCE"] = "SUB_ALLIANCE";
    BodyKind["ASSEMBLY"] = "ASSEMBLY";
})(BodyKind || (BodyKind = {}));
registerEnumType(BodyKind, {
    name: 'BodyKind',
    description: 'What a body is.',
    valuesMap: {
        ASSOCIATION: { description: 'The association itself.' },
        SUB_ALLIANCE: { description: 'A sub-alliance (子联盟) of some members, with offices of its own.' },
        ASSEMBLY: {
            description: 'In what the members meet: the summit, the working meeting of liaison officers.',
        },
    },
});
let Body = class Body extends OfTheAssociation {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Body.prototype, "id", void 0);
__decorate([
    Column('integer'),
    Field(() => Int, { description: 'Counts the changes of the record, from 1. For `expectedVersion`.' }),
    __metadata("design:type", Number)
], Body.prototype, "version", void 0);
__decorate([
    Column('text'),
    Field({ description: 'A short name for addresses, such as "asrtu-green". It never changes.' }),
    __metadata("design:type", String)
], Body.prototype, "slug", void 0);
__decorate([
    Column('text'),
    Field(() => BodyKind, { description: 'What it is.' }),
    __metadata("design:type", String)
], Body.prototype, "kind", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Body.prototype, "nameEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Body.prototype, "nameRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Body.prototype, "nameZh", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'When it was founded; null when not known.',
    }),
    __metadata("design:type", Object)
], Body.prototype, "foundedOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'A remark of the register, in English.' }),
    __metadata("design:type", Object)
], Body.prototype, "note", void 0);
__decorate([
    Column('text', { array: true }),
    Field(() => [String], { description: 'Where these facts come from.' }),
    __metadata("design:type", Array)
], Body.prototype, "sources", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Body.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was last changed.' }),
    __metadata("design:type", Date)
], Body.prototype, "updatedAt", void 0);
Body = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'The association itself, one of its sub-alliances, or an assembly of its members.',
    })
], Body);
export { Body };
onConstraint('body_slug_key', () => new PortalError(ErrorCode.CONFLICT, 'SLUG_TAKEN', 'Another body has this slug. Choose another one.', {
    path: ['input', 'slug'],
}));
onConstraint('body_name_check', () => inputError('NAME_REQUIRED', 'A body needs a name in one language at least.', ['input', 'name']));
//# sourceMappingURL=body.entity.js.map