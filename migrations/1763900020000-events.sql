-- Events of the association and beside it. A time is kept as it is said: a local time with its zone, or days; the instants
-- beside it are worked out from that when it is written, for order and search.

create table event_series (
  id text collate "C" not null,
  version integer not null default 1,
  slug text collate "C" not null,
  body_id text collate "C",
  name_en text,
  name_ru text,
  name_zh text,
  note text,
  sources text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint event_series_pkey primary key (id),
  constraint event_series_id_check check (id ~ '^srs_[0-9a-f-]{36}$'),
  constraint event_series_slug_key unique (slug),
  constraint event_series_body_id_fkey foreign key (body_id) references body (id),
  constraint event_series_name_check check (num_nonnulls(name_en, name_ru, name_zh) > 0)
);

create table event (
  id text collate "C" not null,
  version integer not null default 1,
  slug text collate "C" not null,
  kind text not null,
  state text not null,
  audience text not null,
  -- Counts what a subscriber must see, from the first publication on.
  revision integer not null default 0,
  published_at timestamptz,
  -- Since when it is in its state.
  state_since timestamptz not null,
  body_id text collate "C",
  program_id text collate "C",
  series_id text collate "C",
  ordinal integer,
  parent_id text collate "C",
  format text,
  former_format text,
  title_en text,
  title_ru text,
  title_zh text,
  summary_en text,
  summary_ru text,
  summary_zh text,
  description_en text,
  description_ru text,
  description_zh text,
  frame_en text,
  frame_ru text,
  frame_zh text,
  time_zone text,
  starts_on text,
  ends_on text,
  starts_local text,
  ends_local text,
  starts_at timestamptz,
  ends_at timestamptz,
  -- The first moment at which it may begin and the one by which it is over; for order and search.
  begins_at timestamptz,
  finishes_at timestamptz,
  -- The beginning as a text, for cursors; what has none comes after everything.
  begins_key text collate "C" not null,
  former_times jsonb not null default '[]',
  online_url text,
  join_url text,
  languages text[] not null default '{}',
  topics text[] not null default '{}',
  outcomes text[] not null default '{}',
  participants jsonb not null default '{}',
  note text,
  sources text[] not null default '{}',
  -- Kept in step with its hosts.
  host_university_ids text[] not null default '{}',
  host_sides text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  shown_to text not null generated always as (
    case when state in ('PUBLISHED', 'POSTPONED', 'CANCELLED') then audience else 'SECRETARIATS' end
  ) stored,
  constraint event_pkey primary key (id),
  constraint event_id_check check (id ~ '^evt_[0-9a-f-]{36}$'),
  constraint event_slug_key unique (slug),
  constraint event_body_id_fkey foreign key (body_id) references body (id),
  constraint event_program_id_fkey foreign key (program_id) references joint_program (id),
  constraint event_series_id_fkey foreign key (series_id) references event_series (id),
  constraint event_parent_id_fkey foreign key (parent_id) references event (id),
  constraint event_parent_check check (parent_id <> id),
  constraint event_ordinal_check check (ordinal between 1 and 1000),
  constraint event_kind_check check (
    kind in (
      'SUMMIT', 'RECTORS_FORUM', 'WORKING_MEETING', 'GATHERING', 'MEETING', 'FORUM', 'CONFERENCE', 'SYMPOSIUM', 'SEMINAR',
      'SCHOOL', 'COMPETITION', 'STUDENT_EXCHANGE', 'EXHIBITION', 'CEREMONY', 'FOUNDING', 'PROMOTION_MEETING', 'LAUNCH', 'OTHER'
    )
  ),
  constraint event_state_check check (
    state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'POSTPONED', 'CANCELLED', 'UNPUBLISHED')
  ),
  constraint event_published_check check ((state in ('DRAFT', 'SUBMITTED')) = (published_at is null)),
  constraint event_audience_check check (audience in ('PUBLIC', 'MEMBERS', 'SECRETARIATS')),
  constraint event_format_check check (format in ('ON_SITE', 'ONLINE', 'HYBRID')),
  constraint event_former_format_check check (former_format in ('ON_SITE', 'ONLINE', 'HYBRID')),
  constraint event_title_check check (num_nonnulls(title_en, title_ru, title_zh) > 0),
  constraint event_starts_on_check check (is_partial_date(starts_on)),
  constraint event_ends_on_check check (is_partial_date(ends_on)),
  -- Either local times with a zone, or days, or not known.
  constraint event_time_check check (
    num_nonnulls(starts_local, starts_at, ends_local, ends_at) in (0, 4)
    and (starts_local is null or (starts_on is null and ends_on is null and time_zone is not null))
    and (ends_on is null or starts_on is not null)
  ),
  constraint event_order_check check (
    ends_at >= starts_at and partial_date_last(ends_on) >= partial_date_first(starts_on)
  ),
  constraint event_span_check check (
    (begins_at is null) = (finishes_at is null) and finishes_at >= begins_at
  )
);

create unique index event_ordinal_key on event (series_id, ordinal) where ordinal is not null and state <> 'UNPUBLISHED';
create index event_begins_key_idx on event (begins_key, id);
create index event_finishes_at_idx on event (finishes_at, id);
create index event_parent_id_idx on event (parent_id);
create index event_series_id_idx on event (series_id, begins_key);
create index event_body_id_idx on event (body_id, begins_key);
create index event_program_id_idx on event (program_id) where program_id is not null;
create index event_host_university_ids_idx on event using gin (host_university_ids);

create table event_host (
  id text collate "C" not null,
  event_id text collate "C" not null,
  position integer not null,
  role text not null,
  university_id text collate "C",
  side text,
  name_en text,
  name_ru text,
  name_zh text,
  constraint event_host_pkey primary key (id),
  constraint event_host_event_id_fkey foreign key (event_id) references event (id),
  constraint event_host_position_key unique (event_id, position),
  constraint event_host_university_id_key unique (event_id, university_id, role),
  constraint event_host_university_fkey foreign key (university_id, side) references university (id, side)
    on update cascade,
  constraint event_host_role_check check (
    role in ('HOST', 'CO_HOST', 'ORGANISER', 'CO_ORGANISER', 'PATRON', 'INITIATOR', 'VENUE', 'OTHER')
  ),
  constraint event_host_side_check check (side in ('CN', 'RU')),
  constraint event_host_name_check check ((university_id is null) = (num_nonnulls(name_en, name_ru, name_zh) > 0)),
  constraint event_host_registered_check check (university_id is null or side is not null)
);

create index event_host_university_id_idx on event_host (university_id);

create function event_hosts_are_known() returns trigger
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

create trigger event_hosts_are_known after insert or update or delete on event_host
  for each row execute function event_hosts_are_known();

create table event_venue (
  id text collate "C" not null,
  event_id text collate "C" not null,
  position integer not null,
  name_en text,
  name_ru text,
  name_zh text,
  city_en text,
  city_ru text,
  city_zh text,
  address text,
  country text,
  latitude double precision,
  longitude double precision,
  constraint event_venue_pkey primary key (id),
  constraint event_venue_event_id_fkey foreign key (event_id) references event (id),
  constraint event_venue_position_key unique (event_id, position),
  constraint event_venue_text_check check (
    num_nonnulls(name_en, name_ru, name_zh, city_en, city_ru, city_zh, address) > 0
  ),
  constraint event_venue_point_check check (
    num_nonnulls(latitude, longitude) in (0, 2) and latitude between -90 and 90 and longitude between -180 and 180
  ),
  constraint event_venue_country_check check (country ~ '^[A-Z]{2}$')
);

create table event_contact_point (
  id text collate "C" not null,
  event_id text collate "C" not null,
  position integer not null,
  kind text not null,
  value text not null,
  constraint event_contact_point_pkey primary key (id),
  constraint event_contact_point_event_id_fkey foreign key (event_id) references event (id),
  constraint event_contact_point_position_key unique (event_id, position),
  constraint event_contact_point_value_check check (length(value) between 1 and 500)
);

-- A part lies within its event, as far as both are known; an event has no parts of parts.
create function event_part_fits() returns trigger
  language plpgsql
as $$
declare
  parent event;
begin
  if new.parent_id is not null then
    select * into parent from event where id = new.parent_id for share;
    if parent.parent_id is not null or exists (select from event where parent_id = new.id) then
      raise check_violation using constraint = 'event_part_depth_check', message = 'a part has no parts';
    end if;
    if new.begins_at < parent.begins_at or new.finishes_at > parent.finishes_at then
      raise check_violation using constraint = 'event_part_time_check', message = 'a part lies within its event';
    end if;
  end if;
  if tg_op = 'UPDATE' and exists (
    select from event p where p.parent_id = new.id and (p.begins_at < new.begins_at or p.finishes_at > new.finishes_at)
  ) then
    raise check_violation using constraint = 'event_parts_time_check', message = 'an event has its parts within it';
  end if;
  return new;
end
$$;

create trigger event_part_fits before insert or update of parent_id, begins_at, finishes_at on event
  for each row execute function event_part_fits();

create function event_is_kept() returns trigger
  language plpgsql
as $$
begin
  raise check_violation using constraint = 'event_kept_check', message = 'an event is cancelled or unpublished, never deleted';
end
$$;

create trigger event_is_kept before delete on event for each row execute function event_is_kept();

-- down

drop table event_contact_point;
drop table event_venue;
drop table event_host;
drop function event_hosts_are_known();
drop table event;
drop function event_part_fits();
drop function event_is_kept();
drop table event_series;
