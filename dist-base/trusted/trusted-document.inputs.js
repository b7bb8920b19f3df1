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
import { IsOptional } from 'class-validator';
import { IsOwnerId } from '../platform/graphql/scopes.js';
import { ChangeInput, UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, rule } from '../platform/validation.js';
import { TEXT_MAX, TRUSTED_DOCUMENT_PREFIX } from './trusted-document.entity.js';
const IsDocumentText = rule('isDocumentText', `must be a GraphQL text of 1 to ${TEXT_MAX} bytes`, (value) => typeof value === 'string' && value !== '' && Buffer.byteLength(value) <= TEXT_MAX);
let RegisterTrustedDocumentInput = class RegisterTrustedDocumentInput extends ChangeInput {
};
__decorate([
    IsOwnerId(),
    Field(() => ID, { description: 'Whose it is: a university (uni_…) or a partner (par_…).' }),
    __metadata("design:type", String)
], RegisterTrustedDocumentInput.prototype, "ownerId", void 0);
__decorate([
    IsLine(100),
    Field({ description: 'What it is for, such as the page that asks it; up to 100 characters.' }),
    __metadata("design:type", String)
], RegisterTrustedDocumentInput.prototype, "name", void 0);
__decorate([
    IsDocumentText(),
    Field({
        description: 'The GraphQL text: queries only, each with a name, and their fragments; at most 32 KiB. It is kept to the byte, so that ' +
            'its SHA-256 is the one of the file it comes from.',
    }),
    __metadata("design:type", String)
], RegisterTrustedDocumentInput.prototype, "text", void 0);
RegisterTrustedDocumentInput = __decorate([
    InputType({ description: 'A query that is to be asked for by its digest.' })
], RegisterTrustedDocumentInput);
export { RegisterTrustedDocumentInput };
let RetireTrustedDocumentInput = class RetireTrustedDocumentInput extends UpdateInput {
};
__decorate([
    IsIdOf(TRUSTED_DOCUMENT_PREFIX),
    Field(() => ID, { description: 'The trusted document.' }),
    __metadata("design:type", String)
], RetireTrustedDocumentInput.prototype, "id", void 0);
RetireTrustedDocumentInput = __decorate([
    InputType({ description: 'The end of the need for a trusted document.' })
], RetireTrustedDocumentInput);
export { RetireTrustedDocumentInput };
let TrustedDocumentFilter = class TrustedDocumentFilter {
};
__decorate([
    IsOptional(),
    IsOwnerId(),
    Field(() => ID, { nullable: true, description: 'Of this university or partner.' }),
    __metadata("design:type", Object)
], TrustedDocumentFilter.prototype, "ownerId", void 0);
TrustedDocumentFilter = __decorate([
    InputType({ description: 'Which trusted documents. All conditions must hold.' })
], TrustedDocumentFilter);
export { TrustedDocumentFilter };
//# sourceMappingURL=trusted-document.inputs.js.map