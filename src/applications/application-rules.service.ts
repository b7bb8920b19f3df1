import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { MemberKind, type MembershipPeriod } from '../membership/membership-period.entity.js';
import { MembershipsService } from '../membership/memberships.service.js';
import { Evidence } from '../membership/membership-period.entity.js';
import type { Values } from '../platform/audit/audit.js';
import { Action, permit } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { ErrorCode, inputError, PortalError, type InputPath } from '../platform/errors.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { ApplicationRules } from './application-rules.entity.js';
import { ApplicationKind } from './application-states.js';
import type { UpdateApplicationRulesInput } from './application.inputs.js';
import { applicationRulesPolicy } from './application.policy.js';

/** Who may apply for what, and the settings where the association's own rules are not public. */
@Injectable()
export class ApplicationRulesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly memberships: MembershipsService,
  ) {}

  async byIds(ids: readonly string[]): Promise<ApplicationRules[]> {
    return await this.db.many(ApplicationRules, sql`select * from application_rules where id = any(${ids})`);
  }

  async inForce(): Promise<ApplicationRules> {
    const [rules] = await this.db.many(ApplicationRules, sql`select * from application_rules`);
    return rules;
  }

  async update(viewer: Viewer, input: UpdateApplicationRulesInput): Promise<ApplicationRules> {
    await this.mutations.run(viewer, 'updateApplicationRules', input, async (record) => {
      const [rules]: (ApplicationRules | undefined)[] = await this.byIds([input.id]);
      permit(applicationRulesPolicy, Action.UPDATE, viewer, rules, 'rules', ['input', 'id']);
      const { reviewDays, isObserverFirst, reviewDaysOrigin, observerFirstOrigin } = input;
      // A rule without its origin would be taken for the association's own.
      if (reviewDays != null && !reviewDaysOrigin) throw originRequired('reviewDaysOrigin');
      if (isObserverFirst != null && !observerFirstOrigin) throw originRequired('observerFirstOrigin');
      const before = await this.values();
      await updateVersioned(this.db, ApplicationRules, 'rules', input, {
        ...(reviewDays != null && { reviewDays }),
        ...(isObserverFirst != null && { isObserverFirst }),
        ...textColumns('reviewDaysOrigin', reviewDaysOrigin),
        ...textColumns('observerFirstOrigin', observerFirstOrigin),
        updatedAt: this.clock.now(),
      });
      const after = await this.values();
      record({ type: 'ApplicationRules', id: rules.id, scope: ASSOCIATION_SCOPE, before, after });
      return { id: rules.id };
    });
    return await this.inForce();
  }

  /** Throws where the university may not apply for this; `at` names the input. */
  async permitKind(universityId: string | null, kind: ApplicationKind, at: InputPath): Promise<void> {
    const path = [...at, 'kind'];
    const periods = universityId ? await this.memberships.ofUniversities([universityId]) : [];
    const held = periods.filter((period) => this.isHeld(period));
    if (kind === ApplicationKind.PROMOTION) {
      if (held.some((period) => period.kind === MemberKind.OBSERVER)) return;
      throw rule(
        'NOT_AN_OBSERVER',
        'Only an observer can be promoted. Apply for NEW_OBSERVER or NEW_FULL.',
        path,
      );
    }
    if (held.length > 0) {
      throw rule(
        'ALREADY_MEMBER',
        'The university is a member already. An observer applies for PROMOTION; of a membership that is over the end is recorded first.',
        path,
      );
    }
    if (kind === ApplicationKind.NEW_FULL && (await this.inForce()).isObserverFirst) {
      throw rule(
        'OBSERVER_FIRST',
        'A newcomer becomes an observer first: apply for NEW_OBSERVER. `applicationRules` tells where this rule comes from.',
        path,
      );
    }
  }

  /** Throws where one of them is no full member. */
  async permitSupporters(
    universityId: string | null,
    supporterIds: readonly string[],
    at: InputPath,
  ): Promise<void> {
    const periods = await this.memberships.ofUniversities(supporterIds);
    const full = new Set(
      periods
        .filter((period) => period.kind === MemberKind.FULL && this.isHeld(period))
        .map((period) => period.universityId),
    );
    const wrong = supporterIds.findIndex((id) => !full.has(id) || id === universityId);
    if (wrong < 0) return;
    throw rule('SUPPORTER_NOT_FULL_MEMBER', 'Only another university that is a full member can support it.', [
      ...at,
      'supporterIds',
      wrong,
    ]);
  }

  /** On record and not ended: how long ago it was proved last does not count here. */
  private isHeld(period: MembershipPeriod): boolean {
    return period.evidence === Evidence.STRONG && period.mayCover(this.clock.today());
  }

  private async values(): Promise<Values> {
    const [{ values }] = await this.db.rows<{ values: Values }>(sql`
      select to_jsonb(r) - '{id,version,created_at,updated_at}'::text[] as values from application_rules r`);
    return values;
  }
}

function rule(reason: string, message: string, path: InputPath): PortalError {
  return new PortalError(ErrorCode.RULE_VIOLATION, reason, message, { path });
}

function originRequired(field: string): PortalError {
  return inputError('ORIGIN_REQUIRED', 'Say where it comes from.', ['input', field]);
}
