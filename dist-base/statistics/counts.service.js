var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { MemberKind } from '../membership/membership-period.entity.js';
import { Db } from '../platform/database/db.js';
import { Side } from '../platform/auth/scope.js';
import { inputError } from '../platform/errors.js';
import { MembershipCounts, SeriesStep } from './counts.types.js';
import { ReportedCount } from './reported-count.entity.js';
const SIDES = [Side.CN, Side.RU];
const KINDS = [MemberKind.FULL, MemberKind.OBSERVER, null];
const POINTS_MAX = 240;
/** How many members there were, for certain and possibly, and whether the register knows them all. */
let CountsService = class CountsService {
    constructor(db) {
        this.db = db;
    }
    /** For as many days as an answer shows, in one statement. */
    async asOf(days) {
        // One university has at most one period that covers a day for certain, but may have two that may: those
        // around a promotion. So each is first judged as a whole, then kind by kind.
        const rows = await this.db.rows(sql `
      with asked as (
        select distinct day from unnest(${days}::date[]) day
      ), period as (
        select day, p.university_id, u.side, p.kind, p.certain @> day as certain, p.certain_member @> day as certain_member,
          exists (select from suspension s where s.university_id = u.id and s.days @> day) as suspended
        from asked
        join membership_period p on p.possible @> day join university u on u.id = p.university_id
      ), judged as (
        select day, side, null as kind, false as by_kind, bool_or(certain_member) as certain, bool_or(suspended) as suspended
        from period group by day, university_id, side
        union all
        select day, side, kind, true, bool_or(certain), bool_or(suspended) from period group by day, university_id, side, kind
      ), cell as (
        select day, jsonb_build_object(
          'side', side, 'kind', kind, 'byKind', by_kind,
          'members', count(*) filter (where certain), 'unknown', count(*) filter (where not certain),
          'suspended', count(*) filter (where certain and suspended)
        ) as cell
        from judged group by grouping sets ((day, side, kind, by_kind), (day, kind, by_kind))
      ), report as (
        -- What was so at some time of a year says nothing of one day.
        select day, jsonb_build_object('side', f.side, 'kind', f.kind, 'number', f.number) as report
        from asked
        join reported_count r on r.days @> day and length(r.as_of) > 4
        cross join lateral (values
          (null, null, r.total), (null, 'FULL', r.full_members), (null, 'OBSERVER', r.observers),
          ('CN', null, r.cn_total), ('CN', 'FULL', r.cn_full), ('CN', 'OBSERVER', r.cn_observers),
          ('RU', null, r.ru_total), ('RU', 'FULL', r.ru_full), ('RU', 'OBSERVER', r.ru_observers)
        ) f (side, kind, number)
        where f.number is not null
      )
      select asked.day::text,
        (select coalesce(jsonb_agg(cell), '[]') from cell where cell.day = asked.day) as cells,
        (select coalesce(jsonb_agg(report), '[]') from report where report.day = asked.day) as reports
      from asked`);
        return new Map(rows.map((row) => [row.day, countsOf(row)]));
    }
    /** The day `from`, then the first day of each month or year that follows, up to `to`. */
    async series(from, to, step) {
        if (from > to)
            throw inputError('SERIES_ORDER', 'The series would end before it begins.', ['to']);
        const days = [from];
        for (let next = following(from, step); next <= to; next = following(next, step)) {
            days.push(next);
            if (days.length > POINTS_MAX) {
                throw inputError('SERIES_TOO_LONG', `A series has at most ${POINTS_MAX} days. Ask for less, or by YEAR.`, ['to']);
            }
        }
        const counts = await this.asOf(days);
        return days.map((day) => counts.get(day));
    }
    /** The first first. */
    async reported() {
        return await this.db.many(ReportedCount, sql `select * from reported_count order by lower(days), upper(days), as_of, id`);
    }
};
CountsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Db])
], CountsService);
export { CountsService };
/** The first day of the month or year after a day. */
function following(day, step) {
    const [year, month] = day.split('-').map(Number);
    const [nextYear, nextMonth] = step === SeriesStep.YEAR || month === 12 ? [year + 1, 1] : [year, month + 1];
    return `${String(nextYear).padStart(4, '0')}-${String(nextMonth).padStart(2, '0')}-01`;
}
function countsOf({ day, cells, reports }) {
    const cell = (side, kind, byKind) => {
        const found = cells.find((one) => one.side === side && one.kind === kind && one.byKind === byKind);
        const { members, unknown, suspended } = found ?? { members: 0, unknown: 0, suspended: 0 };
        // Those whose kind no source says are counted by none.
        const reported = byKind && kind === null ? [] : reports.filter((one) => one.side === side && one.kind === kind);
        // As many as there were are known by name: then nobody else was one.
        const isComplete = reported.length > 0 && reported.every(({ number }) => number === members);
        return { side, kind, members, unknown, suspended, isComplete, known: isComplete ? members : null };
    };
    return Object.assign(new MembershipCounts(), {
        asOf: day,
        total: cell(null, null, false),
        bySide: SIDES.map((side) => cell(side, null, false)),
        byKind: KINDS.map((kind) => cell(null, kind, true)),
        bySideAndKind: SIDES.flatMap((side) => KINDS.map((kind) => cell(side, kind, true))),
    });
}
//# sourceMappingURL=counts.service.js.map