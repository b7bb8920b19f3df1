import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Db } from '../platform/database/db.js';
import { Side } from '../universities/university.entity.js';
import type { MembershipCounts } from './counts.types.js';
import { MemberKind } from './membership-period.entity.js';

interface Row {
  side: Side | null;
  kind: MemberKind | null;
  byKind: boolean;
  members: number;
  unknown: number;
}

const SIDES = [null, Side.CN, Side.RU];
const KINDS = [MemberKind.FULL, MemberKind.OBSERVER, null];

/** How many members there were, for certain and possibly. */
@Injectable()
export class CountsService {
  constructor(private readonly db: Db) {}

  async asOf(day: string): Promise<MembershipCounts> {
    // One university has at most one period that covers a day for certain, but may have two that may: those
    // around a promotion. So each is first judged as a whole, then kind by kind.
    const rows = await this.db.rows<Row>(sql`
      with period as (
        select p.university_id, u.side, p.kind, p.certain @> ${day}::date as certain,
               p.certain_member @> ${day}::date as certain_member, p.possible @> ${day}::date as possible
        from membership_period p join university u on u.id = p.university_id
        where (p.possible @> ${day}::date or p.certain_member @> ${day}::date)
      ), judged as (
        select side, null as kind, false as by_kind, bool_or(certain_member) as certain
        from period group by university_id, side
        union all
        select side, kind, true, bool_or(certain) from period where possible group by university_id, side, kind
      )
      select side, kind, by_kind as "byKind",
             count(*) filter (where certain)::integer as members,
             count(*) filter (where not certain)::integer as unknown
      from judged group by grouping sets ((side, kind, by_kind), (kind, by_kind))`);
    const cell = (side: Side | null, kind: MemberKind | null, byKind: boolean) => {
      const row = rows.find((one) => one.side === side && one.kind === kind && one.byKind === byKind);
      return { side, kind, members: row?.members ?? 0, unknown: row?.unknown ?? 0 };
    };
    return {
      asOf: day,
      total: cell(null, null, false),
      bySide: SIDES.slice(1).map((side) => cell(side, null, false)),
      byKind: KINDS.map((kind) => cell(null, kind, true)),
      bySideAndKind: SIDES.slice(1).flatMap((side) => KINDS.map((kind) => cell(side, kind, true))),
    };
  }
}
