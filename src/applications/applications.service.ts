import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { join } from 'sql-template-tag';
import type { Values } from '../platform/audit/audit.js';
import { Action, permit, visible } from '../platform/auth/policy.js';
import { ASSOCIATION_SCOPE } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { readPage, type Page, type PageArgs } from '../platform/graphql/page.js';
import type { Recorder } from '../platform/mutations/mutations.js';
import { isPossible, LIFE, type ApplicationAct, type ApplicationState } from './application-states.js';
import { actNotPossible, Application, ApplicationStep } from './application.entity.js';
import type { ApplicationFilter } from './application.inputs.js';
import { APPLICATIONS, applicationPolicy } from './application.policy.js';

/** Applications for membership, and the one way in which they pass from state to state. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Application[]> {
    return await this.db.many(Application, sql`select * from application where id = any(${ids})`);
  }

  /** The newest first. */
  async page(
    viewer: Viewer,
    page: PageArgs,
    { state, kind, side, universityId }: ApplicationFilter,
    info: GraphQLResolveInfo,
  ): Promise<Page<Application>> {
    const conditions = [visible(applicationPolicy, viewer, sql`a`)];
    if (state) conditions.push(sql`a.state = any(${state})`);
    if (kind) conditions.push(sql`a.kind = ${kind}`);
    if (side) conditions.push(sql`a.side = ${side}`);
    if (universityId) conditions.push(sql`a.university_id = ${universityId}`);
    return await readPage(
      this.db,
      {
        name: 'applications',
        entity: Application,
        select: sql`a.*`,
        from: sql`${APPLICATIONS} a`,
        id: sql`a.id`,
        key: sql`a.id`,
        keyType: 'text',
        where: join(conditions, ' and '),
        descending: true,
      },
      page,
      info,
    );
  }

  /** The application as it is and stays until the transaction ends, for one who may do this. */
  async hold(viewer: Viewer, action: Action, id: string): Promise<Application> {
    await this.db.rows(sql`select 1 from application where id = ${id} for no key update`);
    const [application]: (Application | undefined)[] = await this.byIds([id]);
    const path = ['input', 'applicationId'];
    permit(applicationPolicy, action, viewer, application, 'application', path);
    return application;
  }

  /**
   * Does an act within the transaction that is under way: the one place where the state changes. `more` are columns
   * that change with it. Whether the viewer may, the caller has found out.
   */
  async advance(
    record: Recorder,
    viewer: Viewer,
    { id }: Pick<Application, 'id'>,
    act: ApplicationAct,
    to: ApplicationState,
    more: Partial<Application> = {},
  ): Promise<void> {
    await this.db.rows(sql`select 1 from application where id = ${id} for no key update`);
    const [application] = await this.byIds([id]);
    const { state: from, version } = application;
    if (!isPossible(application, act)) throw actNotPossible(application, act);
    if (!LIFE[act].to.includes(to)) throw new Error(`${act} does not lead to ${to}`);
    const before = await this.values(id);
    const now = this.clock.now();
    const changes = { ...more, state: to, stateSince: now, version: version + 1, updatedAt: now };
    await this.db.repo(Application).update({ id }, changes);
    const [{ position }] = await this.db.rows<{ position: number }>(sql`
      select count(*)::integer + 1 as position from application_step where application_id = ${id}`);
    const { submission } = { ...application, ...more };
    await this.db
      .repo(ApplicationStep)
      .insert({ applicationId: id, position, act, fromState: from, toState: to, submission, at: now });
    this.record(record, viewer, id, before, await this.values(id));
  }

  /** Of the association as a whole in the audit: so no list of a side's or a university's acts shows a draft. */
  record(record: Recorder, viewer: Viewer, id: string, before: Values | null, after: Values): void {
    record({ type: 'Application', id, scope: ASSOCIATION_SCOPE, before, after }, viewer);
  }

  /** What the history keeps of an application. */
  async values(id: string): Promise<Values> {
    const [{ values }] = await this.db.rows<{ values: Values }>(sql`
      select to_jsonb(a) - '{id,version,access_digest,created_at,updated_at}'::text[] || jsonb_build_object(
        'supporters', (
          select coalesce(jsonb_agg(s.university_id order by s.position), '[]')
          from application_supporter s where s.application_id = a.id
        )
      ) as values
      from application a where a.id = ${id}`);
    return values;
  }
}
