with page as (
  select e.*, row_number() over (order by e.begins_key, e.id) as n
  from event e where e.finishes_at > now() and e.shown_to = 'PUBLIC'
  order by e.begins_key, e.id limit $1::integer + 1
)
select json_build_object('data', json_build_object('events', json_build_object(
  'pageInfo', json_build_object(
    'hasNextPage', count(*) > $1,
    'endCursor', encode(convert_to(max(e.id) filter (where e.n = least($1, e.n)), 'UTF8'), 'base64')
  ),
  'nodes', json_agg(json_build_object(
    'id', e.id,
    'slug', e.slug,
    'kind', e.kind,
    'state', e.state,
    'format', e.format,
    'startsOn', e.starts_on,
    'endsOn', e.ends_on,
    'startsAt', to_char(e.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'endsAt', to_char(e.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'timeZone', e.time_zone,
    'title', json_build_object(
      'text', case $2::text when 'RU' then e.title_ru when 'ZH' then e.title_zh else e.title_en end,
      'lang', $2::text
    ),
    'hosts', hosts.list,
    'venues', venues.list
  ) order by e.n) filter (where e.n <= $1)
)))::text as body
from page e
left join lateral (
  select coalesce(json_agg(json_build_object(
    'role', h.role,
    'side', h.side,
    'university', json_build_object('slug', u.slug, 'name', json_build_object('text', x.text))
  ) order by h.position), '[]') as list
  from event_host h
  left join university u on u.id = h.university_id
  left join university_name x on x.university_id = u.id and x.kind = 'OFFICIAL' and not x.is_former and x.lang = $2
  where h.event_id = e.id
) hosts on true
left join lateral (
  select coalesce(json_agg(json_build_object(
    'city', json_build_object('text', case $2 when 'RU' then v.city_ru when 'ZH' then v.city_zh else v.city_en end),
    'latitude', v.latitude,
    'longitude', v.longitude
  ) order by v.position), '[]') as list
  from event_venue v where v.event_id = e.id
) venues on true
