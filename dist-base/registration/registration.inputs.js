var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { IsDate, IsEnum, IsInt, IsOptional, Max, Min } from 'class-validator';
import { EVENT_PREFIX } from '../events/event.entity.js';
import { PERSON_PREFIX } from '../people/person.entity.js';
import { Lang } from '../platform/graphql/text.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsTimeZone } from '../platform/validation.js';
import { DELEGATE_PREFIX } from './delegate.entity.js';
import { REGISTRATION_PREFIX } from './registration.entity.js';
const SEATS_MAX = 100_000;
function IsQuota() {
    return (target, property) => {
        for (const check of [IsOptional(), IsInt(), Min(0), Max(SEATS_MAX)])
            check(target, property);
    };
}
let CreateRegistrationInput = class CreateRegistrationInput extends ChangeInput {
};
__decorate([
    IsIdOf(EVENT_PREFIX),
    Field(() => ID, { description: 'The event.' }),
    __metadata("design:type", String)
], CreateRegistrationInput.prototype, "eventId", void 0);
__decorate([
    IsDate(),
    Field({ description: 'The instant at which it opens.' }),
    __metadata("design:type", Date)
], CreateRegistrationInput.prototype, "opensAt", void 0);
__decorate([
    IsDate(),
    Field({ description: 'The instant at which it closes, after it opens (REGISTRATION_ORDER).' }),
    __metadata("design:type", Date)
], CreateRegistrationInput.prototype, "closesAt", void 0);
__decorate([
    IsQuota(),
    Field(() => Int, {
        nullable: true,
        description: 'Seats in all, 0 to 100,000. Left out or null: no limit.',
    }),
    __metadata("design:type", Object)
], CreateRegistrationInput.prototype, "quota", void 0);
__decorate([
    IsQuota(),
    Field(() => Int, { nullable: true, description: 'Seats of the Chinese side.' }),
    __metadata("design:type", Object)
], CreateRegistrationInput.prototype, "quotaCn", void 0);
__decorate([
    IsQuota(),
    Field(() => Int, { nullable: true, description: 'Seats of the Russian side.' }),
    __metadata("design:type", Object)
], CreateRegistrationInput.prototype, "quotaRu", void 0);
__decorate([
    IsQuota(),
    Field(() => Int, { nullable: true, description: 'Seats of each university.' }),
    __metadata("design:type", Object)
], CreateRegistrationInput.prototype, "quotaPerUniversity", void 0);
__decorate([
    IsOptional(),
    IsLine(2000),
    Field(() => String, {
        nullable: true,
        description: 'What one should know to register, in English, up to 2,000 characters.',
    }),
    __metadata("design:type", Object)
], CreateRegistrationInput.prototype, "note", void 0);
CreateRegistrationInput = __decorate([
    InputType({ description: 'How one is to register for an event.' })
], CreateRegistrationInput);
export { CreateRegistrationInput };
let UpdateRegistrationInput = class UpdateRegistrationInput extends IntersectionType(UpdateInput, PartialType(OmitType(CreateRegistrationInput, ['idempotencyKey', 'reason', 'eventId']), {
    skipNullProperties: false,
})) {
};
__decorate([
    IsIdOf(REGISTRATION_PREFIX),
    Field(() => ID, { description: 'The registration.' }),
    __metadata("design:type", String)
], UpdateRegistrationInput.prototype, "id", void 0);
UpdateRegistrationInput = __decorate([
    InputType({ description: 'Changes to a registration. What is left out stays; null takes a limit away.' })
], UpdateRegistrationInput);
export { UpdateRegistrationInput };
let NameDelegateInput = class NameDelegateInput extends ChangeInput {
};
__decorate([
    IsIdOf(REGISTRATION_PREFIX),
    Field(() => ID, { description: 'The registration of the event.' }),
    __metadata("design:type", String)
], NameDelegateInput.prototype, "registrationId", void 0);
__decorate([
    IsIdOf(PERSON_PREFIX),
    Field(() => ID, {
        description: 'Somebody of the university, with an account or the address of a mailbox (DELEGATE_UNREACHABLE).',
    }),
    __metadata("design:type", String)
], NameDelegateInput.prototype, "personId", void 0);
__decorate([
    IsOptional(),
    IsEnum(Lang),
    Field(() => Lang, {
        nullable: true,
        description: 'The language of the mails to it. Default: that of its account, or else of its name.',
    }),
    __metadata("design:type", Object)
], NameDelegateInput.prototype, "lang", void 0);
__decorate([
    IsOptional(),
    IsTimeZone(),
    Field(() => String, {
        nullable: true,
        description: 'The zone in which these mails tell the time. Default: that of its university.',
    }),
    __metadata("design:type", Object)
], NameDelegateInput.prototype, "timeZone", void 0);
NameDelegateInput = __decorate([
    InputType({ description: 'A delegate for an event.' })
], NameDelegateInput);
export { NameDelegateInput };
let WithdrawDelegateInput = class WithdrawDelegateInput extends UpdateInput {
};
__decorate([
    IsIdOf(DELEGATE_PREFIX),
    Field(() => ID, { description: 'The delegate.' }),
    __metadata("design:type", String)
], WithdrawDelegateInput.prototype, "id", void 0);
WithdrawDelegateInput = __decorate([
    InputType({ description: 'A delegate who does not come.' })
], WithdrawDelegateInput);
export { WithdrawDelegateInput };
//# sourceMappingURL=registration.inputs.js.map