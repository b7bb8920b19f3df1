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
import { Document } from '../documents/document.entity.js';
import { DocumentsService } from '../documents/documents.service.js';
import { Person } from '../people/person.entity.js';
import { PersonLoader } from '../people/person.loader.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { Side } from '../platform/auth/scope.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Appointment, APPOINTMENT_PREFIX } from './appointment.entity.js';
import { AppointInput, EndAppointmentInput, UpdateAppointmentInput } from './appointment.inputs.js';
import { appointmentPolicy } from './appointment.policy.js';
import { AppointmentsService } from './appointments.service.js';
const WithoutLiaisonConnection = connectionOf(University, 'WithoutLiaisonOfficer');
let AppointmentPayload = class AppointmentPayload {
};
__decorate([
    Field({ description: 'The appointment.' }),
    __metadata("design:type", Appointment)
], AppointmentPayload.prototype, "appointment", void 0);
AppointmentPayload = __decorate([
    ObjectType({ description: 'The appointment as it is after the change.' })
], AppointmentPayload);
export { AppointmentPayload };
const APPOINTERS = 'The permanent chair is appointed by the operator, the head by the permanent chair, officers by the head, liaison ' +
    'officers by the secretariat of the side. Nobody but the operator appoints himself.';
let AppointmentResolver = class AppointmentResolver {
    constructor(appointments, people, universities, documents, clock, registry) {
        this.appointments = appointments;
        this.people = people;
        this.universities = universities;
        this.documents = documents;
        this.clock = clock;
        registry.register(APPOINTMENT_PREFIX, {
            type: 'Appointment',
            policy: appointmentPolicy,
            load: (ids) => appointments.byIds(ids),
        });
    }
    async universitiesWithoutLiaisonOfficer(viewer, side, page, info) {
        return await this.appointments.without(viewer, side, page, info);
    }
    async appoint(viewer, input) {
        return { appointment: await this.appointments.appoint(viewer, input) };
    }
    async updateAppointment(viewer, input) {
        return { appointment: await this.appointments.update(viewer, input) };
    }
    async endAppointment(viewer, input) {
        return { appointment: await this.appointments.end(viewer, input) };
    }
    async documentsOf({ id }, context) {
        return await this.documents.about(context, id);
    }
    isInForce(appointment) {
        return appointment.isInForce(this.clock.now());
    }
    side({ side }) {
        return side;
    }
    functionIn({ functionEn, functionRu, functionZh }, lang) {
        return localized({ [Lang.EN]: functionEn, [Lang.RU]: functionRu, [Lang.ZH]: functionZh }, lang);
    }
    async person({ personId }, context) {
        return await this.people.visible(context, personId);
    }
    async university({ universityId }, { perRequest }) {
        return universityId ? await this.universities.one(perRequest, universityId) : undefined;
    }
};
__decorate([
    IdentifiedMay(),
    Query(() => WithoutLiaisonConnection, {
        nullable: true,
        description: 'The universities of a side that have no liaison officer at this moment, by their slugs: for the secretariat ' +
            'of the side and the operator. Reasons: NOT_ALLOWED, PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('side', { type: () => Side, description: 'The side.' })),
    __param(2, Args()),
    __param(3, Info()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, PageArgs, Object]),
    __metadata("design:returntype", Promise)
], AppointmentResolver.prototype, "universitiesWithoutLiaisonOfficer", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => AppointmentPayload, {
        nullable: true,
        description: `Appoints a person to a duty and gives the role of it for the same time. ${APPOINTERS} Reasons: NOT_FOUND, ` +
            'NOT_ALLOWED, DUTY_PLACE, DUTY_TAKEN, GRANT_TERM, GRANT_OVERLAP, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Who, to what, where and when.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, AppointInput]),
    __metadata("design:returntype", Promise)
], AppointmentResolver.prototype, "appoint", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => AppointmentPayload, {
        nullable: true,
        description: 'Changes what an appointment says of function and mandate: whoever may appoint. Reasons: NOT_FOUND, ' +
            'NOT_ALLOWED, VERSION_STALE (with `current`), and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateAppointmentInput]),
    __metadata("design:returntype", Promise)
], AppointmentResolver.prototype, "updateAppointment", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => AppointmentPayload, {
        nullable: true,
        description: 'Ends an appointment and the role with it: whoever may appoint, and the person itself. Reasons: NOT_FOUND, ' +
            'NOT_ALLOWED, VERSION_STALE (with `current`), GRANT_END_PAST, GRANT_ENDS_BEFORE.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which, and when.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, EndAppointmentInput]),
    __metadata("design:returntype", Promise)
], AppointmentResolver.prototype, "endAppointment", null);
__decorate([
    ResolveField(() => [Document], {
        name: 'documents',
        description: 'Its documents, such as the mandate itself, as far as the viewer may know of them.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Appointment, Object]),
    __metadata("design:returntype", Promise)
], AppointmentResolver.prototype, "documentsOf", null);
__decorate([
    ResolveField(() => Boolean, { description: 'Whether it holds at this moment.' }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Appointment]),
    __metadata("design:returntype", Boolean)
], AppointmentResolver.prototype, "isInForce", null);
__decorate([
    ResolveField(() => Side, { nullable: true, description: 'The side.' }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Appointment]),
    __metadata("design:returntype", Object)
], AppointmentResolver.prototype, "side", null);
__decorate([
    ResolveField(() => LocalizedText, {
        name: 'function',
        nullable: true,
        description: 'The function in a language; null when nothing is said of it.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Appointment, String]),
    __metadata("design:returntype", Object)
], AppointmentResolver.prototype, "functionIn", null);
__decorate([
    ResolveField(() => Person, {
        nullable: true,
        description: 'The person; null for those who may know of the appointment but not of the person.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Appointment, Object]),
    __metadata("design:returntype", Promise)
], AppointmentResolver.prototype, "person", null);
__decorate([
    ResolveField(() => University, {
        nullable: true,
        description: 'The university, of a representative or alternate.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Appointment, Object]),
    __metadata("design:returntype", Promise)
], AppointmentResolver.prototype, "university", null);
AppointmentResolver = __decorate([
    Resolver(() => Appointment),
    __metadata("design:paramtypes", [AppointmentsService,
        PersonLoader,
        UniversityLoader,
        DocumentsService,
        Clock,
        NodeRegistry])
], AppointmentResolver);
export { AppointmentResolver };
//# sourceMappingURL=appointment.resolver.js.map