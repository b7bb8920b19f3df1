var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsBoolean, IsEnum, IsInt, IsObject, IsOptional, Max, Min, ValidateNested, } from 'class-validator';
import { PARTNER_PREFIX } from '../people/partner.entity.js';
import { PERSON_PREFIX } from '../people/person.entity.js';
import { KeyScope, Role } from '../platform/auth/rights.js';
import { IsEmailAddress } from '../platform/email.js';
import { ScopeInput } from '../platform/graphql/scopes.js';
import { Lang } from '../platform/graphql/text.js';
import { isId } from '../platform/ids.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, rule } from '../platform/validation.js';
import { UNIVERSITY_PREFIX } from '../universities/university.entity.js';
import { ACCOUNT_PREFIX } from './account.entity.js';
import { GRANT_PREFIX } from './grant.entity.js';
import { KEY_ID_PREFIX } from './institution-key.entity.js';
const IsOwnerId = rule('isId', 'must be the id of a university (uni_…) or a partner (par_…)', (value) => isId(value, UNIVERSITY_PREFIX) || isId(value, PARTNER_PREFIX));
let CreateAccountInput = class CreateAccountInput extends ChangeInput {
};
__decorate([
    IsIdOf(PERSON_PREFIX),
    Field(() => ID, { description: 'The person.' }),
    __metadata("design:type", String)
], CreateAccountInput.prototype, "personId", void 0);
__decorate([
    IsEmailAddress(),
    Field({ description: 'The address to which sign-in codes go. ASCII before the @; case does not matter.' }),
    __metadata("design:type", String)
], CreateAccountInput.prototype, "email", void 0);
__decorate([
    IsEnum(Lang),
    Field(() => Lang, { defaultValue: Lang.EN, description: 'The language of the mails to the person.' }),
    __metadata("design:type", String)
], CreateAccountInput.prototype, "lang", void 0);
CreateAccountInput = __decorate([
    InputType({ description: 'An account for a person.' })
], CreateAccountInput);
export { CreateAccountInput };
let UpdateAccountInput = class UpdateAccountInput extends UpdateInput {
};
__decorate([
    IsIdOf(ACCOUNT_PREFIX),
    Field(() => ID, { description: 'The account.' }),
    __metadata("design:type", String)
], UpdateAccountInput.prototype, "id", void 0);
__decorate([
    IsOptional(),
    IsEmailAddress(),
    Field(() => String, {
        nullable: true,
        description: 'Another address. It ends all sessions of the account.',
    }),
    __metadata("design:type", Object)
], UpdateAccountInput.prototype, "email", void 0);
__decorate([
    IsOptional(),
    IsEnum(Lang),
    Field(() => Lang, { nullable: true, description: 'The language of the mails to the person.' }),
    __metadata("design:type", Object)
], UpdateAccountInput.prototype, "lang", void 0);
__decorate([
    IsOptional(),
    IsBoolean(),
    Field(() => Boolean, { nullable: true, description: 'True closes the account and ends all its sessions.' }),
    __metadata("design:type", Object)
], UpdateAccountInput.prototype, "isClosed", void 0);
UpdateAccountInput = __decorate([
    InputType({ description: 'Changes to an account. What is left out stays.' })
], UpdateAccountInput);
export { UpdateAccountInput };
let GiveGrantInput = class GiveGrantInput extends ChangeInput {
};
__decorate([
    IsIdOf(PERSON_PREFIX),
    Field(() => ID, { description: 'The person.' }),
    __metadata("design:type", String)
], GiveGrantInput.prototype, "personId", void 0);
__decorate([
    IsEnum(Role),
    Field(() => Role, { description: 'The role.' }),
    __metadata("design:type", String)
], GiveGrantInput.prototype, "role", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => ScopeInput),
    Field(() => ScopeInput, { description: 'How far it reaches.' }),
    __metadata("design:type", ScopeInput)
], GiveGrantInput.prototype, "scope", void 0);
__decorate([
    Field(() => GraphQLISODateTime, { nullable: true, description: 'From which instant on. Default: now.' }),
    __metadata("design:type", Object)
], GiveGrantInput.prototype, "from", void 0);
__decorate([
    Field(() => GraphQLISODateTime, {
        nullable: true,
        description: 'The instant from which it no longer holds. Default: no end.',
    }),
    __metadata("design:type", Object)
], GiveGrantInput.prototype, "to", void 0);
GiveGrantInput = __decorate([
    InputType({ description: 'A role for a person.' })
], GiveGrantInput);
export { GiveGrantInput };
let EndGrantInput = class EndGrantInput extends UpdateInput {
};
__decorate([
    IsIdOf(GRANT_PREFIX),
    Field(() => ID, { description: 'The grant.' }),
    __metadata("design:type", String)
], EndGrantInput.prototype, "id", void 0);
__decorate([
    Field(() => GraphQLISODateTime, {
        nullable: true,
        description: 'The instant from which it no longer holds, now or later. Default: now.',
    }),
    __metadata("design:type", Object)
], EndGrantInput.prototype, "at", void 0);
EndGrantInput = __decorate([
    InputType({ description: 'The end of a grant.' })
], EndGrantInput);
export { EndGrantInput };
let GrantFilter = class GrantFilter {
};
__decorate([
    IsOptional(),
    IsIdOf(PERSON_PREFIX),
    Field(() => ID, { nullable: true, description: 'Of this person.' }),
    __metadata("design:type", Object)
], GrantFilter.prototype, "personId", void 0);
__decorate([
    IsOptional(),
    ValidateNested(),
    Type(() => ScopeInput),
    Field(() => ScopeInput, {
        nullable: true,
        description: 'For this university or partner, or for this side and all on it.',
    }),
    __metadata("design:type", Object)
], GrantFilter.prototype, "scope", void 0);
__decorate([
    Field(() => Role, { nullable: true, description: 'Of this role.' }),
    __metadata("design:type", Object)
], GrantFilter.prototype, "role", void 0);
__decorate([
    Field(() => GraphQLISODateTime, { nullable: true, description: 'In force at this instant.' }),
    __metadata("design:type", Object)
], GrantFilter.prototype, "asOf", void 0);
GrantFilter = __decorate([
    InputType({ description: 'Which grants. All conditions must hold.' })
], GrantFilter);
export { GrantFilter };
let CreateInstitutionKeyInput = class CreateInstitutionKeyInput extends ChangeInput {
};
__decorate([
    IsOwnerId(),
    Field(() => ID, { description: 'The university (uni_…) or partner (par_…) that owns it.' }),
    __metadata("design:type", String)
], CreateInstitutionKeyInput.prototype, "ownerId", void 0);
__decorate([
    IsLine(100),
    Field({ description: 'What it is for, up to 100 characters.' }),
    __metadata("design:type", String)
], CreateInstitutionKeyInput.prototype, "name", void 0);
__decorate([
    ArrayMinSize(1),
    ArrayMaxSize(10),
    ArrayUnique(),
    IsEnum(KeyScope, { each: true }),
    Field(() => [KeyScope], {
        description: 'What it may do; READ_MEMBERS and WRITE_UNIVERSITY for universities only.',
    }),
    __metadata("design:type", Array)
], CreateInstitutionKeyInput.prototype, "scopes", void 0);
__decorate([
    Field(() => GraphQLISODateTime, {
        nullable: true,
        description: 'The instant from which it is no longer valid, at most two years from now. Default: a year from now.',
    }),
    __metadata("design:type", Object)
], CreateInstitutionKeyInput.prototype, "expiresAt", void 0);
CreateInstitutionKeyInput = __decorate([
    InputType({ description: 'A key for the systems of a university or a partner.' })
], CreateInstitutionKeyInput);
export { CreateInstitutionKeyInput };
let RotateInstitutionKeyInput = class RotateInstitutionKeyInput extends ChangeInput {
};
__decorate([
    IsIdOf(KEY_ID_PREFIX),
    Field(() => ID, { description: 'The key to be replaced.' }),
    __metadata("design:type", String)
], RotateInstitutionKeyInput.prototype, "id", void 0);
__decorate([
    IsInt(),
    Min(0),
    Max(720),
    Field(() => Int, {
        defaultValue: 24,
        description: 'For how many hours the old one goes on, 0 to 720, unless it expires before.',
    }),
    __metadata("design:type", Number)
], RotateInstitutionKeyInput.prototype, "overlapHours", void 0);
__decorate([
    Field(() => GraphQLISODateTime, {
        nullable: true,
        description: 'When the new one expires, at most two years from now. Default: a year from now.',
    }),
    __metadata("design:type", Object)
], RotateInstitutionKeyInput.prototype, "expiresAt", void 0);
RotateInstitutionKeyInput = __decorate([
    InputType({ description: 'A new key in the place of another, which goes on for a while.' })
], RotateInstitutionKeyInput);
export { RotateInstitutionKeyInput };
let RevokeInstitutionKeyInput = class RevokeInstitutionKeyInput extends ChangeInput {
};
__decorate([
    IsIdOf(KEY_ID_PREFIX),
    Field(() => ID, { description: 'The key.' }),
    __metadata("design:type", String)
], RevokeInstitutionKeyInput.prototype, "id", void 0);
RevokeInstitutionKeyInput = __decorate([
    InputType({ description: 'The end of a key, at once.' })
], RevokeInstitutionKeyInput);
export { RevokeInstitutionKeyInput };
let InstitutionKeyFilter = class InstitutionKeyFilter {
};
__decorate([
    IsOptional(),
    IsOwnerId(),
    Field(() => ID, { nullable: true, description: 'Of this university or partner.' }),
    __metadata("design:type", Object)
], InstitutionKeyFilter.prototype, "ownerId", void 0);
InstitutionKeyFilter = __decorate([
    InputType({ description: 'Which keys. All conditions must hold.' })
], InstitutionKeyFilter);
export { InstitutionKeyFilter };
//# sourceMappingURL=accounts.inputs.js.map