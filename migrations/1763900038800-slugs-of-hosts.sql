-- Most who read events show no more of their hosts than how they are addressed and what they are called: with the slug beside the id,
-- universities need not be looked up for that.

create or replace function event_host_as_shown(h event_host) returns jsonb
  language sql stable
as $$
  select jsonb_build_object('role', h.role, 'side', h.side, 'universityId', h.university_id) || case
    when h.university_id is null
    then jsonb_build_object('nameEn', h.name_en, 'nameRu', h.name_ru, 'nameZh', h.name_zh)
    else (select jsonb_build_object('slug', u.slug) from university u where u.id = h.university_id)
  end
$$;

create function university_slug_is_known() returns trigger
  language plpgsql
as $$
begin
  -- Their own trigger writes them into their events again.
  update event_host set role = role where university_id = new.id;
  return null;
end
$$;

create trigger university_slug_is_known
  after update of slug on university
  for each row when (old.slug is distinct from new.slug) execute function university_slug_is_known();

update event e set hosts = known.hosts from (
  select h.event_id, jsonb_agg(event_host_as_shown(h) order by h.position) as hosts from event_host h group by h.event_id
) known where known.event_id = e.id;

-- down

drop trigger university_slug_is_known on university;
drop function university_slug_is_known();

create or replace function event_host_as_shown(h event_host) returns jsonb
  language sql immutable
as $$
  select jsonb_build_object('role', h.role, 'side', h.side, 'universityId', h.university_id)
    || case when h.university_id is null
      then jsonb_build_object('nameEn', h.name_en, 'nameRu', h.name_ru, 'nameZh', h.name_zh) else '{}' end
$$;

update event e set hosts = known.hosts from (
  select h.event_id, jsonb_agg(event_host_as_shown(h) order by h.position) as hosts from event_host h group by h.event_id
) known where known.event_id = e.id;
