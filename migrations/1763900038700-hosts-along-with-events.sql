-- Whoever reads events mostly wants to know their hosts: each event says who they are, and they need not be looked up.

alter table event add column hosts jsonb not null default '[]';

create or replace function event_hosts_are_known() returns trigger
  language plpgsql
as $$
begin
  update event e set (host_university_ids, host_sides, hosts) = (
    select
      coalesce(array_agg(distinct h.university_id) filter (where h.university_id is not null), '{}'),
      coalesce(array_agg(distinct h.side) filter (where h.side is not null), '{}'),
      coalesce(jsonb_agg(event_host_as_shown(h) order by h.position), '[]')
    from event_host h where h.event_id = e.id
  )
  where e.id in (old.event_id, new.event_id);
  return null;
end
$$;

-- Universities have their own names.
create function event_host_as_shown(h event_host) returns jsonb
  language sql immutable
as $$
  select jsonb_build_object('role', h.role, 'side', h.side, 'universityId', h.university_id)
    || case when h.university_id is null
      then jsonb_build_object('nameEn', h.name_en, 'nameRu', h.name_ru, 'nameZh', h.name_zh) else '{}' end
$$;

drop trigger event_hosts_are_known on event_host;
create trigger event_hosts_are_known
  after insert or delete or update of event_id, position, role, university_id, side, name_en, name_ru, name_zh on event_host
  for each row execute function event_hosts_are_known();

update event e set hosts = known.hosts from (
  select h.event_id, jsonb_agg(event_host_as_shown(h) order by h.position) as hosts from event_host h group by h.event_id
) known where known.event_id = e.id;

-- down

drop trigger event_hosts_are_known on event_host;
create trigger event_hosts_are_known after insert or delete or update of event_id, university_id, side on event_host
  for each row execute function event_hosts_are_known();

create or replace function event_hosts_are_known() returns trigger
  language plpgsql
as $$
declare
  changed text := coalesce(new.event_id, old.event_id);
begin
  update event set
    host_university_ids = (
      select coalesce(array_agg(distinct h.university_id) filter (where h.university_id is not null), '{}')
      from event_host h where h.event_id = changed
    ),
    host_sides = (
      select coalesce(array_agg(distinct h.side) filter (where h.side is not null), '{}')
      from event_host h where h.event_id = changed
    )
  where id = changed;
  return null;
end
$$;

drop function event_host_as_shown(event_host);
alter table event drop column hosts;
