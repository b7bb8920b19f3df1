-- Since when an event that was public is not any more: those who have subscribed to it are told for a while.

alter table event add column withdrawn_at timestamptz;

update event set withdrawn_at = state_since where state = 'UNPUBLISHED' and audience = 'PUBLIC';

create function event_is_withdrawn() returns trigger
  language plpgsql
as $$
declare
  was boolean := old.audience = 'PUBLIC' and old.state in ('PUBLISHED', 'POSTPONED', 'CANCELLED');
  is_now boolean := new.audience = 'PUBLIC' and new.state in ('PUBLISHED', 'POSTPONED', 'CANCELLED');
begin
  if is_now then
    new.withdrawn_at := null;
  elsif was then
    new.withdrawn_at := new.updated_at;
  end if;
  return new;
end
$$;

create trigger event_is_withdrawn before update of state, audience on event
  for each row execute function event_is_withdrawn();

create index event_withdrawn_at_idx on event (withdrawn_at) where withdrawn_at is not null;

-- The last change of what feeds show.
create index audit_entry_subject_type_idx on audit_entry (subject_type, seq);

-- down

drop index audit_entry_subject_type_idx;
drop index event_withdrawn_at_idx;
drop trigger event_is_withdrawn on event;
drop function event_is_withdrawn();
alter table event drop column withdrawn_at;
