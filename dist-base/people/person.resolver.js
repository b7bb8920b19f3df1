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
import { Args, Context, Field, Info, Mutation, ObjectType, Parent, Query, ResolveField, Resolver, } from '@nestjs/graphql';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { Action, may } from '../platform/auth/policy.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, LocalizedText } from '../platform/graphql/text.js';
import { PeopleService } from './people.service.js';
import { displayName } from './person-name.js';
import { ContactPoint, Person, PERSON_PREFIX, PersonName } from './person.entity.js';
import { CreatePersonInput, PersonFilter, UpdatePersonInput } from './person.inputs.js';
import { personPolicy } from './person.policy.js';
const PersonConnection = connectionOf(Person, 'Person');
let PersonPayload = class PersonPayload {
};
__decorate([
    Field({ description: 'The person.' }),
    __metadata("design:type", Person)
], PersonPayload.prototype, "person", void 0);
PersonPayload = __decorate([
    ObjectType({ description: 'The person as it is after the change.' })
], PersonPayload);
export { PersonPayload };
let PersonResolver = class PersonResolver {
    constructor(people, registry) {
        this.people = people;
        registry.register(PERSON_PREFIX, {
            type: 'Person',
            policy: personPolicy,
            load: (ids) => people.byIds(ids),
        });
    }
    async list(viewer, page, info, filter) {
        return await this.people.page(viewer, page, filter ?? {}, info);
    }
    async createPerson(viewer, input) {
        return { person: await this.people.create(viewer, input) };
    }
    async updatePerson(viewer, input) {
        return { person: await this.people.update(viewer, input) };
    }
    name(person, lang) {
        return displayName(person, lang);
    }
    nameParts(person) {
        return person;
    }
    async contactPoints(person, { viewer, perRequest }) {
        const points = await perRequest.many('contact points', person.id, ({ personId }) => personId, (ids) => this.people.contactPoints(ids));
        const all = may(personPolicy, Action.READ_PRIVATE, viewer, person);
        return points.filter(({ isOfficial }) => all || isOfficial);
    }
};
__decorate([
    AnyoneMay(),
    Query(() => PersonConnection, {
        name: 'people',
        description: 'The people that the viewer may know of, by family name in Latin letters. For the public: those who may be ' +
            'named in public. Reasons: PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args()),
    __param(2, Info()),
    __param(3, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PageArgs, Object, PersonFilter]),
    __metadata("design:returntype", Promise)
], PersonResolver.prototype, "list", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => PersonPayload, {
        nullable: true,
        description: 'Adds a person: of a university or partner its liaison officer, of a side and all its universities the ' +
            'secretariat, of the association the operator. Reasons: NOT_FOUND, NOT_ALLOWED, SCOPE_AMBIGUOUS, ' +
            'PATRONYMIC_OF_RUSSIAN_NAMES, LATIN_GIVEN_NAME_REQUIRED, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The person.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CreatePersonInput]),
    __metadata("design:returntype", Promise)
], PersonResolver.prototype, "createPerson", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => PersonPayload, {
        nullable: true,
        description: 'Changes a person: the person itself, and whoever may add it. Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE ' +
            '(with `current`), PATRONYMIC_OF_RUSSIAN_NAMES, LATIN_GIVEN_NAME_REQUIRED, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdatePersonInput]),
    __metadata("design:returntype", Promise)
], PersonResolver.prototype, "updatePerson", null);
__decorate([
    ResolveField(() => LocalizedText, {
        description: "The name for readers of a language: in its own script and order for the name's own language, in Latin " +
            'letters for others.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Person, String]),
    __metadata("design:returntype", LocalizedText)
], PersonResolver.prototype, "name", null);
__decorate([
    ResolveField(() => PersonName, { description: 'The parts of the name.' }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Person]),
    __metadata("design:returntype", PersonName)
], PersonResolver.prototype, "nameParts", null);
__decorate([
    ResolveField(() => [ContactPoint], {
        description: 'Ways to reach the person: official ones, and private ones for those who may read them.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Person, Object]),
    __metadata("design:returntype", Promise)
], PersonResolver.prototype, "contactPoints", null);
PersonResolver = __decorate([
    Resolver(() => Person),
    __metadata("design:paramtypes", [PeopleService,
        NodeRegistry])
], PersonResolver);
export { PersonResolver };
//# sourceMappingURL=person.resolver.js.map