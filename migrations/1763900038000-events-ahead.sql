-- The events ahead of a university are found among its own without a look at those that are over.

alter table event_host add column finishes_at timestamptz;

alter table event_host disable trigger event_hosts_are_known;
update event_host h set finishes_at = e.finishes_at from event e where e.id = h.event_id;
alter table event_host enable trigger event_hosts_are_known;

create index event_host_ahead_idx on event_host (university_id, finishes_at) include (event_id);

create function event_host_ends_with_event() returns trigger
  language plpgsql
as $$
begin
  select e.finishes_at into new.finishes_at from event e where e.id = new.event_id for no key update;
  return new;
end
$$;

create trigger event_host_ends_with_event before insert or update of event_id on event_host
  for each row execute function event_host_ends_with_event();

create function event_ends_for_its_hosts() returns trigger
  language plpgsql
as $$
begin
  update event_host set finishes_at = new.finishes_at where event_id = new.id;
  return null;
end
$$;

create trigger event_ends_for_its_hosts after update of finishes_at on event
  for each row when (old.finishes_at is distinct from new.finishes_at) execute function event_ends_for_its_hosts();

-- When an event ends, the same universities host it as before.
drop trigger event_hosts_are_known on event_host;
create trigger event_hosts_are_known after insert or delete or update of event_id, university_id, side on event_host
  for each row execute function event_hosts_are_known();

-- down

drop trigger event_hosts_are_known on event_host;
create trigger event_hosts_are_known after insert or delete or update on event_host
  for each row execute function event_hosts_are_known();
drop trigger event_ends_for_its_hosts on event;
drop function event_ends_for_its_hosts();
drop trigger event_host_ends_with_event on event_host;
drop function event_host_ends_with_event();
alter table event_host drop column finishes_at;
