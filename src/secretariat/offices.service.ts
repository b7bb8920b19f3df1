import { Injectable } from '@nestjs/common';
import sql, { raw } from 'sql-template-tag';
import { BodiesService } from '../association/bodies.service.js';
import type { Body } from '../association/body.entity.js';
import { bodyPolicy } from '../association/body.policy.js';
import type { Values } from '../platform/audit/audit.js';
import { Action, forbidden, may, permit } from '../platform/auth/policy.js';
import { scopeOf, type Side } from '../platform/auth/scope.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Clock } from '../platform/clock.js';
import { Db } from '../platform/database/db.js';
import { updateVersioned } from '../platform/database/versioned.js';
import { inputError, placedAt } from '../platform/errors.js';
import { textColumns } from '../platform/graphql/texts.input.js';
import { newId } from '../platform/ids.js';
import { Mutations } from '../platform/mutations/mutations.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import { holdersOn, type OfficeHolder } from './holders.js';
import { Office, OFFICE_PREFIX, OfficeContactPoint, OfficeHours, type OfficeKind } from './office.entity.js';
import { officialField, type CreateOfficeInput, type UpdateOfficeInput } from './office.inputs.js';
import { Term } from './term.entity.js';
import { officePolicy, type TermOfOffice } from './secretariat.policy.js';

const OFFICES = raw(`
  select o.*, b.founded_on as "bodyFoundedOn", b.kind = 'ASSOCIATION' as "isOfTheAssociation" from office o join body b on b.id = o.body_id`);
const IN_ORDER = raw(`
  order by b.kind, b.slug,
    array_position('{PERMANENT_CHAIR,ROTATING_CHAIR,EXECUTIVE_HEAD,PERMANENT_SECRETARIAT,HONORARY_PRESIDENT,OTHER}', o.kind),
    o.side, o.id`);
const TERMS = raw(`
  select t.*, o.kind as "officeKind" from term t join office o on o.id = t.office_id`);

/** What is wrong with the terms of an office that changes is wrong with the change. */
const PLACES = { BEFORE_OFFICE: 'establishedOn', AFTER_OFFICE: 'abolishedOn', SEATS_TAKEN: 'seats' };

/** Which offices; with `asOf` those that may have been there on that day, each with the day for its holder. */
export interface OfficeFilter {
  side?: Side | null;
  kind?: OfficeKind | null;
  asOf?: string | null;
}

/** Which offices there are, and who holds them: for as many as an answer shows, one statement each. */
@Injectable()
export class OfficesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mutations: Mutations,
    private readonly bodies: BodiesService,
  ) {}

  async byIds(ids: readonly string[]): Promise<Office[]> {
    return await this.db.many(Office, sql`${OFFICES} where o.id = any(${ids}) ${IN_ORDER}`);
  }

  one(request: PerRequest, id: string): Promise<Office | undefined> {
    return request.one('office', id, async (ids) => {
      return new Map((await this.byIds(ids)).map((office) => [office.id, office]));
    });
  }

  /** Of a body. */
  async ofBody(request: PerRequest, bodyId: string, filter: OfficeFilter): Promise<Office[]> {
    const offices = await request.many<Office>(
      'offices of a body',
      bodyId,
      (office) => office.bodyId,
      (ids) => this.db.many(Office, sql`${OFFICES} where o.body_id = any(${ids}) ${IN_ORDER}`),
    );
    return filtered(offices, filter);
  }

  async ofTheAssociation(filter: OfficeFilter): Promise<Office[]> {
    const offices = await this.db.many(Office, sql`${OFFICES} where b.kind = 'ASSOCIATION' ${IN_ORDER}`);
    return filtered(offices, filter);
  }

  /** Of all bodies, as they were on a day. */
  async all(asOf: string): Promise<Office[]> {
    return filtered(await this.db.many(Office, sql`${OFFICES} ${IN_ORDER}`), { asOf });
  }

  contactPoints(request: PerRequest, officeId: string): Promise<OfficeContactPoint[]> {
    return request.many<OfficeContactPoint>(
      'contact points of an office',
      officeId,
      (point) => point.officeId,
      (ids) =>
        this.db.many(
          OfficeContactPoint,
          sql`select * from office_contact_point where office_id = any(${ids}) order by position`,
        ),
    );
  }

  hours(request: PerRequest, officeId: string): Promise<OfficeHours[]> {
    return request.many<OfficeHours>(
      'hours of an office',
      officeId,
      (hours) => hours.officeId,
      (ids) =>
        this.db.many(
          OfficeHours,
          sql`select id, office_id, time_zone, weekday, left(opens::text, 5) as opens, left(closes::text, 5) as closes
              from office_hours where office_id = any(${ids})
              order by array_position('{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY}', weekday), opens`,
        ),
    );
  }

  async create(viewer: Viewer, input: CreateOfficeInput): Promise<Office> {
    const { id } = await this.mutations.run(viewer, 'createOffice', input, async (record) => {
      const [body]: (Body | undefined)[] = await this.bodies.byIds([input.bodyId]);
      permit(bodyPolicy, Action.KEEP_OFFICES, viewer, body, 'body', ['input', 'bodyId']);
      const made = newId(OFFICE_PREFIX);
      const now = this.clock.now();
      const { kind, side = null, heldBy } = input;
      const columns = { ...columnsOf(input), bodyId: body.id, kind, side, heldBy };
      await this.db.repo(Office).insert({ ...columns, id: made, version: 1, createdAt: now, updatedAt: now });
      await this.writeLists(made, input, input.timeZone ?? null);
      const [office] = await this.byIds([made]);
      const after = await this.values(made);
      record({ type: 'Office', id: made, scope: scopeOf(office), before: null, after });
      return { id: made };
    });
    const [office] = await this.byIds([id]);
    return office;
  }

  async update(viewer: Viewer, input: UpdateOfficeInput): Promise<Office> {
    const work = this.mutations.run(viewer, 'updateOffice', input, async (record) => {
      await this.db.rows(sql`select 1 from office where id = ${input.id} for no key update`);
      const [office]: (Office | undefined)[] = await this.byIds([input.id]);
      permit(officePolicy, Action.UPDATE, viewer, office, 'office', ['input', 'id']);
      const official = officialField(input);
      if (official && !may(officePolicy, Action.UPDATE_OFFICIAL, viewer, office)) {
        throw forbidden(
          ['input', official],
          `"${official}" is official: ask the operator of the portal to change it.`,
          'OFFICIAL_FIELD',
        );
      }
      const before = await this.values(office.id);
      // Hours hang on the zone: they go before it does.
      if (input.openingHours || input.timeZone === null) {
        await this.db.repo(OfficeHours).delete({ officeId: office.id });
      }
      const columns = { ...columnsOf(input), updatedAt: this.clock.now() };
      await updateVersioned(this.db, Office, 'office', input, columns);
      await this.writeLists(
        office.id,
        input,
        input.timeZone === undefined ? office.timeZone : input.timeZone,
      );
      const after = await this.values(office.id);
      record({ type: 'Office', id: office.id, scope: scopeOf(office), before, after });
      return { id: office.id };
    });
    const { id } = await placedAt(PLACES, work);
    const [office] = await this.byIds([id]);
    return office;
  }

  private async writeLists(
    officeId: string,
    { contactPoints, openingHours }: Pick<UpdateOfficeInput, 'contactPoints' | 'openingHours'>,
    timeZone: string | null,
  ): Promise<void> {
    if (contactPoints) {
      const repo = this.db.repo(OfficeContactPoint);
      await repo.delete({ officeId });
      const rows = contactPoints.map(({ kind, value }, index) => {
        return { id: newId('ocp'), officeId, position: index + 1, kind, value };
      });
      if (rows.length > 0) await repo.insert(rows);
    }
    if (openingHours && openingHours.length > 0) {
      if (timeZone === null) {
        throw inputError('ZONE_REQUIRED', 'Opening hours need the zone that they are meant in.', [
          'input',
          'timeZone',
        ]);
      }
      await this.db.repo(OfficeHours).insert(
        openingHours.map((hours) => {
          return { ...hours, id: newId('oho'), officeId, timeZone };
        }),
      );
    }
  }

  private async values(id: string): Promise<Values> {
    const [{ values }] = await this.db.rows<{ values: Values }>(sql`
      select to_jsonb(o) - '{id,version,created_at,updated_at}'::text[] || jsonb_build_object(
        'contact_points', (
          select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'value', c.value) order by c.position), '[]')
          from office_contact_point c where c.office_id = o.id
        ),
        'opening_hours', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'weekday', h.weekday, 'opens', h.opens, 'closes', h.closes) order by h.weekday, h.opens), '[]')
          from office_hours h where h.office_id = o.id
        )
      ) as values
      from office o where o.id = ${id}`);
    return values;
  }

  async termsByIds(ids: readonly string[]): Promise<TermOfOffice[]> {
    return (await this.db.many(Term, sql`${TERMS} where t.id = any(${ids})`)) as TermOfOffice[];
  }

  /** From the first to the last, those of which no beginning is known by when they were seen. */
  terms(request: PerRequest, officeId: string): Promise<Term[]> {
    return request.many<Term>(
      'terms of an office',
      officeId,
      (term) => term.officeId,
      (ids) =>
        this.db.many(
          Term,
          sql`${TERMS} where t.office_id = any(${ids}) order by t.latest_start, t.is_of_person, t.id`,
        ),
    );
  }

  async holders(request: PerRequest, office: Office, day: string): Promise<OfficeHolder[]> {
    return holdersOn(office, await this.terms(request, office.id), day);
  }

  termsOfUniversity(request: PerRequest, universityId: string): Promise<Term[]> {
    return request.many<Term>(
      'terms of a university',
      universityId,
      (term) => term.universityId!,
      (ids) =>
        this.db.many(
          Term,
          sql`${TERMS} where t.university_id = any(${ids}) order by t.latest_start, t.is_of_person, t.id`,
        ),
    );
  }

  termsOfPerson(request: PerRequest, personId: string): Promise<Term[]> {
    return request.many<Term>(
      'terms of a person',
      personId,
      (term) => term.personId!,
      (ids) =>
        this.db.many(Term, sql`${TERMS} where t.person_id = any(${ids}) order by t.latest_start, t.id`),
    );
  }
}

/** Offices are shared by all who ask for them within a request, so that the day goes to a copy. */
function filtered(offices: readonly Office[], { side, kind, asOf }: OfficeFilter): Office[] {
  return offices
    .filter((office) => (!side || office.side === side) && (!kind || office.kind === kind))
    .filter((office) => !asOf || office.mayExistOn(asOf))
    .map((office) =>
      asOf ? Object.assign(Object.create(Office.prototype) as Office, office, { asOf }) : office,
    );
}

/** The columns that the input speaks of; what it leaves out is left out here too. */
function columnsOf(input: Partial<CreateOfficeInput>): Partial<Office> {
  const { description, personIs, seats, termYears, establishedOn, abolishedOn, note, sources } = input;
  const { workingLanguages, timeZone } = input;
  const official = { description, personIs, seats, termYears, establishedOn, abolishedOn, note, sources };
  const columns = { ...official, workingLanguages, timeZone };
  return {
    ...Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)),
    ...textColumns('title', input.title),
  };
}
