import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Db } from '../platform/database/db.js';
import { Side } from '../platform/auth/scope.js';
import type { MembershipCounts } from './counts.types.js';
import { MemberKind } from './membership-period.entity.js';

interface Row {
  day: string;
  side: Side | null;
  kind: MemberKind | null;
  byKind: boolean;
  members: number;
  unknown: number;
}

const SIDES = [Side.CN, Side.RU];
const KINDS = [MemberKind.FULL, MemberKind.OBSERVER, null];

/** How many members there were, for certain and possibly. */
@Injectable()
export class CountsService {
  constructor(private readonly db: Db) {}

  /** For as many days as an answer shows, in one statement. */
  async asOf(days: readonly string[]): Promise<Map<string, MembershipCounts>> {
    // One university has at most one period that covers a day for certain, but may have two that may: those
    // around a promotion. So each is first judged as a whole, then kind by kind.
    const rows = await this.db.rows<Row>(sql`
      with period as (
        select day::text, p.university_id, u.side, p.kind, p.certain @> day as certain, p.certain_member @> day as certain_member
        from unnest(${days}::date[]) day
        join membership_period p on p.possible @> day join university u on u.id = p.university_id
      ), judged as (
        select day, side, null as kind, false as by_kind, bool_or(certain_member) as certain
        from period group by day, university_id, side
        union all
        select day, side, kind, true, bool_or(certain) from period group by day, university_id, side, kind
      )
      select day, side, kind, by_kind as "byKind",
             count(*) filter (where certain)::integer as members,
             count(*) filter (where not certain)::integer as unknown
      from judged group by grouping sets ((day, side, kind, by_kind), (day, kind, by_kind))`);
    return new Map(
      days.map((day) => [
        day,
        countsOf(
          day,
          rows.filter((row) => row.day === day),
        ),
      ]),
    );
  }
}

function countsOf(day: string, rows: Row[]): MembershipCounts {
  const cell = (side: Side | null, kind: MemberKind | null, byKind: boolean) => {
    const row = rows.find((one) => one.side === side && one.kind === kind && one.byKind === byKind);
    return { side, kind, members: row?.members ?? 0, unknown: row?.unknown ?? 0 };
  };
  return {
    asOf: day,
    total: cell(null, null, false),
    bySide: SIDES.map((side) => cell(side, null, false)),
    byKind: KINDS.map((kind) => cell(null, kind, true)),
    bySideAndKind: SIDES.flatMap((side) => KINDS.map((kind) => cell(side, kind, true))),
  };
}
