var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, GraphQLISODateTime, ID, InputType } from '@nestjs/graphql';
import { IsOptional, Matches } from 'class-validator';
import { IsLine, rule } from '../validation.js';
import { isId } from '../ids.js';
import { MutationInput } from '../mutations/mutation-input.js';
const IsAnyId = rule('isId', 'must be an id of this portal, such as uni_ and a UUID', (value) => isId(value));
let AuditFilter = class AuditFilter {
};
__decorate([
    IsOptional(),
    IsAnyId(),
    Field(() => ID, { nullable: true, description: 'On this record.' }),
    __metadata("design:type", Object)
], AuditFilter.prototype, "subjectId", void 0);
__decorate([
    IsOptional(),
    IsLine(64),
    Field(() => ID, {
        nullable: true,
        description: 'By this account, institution key or word (`actorId`), or on behalf of this person.',
    }),
    __metadata("design:type", Object)
], AuditFilter.prototype, "actorId", void 0);
__decorate([
    IsOptional(),
    Matches(/^[a-zA-Z]{1,64}$/, {
        message: '$property must be the name of a mutation, such as updateUniversity',
    }),
    Field(() => String, { nullable: true, description: 'Of this kind: the name of a mutation.' }),
    __metadata("design:type", Object)
], AuditFilter.prototype, "action", void 0);
__decorate([
    Field(() => GraphQLISODateTime, { nullable: true, description: 'From this instant on.' }),
    __metadata("design:type", Object)
], AuditFilter.prototype, "from", void 0);
__decorate([
    Field(() => GraphQLISODateTime, { nullable: true, description: 'Before this instant.' }),
    __metadata("design:type", Object)
], AuditFilter.prototype, "to", void 0);
AuditFilter = __decorate([
    InputType({ description: 'Which acts. All conditions must hold.' })
], AuditFilter);
export { AuditFilter };
let EraseHistoryInput = class EraseHistoryInput extends MutationInput {
};
__decorate([
    IsAnyId(),
    Field(() => ID, { description: 'The record.' }),
    __metadata("design:type", String)
], EraseHistoryInput.prototype, "subjectId", void 0);
__decorate([
    IsLine(1000),
    Field({ description: 'Why; up to 1,000 characters. Do not repeat here what is to be erased.' }),
    __metadata("design:type", String)
], EraseHistoryInput.prototype, "reason", void 0);
EraseHistoryInput = __decorate([
    InputType({ description: 'Erases the values in the history of a record, when a person demands it.' })
], EraseHistoryInput);
export { EraseHistoryInput };
//# sourceMappingURL=audit.inputs.js.map