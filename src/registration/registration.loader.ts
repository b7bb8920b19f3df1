import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { join, raw } from 'sql-template-tag';
import { EventLoader } from '../events/event.loader.js';
import type { Event } from '../events/event.entity.js';
import { visible } from '../platform/auth/policy.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Db } from '../platform/database/db.js';
import { readPages, wantsOf, type Page, type PageArgs } from '../platform/graphql/page.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import { Delegate, type DelegateState } from './delegate.entity.js';
import { EventRegistration } from './registration.entity.js';
import { delegatePolicy } from './registration.policy.js';

const REGISTRATION = sql`r.*, (
  select count(*)::integer from delegate w where w.registration_id = r.id and w.state = 'WAITING'
) as waiting`;

const DELEGATE = sql`d.*, case when d.state = 'WAITING' then (
  select count(*)::integer from delegate w
  where w.registration_id = d.registration_id and w.state = 'WAITING' and w.position <= d.position
) end as place`;

/** Registrations and delegates, each with its event. */
@Injectable()
export class RegistrationLoader {
  constructor(
    private readonly db: Db,
    private readonly events: EventLoader,
  ) {}

  async byIds(ids: readonly string[]): Promise<EventRegistration[]> {
    return await this.withEvents(
      await this.db.many(
        EventRegistration,
        sql`select ${REGISTRATION} from event_registration r where r.id = any(${ids})`,
      ),
    );
  }

  async ofEvent(request: PerRequest, event: Event): Promise<EventRegistration | undefined> {
    const registration = await request.one<EventRegistration>('registration of', event.id, async (ids) => {
      const found = await this.db.many(
        EventRegistration,
        sql`select ${REGISTRATION} from event_registration r where r.event_id = any(${ids})`,
      );
      return new Map(found.map((each) => [each.eventId, each]));
    });
    return registration && Object.assign(registration, { event });
  }

  async delegates(ids: readonly string[]): Promise<Delegate[]> {
    return await this.withEvents(
      await this.db.many(Delegate, sql`select ${DELEGATE} from delegate d where d.id = any(${ids})`),
    );
  }

  /** In the order in which they were named, as far as the viewer may know of them. */
  async delegatesOf(
    { viewer, perRequest }: RequestContext,
    { id, event }: EventRegistration,
    state: DelegateState | null | undefined,
    page: PageArgs,
    info: GraphQLResolveInfo,
  ): Promise<Page<Delegate>> {
    const conditions = [visible(delegatePolicy, viewer, sql`d`), raw('d.registration_id = parent.id')];
    if (state) conditions.push(sql`d.state = ${state}`);
    const list = {
      name: 'delegates',
      entity: Delegate,
      select: DELEGATE,
      from: sql`delegate d join event e on e.id = d.event_id`,
      id: sql`d.id`,
      key: sql`d.position`,
      keyType: 'integer' as const,
      where: join(conditions, ' and '),
      descending: false,
    };
    const wants = wantsOf(info);
    const key = JSON.stringify(['delegates', state, page, wants]);
    const found = await perRequest.one(key, id, (ids) => readPages(this.db, list, ids, page, wants));
    for (const delegate of found!.nodes) delegate.event = event;
    return found!;
  }

  private async withEvents<T extends { eventId: string; event: Event }>(rows: T[]): Promise<T[]> {
    const events = await this.events.byIds([...new Set(rows.map(({ eventId }) => eventId))]);
    const byId = new Map(events.map((event) => [event.id, event]));
    for (const row of rows) row.event = byId.get(row.eventId)!;
    return rows;
  }
}
