with current as (
  select v.* from joint_program p join program_version v on v.id = p.counting_version_id
  where p.slug = $1 and p.audience = 'PUBLIC'
), bases as (
  select b.kind in ('AGREEMENT', 'NETWORK_AGREEMENT') as is_agreement, json_agg(json_build_object(
    'kind', b.kind,
    'number', b.number,
    'outcome', b.outcome,
    'fieldCode', b.field_code,
    'decidedOn', b.decided_on,
    'validFrom', b.valid_from,
    'validTo', b.valid_to,
    'party', case when b.party_key is not null then json_build_object('key', b.party_key) end
  ) order by coalesce(b.decided_on, b.reported_on, b.applied_on) collate "C" nulls first, b.created_at, b.id) as list
  from program_basis b where b.program_id = (select program_id from current) group by 1
), cohorts as (
  select r.year, json_agg(json_build_object(
    'partyKey', r.party_key,
    'quota', r.quota,
    'admitted', r.admitted,
    'enrolled', r.enrolled,
    'graduates', r.graduates,
    'diplomas', r.diplomas
  ) order by r.reported_at, r.id) as list
  from cohort_report r where r.program_id = (select program_id from current) and r.replaced_at is null group by r.year
)
select json_build_object('data', json_build_object('jointProgram', json_build_object(
  'id', p.id,
  'slug', p.slug,
  'state', last.state,
  'stateAsOf', coalesce(last.attested_on, last.happened_on),
  'title', json_build_object('text', c.title ->> lower($2)),
  'parties', (
    select json_agg(json_build_object(
      'key', pp.key,
      'side', pp.side,
      'roles', terms -> 'roles',
      'unit', terms ->> 'unit',
      'approvedAt', to_char(a.approved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'diploma', json_build_object('text', terms -> 'diploma' ->> lower($2)),
      'university', json_build_object('slug', u.slug, 'name', json_build_object('text', x.text))
    ) order by pp.position)
    from program_party pp
    join jsonb_array_elements(c.body -> 'parties') terms on terms ->> 'key' = pp.key
    left join party_approval a on a.version_id = pp.version_id and a.party_key = pp.key
    left join university u on u.id = pp.university_id
    left join university_name x on x.university_id = u.id and x.kind = 'OFFICIAL' and not x.is_former and x.lang = $2
    where pp.version_id = c.id
  ),
  'versions', (
    select json_agg(json_build_object(
      'number', v.number,
      'sha256', v.sha256,
      'createdAt', to_char(v.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'agreedAt', to_char(v.agreed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    ) order by v.number)
    from program_version v where v.program_id = p.id and v.agreed_at is not null
  ),
  'agreements', coalesce((select list from bases where is_agreement), '[]'),
  'approvals', coalesce((select list from bases where not is_agreement), '[]'),
  'cohorts', (
    select coalesce(json_agg(json_build_object('year', year, 'reports', list) order by year), '[]') from cohorts
  )
)))::text as body
from joint_program p join current c on c.program_id = p.id
left join lateral (
  select e.* from program_entry e
  where e.program_id = p.id and e.state is not null and e.retracted_at is null
  order by coalesce(e.happened_on, e.attested_on) desc, e.recorded_at desc limit 1
) last on true
