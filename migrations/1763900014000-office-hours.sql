-- How an office is reached: its languages, public contact points, and opening hours in its own zone.

alter table office
  add working_languages text[] not null default '{}',
  add time_zone text,
  add constraint office_working_languages_check check (working_languages <@ '{EN,RU,ZH}'),
  add constraint office_id_time_zone_key unique (id, time_zone);

create table office_hours (
  id text collate "C" not null,
  office_id text collate "C" not null,
  -- Hours mean nothing without a zone.
  time_zone text not null,
  weekday text not null,
  opens time not null,
  closes time not null,
  constraint office_hours_pkey primary key (id),
  constraint office_hours_office_fkey foreign key (office_id, time_zone) references office (id, time_zone)
    on update cascade,
  constraint office_hours_weekday_check check (
    weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')
  ),
  constraint office_hours_order_check check (opens < closes),
  constraint office_hours_overlap_excl exclude using gist (
    office_id with =,
    weekday with =,
    int4range(extract(epoch from opens)::integer, extract(epoch from closes)::integer) with &&
  )
);

create table office_contact_point (
  id text collate "C" not null,
  office_id text collate "C" not null,
  position integer not null,
  kind text not null,
  value text not null,
  constraint office_contact_point_pkey primary key (id),
  constraint office_contact_point_office_id_fkey foreign key (office_id) references office (id),
  constraint office_contact_point_position_key unique (office_id, position),
  constraint office_contact_point_value_check check (length(value) between 1 and 500)
);

-- down

drop table office_contact_point;
drop table office_hours;
alter table office drop constraint office_id_time_zone_key, drop constraint office_working_languages_check,
  drop time_zone, drop working_languages;
