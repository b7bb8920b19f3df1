import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../people/person.entity.js';
import { Action, may } from '../platform/auth/policy.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Account } from './account.entity.js';
import { accountPolicy } from './accounts.policy.js';
import { AccountsService } from './accounts.service.js';
import { Grant } from './grant.entity.js';
import { GrantsService } from './grants.service.js';

@Resolver(() => Person)
export class PersonAccountFields {
  constructor(
    private readonly accounts: AccountsService,
    private readonly grantsService: GrantsService,
  ) {}

  @ResolveField(() => Account, {
    nullable: true,
    description: 'The account; null when there is none that the viewer may know of.',
  })
  async account(
    @Parent() person: Person,
    @Context() { viewer, perRequest }: RequestContext,
  ): Promise<Account | undefined> {
    const account = await perRequest.one('account of person', person.id, async (ids) => {
      return new Map((await this.accounts.ofPeople(ids)).map((each) => [each.personId, each]));
    });
    return account && may(accountPolicy, Action.READ, viewer, account) ? account : undefined;
  }

  @ResolveField(() => [Grant], {
    description: 'The grants of all times that the viewer may know of, by their beginning.',
  })
  async grants(
    @Parent() person: Person,
    @Context() { viewer, perRequest }: RequestContext,
  ): Promise<Grant[]> {
    return await perRequest.many<Grant>(
      'grants of person',
      person.id,
      ({ personId }) => personId,
      (ids) => this.grantsService.ofPeople(viewer, ids),
    );
  }
}
