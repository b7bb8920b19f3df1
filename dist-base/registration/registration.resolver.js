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
import { Args, Context, Field, Info, Mutation, ObjectType, Parent, ResolveField, Resolver, } from '@nestjs/graphql';
import { Event, EventState } from '../events/event.entity.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { Delegate, DelegateState } from './delegate.entity.js';
import { EventRegistration, REGISTRATION_PREFIX } from './registration.entity.js';
import { CreateRegistrationInput, UpdateRegistrationInput } from './registration.inputs.js';
import { RegistrationLoader } from './registration.loader.js';
import { registrationPolicy } from './registration.policy.js';
import { RegistrationsService } from './registrations.service.js';
const DelegateConnection = connectionOf(Delegate, 'Delegate');
let RegistrationPayload = class RegistrationPayload {
};
__decorate([
    Field({ description: 'The registration.' }),
    __metadata("design:type", EventRegistration)
], RegistrationPayload.prototype, "registration", void 0);
RegistrationPayload = __decorate([
    ObjectType({ description: 'The registration as it is after the change.' })
], RegistrationPayload);
export { RegistrationPayload };
const KEEPERS = 'The operator, the secretariat of a side of the hosts, and liaison officers and editors of the universities that host it.';
let RegistrationResolver = class RegistrationResolver {
    constructor(registrations, loader, clock, registry) {
        this.registrations = registrations;
        this.loader = loader;
        this.clock = clock;
        registry.register(REGISTRATION_PREFIX, {
            type: 'EventRegistration',
            policy: registrationPolicy,
            load: (ids) => loader.byIds(ids),
        });
    }
    async createRegistration(viewer, input) {
        return { registration: await this.registrations.create(viewer, input) };
    }
    async updateRegistration(viewer, input) {
        return { registration: await this.registrations.update(viewer, input) };
    }
    isOpen({ event, opensAt, closesAt }) {
        const now = this.clock.now();
        const isToCome = !event.finishesAt || event.finishesAt > now;
        return event.state === EventState.PUBLISHED && isToCome && opensAt <= now && now < closesAt;
    }
    async delegates(registration, context, page, info, state) {
        return await this.loader.delegatesOf(context, registration, state, page, info);
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => RegistrationPayload, {
        nullable: true,
        description: `Lets one register for an event. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, REGISTRATION_EXISTS, REGISTRATION_ORDER, and the names of the checks of the fields.`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The registration.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CreateRegistrationInput]),
    __metadata("design:returntype", Promise)
], RegistrationResolver.prototype, "createRegistration", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => RegistrationPayload, {
        nullable: true,
        description: `Changes a registration; seats that become free go to those who wait. ${KEEPERS} Reasons: NOT_FOUND, NOT_ALLOWED, ` +
            'VERSION_STALE (with `current`), REGISTRATION_ORDER, QUOTA_TAKEN, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateRegistrationInput]),
    __metadata("design:returntype", Promise)
], RegistrationResolver.prototype, "updateRegistration", null);
__decorate([
    ResolveField(() => Boolean, {
        description: 'Whether a delegate can be named now: a seat, or a place in the waiting list.',
    }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EventRegistration]),
    __metadata("design:returntype", Boolean)
], RegistrationResolver.prototype, "isOpen", null);
__decorate([
    ResolveField(() => DelegateConnection, {
        description: 'The delegates of whom the viewer may know, in the order in which they were named.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __param(2, Args()),
    __param(3, Info()),
    __param(4, Args('state', { type: () => DelegateState, nullable: true, description: 'In this state. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EventRegistration, Object, PageArgs, Object, Object]),
    __metadata("design:returntype", Promise)
], RegistrationResolver.prototype, "delegates", null);
RegistrationResolver = __decorate([
    Resolver(() => EventRegistration),
    __metadata("design:paramtypes", [RegistrationsService,
        RegistrationLoader,
        Clock,
        NodeRegistry])
], RegistrationResolver);
export { RegistrationResolver };
let EventRegistrationFields = class EventRegistrationFields {
    constructor(loader) {
        this.loader = loader;
    }
    async registration(event, { perRequest }) {
        return await this.loader.ofEvent(perRequest, event);
    }
};
__decorate([
    ResolveField(() => EventRegistration, {
        nullable: true,
        description: 'How one registers for it; null where that is not done here.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, Object]),
    __metadata("design:returntype", Promise)
], EventRegistrationFields.prototype, "registration", null);
EventRegistrationFields = __decorate([
    Resolver(() => Event),
    __metadata("design:paramtypes", [RegistrationLoader])
], EventRegistrationFields);
export { EventRegistrationFields };
//# sourceMappingURL=registration.resolver.js.map