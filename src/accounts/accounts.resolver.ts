import {
  Args,
  Context,
  Field,
  Info,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Person } from '../people/person.entity.js';
import { Partner } from '../people/partner.entity.js';
import { PartnersService } from '../people/partners.service.js';
import { PersonLoader } from '../people/person.loader.js';
import { partnerPolicy } from '../people/person.policy.js';
import { IdentifiedMay } from '../platform/auth/access.js';
import { Action, may } from '../platform/auth/policy.js';
import { CurrentViewer, type RequestContext, type Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { connectionOf, PageArgs, type Page } from '../platform/graphql/page.js';
import { University } from '../universities/university.entity.js';
import { UniversityLoader } from '../universities/university.loader.js';
import { Account, ACCOUNT_PREFIX } from './account.entity.js';
import {
  CreateAccountInput,
  EndGrantInput,
  GiveGrantInput,
  GrantFilter,
  UpdateAccountInput,
} from './accounts.inputs.js';
import { accountPolicy, grantPolicy } from './accounts.policy.js';
import { AccountsService } from './accounts.service.js';
import { Grant, GRANT_PREFIX } from './grant.entity.js';
import { GrantsService } from './grants.service.js';

const GrantConnection = connectionOf(Grant, 'Grant');

@ObjectType({ description: 'The account as it is after the change.' })
export class AccountPayload {
  @Field({ description: 'The account.' })
  account: Account;
}

@ObjectType({ description: 'The grant as it is after the change.' })
export class GrantPayload {
  @Field({ description: 'The grant.' })
  grant: Grant;
}

@Resolver(() => Account)
export class AccountResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly people: PersonLoader,
    registry: NodeRegistry,
  ) {
    registry.register(ACCOUNT_PREFIX, {
      type: 'Account',
      policy: accountPolicy,
      load: (ids) => accounts.byIds(ids),
    });
  }

  @IdentifiedMay()
  @Mutation(() => AccountPayload, {
    nullable: true,
    description:
      'Lets a person sign in. Whoever keeps the people of its university, partner or side may, if they may give the ' +
      'person all the roles that it has or will have. Reasons: NOT_FOUND, NOT_ALLOWED, ACCOUNT_EXISTS, EMAIL_TAKEN, ' +
      'and the names of the checks of the fields.',
  })
  async createAccount(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The account.' }) input: CreateAccountInput,
  ): Promise<AccountPayload> {
    return { account: await this.accounts.create(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => AccountPayload, {
    nullable: true,
    description:
      'Changes an account, or closes it; allowed as for createAccount. Reasons: NOT_FOUND, NOT_ALLOWED, VERSION_STALE (with ' +
      '`current`), EMAIL_TAKEN, and the names of the checks of the fields.',
  })
  async updateAccount(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The changes.' }) input: UpdateAccountInput,
  ): Promise<AccountPayload> {
    return { account: await this.accounts.update(viewer, input) };
  }

  @ResolveField(() => Person, { description: 'The person.' })
  async person(
    @Parent() account: Account,
    @Context() { perRequest }: RequestContext,
  ): Promise<Person | undefined> {
    // Who may see the account may see the person: the same rules, and more.
    return await this.people.one(perRequest, account.personId);
  }
}

@Resolver(() => Grant)
export class GrantResolver {
  constructor(
    private readonly grants: GrantsService,
    private readonly people: PersonLoader,
    private readonly partners: PartnersService,
    private readonly universities: UniversityLoader,
    private readonly clock: Clock,
    registry: NodeRegistry,
  ) {
    registry.register(GRANT_PREFIX, { type: 'Grant', policy: grantPolicy, load: (ids) => grants.byIds(ids) });
  }

  @IdentifiedMay()
  @Query(() => GrantConnection, {
    name: 'grants',
    description:
      'The grants that the viewer may know of, by their beginning. Reasons: PAGE_SIZE, CURSOR_MALFORMED, ' +
      'CURSOR_OF_ANOTHER_LIST.',
  })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { nullable: true, description: 'Which ones. Default: all.' }) filter?: GrantFilter,
  ): Promise<Page<Grant>> {
    return await this.grants.page(viewer, page, filter ?? {}, info);
  }

  @IdentifiedMay()
  @Mutation(() => GrantPayload, {
    nullable: true,
    description:
      'Gives a person a role. Liaison officers make editors and readers of their university; the secretariat makes ' +
      'liaison officers too; its head makes officers; the permanent chair makes the head; the operator everything. ' +
      'Nobody but the operator gives himself a role. Reasons: NOT_FOUND, NOT_ALLOWED, ROLE_SCOPE, SCOPE_AMBIGUOUS, GRANT_TERM, GRANT_OVERLAP.',
  })
  async giveGrant(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Who, what, where and when.' }) input: GiveGrantInput,
  ): Promise<GrantPayload> {
    return { grant: await this.grants.give(viewer, input) };
  }

  @IdentifiedMay()
  @Mutation(() => GrantPayload, {
    nullable: true,
    description:
      'Ends a grant, or brings its end forward: whoever may give it, and the person itself. Reasons: NOT_FOUND, ' +
      'NOT_ALLOWED, VERSION_STALE (with `current`), GRANT_END_PAST, GRANT_ENDS_BEFORE.',
  })
  async endGrant(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and when.' }) input: EndGrantInput,
  ): Promise<GrantPayload> {
    return { grant: await this.grants.end(viewer, input) };
  }

  @ResolveField(() => Boolean, { description: 'Whether it holds at this moment.' })
  isInForce(@Parent() grant: Grant): boolean {
    return grant.isInForce(this.clock.now());
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'The person; null for those who may know of the grant but not of the person.',
  })
  async person(
    @Parent() { personId }: Grant,
    @Context() context: RequestContext,
  ): Promise<Person | undefined> {
    return await this.people.visible(context, personId);
  }

  @ResolveField(() => University, {
    nullable: true,
    description: 'The university that it is for, if it is for one.',
  })
  async university(
    @Parent() { universityId }: Grant,
    @Context() { perRequest }: RequestContext,
  ): Promise<University | undefined> {
    return universityId ? await this.universities.one(perRequest, universityId) : undefined;
  }

  @ResolveField(() => Partner, {
    nullable: true,
    description: 'The partner that it is for, if it is for one that the viewer may know of.',
  })
  async partner(
    @Parent() { partnerId }: Grant,
    @Context() { viewer, perRequest }: RequestContext,
  ): Promise<Partner | undefined> {
    if (!partnerId) return undefined;
    const partner = await perRequest.one('partner', partnerId, async (ids) => {
      return new Map((await this.partners.byIds(ids)).map((each) => [each.id, each]));
    });
    return partner && may(partnerPolicy, Action.READ, viewer, partner) ? partner : undefined;
  }
}
