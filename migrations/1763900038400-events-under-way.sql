-- Upcoming events are looked for from the first of those on that are under way, which this index finds.

drop index event_long_idx;
alter table event drop column is_long;

create index event_under_way_idx on event using gist (tstzrange(begins_at, finishes_at)) include (begins_key)
  where begins_at is not null;

-- down

drop index event_under_way_idx;
alter table event add column is_long boolean not null
  generated always as (coalesce(finishes_at - begins_at > interval '31 days', false)) stored;
create index event_long_idx on event (begins_key, id) where is_long;
