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
import { Person } from '../people/person.entity.js';
import { Partner } from '../people/partner.entity.js';
import { PartnersService } from '../people/partners.service.js';
import { PersonLoader } from '../people/person.loader.js';
import { partnerPolicy } from '../people/person.policy.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { Action, may } from '../platform/auth/policy.js';
import { CurrentViewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs } from '../platform/graphql/page.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Account, ACCOUNT_PREFIX } from './account.entity.js';
import { CreateAccountInput, EndGrantInput, GiveGrantInput, GrantFilter, UpdateAccountInput, } from './accounts.inputs.js';
import { accountPolicy, grantPolicy } from './accounts.policy.js';
import { AccountsService } from './accounts.service.js';
import { Grant, GRANT_PREFIX } from './grant.entity.js';
import { GrantsService } from './grants.service.js';
const GrantConnection = connectionOf(Grant, 'Grant');
let AccountPayload = class AccountPayload {
};
__decorate([
    Field({ description: 'The account.' }),
    __metadata("design:type", Account)
], AccountPayload.prototype, "account", void 0);
AccountPayload = __decorate([
    ObjectType({ description: 'The account as it is after the change.' })
], AccountPayload);
export { AccountPayload };
let GrantPayload = class GrantPayload {
};
__decorate([
    Field({ description: 'The grant.' }),
    __metadata("design:type", Grant)
], GrantPayload.prototype, "grant", void 0);
GrantPayload = __decorate([
    ObjectType({ description: 'The grant as it is after the change.' })
], GrantPayload);
export { GrantPayload };
let AccountResolver = class AccountResolver {
    constructor(accounts, people, registry) {
        this.accounts = accounts;
        this.people = people;
        registry.register(ACCOUNT_PREFIX, {
            type: 'Account',
            policy: accountPolicy,
            load: (ids) => accounts.byIds(ids),
        });
    }
    async createAccount(viewer, input) {
        return { account: await this.accounts.create(viewer, input) };
    }
    async updateAccount(viewer, input) {
        return { account: await this.accounts.update(viewer, input) };
    }
    async person(account, { perRequest }) {
        // Who may see the account may see the person: the same rules, and more.
        return await this.people.one(perRequest, account.personId);
    }
};
__decorate([
    IdentifiedMay(),
    Mutation(() => AccountPayload, {
        nullable: true,
        description: 'Lets a person sign in. Whoever keeps the people of its university, partner or side may, if they may give the ' +
            'person all the roles that it has or will have. Reasons: NOT_FOUND, NOT_ALLOWED, ACCOUNT_EXISTS, EMAIL_TAKEN, ' +
            'and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The account.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, CreateAccountInput]),
    __metadata("design:returntype", Promise)
], AccountResolver.prototype, "createAccount", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => AccountPayload, {
        nullable: true,
        description: 'Changes an account, or closes it; allowed as for createAccount. Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with ' +
            '`current`), EMAIL_TAKEN, and the names of the checks of the fields.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'The changes.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, UpdateAccountInput]),
    __metadata("design:returntype", Promise)
], AccountResolver.prototype, "updateAccount", null);
__decorate([
    ResolveField(() => Person, { description: 'The person.' }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Account, Object]),
    __metadata("design:returntype", Promise)
], AccountResolver.prototype, "person", null);
AccountResolver = __decorate([
    Resolver(() => Account),
    __metadata("design:paramtypes", [AccountsService,
        PersonLoader,
        NodeRegistry])
], AccountResolver);
export { AccountResolver };
let GrantResolver = class GrantResolver {
    constructor(grants, people, partners, universities, clock, registry) {
        this.grants = grants;
        this.people = people;
        this.partners = partners;
        this.universities = universities;
        this.clock = clock;
        registry.register(GRANT_PREFIX, { type: 'Grant', policy: grantPolicy, load: (ids) => grants.byIds(ids) });
    }
    async list(viewer, page, info, filter) {
        return await this.grants.page(viewer, page, filter ?? {}, info);
    }
    async giveGrant(viewer, input) {
        return { grant: await this.grants.give(viewer, input) };
    }
    async endGrant(viewer, input) {
        return { grant: await this.grants.end(viewer, input) };
    }
    isInForce(grant) {
        return grant.isInForce(this.clock.now());
    }
    async person({ personId }, context) {
        return await this.people.visible(context, personId);
    }
    async university({ universityId }, { perRequest }) {
        return universityId ? await this.universities.one(perRequest, universityId) : undefined;
    }
    async partner({ partnerId }, { viewer, perRequest }) {
        if (!partnerId)
            return undefined;
        const partner = await perRequest.one('partner', partnerId, async (ids) => {
            return new Map((await this.partners.byIds(ids)).map((each) => [each.id, each]));
        });
        return partner && may(partnerPolicy, Action.READ, viewer, partner) ? partner : undefined;
    }
};
__decorate([
    IdentifiedMay(),
    Query(() => GrantConnection, {
        name: 'grants',
        description: 'The grants that the viewer may know of, by their beginning. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
            'CURSOR_OF_ANOTHER_LIST.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args()),
    __param(2, Info()),
    __param(3, Args('filter', { nullable: true, description: 'Which ones. Default: all.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, PageArgs, Object, GrantFilter]),
    __metadata("design:returntype", Promise)
], GrantResolver.prototype, "list", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => GrantPayload, {
        nullable: true,
        description: 'Gives a person a role. Liaison officers make editors and readers of their university; the secretariat makes ' +
            'liaison officers too; its head makes officers; the permanent chair makes the head; the operator everything. ' +
            'Nobody but the operator gives himself a role. Reasons: NOT_FOUND, NOT_ALLOWED, ROLE_SCOPE, SCOPE_AMBIGUOUS, GRANT_TERM, GRANT_OVERLAP.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Who, what, where and when.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, GiveGrantInput]),
    __metadata("design:returntype", Promise)
], GrantResolver.prototype, "giveGrant", null);
__decorate([
    IdentifiedMay(),
    Mutation(() => GrantPayload, {
        nullable: true,
        description: 'Ends a grant, or brings its end forward: whoever may give it, and the person itself. Reasons: NOT_FOUND, ' +
            'NOT_ALLOWED, VERSION_STALE (with `current`), GRANT_END_PAST, GRANT_ENDS_BEFORE.',
    }),
    __param(0, CurrentViewer()),
    __param(1, Args('input', { description: 'Which, and when.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, EndGrantInput]),
    __metadata("design:returntype", Promise)
], GrantResolver.prototype, "endGrant", null);
__decorate([
    ResolveField(() => Boolean, { description: 'Whether it holds at this moment.' }),
    __param(0, Parent()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Grant]),
    __metadata("design:returntype", Boolean)
], GrantResolver.prototype, "isInForce", null);
__decorate([
    ResolveField(() => Person, {
        nullable: true,
        description: 'The person; null for those who may know of the grant but not of the person.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Grant, Object]),
    __metadata("design:returntype", Promise)
], GrantResolver.prototype, "person", null);
__decorate([
    ResolveField(() => University, {
        nullable: true,
        description: 'The university that it is for, if it is for one.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Grant, Object]),
    __metadata("design:returntype", Promise)
], GrantResolver.prototype, "university", null);
__decorate([
    ResolveField(() => Partner, {
        nullable: true,
        description: 'The partner that it is for, if it is for one that the viewer may know of.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Grant, Object]),
    __metadata("design:returntype", Promise)
], GrantResolver.prototype, "partner", null);
GrantResolver = __decorate([
    Resolver(() => Grant),
    __metadata("design:paramtypes", [GrantsService,
        PersonLoader,
        PartnersService,
        UniversityLoader,
        Clock,
        NodeRegistry])
], GrantResolver);
export { GrantResolver };
//# sourceMappingURL=accounts.resolver.js.map