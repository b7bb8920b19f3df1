import { Injectable } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import sql from 'sql-template-tag';
import { MemberKind, MemberStanding } from '../membership/membership-period.entity.js';
import { Action, may } from '../platform/auth/policy.js';
import type { RequestContext } from '../platform/auth/viewer.js';
import { Db } from '../platform/database/db.js';
import type { PerRequest } from '../platform/graphql/per-request.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { University } from '../universities/university.entity.js';
import { Departure } from './departure.entity.js';
import { Hearing } from './hearing.entity.js';
import { hearingPolicy } from './standing.policy.js';
import { Suspension } from './suspension.entity.js';

@ObjectType({ description: 'How a university stands in the association on a day.' })
export class Standing {
  @Field(() => DayScalar, { description: 'The day.' })
  asOf: string;

  @Field(() => MemberStanding, { description: 'How it stands.' })
  status: MemberStanding;

  @Field(() => MemberKind, {
    nullable: true,
    description: 'The kind of its membership on that day; null for none, and when no source says which.',
  })
  kind: MemberKind | null;
}

/** What becomes of members, for as many universities as an answer shows: one statement each. */
@Injectable()
export class StandingLoader {
  constructor(private readonly db: Db) {}

  async standing(request: PerRequest, universityId: string, day: string): Promise<Standing> {
    const found = await request.one('standing ' + day, universityId, async (ids) => {
      const rows = await this.db.rows<Omit<Standing, 'asOf'> & { id: string }>(sql`
        select asked.id, standing_on(asked.id, ${day}::date) as status, (
          select p.kind from membership_period p
          where p.university_id = asked.id and p.evidence = 'STRONG' and p.possible @> ${day}::date
          order by p.certain @> ${day}::date desc, lower(p.possible) desc limit 1
        ) as kind
        from unnest(${ids}::text[]) asked (id)`);
      return new Map(rows.map(({ id, status, kind }) => [id, { asOf: day, status, kind }]));
    });
    return found!;
  }

  /** From the first to the last. */
  async suspensions(request: PerRequest, universityId: string): Promise<Suspension[]> {
    return await request.many<Suspension>(
      'suspensions',
      universityId,
      (suspension) => suspension.universityId,
      (ids) =>
        this.db.many(
          Suspension,
          sql`select s.*, u.side from suspension s join university u on u.id = s.university_id
              where u.id = any(${ids}) order by s.begins_on, s.id`,
        ),
    );
  }

  /** From the first to the last, those that do not stand among them. */
  async departures(request: PerRequest, universityId: string): Promise<Departure[]> {
    return await request.many<Departure>(
      'departures',
      universityId,
      (departure) => departure.universityId,
      (ids) =>
        this.db.many(
          Departure,
          sql`select d.*, u.side from departure d join university u on u.id = d.university_id
              where u.id = any(${ids}) order by d.created_at, d.id`,
        ),
    );
  }

  /** The universities that have merged into another one, the first first. */
  async predecessors(request: PerRequest, universityId: string): Promise<University[]> {
    const parentOf = (university: University): string =>
      (university as unknown as Record<'successorId', string>).successorId;
    return await request.many<University>('predecessors', universityId, parentOf, (ids) =>
      this.db.many(
        University,
        sql`select u.*, d.successor_id as "successorId" from departure d join university u on u.id = d.university_id
            where d.successor_id = any(${ids}) order by d.on_day, u.id`,
      ),
    );
  }

  /** As far as the viewer may know of them, the first first. */
  async hearings({ viewer, perRequest }: RequestContext, universityId: string): Promise<Hearing[]> {
    const found = await perRequest.many<Hearing>(
      'hearings',
      universityId,
      (hearing) => hearing.universityId,
      (ids) =>
        this.db.many(
          Hearing,
          sql`select h.*, u.side from hearing h join university u on u.id = h.university_id
              where u.id = any(${ids}) order by h.held_on, h.id`,
        ),
    );
    return found.filter((hearing) => may(hearingPolicy, Action.READ, viewer, hearing));
  }
}
