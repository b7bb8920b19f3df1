var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { TextsInput } from '../platform/graphql/texts.input.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsPartialDate, IsSlug, IsSource } from '../platform/validation.js';
import { BODY_PREFIX, BodyKind } from './body.entity.js';
let CreateBodyInput = class CreateBodyInput extends ChangeInput {
};
__decorate([
    IsSlug(),
    Field({ description: 'A short name for addresses, such as "asrtu-green". It never changes.' }),
    __metadata("design:type", String)
], CreateBodyInput.prototype, "slug", void 0);
__decorate([
    IsIn([BodyKind.SUB_ALLIANCE, BodyKind.ASSEMBLY], {
        message: '$property must be SUB_ALLIANCE or ASSEMBLY; there is one association',
    }),
    Field(() => BodyKind, { description: 'What it is: SUB_ALLIANCE or ASSEMBLY.' }),
    __metadata("design:type", String)
], CreateBodyInput.prototype, "kind", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => TextsInput),
    Field(() => TextsInput, { description: 'The name, in one language at least (NAME_REQUIRED).' }),
    __metadata("design:type", TextsInput)
], CreateBodyInput.prototype, "name", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, { nullable: true, description: 'When it was founded.' }),
    __metadata("design:type", Object)
], CreateBodyInput.prototype, "foundedOn", void 0);
__decorate([
    IsOptional(),
    IsLine(1000),
    Field(() => String, { nullable: true, description: 'A remark, in English, up to 1,000 characters.' }),
    __metadata("design:type", Object)
], CreateBodyInput.prototype, "note", void 0);
__decorate([
    ArrayMaxSize(20),
    IsSource(true),
    Field(() => [String], { defaultValue: [], description: 'Where this comes from, at most 20.' }),
    __metadata("design:type", Array)
], CreateBodyInput.prototype, "sources", void 0);
CreateBodyInput = __decorate([
    InputType({ description: 'A sub-alliance of members, or an assembly.' })
], CreateBodyInput);
export { CreateBodyInput };
let UpdateBodyInput = class UpdateBodyInput extends IntersectionType(UpdateInput, PartialType(OmitType(CreateBodyInput, ['idempotencyKey', 'reason', 'slug', 'kind']), {
    omitDefaultValues: true,
    skipNullProperties: false,
})) {
};
__decorate([
    IsIdOf(BODY_PREFIX),
    Field(() => ID, { description: 'The body.' }),
    __metadata("design:type", String)
], UpdateBodyInput.prototype, "id", void 0);
UpdateBodyInput = __decorate([
    InputType({ description: 'Changes to a body. What is left out stays; null empties a field.' })
], UpdateBodyInput);
export { UpdateBodyInput };
//# sourceMappingURL=body.inputs.js.map