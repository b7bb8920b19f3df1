with page as (
  select u.id, u.slug, row_number() over (order by o.en, u.id) as n
  from university u join university_order o on o.university_id = u.id
  order by o.en, u.id limit $1::integer
)
select json_build_object('data', json_build_object('universities', json_build_object('nodes', json_agg(json_build_object(
  'slug', p.slug,
  'name', json_build_object('text', x.text),
  'events', json_build_object('nodes', events.list),
  'programs', programs.list
) order by p.n))))::text as body
from page p
left join university_name x on x.university_id = p.id and x.kind = 'OFFICIAL' and not x.is_former and x.lang = $3::text
left join lateral (
  select coalesce(json_agg(json_build_object(
    'slug', e.slug,
    'startsOn', e.starts_on,
    'startsAt', to_char(e.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'title', json_build_object('text', case $3 when 'RU' then e.title_ru when 'ZH' then e.title_zh else e.title_en end),
    'hosts', (
      select json_agg(json_build_object('role', h.role, 'university', json_build_object('slug', u.slug)) order by h.position)
      from event_host h left join university u on u.id = h.university_id where h.event_id = e.id
    )
  ) order by e.begins_key, e.id), '[]') as list
  from (
    select e.* from event e
    where e.id = any(array(select h.event_id from event_host h where h.university_id = p.id and h.finishes_at > now()))
      and e.shown_to = 'PUBLIC'
    order by e.begins_key, e.id limit $2::integer
  ) e
) events on true
left join lateral (
  select coalesce(json_agg(json_build_object('program', json_build_object(
    'slug', j.slug,
    'title', json_build_object('text', c.title ->> lower($3)),
    'parties', (
      select json_agg(json_build_object('side', o.side, 'university', json_build_object('slug', u.slug)) order by o.position)
      from program_party o left join university u on u.id = o.university_id where o.version_id = c.id
    )
  )) order by j.slug), '[]') as list
  from program_party pp join joint_program j on j.counting_version_id = pp.version_id and j.audience = 'PUBLIC'
  join program_version c on c.id = pp.version_id
  where pp.university_id = p.id
) programs on true
