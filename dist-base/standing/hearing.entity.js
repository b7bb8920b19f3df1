var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfAUniversity } from '../platform/auth/scope.js';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { inputError } from '../platform/errors.js';
import { Node } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
export const HEARING_PREFIX = 'hrg';
let Hearing = class Hearing extends OfAUniversity {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Hearing.prototype, "id", void 0);
__decorate([
    Column('date'),
    Field(() => DayScalar, { description: 'When it was held.' }),
    __metadata("design:type", String)
], Hearing.prototype, "heldOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Hearing.prototype, "textEn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Hearing.prototype, "textRu", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Hearing.prototype, "textZh", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When the record was made.' }),
    __metadata("design:type", Date)
], Hearing.prototype, "createdAt", void 0);
Hearing = __decorate([
    Entity(),
    ObjectType({
        implements: () => [Node],
        description: 'That a member was heard on its exclusion. Known to the operator, the secretariat of its side, and its own liaison ' +
            'officer.',
    })
], Hearing);
export { Hearing };
onConstraint('hearing_text_check', () => inputError('TEXT_REQUIRED', 'Of a hearing something was said: give the text in one language at least.', [
    'input',
    'text',
]));
//# sourceMappingURL=hearing.entity.js.map