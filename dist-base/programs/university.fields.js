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
import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '../platform/auth/policy.js';
import { University } from '../universities/university.entity.js';
import { JointProgram, ProgramParty } from './program.entity.js';
import { ProgramLoader } from './program.loader.js';
let ProgramParticipation = class ProgramParticipation {
};
__decorate([
    Field({ description: 'The program.' }),
    __metadata("design:type", JointProgram)
], ProgramParticipation.prototype, "program", void 0);
__decorate([
    Field({ description: 'The university as a party of the version that counts, with its roles.' }),
    __metadata("design:type", ProgramParty)
], ProgramParticipation.prototype, "party", void 0);
ProgramParticipation = __decorate([
    ObjectType({ description: 'What a university does in a joint program.' })
], ProgramParticipation);
export { ProgramParticipation };
let UniversityProgramsFields = class UniversityProgramsFields {
    constructor(loader) {
        this.loader = loader;
    }
    async programs({ id }, context) {
        const { perRequest } = context;
        const ids = await this.loader.programIdsOf(perRequest, id);
        const found = await Promise.all(ids.map(async (each) => {
            const program = await this.loader.permitted(context, Action.READ, each);
            const parties = await this.loader.parties(perRequest, await this.loader.counting(perRequest, each));
            const party = parties.find(({ universityId }) => universityId === id);
            return program && party ? [{ program, party }] : [];
        }));
        return found.flat();
    }
};
__decorate([
    ResolveField(() => [ProgramParticipation], {
        description: 'The joint programs of which it is a party, as far as the viewer may know of them, by their slugs.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object]),
    __metadata("design:returntype", Promise)
], UniversityProgramsFields.prototype, "programs", null);
UniversityProgramsFields = __decorate([
    Resolver(() => University),
    __metadata("design:paramtypes", [ProgramLoader])
], UniversityProgramsFields);
export { UniversityProgramsFields };
//# sourceMappingURL=university.fields.js.map