import { Injectable } from '@nestjs/common';
import sql, { raw } from 'sql-template-tag';
import { Db } from '../platform/database/db.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import type { Side } from '../platform/auth/scope.js';
import { holdersOn, type OfficeHolder } from './holders.js';
import { Office, type OfficeKind } from './office.entity.js';
import { Term } from './term.entity.js';
import type { TermOfOffice } from './secretariat.policy.js';

const OFFICES = raw(`
  select o.*, b.founded_on as "bodyFoundedOn", b.kind = 'ASSOCIATION' as "isOfTheAssociation" from office o join body b on b.id = o.body_id`);
const IN_ORDER = raw(`
  order by b.kind, b.slug,
    array_position('{PERMANENT_CHAIR,ROTATING_CHAIR,EXECUTIVE_HEAD,PERMANENT_SECRETARIAT,HONORARY_PRESIDENT,OTHER}', o.kind),
    o.side, o.id`);
const TERMS = raw(`
  select t.*, o.kind as "officeKind" from term t join office o on o.id = t.office_id`);

/** Which offices; with `asOf` those that may have been there on that day, each with the day for its holder. */
export interface OfficeFilter {
  side?: Side | null;
  kind?: OfficeKind | null;
  asOf?: string | null;
}

/** Which offices there are, and who holds them: for as many as an answer shows, one statement each. */
@Injectable()
export class OfficesService {
  constructor(private readonly db: Db) {}

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

  /** What a university holds on a day. */
  async heldBy(request: PerRequest, universityId: string, day: string): Promise<OfficeHolder[]> {
    const terms = await this.termsOfUniversity(request, universityId);
    const ids = [...new Set(terms.map(({ officeId }) => officeId))];
    const offices = await Promise.all(ids.map((id) => this.one(request, id)));
    const holders = await Promise.all(
      offices.flatMap((office) => (office ? [this.holders(request, office, day)] : [])),
    );
    return holders.flat().filter(({ term }) => term?.universityId === universityId);
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
