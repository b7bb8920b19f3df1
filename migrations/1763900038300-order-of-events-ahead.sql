-- The events ahead of a university are put in order before a look at them: of many, those of a page are read.

alter table event_host add column begins_key text collate "C";

alter table event_host disable trigger event_hosts_are_known;
update event_host h set begins_key = e.begins_key from event e where e.id = h.event_id;
alter table event_host enable trigger event_hosts_are_known;

drop index event_host_ahead_idx;
drop index event_host_university_id_idx;
create index event_host_ahead_idx on event_host (university_id, finishes_at) include (begins_key, event_id);

create or replace function event_host_ends_with_event() returns trigger
  language plpgsql
as $$
begin
  select e.finishes_at, e.begins_key into new.finishes_at, new.begins_key from event e where e.id = new.event_id for no key update;
  return new;
end
$$;

create or replace function event_ends_for_its_hosts() returns trigger
  language plpgsql
as $$
begin
  update event_host set finishes_at = new.finishes_at, begins_key = new.begins_key where event_id = new.id;
  return null;
end
$$;

drop trigger event_ends_for_its_hosts on event;
create trigger event_ends_for_its_hosts after update of finishes_at, begins_key on event
  for each row when ((old.finishes_at, old.begins_key) is distinct from (new.finishes_at, new.begins_key))
  execute function event_ends_for_its_hosts();

-- down

drop trigger event_ends_for_its_hosts on event;
create trigger event_ends_for_its_hosts after update of finishes_at on event
  for each row when (old.finishes_at is distinct from new.finishes_at) execute function event_ends_for_its_hosts();

create or replace function event_ends_for_its_hosts() returns trigger
  language plpgsql
as $$
begin
  update event_host set finishes_at = new.finishes_at where event_id = new.id;
  return null;
end
$$;

create or replace function event_host_ends_with_event() returns trigger
  language plpgsql
as $$
begin
  select e.finishes_at into new.finishes_at from event e where e.id = new.event_id for no key update;
  return new;
end
$$;

alter table event_host drop column begins_key;
create index event_host_ahead_idx on event_host (university_id, finishes_at) include (event_id);
create index event_host_university_id_idx on event_host (university_id, event_id);
