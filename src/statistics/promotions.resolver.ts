import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { join } from 'sql-template-tag';
import { MembershipPeriod } from '../membership/membership-period.entity.js';
import { AnyoneMay } from '../platform/auth/access.js';
import { Db } from '../platform/database/db.js';
import { connectionOf, PageArgs, readPage, type Page } from '../platform/graphql/page.js';
import { DayScalar } from '../platform/graphql/scalars.js';

const MembershipPeriodConnection = connectionOf(MembershipPeriod, 'MembershipPeriod');

@Resolver()
export class PromotionsResolver {
  constructor(private readonly db: Db) {}

  @AnyoneMay()
  @Query(() => MembershipPeriodConnection, {
    description:
      'The promotions of observers to full members, the first first: the periods that began with them. Reasons: ' +
      'PAGE_SIZE, CURSOR_MALFORMED, CURSOR_OF_ANOTHER_LIST.',
  })
  async promotions(
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('from', {
      type: () => DayScalar,
      nullable: true,
      description: 'That may have been on this day or later.',
    })
    from?: string | null,
    @Args('to', { type: () => DayScalar, nullable: true, description: 'That may have been by this day.' })
    to?: string | null,
  ): Promise<Page<MembershipPeriod>> {
    const conditions = [sql`p.began = 'PROMOTION' and p.evidence = 'STRONG'`];
    if (from) conditions.push(sql`partial_date_last(p.valid_from) >= ${from}::date`);
    if (to) conditions.push(sql`partial_date_first(p.valid_from) <= ${to}::date`);
    return await readPage(
      this.db,
      {
        name: 'promotions',
        entity: MembershipPeriod,
        select: sql`p.*`,
        from: sql`membership_period p`,
        id: sql`p.id`,
        key: sql`coalesce(p.valid_from, '') collate "C"`,
        keyType: 'text',
        where: join(conditions, ' and '),
        descending: false,
      },
      page,
      info,
    );
  }
}
