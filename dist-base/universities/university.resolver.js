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
import { Args, Context, Field, Mutation, ObjectType, Parent, Query, ResolveField, Resolver, } from '@nestjs/graphql';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { UniversitiesService } from './universities.service.js';
import { UniversityIdentifier } from './university-identifier.entity.js';
import { NameKind, officialNameOf, UniversityName } from './university-name.entity.js';
import { Coordinates, University, UNIVERSITY_PREFIX } from './university.entity.js';
import { CreateUniversityInput, RenameUniversityInput, UpdateUniversityInput } from './university.inputs.js';
import { UniversityLoader } from './university.loader.js';
import { universityPolicy } from './university.policy.js';
let UniversityPayload = class UniversityPayload {
};
__decorate([
    Field({ description: 'The university.' }),
    __metadata("design:type", University)
], UniversityPayload.prototype, "university", void 0);
UniversityPayload = __decorate([
    ObjectType({ description: 'The university as it is after the change.' })
], UniversityPayload);
export { UniversityPayload };
let UniversityResolver = class UniversityResolver {
    constructor(universities, loader, registry) {
        this.universities = universities;
        this.loader = loader;
        registry.register(UNIVERSITY_PREFIX, {
            type: 'University',
            policy: universityPolicy,
            load: (ids) => universities.byIds(ids),
        });
    }
    async university(slug) {
        return await this.universities.bySlug(slug);
    }
    async createUniversity(viewer, input) {
        return { university: await this.universities.create(viewer, input) };
    }
    async updateUniversity(viewer, input) {
        return { university: await this.universities.update(viewer, input) };
    }
    async renameUniversity(viewer, input) {
        return { university: await this.universities.rename(viewer, input) };
    }
    async name(university, { perRequest }, lang, asOf) {
        return officialNameOf(await this.loader.names(perRequest, university.id), lang, asOf);
    }
    async abbreviation(university, { perRequest }, lang) {
        const names = await this.loader.names(perRequest, university.id);
        const short = names.filter(({ kind, isFormer }) => kind === NameKind.ABBREVIATION && !isFormer);
        return localized(Object.fromEntries(short.map(({ lang: own, text }) => [own, text])), lang);
    }
    async names(university, { perRequest }, lang, kind) {
        const names = await this.loader.names(perRequest, university.id);
        return names.filter((name) => (!lang || name.lang === lang) && (!kind || name.kind === kind));
    }
    city({ cityEn, cityRu, cityZh }, lang) {
        return localized({ [Lang.EN]: cityEn, [Lang.RU]: cityRu, [Lang.ZH]: cityZh }, lang);
    }
    coordinates(university) {
        return university.coordinates;
    }
    async identifiers(university, { perRequest }) {
        return await this.loader.identifiers(perRequest, university.id);
    }
};
__decorate([
    AnyoneMay(),
    Query(() => University, {
        nullable: true,
        description: 'A university by its slug. Reason: NOT_FOUND.',
    }),
    __param(0, Args('slug', { description: 'The slug, such as "hit".' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], UniversityResolver.prototype, "university", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => UniversityPayload, {
        nullable: true,
        description: 'Adds a university to the register; that makes it no member. The operator, or the secretariat of its side. Reasons: NOT_ALLOWED, SLUG_TAKEN, ROR_TAKEN, ' +
            'IDENTIFIER_TAKEN, NAME_REQUIRED, NAME_OVERLAP, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The university.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CreateUniversityInput]),
    __metadata("design:returntype", Promise)
], UniversityResolver.prototype, "createUniversity", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => UniversityPayload, {
        nullable: true,
        description: 'Changes or corrects a university. Its liaison officer, editors and keys (WRITE_UNIVERSITY) keep what is not official ' +
            '(OFFICIAL_FIELD); the operator and the secretariat of its side everything. Reasons: VERSION_STALE (with `current`), NOT_ALLOWED, NOT_FOUND, SLUG_TAKEN, ' +
            'ROR_TAKEN, IDENTIFIER_TAKEN, NAME_REQUIRED, NAME_OVERLAP, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateUniversityInput]),
    __metadata("design:returntype", Promise)
], UniversityResolver.prototype, "updateUniversity", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => UniversityPayload, {
        nullable: true,
        description: 'Gives a university a new official name in one language from a date on; the name of before becomes a ' +
            'former one. Reasons: VERSION_STALE (with `current`), NOT_ALLOWED, NOT_FOUND, NAME_PERIOD, NAME_OVERLAP.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The new name.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RenameUniversityInput]),
    __metadata("design:returntype", Promise)
], UniversityResolver.prototype, "renameUniversity", null);
__decorate([
    ResolveField(() => LocalizedText, {
        description: 'The official name in a language, or in the next one that has it. With `asOf`: the name of that day.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('lang', LANG_ARGUMENT)),
    __param(3, Args('asOf', {
        type: () => DayScalar,
        nullable: true,
        description: 'A day. A former name is given when it held on the day for certain, or when the present one cannot have.',
    })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object, String, Object]),
    __metadata("design:returntype", Promise)
], UniversityResolver.prototype, "name", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'The usual short form in a language, or in the next one that has it; null when none is known.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object, String]),
    __metadata("design:returntype", Promise)
], UniversityResolver.prototype, "abbreviation", null);
__decorate([
    ResolveField(() => [UniversityName], {
        description: 'All names: those in use first, official before abbreviations before aliases, then former ones.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('lang', { type: () => Lang, nullable: true, description: 'Only names of this language.' })),
    __param(3, Args('kind', { type: () => NameKind, nullable: true, description: 'Only names of this kind.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object, Object, Object]),
    __metadata("design:returntype", Promise)
], UniversityResolver.prototype, "names", null);
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'The city in a language, or in the next one that has it; null when not known.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, String]),
    __metadata("design:returntype", Object)
], UniversityResolver.prototype, "city", null);
__decorate([
    ResolveField(() => Coordinates, { nullable: true, description: 'Where it stands; null when not known.' }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University]),
    __metadata("design:returntype", Object)
], UniversityResolver.prototype, "coordinates", null);
__decorate([
    ResolveField(() => [UniversityIdentifier], { description: 'Identifiers in registers other than ROR.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [University, Object]),
    __metadata("design:returntype", Promise)
], UniversityResolver.prototype, "identifiers", null);
UniversityResolver = __decorate([
    Resolver(() => University),
    __metadata("design:paramtypes", [UniversitiesService,
        UniversityLoader,
        NodeRegistry])
], UniversityResolver);
export { UniversityResolver };
//# sourceMappingURL=university.resolver.js.map