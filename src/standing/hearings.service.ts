import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Values } from '../platform/audit/audit.js';
import { Action, permit } from '../platform/auth/policy.js';
import { scopeOf } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { inputError } from '../platform/errors.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import { UniversitiesService } from '../universities/universities.service.js';
import type { University } from '../universities/university.entity.js';
import { universityPolicy } from '../universities/university.policy.js';
import { Hearing, HEARING_PREFIX } from './hearing.entity.js';
import type { RecordHearingInput } from './standing.inputs.js';

/** Hearings of members. What was said stays as it was written down. */
@Injectable()
export class HearingsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly universities: UniversitiesService,
  ) {}

  async byIds(ids: readonly string[]): Promise<Hearing[]> {
    return await this.db.many(
      Hearing,
      sql`select h.*, u.side from hearing h join university u on u.id = h.university_id where h.id = any(${ids})`,
    );
  }

  async record(viewer: Viewer, input: RecordHearingInput): Promise<Hearing> {
    const { id } = await this.mutations.run(viewer, 'recordHearing', input, async (record) => {
      const { universityId, heldOn, text } = input;
      const [university]: (University | undefined)[] = await this.universities.byIds([universityId]);
      const path = ['input', 'universityId'];
      permit(universityPolicy, Action.UPDATE_OFFICIAL, viewer, university, 'university', path);
      if (heldOn > this.clock.today()) {
        throw inputError('HEARING_IN_FUTURE', 'A hearing is recorded when it has been held.', [
          'input',
          'heldOn',
        ]);
      }
      const made = newId(HEARING_PREFIX);
      const columns = { universityId, heldOn, ...textColumns('text', text) };
      await this.db.repo(Hearing).insert({ ...columns, id: made, createdAt: this.clock.now() });
      const [{ values }] = await this.db.rows<{ values: Values }>(sql`
        select to_jsonb(h) - '{id,created_at}'::text[] as values from hearing h where h.id = ${made}`);
      record({ type: 'Hearing', id: made, scope: scopeOf(university), before: null, after: values });
      return { id: made };
    });
    const [hearing] = await this.byIds([id]);
    return hearing;
  }
}
