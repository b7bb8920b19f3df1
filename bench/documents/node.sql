select json_build_object('data', json_build_object('node', json_build_object(
  '__typename', 'University',
  'id', u.id,
  'slug', u.slug,
  'side', u.side,
  'country', u.country,
  'timeZone', u.time_zone,
  'website', u.website,
  'name', json_build_object('text', x.text),
  'city', json_build_object('text', case $2::text when 'RU' then u.city_ru when 'ZH' then u.city_zh else u.city_en end)
)))::text as body
from university u
left join university_name x on x.university_id = u.id and x.kind = 'OFFICIAL' and not x.is_former and x.lang = $2
where u.id = $1
