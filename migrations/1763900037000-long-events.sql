-- Upcoming events are looked for among those that have begun lately, and from the first of the long ones on that are not over.

alter table event add column is_long boolean not null
  generated always as (coalesce(finishes_at - begins_at > interval '31 days', false)) stored;

create index event_long_idx on event (begins_key, id) where is_long;

-- down

alter table event drop column is_long;
