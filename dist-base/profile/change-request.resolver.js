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
import { IdentifiedMay } from '../platform/auth/access.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { CHANGE_REQUEST_PREFIX, ChangeRequest, RequestedChange } from './change-request.entity.js';
import { ChangeRequestsService } from './change-requests.service.js';
import { AcceptChangeInput, ChangeRequestFilter, DeclineChangeInput, RequestChangeInput, WithdrawChangeRequestInput, } from './profile.inputs.js';
import { changeRequestPolicy } from './profile.policy.js';
const ChangeRequestConnection = connectionOf(ChangeRequest, 'ChangeRequest');
let ChangeRequestPayload = class ChangeRequestPayload {
};
__decorate([
    Field({ description: 'The request.' }),
    __metadata("design:type", ChangeRequest)
], ChangeRequestPayload.prototype, "request", void 0);
ChangeRequestPayload = __decorate([
    ObjectType({ description: 'The request as it is after the change.' })
], ChangeRequestPayload);
export { ChangeRequestPayload };
const KEEPERS = 'The operator, or the secretariat of its side.';
const OF_OPEN_ONES = 'NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with `current`), REQUEST_CLOSED';
let ChangeRequestResolver = class ChangeRequestResolver {
    constructor(requests, universities, registry) {
        this.requests = requests;
        this.universities = universities;
        registry.register(CHANGE_REQUEST_PREFIX, {
            type: 'ChangeRequest',
            policy: changeRequestPolicy,
            load: (ids) => requests.byIds(ids),
        });
    }
    async changeRequests(viewer, page, info, filter) {
        return await this.requests.page(viewer, page, filter ?? {}, info);
    }
    async requestChange(viewer, input) {
        return { request: await this.requests.request(viewer, input) };
    }
    async acceptChange(viewer, input) {
        return { request: await this.requests.accept(viewer, input) };
    }
    async declineChange(viewer, input) {
        return { request: await this.requests.decline(viewer, input) };
    }
    async withdrawChangeRequest(viewer, input) {
        return { request: await this.requests.withdraw(viewer, input) };
    }
    async changesOf({ id }, { perRequest }) {
        return await this.requests.changes(perRequest, id);
    }
    async university({ universityId }, { perRequest }) {
        return await this.universities.one(perRequest, universityId);
    }
};
__decorate([
    IdentifiedMay(),
    Query(() => ChangeRequestConnection, {
        nullable: true,
        description: 'The requests for changes that the viewer may know of, the oldest first. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
            'CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args()),
    __param(2, Info()),
    __param(3, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PageArgs, Object, ChangeRequestFilter]),
    __metadata("design:returntype", Promise)
], ChangeRequestResolver.prototype, "changeRequests", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => ChangeRequestPayload, {
        nullable: true,
        description: 'Asks the secretariat of its side to change what is official of a university; whoever keeps its profile. Fields that ' +
            'have the value already are left out. Reasons: NOT_FOUND, NOT_ALLOWED, NOTHING_TO_CHANGE, CHANGE_PENDING, and the ' +
            'names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'What is to be changed.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestChangeInput]),
    __metadata("design:returntype", Promise)
], ChangeRequestResolver.prototype, "requestChange", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => ChangeRequestPayload, {
        nullable: true,
        description: `Accepts a request, and makes its changes. ${KEEPERS} To the other side only the operator can move a university. ` +
            `Reasons: ${OF_OPEN_ONES}, CHANGED_MEANWHILE (with \`fields\`: what each was, is now, and would become), and those of ` +
            '`updateUniversity`.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, AcceptChangeInput]),
    __metadata("design:returntype", Promise)
], ChangeRequestResolver.prototype, "acceptChange", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => ChangeRequestPayload, {
        nullable: true,
        description: `Declines a request, and says why. ${KEEPERS} Reasons: ${OF_OPEN_ONES}, and the names of the checks of the fields.`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which, and why.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, DeclineChangeInput]),
    __metadata("design:returntype", Promise)
], ChangeRequestResolver.prototype, "declineChange", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => ChangeRequestPayload, {
        nullable: true,
        description: `Takes a request back; the liaison officer or an editor of the university. Reasons: ${OF_OPEN_ONES}.`,
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, WithdrawChangeRequestInput]),
    __metadata("design:returntype", Promise)
], ChangeRequestResolver.prototype, "withdrawChangeRequest", null);
__decorate([
    ResolveField(() => [RequestedChange], {
        name: 'changes',
        description: 'The fields that it would change, with what they were.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ChangeRequest, Object]),
    __metadata("design:returntype", Promise)
], ChangeRequestResolver.prototype, "changesOf", null);
__decorate([
    ResolveField(() => University, { description: 'The university.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ChangeRequest, Object]),
    __metadata("design:returntype", Promise)
], ChangeRequestResolver.prototype, "university", null);
ChangeRequestResolver = __decorate([
    Resolver(() => ChangeRequest),
    __metadata("design:paramtypes", [ChangeRequestsService,
        UniversityLoader,
        NodeRegistry])
], ChangeRequestResolver);
export { ChangeRequestResolver };
//# sourceMappingURL=change-request.resolver.js.map