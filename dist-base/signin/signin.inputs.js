var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional, Matches } from 'class-validator';
import { IsEmailAddress } from '../platform/email.js';
import { Lang } from '../platform/graphql/text.js';
import { ChangeInput, MutationInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf } from '../platform/validation.js';
import { SESSION_PREFIX } from './session.entity.js';
let RequestSignInCodeInput = class RequestSignInCodeInput extends MutationInput {
};
__decorate([
    IsEmailAddress(),
    Field({ description: 'The address of the account. Case does not matter.' }),
    __metadata("design:type", String)
], RequestSignInCodeInput.prototype, "email", void 0);
__decorate([
    IsOptional(),
    IsEnum(Lang),
    Field(() => Lang, {
        nullable: true,
        description: 'The language of the mail. Default: that of the account.',
    }),
    __metadata("design:type", Object)
], RequestSignInCodeInput.prototype, "lang", void 0);
RequestSignInCodeInput = __decorate([
    InputType({ description: 'Asks for a code by e-mail.' })
], RequestSignInCodeInput);
export { RequestSignInCodeInput };
let SignInInput = class SignInInput extends MutationInput {
};
__decorate([
    Matches(/^[\w-]{22}$/, { message: '$property must be the one that requestSignInCode gave' }),
    Field({ description: 'The `challenge` that requestSignInCode gave.' }),
    __metadata("design:type", String)
], SignInInput.prototype, "challenge", void 0);
__decorate([
    Matches(/^[\dA-Za-z -]{1,20}$/, { message: '$property must be the code from the mail, such as ABCD-EF12' }),
    Field({ description: 'The code from the mail. Case, spaces and hyphens do not matter.' }),
    __metadata("design:type", String)
], SignInInput.prototype, "code", void 0);
SignInInput = __decorate([
    InputType({ description: 'Signs in with a code.' })
], SignInInput);
export { SignInInput };
let SignOutInput = class SignOutInput extends MutationInput {
};
__decorate([
    IsBoolean(),
    Field({ defaultValue: false, description: 'True ends all sessions of the account, not only this one.' }),
    __metadata("design:type", Boolean)
], SignOutInput.prototype, "everywhere", void 0);
SignOutInput = __decorate([
    InputType({ description: 'Signs out.' })
], SignOutInput);
export { SignOutInput };
let EndSessionInput = class EndSessionInput extends ChangeInput {
};
__decorate([
    IsIdOf(SESSION_PREFIX),
    Field(() => ID, { description: 'The session.' }),
    __metadata("design:type", String)
], EndSessionInput.prototype, "id", void 0);
EndSessionInput = __decorate([
    InputType({ description: 'Ends a session, from the next request on.' })
], EndSessionInput);
export { EndSessionInput };
//# sourceMappingURL=signin.inputs.js.map