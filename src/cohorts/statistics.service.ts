import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { visible } from '../platform/auth/policy.js';
import type { Viewer } from '../platform/auth/viewer.js';
import { Db } from '../platform/database/db.js';
import { programPolicy } from '../programs/programs.policy.js';
import type { ProgramStatistics } from './statistics.types.js';

/** Joint programs in numbers. */
@Injectable()
export class StatisticsService {
  constructor(private readonly db: Db) {}

  async ofPrograms(viewer: Viewer): Promise<ProgramStatistics> {
    const [{ statistics }] = await this.db.rows<{ statistics: ProgramStatistics }>(sql`
      with program as (
        select p.id, v.body, (
          select min(coalesce(substr(b.decided_on, 1, 4)::integer, t.year))
          from program_basis b left join approval_batch t on t.id = b.batch_id
          where b.program_id = p.id and b.kind = 'MINISTRY_APPROVAL' and b.outcome = 'GRANTED'
        ) as year
        from joint_program p join program_version v on v.id = p.counting_version_id where ${visible(programPolicy, viewer, sql`p`)}
      ), cohort as (
        select r.year, min(r.enrolled) as least, max(r.enrolled) as most,
          min(r.graduates) as least_graduates, max(r.graduates) as most_graduates
        from cohort_report r join program on program.id = r.program_id
        where r.replaced_at is null group by r.program_id, r.year
      ), year as (
        select year, sum(approved)::integer as approved, sum(least)::integer as least, sum(most)::integer as most,
          sum(least_graduates)::integer as least_graduates, sum(most_graduates)::integer as most_graduates
        from (
          select year, 1 as approved, null as least, null as most, null as least_graduates, null as most_graduates
          from program
          union all
          select year, 0, least, most, least_graduates, most_graduates from cohort
        ) each group by year
      ), field as (
        select (array_agg(f -> 'name' order by program.id))[1] as name, max(f ->> 'iscedF') as isced_f,
          count(distinct program.id)::integer as programs
        from program left join lateral jsonb_array_elements(body -> 'fields') f on true
        group by fold_text(coalesce(f #>> '{name,en}', f #>> '{name,zh}', f #>> '{name,ru}'))
      ), level as (
        select level, count(*)::integer as programs
        from program left join lateral jsonb_array_elements_text(body -> 'levels') level on true group by level
      )
      select jsonb_build_object(
        'programs', (select count(*) from program),
        'byYear', (select coalesce(jsonb_agg(jsonb_build_object(
          'year', year, 'approved', approved,
          'enrolled', case when most is not null then jsonb_build_object('least', least, 'most', most) end,
          'graduates', case when most_graduates is not null
            then jsonb_build_object('least', least_graduates, 'most', most_graduates) end
        ) order by year), '[]') from year),
        'byField', (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'iscedF', isced_f, 'programs', programs)
          order by name is null, programs desc, name), '[]') from field),
        'byLevel', (select coalesce(jsonb_agg(jsonb_build_object('level', level, 'programs', programs)
          order by array_position('{COLLEGE,BACHELOR,SPECIALIST,MASTER,DOCTORATE}', level)), '[]') from level)
      ) as statistics`);
    return statistics;
  }
}
