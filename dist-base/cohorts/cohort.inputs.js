var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { ChangeInput } from '../platform/mutations/mutation-input.js';
import { IsIdOf, IsLine, rule } from '../platform/validation.js';
import { PROGRAM_PREFIX } from '../programs/program.entity.js';
const IsCount = rule('isCount', 'must be a number from 0 to 100,000', (value) => Number.isInteger(value) && value >= 0 && value <= 100_000);
let ReportCohortInput = class ReportCohortInput extends ChangeInput {
};
__decorate([
    IsIdOf(PROGRAM_PREFIX),
    Field(() => ID, { description: 'The program.' }),
    __metadata("design:type", String)
], ReportCohortInput.prototype, "programId", void 0);
__decorate([
    IsOptional(),
    IsLine(64),
    Field(() => String, {
        nullable: true,
        description: 'The key of the party. Default: the one party for which the caller reports.',
    }),
    __metadata("design:type", Object)
], ReportCohortInput.prototype, "partyKey", void 0);
__decorate([
    IsInt(),
    Min(1990),
    Max(2100),
    Field(() => Int, { description: 'The year in which the students begin; at most the next one.' }),
    __metadata("design:type", Number)
], ReportCohortInput.prototype, "year", void 0);
__decorate([
    IsOptional(),
    IsCount(),
    Field(() => Int, { nullable: true, description: 'Places.' }),
    __metadata("design:type", Object)
], ReportCohortInput.prototype, "quota", void 0);
__decorate([
    IsOptional(),
    IsCount(),
    Field(() => Int, { nullable: true, description: 'Students who were admitted.' }),
    __metadata("design:type", Object)
], ReportCohortInput.prototype, "admitted", void 0);
__decorate([
    IsOptional(),
    IsCount(),
    Field(() => Int, { nullable: true, description: 'Students who began.' }),
    __metadata("design:type", Object)
], ReportCohortInput.prototype, "enrolled", void 0);
__decorate([
    IsOptional(),
    IsCount(),
    Field(() => Int, { nullable: true, description: 'Students who finished.' }),
    __metadata("design:type", Object)
], ReportCohortInput.prototype, "graduates", void 0);
__decorate([
    IsOptional(),
    IsCount(),
    Field(() => Int, { nullable: true, description: 'Diplomas that the party has awarded.' }),
    __metadata("design:type", Object)
], ReportCohortInput.prototype, "diplomas", void 0);
__decorate([
    IsOptional(),
    IsLine(2000),
    Field(() => String, { nullable: true, description: 'A remark, in English, up to 2,000 characters.' }),
    __metadata("design:type", Object)
], ReportCohortInput.prototype, "note", void 0);
ReportCohortInput = __decorate([
    InputType({
        description: 'What a party reports about itself of a cohort: one figure at least (FIGURES_REQUIRED). It takes the place of what ' +
            'the party has reported of this cohort before, as a whole; that is kept.',
    })
], ReportCohortInput);
export { ReportCohortInput };
//# sourceMappingURL=cohort.inputs.js.map