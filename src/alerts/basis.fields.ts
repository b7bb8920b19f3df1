import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import sql from 'sql-template-tag';
import { basisPolicy } from '../approvals/approvals.policy.js';
import { ProgramBasis } from '../approvals/basis.entity.js';
import { Action, may } from '../platform/auth/policy.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Db } from '../platform/database/db.js';
import { ExpiryAlert } from './alert.entity.js';

@Resolver(() => ProgramBasis)
export class BasisAlertsFields {
  constructor(private readonly db: Db) {}

  @ResolveField(() => [ExpiryAlert], {
    description:
      'The warnings that were sent before its end: for the people of the parties, the secretariats and the operator; ' +
      'empty for others.',
  })
  async alerts(
    @Parent() basis: ProgramBasis,
    @Context() { viewer, perRequest }: RequestContext,
  ): Promise<ExpiryAlert[]> {
    if (!may(basisPolicy, Action.READ_PRIVATE, viewer, basis)) return [];
    return await perRequest.many<ExpiryAlert>(
      'alerts of an approval',
      basis.id,
      (alert) => alert.basisId,
      (ids) =>
        this.db.many(
          ExpiryAlert,
          sql`select a.*, (
                select count(*)::integer from expiry_alert_mail m where m.alert_id = a.id and m.sent_at is not null
              ) as sent
              from expiry_alert a where a.basis_id = any(${ids}) order by a.raised_at, a.id`,
        ),
    );
  }
}
