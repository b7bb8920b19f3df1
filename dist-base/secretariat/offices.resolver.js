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
import { Args, Context, Field, GraphQLISODateTime, Mutation, ObjectType, Parent, ResolveField, Resolver, } from '@nestjs/graphql';
import { BodiesService } from '../association/bodies.service.js';
import { Body } from '../association/body.entity.js';
import { Person } from '../people/person.entity.js';
import { PersonLoader } from '../people/person.loader.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { Lang, LANG_ARGUMENT, LocalizedText, localizedOf } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { OfficeHolder } from './holders.js';
import { isOpenAt, Office, OFFICE_PREFIX, OfficeContactPoint, OfficeHours } from './office.entity.js';
import { CreateOfficeInput, UpdateOfficeInput } from './office.inputs.js';
import { OfficesService } from './offices.service.js';
import { officePolicy } from './secretariat.policy.js';
import { Term } from './term.entity.js';
const AS_OF = {
    type: () => DayScalar,
    nullable: true,
    description: 'The day. Default: the day for which the offices were asked for, else today in UTC.',
};
const REASONS = 'NOT_FOUND, NOT_ALLOWED, OFFICE_EXISTS, TITLE_REQUIRED, OFFICE_ORDER, ZONE_REQUIRED, HOURS_ORDER, HOURS_OVERLAP, and ' +
    'the names of the checks of the fields.';
let OfficePayload = class OfficePayload {
};
__decorate([
    Field({ description: 'The office.' }),
    __metadata("design:type", Office)
], OfficePayload.prototype, "office", void 0);
OfficePayload = __decorate([
    ObjectType({ description: 'The office as it is after the change.' })
], OfficePayload);
export { OfficePayload };
let OfficeResolver = class OfficeResolver {
    constructor(offices, bodies, clock, registry) {
        this.offices = offices;
        this.bodies = bodies;
        this.clock = clock;
        registry.register(OFFICE_PREFIX, {
            type: 'Office',
            policy: officePolicy,
            load: (ids) => offices.byIds(ids),
        });
    }
    async createOffice(viewer, input) {
        return { office: await this.offices.create(viewer, input) };
    }
    async updateOffice(viewer, input) {
        return { office: await this.offices.update(viewer, input) };
    }
    async bodyOf({ bodyId }, { perRequest }) {
        return await this.bodies.one(perRequest, bodyId);
    }
    title(office, lang) {
        return localizedOf(office, 'title', lang);
    }
    async contactPoints({ id }, { perRequest }) {
        return await this.offices.contactPoints(perRequest, id);
    }
    async openingHours({ id }, { perRequest }) {
        return await this.offices.hours(perRequest, id);
    }
    async isOpen({ id, timeZone }, { perRequest }, at) {
        const hours = await this.offices.hours(perRequest, id);
        return timeZone && hours.length > 0 ? isOpenAt(hours, timeZone, at ?? this.clock.now()) : null;
    }
    async holder(office, { perRequest }, asOf) {
        const [holder] = await this.offices.holders(perRequest, office, this.day(office, asOf));
        return holder;
    }
    async holders(office, { perRequest }, asOf) {
        return await this.offices.holders(perRequest, office, this.day(office, asOf));
    }
    async terms(office, { perRequest }, asOf) {
        const terms = await this.offices.terms(perRequest, office.id);
        return terms.filter((term) => !asOf || term.mayCover(asOf));
    }
    day(office, asOf) {
        return asOf ?? office.asOf ?? this.clock.today();
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => OfficePayload, {
        nullable: true,
        description: `Adds an office to a body: the operator; to a sub-alliance or an assembly the secretariat of either side. Reasons: ${REASONS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The office.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CreateOfficeInput]),
    __metadata("design:returntype", Promise)
], OfficeResolver.prototype, "createOffice", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => OfficePayload, {
        nullable: true,
        description: 'Changes an office. How it is reached (languages, contact points, zone, hours): the secretariat and the permanent ' +
            'chair of the side; all else is official: as for createOffice. Its terms must still fit. Reasons: VERSION_STALE ' +
            `(with \`current\`), OFFICIAL_FIELD, SEATS_TAKEN, BEFORE_OFFICE, AFTER_OFFICE, ${REASONS}`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateOfficeInput]),
    __metadata("design:returntype", Promise)
], OfficeResolver.prototype, "updateOffice", null);
__decorate([
    ResolveField(() => Body, { name: 'body', description: 'The body that it belongs to.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Office, Object]),
    __metadata("design:returntype", Promise)
], OfficeResolver.prototype, "bodyOf", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'The title in a language.' }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Office, String]),
    __metadata("design:returntype", LocalizedText)
], OfficeResolver.prototype, "title", null);
__decorate([
    ResolveField(() => [OfficeContactPoint], { description: 'Public ways to reach it.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Office, Object]),
    __metadata("design:returntype", Promise)
], OfficeResolver.prototype, "contactPoints", null);
__decorate([
    ResolveField(() => [OfficeHours], {
        description: 'When it is open in its own zone (`timeZone`), from Monday on; empty when not known.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Office, Object]),
    __metadata("design:returntype", Promise)
], OfficeResolver.prototype, "openingHours", null);
__decorate([
    ResolveField(() => Boolean, {
        nullable: true,
        description: 'Whether it is open at an instant by its opening hours; null when these are not known.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('at', { type: () => GraphQLISODateTime, nullable: true, description: 'The instant. Default: now.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Office, Object, Object]),
    __metadata("design:returntype", Promise)
], OfficeResolver.prototype, "isOpen", null);
__decorate([
    ResolveField(() => OfficeHolder, {
        description: 'Who holds it on a day; of several holders, of the certain ones the one that began last. Never null: see `answer`.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('asOf', AS_OF)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Office, Object, Object]),
    __metadata("design:returntype", Promise)
], OfficeResolver.prototype, "holder", null);
__decorate([
    ResolveField(() => [OfficeHolder], {
        description: 'All who hold it on a day, first those that do for certain, the last that began in front; one entry where none is known.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('asOf', AS_OF)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Office, Object, Object]),
    __metadata("design:returntype", Promise)
], OfficeResolver.prototype, "holders", null);
__decorate([
    ResolveField(() => [Term], {
        description: 'All terms on record, from the first to the last. For a day: those that may cover it.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('asOf', {
        type: () => DayScalar,
        nullable: true,
        description: 'Only those that may cover this day.',
    })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Office, Object, Object]),
    __metadata("design:returntype", Promise)
], OfficeResolver.prototype, "terms", null);
OfficeResolver = __decorate([
    Resolver(() => Office),
    __metadata("design:paramtypes", [OfficesService,
        BodiesService,
        Clock,
        NodeRegistry])
], OfficeResolver);
export { OfficeResolver };
let OfficeHolderResolver = class OfficeHolderResolver {
    constructor(universities, people) {
        this.universities = universities;
        this.people = people;
    }
    officeOf({ office }) {
        return office;
    }
    async university({ term }, { perRequest }) {
        return term?.universityId ? await this.universities.one(perRequest, term.universityId) : undefined;
    }
    async person({ personTerm }, context) {
        return await this.people.visible(context, personTerm?.personId);
    }
};
__decorate([
    ResolveField(() => Office, { name: 'office', description: 'The office.' }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [OfficeHolder]),
    __metadata("design:returntype", Office)
], OfficeHolderResolver.prototype, "officeOf", null);
__decorate([
    ResolveField(() => University, {
        nullable: true,
        description: 'The university that holds it, or for which the person does; null when none is known.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [OfficeHolder, Object]),
    __metadata("design:returntype", Promise)
], OfficeHolderResolver.prototype, "university", null);
__decorate([
    ResolveField(() => Person, {
        nullable: true,
        description: 'The person who holds it, or exercises it for the university; null when none is known, and for those who ' +
            'may not know of the person.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [OfficeHolder, Object]),
    __metadata("design:returntype", Promise)
], OfficeHolderResolver.prototype, "person", null);
OfficeHolderResolver = __decorate([
    Resolver(() => OfficeHolder),
    __metadata("design:paramtypes", [UniversityLoader,
        PersonLoader])
], OfficeHolderResolver);
export { OfficeHolderResolver };
//# sourceMappingURL=offices.resolver.js.map