var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../people/person.entity.js';
import { University } from './university.entity.js';
import { UniversityLoader } from './university.loader.js';
let PersonUniversityFields = class PersonUniversityFields {
    constructor(universities) {
        this.universities = universities;
    }
    async university({ universityId }, { perRequest }) {
        return universityId ? await this.universities.one(perRequest, universityId) : undefined;
    }
};
__decorate([
    ResolveField(() => University, {
        nullable: true,
        description: 'The university that the person belongs to; null for people of a partner, a side or the association.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Person, Object]),
    __metadata("design:returntype", Promise)
], PersonUniversityFields.prototype, "university", null);
PersonUniversityFields = __decorate([
    Resolver(() => Person),
    __metadata("design:paramtypes", [UniversityLoader])
], PersonUniversityFields);
export { PersonUniversityFields };
//# sourceMappingURL=person.fields.js.map