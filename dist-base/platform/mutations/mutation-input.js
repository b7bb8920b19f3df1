var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Min } from 'class-validator';
import { IsLine, rule } from '../validation.js';
const IsIdempotencyKey = rule('isIdempotencyKey', 'must be 1 to 128 printable ASCII characters without spaces; a new UUID is best', (value) => typeof value === 'string' && /^[\x21-\x7e]{1,128}$/.test(value));
/** What every mutation takes. */
let MutationInput = class MutationInput {
};
__decorate([
    IsOptional(),
    IsIdempotencyKey(),
    Field(() => String, {
        nullable: true,
        description: 'Makes the call safe to repeat for 24 hours: a new UUID for each call. The same key with the same input ' +
            'gives the first answer again and changes nothing; with another input it is IDEMPOTENCY_KEY_REUSED. The order ' +
            'of fields does not matter, but null is another input than leaving a field out. A call that has failed frees ' +
            'its key. 1 to 128 printable ASCII characters.',
    }),
    __metadata("design:type", Object)
], MutationInput.prototype, "idempotencyKey", void 0);
MutationInput = __decorate([
    InputType({ isAbstract: true })
], MutationInput);
export { MutationInput };
/** What every mutation takes that changes a record of the association. */
let ChangeInput = class ChangeInput extends MutationInput {
};
__decorate([
    IsOptional(),
    IsLine(1000),
    Field(() => String, {
        nullable: true,
        description: 'Why, for the history; up to 1,000 characters.',
    }),
    __metadata("design:type", Object)
], ChangeInput.prototype, "reason", void 0);
ChangeInput = __decorate([
    InputType({ isAbstract: true })
], ChangeInput);
export { ChangeInput };
/** What every mutation takes that changes a record that somebody else may be changing too. */
let UpdateInput = class UpdateInput extends ChangeInput {
};
__decorate([
    IsInt(),
    Min(1),
    Field(() => Int, {
        description: 'The `version` that the change is based on. VERSION_STALE when it is not the current one; the error carries ' +
            'the record as it is now (`extensions.current`).',
    }),
    __metadata("design:type", Number)
], UpdateInput.prototype, "expectedVersion", void 0);
UpdateInput = __decorate([
    InputType({ isAbstract: true })
], UpdateInput);
export { UpdateInput };
//# sourceMappingURL=mutation-input.js.map