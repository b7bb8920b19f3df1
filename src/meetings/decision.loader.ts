import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Action, may } from '../platform/auth/policy.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Db } from '../platform/database/db.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import { Decision, DecisionEffect } from './decision.entity.js';
import { decisionPolicy } from './meetings.policy.js';

/** Decisions to which other records link, for as many as an answer shows: one statement each. */
@Injectable()
export class DecisionLoader {
  constructor(private readonly db: Db) {}

  /** As far as the viewer may know of it. */
  async visible({ viewer, perRequest }: RequestContext, id: string): Promise<Decision | undefined> {
    const decision = await perRequest.one('decision', id, async (ids) => {
      return new Map(
        (await this.db.many(Decision, sql`select * from decision where id = any(${ids})`)).map((each) => [
          each.id,
          each,
        ]),
      );
    });
    return decision && may(decisionPolicy, Action.READ, viewer, decision) ? decision : undefined;
  }

  async ofMeeting(context: RequestContext, meetingId: string): Promise<Decision[]> {
    return await this.related(context, 'decisions of a meeting', 'meetingId', meetingId, (ids) =>
      this.db.many(
        Decision,
        sql`select * from decision where meeting_id = any(${ids}) order by decided_on collate "C", id`,
      ),
    );
  }

  async amending(context: RequestContext, decisionId: string): Promise<Decision[]> {
    return await this.related(context, 'amendments of a decision', 'amendsId', decisionId, (ids) =>
      this.db.many(
        Decision,
        sql`select * from decision where amends_id = any(${ids}) order by decided_on collate "C", id`,
      ),
    );
  }

  /** That have changed a record of any kind, the first first. */
  async behind(context: RequestContext, subjectId: string): Promise<Decision[]> {
    return await this.related(context, 'decisions behind a record', 'subjectId', subjectId, (ids) =>
      this.db.many(
        Decision,
        sql`select d.*, e.subject_id as "subjectId" from decision d join decision_effect e on e.decision_id = d.id
            where e.subject_id = any(${ids}) order by d.decided_on collate "C", d.id`,
      ),
    );
  }

  private async related(
    { viewer, perRequest }: RequestContext,
    what: string,
    by: 'meetingId' | 'amendsId' | 'subjectId',
    id: string,
    read: (ids: readonly string[]) => Promise<Decision[]>,
  ): Promise<Decision[]> {
    const parentOf = (decision: Decision): string => (decision as unknown as Record<typeof by, string>)[by];
    const found = await perRequest.many(what, id, parentOf, read);
    return found.filter((decision) => may(decisionPolicy, Action.READ, viewer, decision));
  }

  /** The ids of what a decision has changed, in the order in which they were named. */
  async effectsOf(request: PerRequest, decisionId: string): Promise<string[]> {
    const effects = await request.many<DecisionEffect>(
      'effects of a decision',
      decisionId,
      (effect) => effect.decisionId,
      (ids) =>
        this.db.many(
          DecisionEffect,
          sql`select * from decision_effect where decision_id = any(${ids}) order by position`,
        ),
    );
    return effects.map(({ subjectId }) => subjectId);
  }
}
