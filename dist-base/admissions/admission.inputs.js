var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, Int, PickType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { APPLICATION_PREFIX } from '../applications/application.entity.js';
import { BODY_PREFIX } from '../association/body.entity.js';
import { DraftDecisionInput } from '../meetings/decision.inputs.js';
import { Audience } from '../platform/auth/audience.js';
import { PartialDateScalar } from '../platform/graphql/scalars.js';
import { UpdateInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, IsPartialDate } from '../platform/validation.js';
import { CreateUniversityInput } from '../universities/university.inputs.js';
import { CERTIFICATE_SERIES_PREFIX } from './certificate-series.entity.js';
export var AdmissionOutcome;
(function (AdmissionOutcome) {
    AdmissionOutcome["ADMIT"] = "ADMIT";
    AdmissionOutcome["DECLINE"] = "DECLINE";
})(AdmissionOutcome || (AdmissionOutcome = {}));
registerEnumType(AdmissionOutcome, {
    name: 'AdmissionOutcome',
    description: 'What is decided on an application.',
    valuesMap: {
        ADMIT: { description: 'The university becomes a member of the kind applied for.' },
        DECLINE: { description: 'It does not.' },
    },
});
let AdmissionDecisionInput = class AdmissionDecisionInput extends PickType(DraftDecisionInput, [
    'meetingId',
    'number',
    'decidedOn',
    'title',
    'text',
    'isUnanimous',
    'votes',
    'sources',
]) {
};
__decorate([
    IsOptional(),
    IsIdOf(BODY_PREFIX),
    Field(() => ID, { nullable: true, description: 'The body that took it. Default: the association.' }),
    __metadata("design:type", Object)
], AdmissionDecisionInput.prototype, "bodyId", void 0);
__decorate([
    IsOptional(),
    IsEnum(Audience),
    Field(() => Audience, {
        nullable: true,
        description: 'For whom it is meant. Default: everybody, but of what was declined the secretariats only.',
    }),
    __metadata("design:type", Object)
], AdmissionDecisionInput.prototype, "audience", void 0);
AdmissionDecisionInput = __decorate([
    InputType({ description: 'The decision on an application, which is published at once.' })
], AdmissionDecisionInput);
export { AdmissionDecisionInput };
let RegisterEntryInput = class RegisterEntryInput extends PickType(CreateUniversityInput, ['slug', 'timeZone']) {
};
RegisterEntryInput = __decorate([
    InputType({ description: 'What the register needs of a university beside what its application says.' })
], RegisterEntryInput);
export { RegisterEntryInput };
let DecideApplicationInput = class DecideApplicationInput extends UpdateInput {
};
__decorate([
    IsIdOf(APPLICATION_PREFIX),
    Field(() => ID, { description: 'The application.' }),
    __metadata("design:type", String)
], DecideApplicationInput.prototype, "applicationId", void 0);
__decorate([
    IsEnum(AdmissionOutcome),
    Field(() => AdmissionOutcome, { description: 'What is decided.' }),
    __metadata("design:type", String)
], DecideApplicationInput.prototype, "outcome", void 0);
__decorate([
    IsObject(),
    ValidateNested(),
    Type(() => AdmissionDecisionInput),
    Field(() => AdmissionDecisionInput, { description: 'The decision.' }),
    __metadata("design:type", AdmissionDecisionInput)
], DecideApplicationInput.prototype, "decision", void 0);
__decorate([
    IsOptional(),
    IsPartialDate(),
    Field(() => PartialDateScalar, {
        nullable: true,
        description: 'From when it is a member: required for ADMIT (VALID_FROM_REQUIRED), not before the decision and not later than today.',
    }),
    __metadata("design:type", Object)
], DecideApplicationInput.prototype, "validFrom", void 0);
__decorate([
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => RegisterEntryInput),
    Field(() => RegisterEntryInput, {
        nullable: true,
        description: 'Required to admit a university that is not in the register yet (REGISTER_REQUIRED).',
    }),
    __metadata("design:type", Object)
], DecideApplicationInput.prototype, "register", void 0);
DecideApplicationInput = __decorate([
    InputType({ description: 'What is decided on an application.' })
], DecideApplicationInput);
export { DecideApplicationInput };
let SetNextCertificateNumberInput = class SetNextCertificateNumberInput extends UpdateInput {
};
__decorate([
    IsIdOf(CERTIFICATE_SERIES_PREFIX),
    Field(() => ID, { description: 'The series.' }),
    __metadata("design:type", String)
], SetNextCertificateNumberInput.prototype, "id", void 0);
__decorate([
    IsInt(),
    Min(1),
    Max(1_000_000),
    Field(() => Int, {
        description: 'The number of the certificate that is issued next, 1 to 1,000,000; above all that were issued.',
    }),
    __metadata("design:type", Number)
], SetNextCertificateNumberInput.prototype, "nextNumber", void 0);
__decorate([
    IsLine(1000),
    Field(() => String, {
        description: 'Why, such as which certificate was the last before the portal; up to 1,000 characters.',
    }),
    __metadata("design:type", String)
], SetNextCertificateNumberInput.prototype, "reason", void 0);
SetNextCertificateNumberInput = __decorate([
    InputType({ description: 'With which number the certificates of a kind go on.' })
], SetNextCertificateNumberInput);
export { SetNextCertificateNumberInput };
//# sourceMappingURL=admission.inputs.js.map