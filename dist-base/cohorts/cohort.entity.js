var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { onConstraint } from '../platform/database/constraint-errors.js';
import { inputError } from '../platform/errors.js';
import { PartyRole } from '../programs/program-content.js';
export var CohortFigure;
(function (CohortFigure) {
    CohortFigure["QUOTA"] = "QUOTA";
    CohortFigure["ADMITTED"] = "ADMITTED";
    CohortFigure["ENROLLED"] = "ENROLLED";
    CohortFigure["GRADUATES"] = "GRADUATES";
    CohortFigure["DIPLOMAS"] = "DIPLOMAS";
})(CohortFigure || (CohortFigure = {}));
registerEnumType(CohortFigure, {
    name: 'CohortFigure',
    description: 'What is counted of a cohort.',
    valuesMap: {
        QUOTA: { description: 'Places (план приёма, 招生计划).' },
        ADMITTED: { description: 'Students who were admitted (зачислены, 录取).' },
        ENROLLED: { description: 'Students who began (приступили, 报到).' },
        GRADUATES: { description: 'Students who finished (выпускники, 毕业).' },
        DIPLOMAS: { description: 'Diplomas that were awarded (дипломы, 授予证书).' },
    },
});
/** The property of a report for each figure. */
export const FIGURES = {
    [CohortFigure.QUOTA]: 'quota',
    [CohortFigure.ADMITTED]: 'admitted',
    [CohortFigure.ENROLLED]: 'enrolled',
    [CohortFigure.GRADUATES]: 'graduates',
    [CohortFigure.DIPLOMAS]: 'diplomas',
};
let CohortReport = class CohortReport {
};
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], CohortReport.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], CohortReport.prototype, "programId", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], CohortReport.prototype, "year", void 0);
__decorate([
    Column('text'),
    Field({ description: 'The key of the party.' }),
    __metadata("design:type", String)
], CohortReport.prototype, "partyKey", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'Places.' }),
    __metadata("design:type", Object)
], CohortReport.prototype, "quota", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'Students who were admitted.' }),
    __metadata("design:type", Object)
], CohortReport.prototype, "admitted", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'Students who began.' }),
    __metadata("design:type", Object)
], CohortReport.prototype, "enrolled", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'Students who finished.' }),
    __metadata("design:type", Object)
], CohortReport.prototype, "graduates", void 0);
__decorate([
    Column('integer', { nullable: true }),
    Field(() => Int, { nullable: true, description: 'Diplomas that the party has awarded.' }),
    __metadata("design:type", Object)
], CohortReport.prototype, "diplomas", void 0);
__decorate([
    Column('text', { nullable: true }),
    Field(() => String, { nullable: true, description: 'A remark, in English.' }),
    __metadata("design:type", Object)
], CohortReport.prototype, "note", void 0);
__decorate([
    Column('timestamptz'),
    Field({ description: 'When it was reported.' }),
    __metadata("design:type", Date)
], CohortReport.prototype, "reportedAt", void 0);
__decorate([
    Column('timestamptz', { nullable: true }),
    Field(() => Date, {
        nullable: true,
        description: 'When a later report of the same party took its place; null while none has.',
    }),
    __metadata("design:type", Object)
], CohortReport.prototype, "replacedAt", void 0);
CohortReport = __decorate([
    Entity(),
    ObjectType({
        description: 'What a party has reported about itself of a cohort. Null is not known, not zero.',
    })
], CohortReport);
export { CohortReport };
let PartyFigure = class PartyFigure {
};
__decorate([
    Field({ description: 'The key of the party.' }),
    __metadata("design:type", String)
], PartyFigure.prototype, "partyKey", void 0);
__decorate([
    Field(() => Int, { description: 'Its figure.' }),
    __metadata("design:type", Number)
], PartyFigure.prototype, "value", void 0);
PartyFigure = __decorate([
    ObjectType({ description: 'The figure of one party, beside that of others.' })
], PartyFigure);
export { PartyFigure };
let CohortDifference = class CohortDifference {
};
__decorate([
    Field(() => CohortFigure, { description: 'The figure.' }),
    __metadata("design:type", String)
], CohortDifference.prototype, "figure", void 0);
__decorate([
    Field(() => [PartyFigure], { description: 'What each party says that has reported it.' }),
    __metadata("design:type", Array)
], CohortDifference.prototype, "values", void 0);
CohortDifference = __decorate([
    ObjectType({ description: 'A figure on which parties differ. Nothing is corrected.' })
], CohortDifference);
export { CohortDifference };
let CohortWarning = class CohortWarning {
};
__decorate([
    Field({ description: 'The key of the party that has reported it.' }),
    __metadata("design:type", String)
], CohortWarning.prototype, "partyKey", void 0);
__decorate([
    Field({ description: 'The place in its report, such as admitted.' }),
    __metadata("design:type", String)
], CohortWarning.prototype, "path", void 0);
__decorate([
    Field({
        description: 'Stable: QUOTA_EXCEEDED, MORE_ENROLLED_THAN_ADMITTED, MORE_GRADUATES_THAN_ENROLLED, NO_DIPLOMA_AGREED, ' +
            'OUTSIDE_INTAKE_YEARS, APPROVAL_UNKNOWN.',
    }),
    __metadata("design:type", String)
], CohortWarning.prototype, "reason", void 0);
__decorate([
    Field({ description: 'What it is about, in English.' }),
    __metadata("design:type", String)
], CohortWarning.prototype, "message", void 0);
CohortWarning = __decorate([
    ObjectType({ description: 'Something in a report that does not fit with the rest of the record.' })
], CohortWarning);
export { CohortWarning };
let Cohort = class Cohort {
    get current() {
        return this.all.filter(({ replacedAt }) => replacedAt === null);
    }
    differences() {
        return Object.values(CohortFigure).flatMap((figure) => {
            const values = this.current.flatMap((report) => {
                const value = report[FIGURES[figure]];
                return value === null ? [] : [{ partyKey: report.partyKey, value }];
            });
            return new Set(values.map(({ value }) => value)).size > 1 ? [{ figure, values }] : [];
        });
    }
};
__decorate([
    Field(() => Int, { description: 'The year in which they begin.' }),
    __metadata("design:type", Number)
], Cohort.prototype, "year", void 0);
Cohort = __decorate([
    ObjectType({ description: 'The students of a program who begin in one year.' })
], Cohort);
export { Cohort };
export function warningsOf(cohort, { parties, lacksApproval, intakeYears }) {
    const { year } = cohort;
    const isOutside = intakeYears.length > 0 &&
        !intakeYears.some(({ from, to }) => year >= (from ?? year) && year <= (to ?? year));
    return cohort.current.flatMap((report) => {
        const { partyKey, quota, admitted, enrolled, graduates, diplomas } = report;
        const awards = parties.find(({ key }) => key === partyKey)?.terms;
        const found = [
            [isOutside, 'year', 'OUTSIDE_INTAKE_YEARS', 'No approval on record allows an intake in this year.'],
            [
                lacksApproval,
                'year',
                'APPROVAL_UNKNOWN',
                'A program of this form needs an approval, and none is on record.',
            ],
            [
                exceeds(admitted, quota),
                'admitted',
                'QUOTA_EXCEEDED',
                'More students were admitted than there are places.',
            ],
            [
                exceeds(enrolled, admitted),
                'enrolled',
                'MORE_ENROLLED_THAN_ADMITTED',
                'More students began than were admitted.',
            ],
            [
                exceeds(graduates, enrolled),
                'graduates',
                'MORE_GRADUATES_THAN_ENROLLED',
                'More students finished than began.',
            ],
            [
                exceeds(diplomas, 0) &&
                    awards !== undefined &&
                    !awards.diploma &&
                    !awards.roles.includes(PartyRole.AWARDING),
                'diplomas',
                'NO_DIPLOMA_AGREED',
                'What the parties agree on does not say that this one awards a diploma.',
            ],
        ];
        return found.flatMap(([is, path, reason, message]) => (is ? [{ partyKey, path, reason, message }] : []));
    });
}
function exceeds(more, less) {
    return more !== null && less !== null && more > less;
}
onConstraint('cohort_report_figures_check', () => inputError('FIGURES_REQUIRED', 'Report one figure at least.', ['input']));
//# sourceMappingURL=cohort.entity.js.map