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
import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { displayName } from '../people/person-name.js';
import { Person } from '../people/person.entity.js';
import { PersonLoader } from '../people/person.loader.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, LocalizedText } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Delegate, DELEGATE_PREFIX } from './delegate.entity.js';
import { DelegatesService } from './delegates.service.js';
import { NameDelegateInput, WithdrawDelegateInput } from './registration.inputs.js';
import { RegistrationLoader } from './registration.loader.js';
import { delegatePolicy } from './registration.policy.js';
let DelegatePayload = class DelegatePayload {
};
__decorate([
    Field({ description: 'The delegate.' }),
    __metadata("design:type", Delegate)
], DelegatePayload.prototype, "delegate", void 0);
DelegatePayload = __decorate([
    ObjectType({ description: 'The delegate as it is after the change.' })
], DelegatePayload);
export { DelegatePayload };
let DelegateResolver = class DelegateResolver {
    constructor(service, people, universities, loader, registry) {
        this.service = service;
        this.people = people;
        this.universities = universities;
        registry.register(DELEGATE_PREFIX, {
            type: 'Delegate',
            policy: delegatePolicy,
            load: (ids) => loader.delegates(ids),
        });
    }
    async nameDelegate(viewer, input) {
        return { delegate: await this.service.name(viewer, input) };
    }
    async withdrawDelegate(viewer, input) {
        return { delegate: await this.service.withdraw(viewer, input) };
    }
    async name({ personId }, { perRequest }, lang) {
        return displayName((await this.people.one(perRequest, personId)), lang);
    }
    async personOf({ personId }, context) {
        return await this.people.visible(context, personId);
    }
    async universityOf({ universityId }, { perRequest }) {
        return (await this.universities.one(perRequest, universityId));
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => DelegatePayload, {
        nullable: true,
        description: 'Names a delegate for an event, who gets a seat or a place in the waiting list, and a mail about it. The liaison ' +
            'officer of its university, and the operator. Reasons: NOT_FOUND, NOT_ALLOWED, NOT_OF_A_UNIVERSITY, EVENT_NOT_OPEN, ' +
            'REGISTRATION_NOT_OPEN, REGISTRATION_CLOSED, DELEGATE_UNREACHABLE, DELEGATE_NAMED, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The delegate.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, NameDelegateInput]),
    __metadata("design:returntype", Promise)
], DelegateResolver.prototype, "nameDelegate", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => DelegatePayload, {
        nullable: true,
        description: 'Withdraws a delegate; the seat goes to the first who waits and may have it. The person itself, the liaison officer of ' +
            'its university, the secretariat of a side of the hosts, and the operator. Reasons: NOT_FOUND, NOT_ALLOWED, ' +
            'VERSION_STALE (with `current`), DELEGATE_WITHDRAWN.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The delegate.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, WithdrawDelegateInput]),
    __metadata("design:returntype", Promise)
], DelegateResolver.prototype, "withdrawDelegate", null);
__decorate([
    ResolveField(() => LocalizedText, { description: 'The name, for readers of a language.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Delegate, Object, String]),
    __metadata("design:returntype", Promise)
], DelegateResolver.prototype, "name", null);
__decorate([
    ResolveField(() => Person, {
        name: 'person',
        nullable: true,
        description: 'The person; null for those who may know only the name.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Delegate, Object]),
    __metadata("design:returntype", Promise)
], DelegateResolver.prototype, "personOf", null);
__decorate([
    ResolveField(() => University, { name: 'university', description: 'The university that has named it.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Delegate, Object]),
    __metadata("design:returntype", Promise)
], DelegateResolver.prototype, "universityOf", null);
DelegateResolver = __decorate([
    Resolver(() => Delegate),
    __metadata("design:paramtypes", [DelegatesService,
        PersonLoader,
        UniversityLoader,
        RegistrationLoader,
        NodeRegistry])
], DelegateResolver);
export { DelegateResolver };
//# sourceMappingURL=delegate.resolver.js.map