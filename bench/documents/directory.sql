with page as (
  select u.*, row_number() over (order by o.en, u.id) as n
  from university u join university_order o on o.university_id = u.id
  order by o.en, u.id limit $1::integer + 1
)
select json_build_object('data', json_build_object('universities', json_build_object(
  'pageInfo', json_build_object(
    'hasNextPage', count(*) > $1,
    'endCursor', encode(convert_to(max(p.id) filter (where p.n = least($1, p.n)), 'UTF8'), 'base64')
  ),
  'nodes', json_agg(json_build_object(
    'id', p.id,
    'slug', p.slug,
    'side', p.side,
    'country', p.country,
    'city', json_build_object('text', case $2::text when 'RU' then p.city_ru when 'ZH' then p.city_zh else p.city_en end),
    'nameEn', json_build_object('text', names.en),
    'nameRu', json_build_object('text', names.ru),
    'nameZh', json_build_object('text', names.zh),
    'isMember', case when member.id is null then 'NO' else 'YES' end,
    'membership', json_build_object('kind', member.kind, 'from', member.valid_from, 'isOngoing', member.is_ongoing),
    'offices', offices.list
  ) order by p.n) filter (where p.n <= $1)
)))::text as body
from page p
left join lateral (
  select max(text) filter (where lang = 'EN') as en, max(text) filter (where lang = 'RU') as ru,
    max(text) filter (where lang = 'ZH') as zh
  from university_name x where x.university_id = p.id and x.kind = 'OFFICIAL' and not x.is_former
) names on true
left join lateral (
  select m.* from membership_period m
  where m.university_id = p.id and m.evidence = 'STRONG' and m.certain @> (now() at time zone 'UTC')::date
  order by lower(m.possible), m.id limit 1
) member on true
left join lateral (
  select coalesce(json_agg(json_build_object(
    'answer', 'HELD',
    'office', json_build_object(
      'kind', o.kind,
      'side', o.side,
      'title', json_build_object('text', case $2 when 'RU' then o.title_ru when 'ZH' then o.title_zh else o.title_en end),
      'body', json_build_object(
        'name', json_build_object('text', case $2 when 'RU' then b.name_ru when 'ZH' then b.name_zh else b.name_en end)
      )
    ),
    'term', json_build_object('from', t.valid_from)
  ) order by t.latest_start, t.id), '[]') as list
  from term t join office o on o.id = t.office_id join body b on b.id = o.body_id
  where t.university_id = p.id and not t.is_of_person and t.certain @> (now() at time zone 'UTC')::date
) offices on true
