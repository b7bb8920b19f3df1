import { Args, Context, Field, ID, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../people/person.entity.js';
import { PeopleService } from '../people/people.service.js';
import { personPolicy } from '../people/person.policy.js';
import { AnyoneMay, IdentifiedMay } from '../platform/auth/access.js';
import { ActorKind } from '../platform/audit/audit-entry.entity.js';
import { Action, decide, may, type Decision } from '../platform/auth/policy.js';
import { Role } from '../platform/auth/rights.js';
import {
  ANONYMOUS,
  CurrentViewer,
  type RequestContext,
  type Viewer,
  type ViewerKind,
} from '../platform/auth/viewer.js';
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

@ObjectType('Viewer', { description: 'Who is asking, and what they may do.' })
export class ViewerObject {
  @Field(() => ActorKind, { description: 'What kind of caller it is.' })
  kind: ViewerKind;

  @Field({ description: 'As the audit names it: the id of an account or an institution key, or a word.' })
  actorId: string;

  @Field({ description: 'True when the operator acts for `person`, by the header X-On-Behalf-Of.' })
  isOnBehalf: boolean;
}

@ObjectType({ description: 'Whether something may be done, and why.' })
export class AccessDecision {
  @Field(() => Action, { description: 'What.' })
  action: Action;

  @Field({ description: 'Whether it is allowed.' })
  isAllowed: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The rule that allows it, by its name; null when none does.',
  })
  rule: string | null;

  @Field(() => Role, {
    nullable: true,
    description: 'The role that the rule rests on; null when it rests on none.',
  })
  role: Role | null;

  decision: Decision;
}

@ObjectType({ description: 'What a viewer may do to a record, and why.' })
export class AccessExplanation {
  @Field(() => ActorKind, {
    description: 'What kind of caller the viewer is; ANONYMOUS for one who has lost all access.',
  })
  kind: ViewerKind;

  @Field(() => Node, { description: 'The record.' })
  node: Node;

  @Field(() => [AccessDecision], { description: 'One for each action that this kind of record knows.' })
  decisions: AccessDecision[];
}

const VIEWER_ARGUMENT = {
  type: () => ID,
  nullable: true,
  description:
    'Whose access: a person (per_…), an account (acc_…), an institution key (key_…), or "public". Default: the ' +
    "caller's own.",
};

/** A record as far as the viewer may know of it; many of them are fetched at once. */
async function visibleNode(
  nodes: NodeRegistry,
  { viewer, perRequest }: Pick<RequestContext, 'viewer' | 'perRequest'>,
  id: string,
): Promise<Node | undefined> {
  return await perRequest.one('visible record', id, async (ids) => {
    const found = await nodes.load(viewer, ids);
    return new Map(found.filter((node) => node !== null).map((node) => [node.id, node]));
  });
}

@Resolver(() => ViewerObject)
export class ViewerResolver {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly people: PeopleService,
    private readonly accounts: AccountsService,
    private readonly grants: GrantsService,
    private readonly keys: KeysService,
    private readonly rights: RightsService,
  ) {}

  @AnyoneMay()
  @Query(() => ViewerObject, { description: 'Who is asking.' })
  viewer(@CurrentViewer() { kind, actorId, onBehalf }: Viewer): ViewerObject {
    return { kind, actorId, isOnBehalf: onBehalf ?? false };
  }

  @IdentifiedMay()
  @Query(() => AccessExplanation, {
    nullable: true,
    description:
      'What a viewer may do to a record, and by which rule and grant. It is decided in the same place as when the ' +
      'viewer tries. About others: those may ask who may read their private part or their key. Reasons: NOT_FOUND, ' +
      'ID_MALFORMED, VIEWER_KIND.',
  })
  async explainAccess(
    @Context() { viewer, perRequest }: RequestContext,
    @Args('node', { type: () => ID, description: 'The record.' }) nodeId: string,
    @Args('viewer', VIEWER_ARGUMENT) viewerId?: string | null,
  ): Promise<AccessExplanation> {
    const subject = viewerId ? await this.subject(viewer, viewerId) : viewer;
    const node = await visibleNode(this.nodes, { viewer, perRequest }, parseId(nodeId, ['node']));
    if (!node) throw notFound('record', ['node']);
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
  private async subject(viewer: Viewer, id: string): Promise<Viewer> {
    if (id === 'public') return ANONYMOUS;
    const path = ['viewer'];
    parseId(id, path);
    switch (prefixOf(id)) {
      case KEY_ID_PREFIX: {
        const [key]: (InstitutionKey | undefined)[] = await this.keys.byIds([id]);
        if (!key || !may(keyPolicy, Action.READ, viewer, key)) throw notFound('viewer', path);
        break;
      }
      case ACCOUNT_PREFIX: {
        const [account]: (Account | undefined)[] = await this.accounts.byIds([id]);
        if (!account || !may(accountPolicy, Action.READ, viewer, account)) throw notFound('viewer', path);
        break;
      }
      case 'per': {
        const [person]: (Person | undefined)[] = await this.people.byIds([id]);
        if (!person || !may(personPolicy, Action.READ_PRIVATE, viewer, person))
          throw notFound('viewer', path);
        break;
      }
      default:
        throw inputError('VIEWER_KIND', 'A viewer is a person, an account or an institution key.', path);
    }
    return (await this.rights.of(id)) ?? ANONYMOUS;
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer may do something to a record. False, too, where there is none. Reason: ID_MALFORMED.',
  })
  async can(
    @Context() { viewer, perRequest }: RequestContext,
    @Args('action', { type: () => Action, description: 'What.' }) action: Action,
    @Args('id', { type: () => ID, description: 'The record.' }) id: string,
  ): Promise<boolean> {
    const node = await perRequest.one('any record', parseId(id, ['id']), (ids) => this.nodes.find(ids));
    return this.nodes.decide(viewer, action, node).isAllowed;
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'The person who asks, or for whom the operator acts; null for the public and for keys.',
  })
  async person(@Context() { viewer }: RequestContext): Promise<Person | undefined> {
    return viewer.personId ? (await this.people.byIds([viewer.personId]))[0] : undefined;
  }

  @ResolveField(() => Account, { nullable: true, description: 'The account of the person.' })
  async account(@Context() { viewer }: RequestContext): Promise<Account | undefined> {
    return viewer.accountId ? (await this.accounts.byIds([viewer.accountId]))[0] : undefined;
  }

  @ResolveField(() => InstitutionKey, { nullable: true, description: 'The key that asks.' })
  async key(@Context() { viewer }: RequestContext): Promise<InstitutionKey | undefined> {
    return viewer.key ? (await this.keys.byIds([viewer.key.id]))[0] : undefined;
  }

  @ResolveField(() => [Grant], { name: 'grants', description: 'The grants of the person that are in force.' })
  async grantsInForce(@Context() { viewer }: RequestContext): Promise<Grant[]> {
    const ids = viewer.rights.flatMap(({ grantId }) => grantId ?? []);
    return ids.length > 0 ? await this.grants.byIds(ids) : [];
  }
}

@Resolver(() => AccessDecision)
export class AccessDecisionResolver {
  constructor(private readonly nodes: NodeRegistry) {}

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: 'The rule in words; null when none allows it.',
  })
  explanation(
    @Parent() { decision }: AccessDecision,
    @Args('lang', LANG_ARGUMENT) lang: Lang,
  ): LocalizedText | null {
    return decision.rule && localized(decision.rule.says, lang);
  }

  @ResolveField(() => Grant, {
    nullable: true,
    description:
      "The grant that the rule rests on; null when it rests on none, as with the operator's token, or when the " +
      'caller may not know of it.',
  })
  async grant(
    @Parent() { decision }: AccessDecision,
    @Context() { viewer, perRequest }: RequestContext,
  ): Promise<Grant | undefined> {
    const grantId = decision.right?.grantId;
    if (!grantId) return undefined;
    return (await visibleNode(this.nodes, { viewer, perRequest }, grantId)) as Grant | undefined;
  }
}
