var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateNested } from 'class-validator';
import { EMBED_KEY_PREFIX } from '../feeds/feed-query.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { IsOwnerId, ScopeInput } from '../platform/graphql/scopes.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine } from '../platform/validation.js';
let CreateEmbedKeyInput = class CreateEmbedKeyInput extends ChangeInput {
};
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => ScopeInput),
    Field(() => ScopeInput, { description: 'Whose site it is.' }),
    __metadata("design:type", ScopeInput)
], CreateEmbedKeyInput.prototype, "scope", void 0);
__decorate([
    IsLine(100),
    Field({ description: 'Which site it is for, such as its address; up to 100 characters.' }),
    __metadata("design:type", String)
], CreateEmbedKeyInput.prototype, "name", void 0);
CreateEmbedKeyInput = __decorate([
    InputType({ description: 'A name for a site that embeds events.' })
], CreateEmbedKeyInput);
export { CreateEmbedKeyInput };
let RenameEmbedKeyInput = class RenameEmbedKeyInput extends UpdateInput {
};
__decorate([
    IsIdOf(EMBED_KEY_PREFIX),
    Field(() => ID, { description: 'The embed key.' }),
    __metadata("design:type", String)
], RenameEmbedKeyInput.prototype, "id", void 0);
__decorate([
    IsLine(100),
    Field({ description: 'Which site it is for, up to 100 characters.' }),
    __metadata("design:type", String)
], RenameEmbedKeyInput.prototype, "name", void 0);
RenameEmbedKeyInput = __decorate([
    InputType({ description: 'Another name for the site.' })
], RenameEmbedKeyInput);
export { RenameEmbedKeyInput };
let EndEmbedKeyInput = class EndEmbedKeyInput extends UpdateInput {
};
__decorate([
    IsIdOf(EMBED_KEY_PREFIX),
    Field(() => ID, { description: 'The embed key.' }),
    __metadata("design:type", String)
], EndEmbedKeyInput.prototype, "id", void 0);
EndEmbedKeyInput = __decorate([
    InputType({
        description: 'The end of counting. What was counted stays, and the site goes on showing events.',
    })
], EndEmbedKeyInput);
export { EndEmbedKeyInput };
let EmbedKeyFilter = class EmbedKeyFilter {
};
__decorate([
    IsOptional(),
    IsOwnerId(),
    Field(() => ID, { nullable: true, description: 'Of this university or partner.' }),
    __metadata("design:type", Object)
], EmbedKeyFilter.prototype, "ownerId", void 0);
EmbedKeyFilter = __decorate([
    InputType({ description: 'Which embed keys. All conditions must hold.' })
], EmbedKeyFilter);
export { EmbedKeyFilter };
let LoadsArgs = class LoadsArgs {
};
__decorate([
    Field(() => DayScalar, { description: 'The first day, in UTC.' }),
    __metadata("design:type", String)
], LoadsArgs.prototype, "from", void 0);
__decorate([
    Field(() => DayScalar, { description: 'The last day, in UTC; at most 366 days in all.' }),
    __metadata("design:type", String)
], LoadsArgs.prototype, "to", void 0);
LoadsArgs = __decorate([
    ArgsType()
], LoadsArgs);
export { LoadsArgs };
//# sourceMappingURL=embed-key.inputs.js.map