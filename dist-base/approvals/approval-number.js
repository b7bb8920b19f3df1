var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType } from '@nestjs/graphql';
import { EQF, ProgramLevel } from '../programs/program-content.js';
import { REGION_CODES } from './regions.js';
/** As it is made up by the ministry's own register of joint education (crs.jsj.edu.cn). */
const PATTERN = /^(?<authority>[A-Z]{3})(?<region>\d{2})(?<country>[A-Z]{2})(?<level>\d)(?<degree>[A-Z])(?<year>\d{4})(?<running>\d{4})(?<renewal>[A-Z])$/;
let ApprovalNumber = class ApprovalNumber {
};
__decorate([
    Field({ description: '1: the authority, in 3 letters; MOE is the ministry, PDE a province.' }),
    __metadata("design:type", String)
], ApprovalNumber.prototype, "authority", void 0);
__decorate([
    Field({ description: '2: the administrative region of China, in 2 digits; 23 is Heilongjiang.' }),
    __metadata("design:type", String)
], ApprovalNumber.prototype, "region", void 0);
__decorate([
    Field({ description: '3: the country or region of the foreign party, in 2 letters.' }),
    __metadata("design:type", String)
], ApprovalNumber.prototype, "country", void 0);
__decorate([
    Field({ description: '4: the level of education, 1 digit: 1 graduate, 2 bachelor, 3 college.' }),
    __metadata("design:type", String)
], ApprovalNumber.prototype, "level", void 0);
__decorate([
    Field({ description: '5: 1 letter: A leads to a degree, B does not.' }),
    __metadata("design:type", String)
], ApprovalNumber.prototype, "degree", void 0);
__decorate([
    Field({ description: '6: the year of approval, in 4 digits.' }),
    __metadata("design:type", String)
], ApprovalNumber.prototype, "year", void 0);
__decorate([
    Field({ description: '7: the running number in the country, in 4 digits.' }),
    __metadata("design:type", String)
], ApprovalNumber.prototype, "running", void 0);
__decorate([
    Field({ description: '8: 1 letter: N is new, O approved again.' }),
    __metadata("design:type", String)
], ApprovalNumber.prototype, "renewal", void 0);
ApprovalNumber = __decorate([
    ObjectType({ description: 'The eight parts of an approval number (批准书编号) of the Chinese ministry.' })
], ApprovalNumber);
export { ApprovalNumber };
/** Undefined for a text that is no approval number. */
export function partsOf(number) {
    const groups = PATTERN.exec(number)?.groups;
    return groups && { ...groups };
}
function levelDigit(level) {
    if (level === ProgramLevel.COLLEGE)
        return '3';
    return level === ProgramLevel.BACHELOR || level === ProgramLevel.SPECIALIST ? '2' : '1';
}
/** The parts that do not fit what is on record. Either may be wrong, so that it is said and nothing else. */
export function mismatches(number, { countries, regions, levels, years }) {
    const expectations = [
        // At bachelor level and above the ministry decides, below it the province.
        ['authority', levels.map((level) => (EQF[level] >= EQF[ProgramLevel.BACHELOR] ? 'MOE' : 'PDE'))],
        ['region', regions.length > 0 || REGION_CODES.includes(number.region) ? regions : REGION_CODES],
        ['country', countries],
        ['level', levels.map(levelDigit)],
        ['degree', ['A', 'B']],
        ['year', years.map(String)],
        ['renewal', ['N', 'O']],
    ];
    return expectations.flatMap(([part, given]) => {
        const expected = [...new Set(given)];
        const found = number[part];
        return expected.length > 0 && !expected.includes(found) ? [{ part, expected, found }] : [];
    });
}
//# sourceMappingURL=approval-number.js.map