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
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../people/person.entity.js';
import { Action, may } from '../platform/auth/policy.js';
import { Account } from './account.entity.js';
import { accountPolicy } from './accounts.policy.js';
import { AccountsService } from './accounts.service.js';
import { Grant } from './grant.entity.js';
import { GrantsService } from './grants.service.js';
let PersonAccountFields = class PersonAccountFields {
    constructor(accounts, grantsService) {
        this.accounts = accounts;
        this.grantsService = grantsService;
    }
    async account(person, { viewer, perRequest }) {
        const account = await perRequest.one('account of person', person.id, async (ids) => {
            return new Map((await this.accounts.ofPeople(ids)).map((each) => [each.personId, each]));
        });
        return account && may(accountPolicy, Action.READ, viewer, account) ? account : undefined;
    }
    async grants(person, { viewer, perRequest }) {
        return await perRequest.many('grants of person', person.id, ({ personId }) => personId, (ids) => this.grantsService.ofPeople(viewer, ids));
    }
};
__decorate([
    ResolveField(() => Account, {
        nullable: true,
        description: 'The account; null when there is none that the viewer may know of.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Person, Object]),
    __metadata("design:returntype", Promise)
], PersonAccountFields.prototype, "account", null);
__decorate([
    ResolveField(() => [Grant], {
        description: 'The grants of all times that the viewer may know of, by their beginning.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Person, Object]),
    __metadata("design:returntype", Promise)
], PersonAccountFields.prototype, "grants", null);
PersonAccountFields = __decorate([
    Resolver(() => Person),
    __metadata("design:paramtypes", [AccountsService,
        GrantsService])
], PersonAccountFields);
export { PersonAccountFields };
//# sourceMappingURL=person.fields.js.map