var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ProgramLevel } from '../programs/program-content.js';
let FigureRange = class FigureRange {
};
__decorate([
    Field(() => Int, { description: 'With the least figure of each cohort.' }),
    __metadata("design:type", Number)
], FigureRange.prototype, "least", void 0);
__decorate([
    Field(() => Int, { description: 'With the greatest figure of each cohort.' }),
    __metadata("design:type", Number)
], FigureRange.prototype, "most", void 0);
FigureRange = __decorate([
    ObjectType({
        description: 'A number of students, from the least to the most that parties report: where they differ, neither is taken for right.',
    })
], FigureRange);
export { FigureRange };
let ProgramsOfYear = class ProgramsOfYear {
};
__decorate([
    Field(() => Int, { nullable: true, description: 'The year; null for what is not known.' }),
    __metadata("design:type", Object)
], ProgramsOfYear.prototype, "year", void 0);
__decorate([
    Field(() => Int, { description: 'Programs that were first approved in it, by approval or batch.' }),
    __metadata("design:type", Number)
], ProgramsOfYear.prototype, "approved", void 0);
__decorate([
    Field(() => FigureRange, { nullable: true, description: 'Students who began in it; null when not known.' }),
    __metadata("design:type", Object)
], ProgramsOfYear.prototype, "enrolled", void 0);
__decorate([
    Field(() => FigureRange, {
        nullable: true,
        description: 'Those of them who have finished; null when not known.',
    }),
    __metadata("design:type", Object)
], ProgramsOfYear.prototype, "graduates", void 0);
ProgramsOfYear = __decorate([
    ObjectType({ description: 'Programs and students of a year.' })
], ProgramsOfYear);
export { ProgramsOfYear };
let ProgramsOfField = class ProgramsOfField {
};
__decorate([
    Field(() => String, { nullable: true, description: 'Its code of ISCED-F, if one is on record.' }),
    __metadata("design:type", Object)
], ProgramsOfField.prototype, "iscedF", void 0);
__decorate([
    Field(() => Int, { description: 'How many.' }),
    __metadata("design:type", Number)
], ProgramsOfField.prototype, "programs", void 0);
ProgramsOfField = __decorate([
    ObjectType({ description: 'Programs in a field of study.' })
], ProgramsOfField);
export { ProgramsOfField };
let ProgramsOfLevel = class ProgramsOfLevel {
};
__decorate([
    Field(() => ProgramLevel, { nullable: true, description: 'The level; null for what is not known.' }),
    __metadata("design:type", Object)
], ProgramsOfLevel.prototype, "level", void 0);
__decorate([
    Field(() => Int, { description: 'How many; a program at several levels counts at each.' }),
    __metadata("design:type", Number)
], ProgramsOfLevel.prototype, "programs", void 0);
ProgramsOfLevel = __decorate([
    ObjectType({ description: 'Programs at a level.' })
], ProgramsOfLevel);
export { ProgramsOfLevel };
let ProgramStatistics = class ProgramStatistics {
};
__decorate([
    Field(() => Int, { description: 'All of them.' }),
    __metadata("design:type", Number)
], ProgramStatistics.prototype, "programs", void 0);
__decorate([
    Field(() => [ProgramsOfYear], { description: 'By year; what is not known comes last.' }),
    __metadata("design:type", Array)
], ProgramStatistics.prototype, "byYear", void 0);
__decorate([
    Field(() => [ProgramsOfField], {
        description: 'By field, the most frequent first; a program in several fields counts in each.',
    }),
    __metadata("design:type", Array)
], ProgramStatistics.prototype, "byField", void 0);
__decorate([
    Field(() => [ProgramsOfLevel], { description: 'By level; what is not known comes last.' }),
    __metadata("design:type", Array)
], ProgramStatistics.prototype, "byLevel", void 0);
ProgramStatistics = __decorate([
    ObjectType({
        description: 'Numbers of joint programs that the viewer may know of. The register is not complete.',
    })
], ProgramStatistics);
export { ProgramStatistics };
//# sourceMappingURL=statistics.types.js.map