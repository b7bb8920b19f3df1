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
import { Args, Context, Field, ID, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../people/person.entity.js';
import { PeopleService } from '../people/people.service.js';
import { personPolicy } from '../people/person.policy.js';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { ActorKind } from '../platform/audit/audit-entry.entity.js';
import { Action, decide, may } from '../platform/auth/policy.js';
import { Role } from '../platform/auth/rights.js';
import { ANONYMOUS, CurrentViewer, } from '../platform/auth/viewer.js';
import { inputError, notFound } from '../platform/errors.js';
import { Node, NodeRegistry } from '../platform/graphql/node.js';
import { Lang, LANG_ARGUMENT, localized, LocalizedText } from '../platform/graphql/text.js';
import { parseId, prefixOf } from '../platform/ids.js';
import { Account, ACCOUNT_PREFIX } from './account.entity.js';
import { accountPolicy, keyPolicy } from './accounts.policy.js';
import { AccountsService } from './accounts.service.js';
import { Grant } from './grant.entity.js';
import { GrantsService } from './grants.service.js';
import { InstitutionKey, KEY_ID_PREFIX } from './institution-key.entity.js';
import { KeysService } from './keys.service.js';
import { RightsService } from './rights.service.js';
let ViewerObject = class ViewerObject {
};
__decorate([
    Field(() => ActorKind, { description: 'What kind of caller it is.' }),
    __metadata("design:type", String)
], ViewerObject.prototype, "kind", void 0);
__decorate([
    Field({ description: 'As the audit names it: the id of an account or an institution key, or a word.' }),
    __metadata("design:type", String)
], ViewerObject.prototype, "actorId", void 0);
__decorate([
    Field({ description: 'True when the operator acts for `person`, by the header X-On-Behalf-Of.' }),
    __metadata("design:type", Boolean)
], ViewerObject.prototype, "isOnBehalf", void 0);
ViewerObject = __decorate([
    ObjectType('Viewer', { description: 'Who is asking, and what they may do.' })
], ViewerObject);
export { ViewerObject };
let AccessDecision = class AccessDecision {
};
__decorate([
    Field(() => Action, { description: 'What.' }),
    __metadata("design:type", String)
], AccessDecision.prototype, "action", void 0);
__decorate([
    Field({ description: 'Whether it is allowed.' }),
    __metadata("design:type", Boolean)
], AccessDecision.prototype, "isAllowed", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'The rule that allows it, by its name; null when none does.',
    }),
    __metadata("design:type", Object)
], AccessDecision.prototype, "rule", void 0);
__decorate([
    Field(() => Role, {
        nullable: true,
        description: 'The role that the rule rests on; null when it rests on none.',
    }),
    __metadata("design:type", Object)
], AccessDecision.prototype, "role", void 0);
AccessDecision = __decorate([
    ObjectType({ description: 'Whether something may be done, and why.' })
], AccessDecision);
export { AccessDecision };
let AccessExplanation = class AccessExplanation {
};
__decorate([
    Field(() => ActorKind, {
        description: 'What kind of caller the viewer is; ANONYMOUS for one who has lost all access.',
    }),
    __metadata("design:type", String)
], AccessExplanation.prototype, "kind", void 0);
__decorate([
    Field(() => Node, { description: 'The record.' }),
    __metadata("design:type", Node)
], AccessExplanation.prototype, "node", void 0);
__decorate([
    Field(() => [AccessDecision], { description: 'One for each action that this kind of record knows.' }),
    __metadata("design:type", Array)
], AccessExplanation.prototype, "decisions", void 0);
AccessExplanation = __decorate([
    ObjectType({ description: 'What a viewer may do to a record, and why.' })
], AccessExplanation);
export { AccessExplanation };
const VIEWER_ARGUMENT = {
    type: () => ID,
    nullable: true,
    description: 'Whose access: a person (per_…), an account (acc_…), an institution key (key_…), or "public". Default: the ' +
        "caller's own.",
};
/** A record as far as the viewer may know of it; many of them are fetched at once. */
async function visibleNode(nodes, { viewer, perRequest }, id) {
    return await perRequest.one('visible record', id, async (ids) => {
        const found = await nodes.load(viewer, ids);
        return new Map(found.filter((node) => node !== null).map((node) => [node.id, node]));
    });
}
let ViewerResolver = class ViewerResolver {
    constructor(nodes, people, accounts, grants, keys, rights) {
        this.nodes = nodes;
        this.people = people;
        this.accounts = accounts;
        this.grants = grants;
        this.keys = keys;
        this.rights = rights;
    }
    viewer({ kind, actorId, onBehalf }) {
        return { kind, actorId, isOnBehalf: onBehalf ?? false };
    }
    async explainAccess({ viewer, perRequest }, nodeId, viewerId) {
        const subject = viewerId ? await this.subject(viewer, viewerId) : viewer;
        const node = await visibleNode(this.nodes, { viewer, perRequest }, parseId(nodeId, ['node']));
        if (!node)
            throw notFound('record', ['node']);
        const policy = this.nodes.policyOf(node.id);
        const actions = Object.values(Action).filter((action) => policy[action]);
        return {
            kind: subject.kind,
            node,
            decisions: actions.map((action) => {
                const decision = decide(policy, action, subject, node);
                const { isAllowed, rule, right } = decision;
                return { action, isAllowed, rule: rule?.name ?? null, role: right?.role ?? null, decision };
            }),
        };
    }
    /** Somebody else's access, for those who may know it. */
    async subject(viewer, id) {
        if (id === 'public')
            return ANONYMOUS;
        const path = ['viewer'];
        parseId(id, path);
        switch (prefixOf(id)) {
            case KEY_ID_PREFIX: {
                const [key] = await this.keys.byIds([id]);
                if (!key || !may(keyPolicy, Action.READ, viewer, key))
                    throw notFound('viewer', path);
                break;
            }
            case ACCOUNT_PREFIX: {
                const [account] = await this.accounts.byIds([id]);
                if (!account || !may(accountPolicy, Action.READ, viewer, account))
                    throw notFound('viewer', path);
                break;
            }
            case 'per': {
                const [person] = await this.people.byIds([id]);
                if (!person || !may(personPolicy, Action.READ_PRIVATE, viewer, person))
                    throw notFound('viewer', path);
                break;
            }
            default:
                throw inputError('VIEWER_KIND', 'A viewer is a person, an account or an institution key.', path);
        }
        return (await this.rights.of(id)) ?? ANONYMOUS;
    }
    async can({ viewer, perRequest }, action, id) {
        const node = await perRequest.one('any record', parseId(id, ['id']), (ids) => this.nodes.find(ids));
        return this.nodes.decide(viewer, action, node).isAllowed;
    }
    async person({ viewer }) {
        return viewer.personId ? (await this.people.byIds([viewer.personId]))[0] : undefined;
    }
    async account({ viewer }) {
        return viewer.accountId ? (await this.accounts.byIds([viewer.accountId]))[0] : undefined;
    }
    async key({ viewer }) {
        return viewer.key ? (await this.keys.byIds([viewer.key.id]))[0] : undefined;
    }
    async grantsInForce({ viewer }) {
        const ids = viewer.rights.flatMap(({ grantId }) => grantId ?? []);
        return ids.length > 0 ? await this.grants.byIds(ids) : [];
    }
};
__decorate([
    AnyoneMay(),
    Query(() => ViewerObject, { description: 'Who is asking.' }),
    __param(0, CurrentViewer()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", ViewerObject)
], ViewerResolver.prototype, "viewer", null);
__decorate([
    IdentifiedMay(),
    Query(() => AccessExplanation, {
        nullable: true,
        description: 'What a viewer may do to a record, and by which rule and grant. It is decided in the same place as when the ' +
            'viewer tries. About others: those may ask who may read their private part or their key. Reasons: NOT_FOUND, ' +
            'ID_MALFORMED, VIEWER_KIND.',
    }),
    __param(0, Context()),
    __param(1, Args('node', { type: () => ID, description: 'The record.' })),
    __param(2, Args('viewer', VIEWER_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", Promise)
], ViewerResolver.prototype, "explainAccess", null);
__decorate([
    ResolveField(() => Boolean, {
        description: 'Whether the viewer may do something to a record. False, too, where there is none. Reason: ID_MALFORMED.',
    }),
    __param(0, Context()),
    __param(1, Args('action', { type: () => Action, description: 'What.' })),
    __param(2, Args('id', { type: () => ID, description: 'The record.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, String]),
    __metadata("design:returntype", Promise)
], ViewerResolver.prototype, "can", null);
__decorate([
    ResolveField(() => Person, {
        nullable: true,
        description: 'The person who asks, or for whom the operator acts; null for the public and for keys.',
    }),
    __param(0, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], ViewerResolver.prototype, "person", null);
__decorate([
    ResolveField(() => Account, { nullable: true, description: 'The account of the person.' }),
    __param(0, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], ViewerResolver.prototype, "account", null);
__decorate([
    ResolveField(() => InstitutionKey, { nullable: true, description: 'The key that asks.' }),
    __param(0, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], ViewerResolver.prototype, "key", null);
__decorate([
    ResolveField(() => [Grant], { name: 'grants', description: 'The grants of the person that are in force.' }),
    __param(0, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], ViewerResolver.prototype, "grantsInForce", null);
ViewerResolver = __decorate([
    Resolver(() => ViewerObject),
    __metadata("design:paramtypes", [NodeRegistry,
        PeopleService,
        AccountsService,
        GrantsService,
        KeysService,
        RightsService])
], ViewerResolver);
export { ViewerResolver };
let AccessDecisionResolver = class AccessDecisionResolver {
    constructor(nodes) {
        this.nodes = nodes;
    }
    explanation({ decision }, lang) {
        return decision.rule && localized(decision.rule.says, lang);
    }
    async grant({ decision }, { viewer, perRequest }) {
        const grantId = decision.right?.grantId;
        if (!grantId)
            return undefined;
        return (await visibleNode(this.nodes, { viewer, perRequest }, grantId));
    }
};
__decorate([
    ResolveField(() => LocalizedText, {
        nullable: true,
        description: 'The rule in words; null when none allows it.',
    }),
    __param(0, Parent()),
    __param(1, Args('lang', LANG_ARGUMENT)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AccessDecision, String]),
    __metadata("design:returntype", Object)
], AccessDecisionResolver.prototype, "explanation", null);
__decorate([
    ResolveField(() => Grant, {
        nullable: true,
        description: "The grant that the rule rests on; null when it rests on none, as with the operator's token, or when the " +
            'caller may not know of it.',
    }),
    __param(0, Parent()),
    __param(1, Context()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AccessDecision, Object]),
    __metadata("design:returntype", Promise)
], AccessDecisionResolver.prototype, "grant", null);
AccessDecisionResolver = __decorate([
    Resolver(() => AccessDecision),
    __metadata("design:paramtypes", [NodeRegistry])
], AccessDecisionResolver);
export { AccessDecisionResolver };
//# sourceMappingURL=viewer.resolver.js.map