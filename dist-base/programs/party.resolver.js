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
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentifiedMay } from '../platform/auth/access.js';
import { Side } from '../platform/auth/scope.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { PartyRole } from './program-content.js';
import { PartyContactPoint, ProgramParty } from './program.entity.js';
import { SetPartyContactPointsInput } from './program.inputs.js';
import { ProgramLoader } from './program.loader.js';
import { ProgramPayload } from './program.resolver.js';
import { ProgramsService } from './programs.service.js';
let PartyResolver = class PartyResolver {
    constructor(universities, programs, service) {
        this.universities = universities;
        this.programs = programs;
        this.service = service;
    }
    async setPartyContactPoints(viewer, input) {
        return { program: await this.service.setContactPoints(viewer, input) };
    }
    async contactPoints(party, { perRequest }) {
        return await this.programs.contactPoints(perRequest, party);
    }
    async university({ universityId }, { perRequest }) {
        return universityId ? await this.universities.one(perRequest, universityId) : undefined;
    }
    name({ terms }, lang) {
        return inLanguage(terms.name, lang);
    }
    side({ side }) {
        return side;
    }
    country({ terms }) {
        return terms.country;
    }
    roles({ terms }) {
        return terms.roles;
    }
    unit({ terms }) {
        return terms.unit ?? null;
    }
    diploma({ terms }, lang) {
        return inLanguage(terms.diploma, lang);
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => ProgramPayload, {
        nullable: true,
        description: 'Says how a party is reached about a program. The operator, the secretariat of either side, and liaison officers ' +
            'and editors of its parties. Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with `current`), PARTY_UNKNOWN, and ' +
            'the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The contact points.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, SetPartyContactPointsInput]),
    __metadata("design:returntype", Promise)
], PartyResolver.prototype, "setPartyContactPoints", null);
__decorate([
    ResolveField(() => [PartyContactPoint], {
        description: 'How it is reached about the program: official ways only.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramParty, Object]),
    __metadata("design:returntype", Promise)
], PartyResolver.prototype, "contactPoints", null);
__decorate([
    ResolveField(() => University, {
        nullable: true,
        description: 'The university of the register; null for an outsider.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramParty, Object]),
    __metadata("design:returntype", Promise)
], PartyResolver.prototype, "university", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'The name of an outsider; null for a university of the register, which has its own.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramParty, String]),
    __metadata("design:returntype", Object)
], PartyResolver.prototype, "name", null);
__decorate([
    ResolveField(() => Side, { nullable: true, description: 'The side that it stands on; null for none.' }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramParty]),
    __metadata("design:returntype", Object)
], PartyResolver.prototype, "side", null);
__decorate([
    ResolveField(() => String, { description: 'The code of its country.' }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramParty]),
    __metadata("design:returntype", String)
], PartyResolver.prototype, "country", null);
__decorate([
    ResolveField(() => [PartyRole], { description: 'What it does.' }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramParty]),
    __metadata("design:returntype", Array)
], PartyResolver.prototype, "roles", null);
__decorate([
    ResolveField(() => String, {
        nullable: true,
        description: 'The faculty or institute that is in charge; null when not said.',
    }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramParty]),
    __metadata("design:returntype", Object)
], PartyResolver.prototype, "unit", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'The diploma that it awards; null when it awards none, or when not said.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ProgramParty, String]),
    __metadata("design:returntype", Object)
], PartyResolver.prototype, "diploma", null);
PartyResolver = __decorate([
    Resolver(() => ProgramParty),
    __metadata("design:paramtypes", [UniversityLoader,
        ProgramLoader,
        ProgramsService])
], PartyResolver);
export { PartyResolver };
function inLanguage(texts, lang) {
    return texts ? localized({ [Lang.EN]: texts.en, [Lang.RU]: texts.ru, [Lang.ZH]: texts.zh }, lang) : null;
}
//# sourceMappingURL=party.resolver.js.map