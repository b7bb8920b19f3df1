import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { DecisionsService } from '../meetings/decisions.service.js';
import { MembershipsService } from '../membership/memberships.service.js';
import type { Values } from '../platform/audit/audit.js';
import { Action, permit } from '../platform/auth/policy.js';
import { scopeOf } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { ErrorCode, PortalError } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { Mutations, type Recorder } from '../platform/mutations/mutations.js';
import { UniversitiesService } from '../universities/universities.service.js';
import type { University } from '../universities/university.entity.js';
import { universityPolicy } from '../universities/university.policy.js';
import type { ReinstateMemberInput, SuspendMemberInput } from './standing.inputs.js';
import { suspensionPolicy } from './standing.policy.js';
import { Suspension, SUSPENSION_PREFIX, SuspensionEnding } from './suspension.entity.js';

/** Members whose rights rest. */
@Injectable()
export class SuspensionsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly universities: UniversitiesService,
    private readonly memberships: MembershipsService,
    private readonly decisions: DecisionsService,
  ) {}

  async byIds(ids: readonly string[]): Promise<Suspension[]> {
    return await this.db.many(
      Suspension,
      sql`select s.*, u.side from suspension s join university u on u.id = s.university_id where s.id = any(${ids})`,
    );
  }

  async suspend(viewer: Viewer, input: SuspendMemberInput): Promise<Suspension> {
    const { universityId, decisionId, reason } = input;
    const { id } = await this.mutations.run(viewer, 'suspendMember', input, async (record) => {
      const [university]: (University | undefined)[] = await this.universities.byIds([universityId]);
      const path = ['input', 'universityId'];
      permit(universityPolicy, Action.UPDATE_OFFICIAL, viewer, university, 'university', path);
      await this.memberships.hold(universityId);
      const made = newId(SUSPENSION_PREFIX);
      const now = this.clock.now();
      const beginsOn = input.on ?? this.clock.today();
      await this.db
        .repo(Suspension)
        .insert({ id: made, version: 1, universityId, beginsOn, createdAt: now, updatedAt: now });
      const after = await this.values(made);
      record({ type: 'Suspension', id: made, scope: scopeOf(university), before: null, after });
      await this.decisions.carryOut(viewer, decisionId, [made], reason);
      return { id: made };
    });
    return await this.byId(id);
  }

  async reinstate(viewer: Viewer, input: ReinstateMemberInput): Promise<Suspension> {
    const { id } = await this.mutations.run(viewer, 'reinstateMember', input, async (record) => {
      const found: Suspension | undefined = await this.byId(input.id);
      if (found) await this.memberships.hold(found.universityId);
      const suspension: Suspension | undefined = await this.byId(input.id);
      permit(suspensionPolicy, Action.END, viewer, suspension, 'suspension', ['input', 'id']);
      // A version that is out of date says more: it carries the suspension as it is now.
      if (suspension.ended && suspension.version === input.expectedVersion) {
        throw new PortalError(
          ErrorCode.RULE_VIOLATION,
          'NOT_SUSPENDED',
          `The suspension has its end already, on ${suspension.endsOn}.`,
          { path: ['input', 'id'] },
        );
      }
      const endsOn = input.on ?? this.clock.today();
      // One that has not begun never will.
      const on = input.on || endsOn > suspension.beginsOn ? endsOn : suspension.beginsOn;
      const ending = { endsOn: on, ended: SuspensionEnding.REINSTATEMENT, reinstatedOn: on };
      await this.write(record, suspension, input.expectedVersion, ending);
      await this.decisions.carryOut(viewer, input.decisionId, [suspension.id], input.reason);
      return { id: suspension.id };
    });
    return await this.byId(id);
  }

  /** Inside of a use case that holds the university: its suspensions end with its membership at the latest. */
  async endWithMembership(record: Recorder, universityId: string, day: string): Promise<void> {
    for (const suspension of await this.ofUniversity(universityId)) {
      const { beginsOn, endsOn, version } = suspension;
      if (endsOn !== null && endsOn <= day) continue;
      await this.write(record, suspension, version, {
        endsOn: beginsOn > day ? beginsOn : day,
        ended: SuspensionEnding.END_OF_MEMBERSHIP,
      });
    }
  }

  /** Inside of the same: what ended only because the membership was to end on the day goes on as it was decided. */
  async goOnWithMembership(record: Recorder, universityId: string, day: string): Promise<void> {
    for (const suspension of await this.ofUniversity(universityId)) {
      const { ended, endsOn, reinstatedOn, version } = suspension;
      if (ended !== SuspensionEnding.END_OF_MEMBERSHIP || endsOn! < day) continue;
      await this.write(record, suspension, version, {
        endsOn: reinstatedOn,
        ended: reinstatedOn ? SuspensionEnding.REINSTATEMENT : null,
      });
    }
  }

  private async ofUniversity(universityId: string): Promise<Suspension[]> {
    return await this.db.many(
      Suspension,
      sql`select s.*, u.side from suspension s join university u on u.id = s.university_id
          where u.id = ${universityId} order by s.begins_on, s.id`,
    );
  }

  private async write(
    record: Recorder,
    suspension: Suspension,
    expectedVersion: number,
    columns: Pick<Suspension, 'endsOn' | 'ended'> & Partial<Pick<Suspension, 'reinstatedOn'>>,
  ): Promise<void> {
    const { id } = suspension;
    const before = await this.values(id);
    const changes = { ...columns, updatedAt: this.clock.now() };
    await updateVersioned(this.db, Suspension, 'suspension', { id, expectedVersion }, changes);
    const after = await this.values(id);
    record({ type: 'Suspension', id, scope: scopeOf(suspension), before, after });
  }

  private async byId(id: string): Promise<Suspension> {
    const [suspension] = await this.byIds([id]);
    return suspension;
  }

  private async values(id: string): Promise<Values> {
    const [{ values }] = await this.db.rows<{ values: Values }>(sql`
      select to_jsonb(s) - '{id,version,created_at,updated_at,days,reinstated_on}'::text[] as values
      from suspension s where s.id = ${id}`);
    return values;
  }
}
