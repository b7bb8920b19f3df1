import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { forbidden } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { BALLOT_RULES_PREFIX, BallotRules } from './ballot-rules.entity.js';
import type { SetBallotRulesInput } from './ballot.inputs.js';
import { BALLOT_KEEPERS } from './ballot.policy.js';

/** By which rules is voted, from which day on. */
@Injectable()
export class BallotRulesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
  ) {}

  async byIds(ids: readonly string[]): Promise<BallotRules[]> {
    return await this.db.many(BallotRules, sql`select * from ballot_rules where id = any(${ids})`);
  }

  /** Those that hold on a day; none before the association was founded. */
  async inForce(day: string): Promise<BallotRules | undefined> {
    const [rules] = await this.db.many(
      BallotRules,
      sql`select * from ballot_rules where valid_from <= ${day}::date order by valid_from desc, id desc limit 1`,
    );
    return rules;
  }

  /** The last first. */
  async all(): Promise<BallotRules[]> {
    return await this.db.many(BallotRules, sql`select * from ballot_rules order by valid_from desc, id desc`);
  }

  async set(viewer: Viewer, input: SetBallotRulesInput): Promise<BallotRules> {
    const { id } = await this.mutations.run(viewer, 'setBallotRules', input, async (record) => {
      if (!BALLOT_KEEPERS.some((rule) => rule.grounds(viewer, ASSOCIATION_SCOPE))) throw forbidden(['input']);
      const { from, majority, countsAbstentions, electorate, origin, sources } = input;
      const columns = {
        validFrom: from,
        quorum: input.quorum ?? null,
        majority,
        sideMajority: input.sideMajority ?? null,
        countsAbstentions,
        electorate,
        isDefault: false,
        ...textColumns('origin', origin),
        sources,
      };
      const made = newId(BALLOT_RULES_PREFIX);
      await this.db.repo(BallotRules).insert({ ...columns, id: made, createdAt: this.clock.now() });
      const [{ values }] = await this.db.rows<{ values: Record<string, unknown> }>(sql`
        select to_jsonb(r) - '{id,created_at}'::text[] as values from ballot_rules r where r.id = ${made}`);
      record({ type: 'BallotRules', id: made, scope: ASSOCIATION_SCOPE, before: null, after: values });
      return { id: made };
    });
    const [rules] = await this.byIds([id]);
    return rules;
  }
}
