-- Whose a record is: the association's, a side's, a university's or a partner's. The side of a university or a
-- partner is part of the scope, and foreign keys keep it right.
create function is_scope(kind text, side text, university_id text, partner_id text) returns boolean
  language sql immutable parallel safe
  return case kind
    when 'ASSOCIATION' then num_nonnulls(side, university_id, partner_id) = 0
    when 'SIDE' then side is not null and side in ('CN', 'RU') and num_nonnulls(university_id, partner_id) = 0
    when 'UNIVERSITY' then num_nonnulls(side, university_id) = 2 and partner_id is null
    when 'PARTNER' then num_nonnulls(side, partner_id) = 2 and university_id is null
    else false
  end;

alter table university add constraint university_id_side_key unique (id, side);

-- Organisations outside of the register that work with the association, such as sites that show its events.
create table partner (
  id text collate "C" not null,
  version integer not null default 1,
  name text not null,
  side text not null,
  website text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint partner_pkey primary key (id),
  constraint partner_id_check check (id ~ '^par_[0-9a-f-]{36}$'),
  constraint partner_id_side_key unique (id, side),
  constraint partner_name_check check (length(name) between 1 and 300 and name = btrim(name)),
  constraint partner_side_check check (side in ('CN', 'RU'))
);

create table person (
  id text collate "C" not null,
  version integer not null default 1,
  scope_kind text not null,
  side text,
  university_id text collate "C",
  partner_id text collate "C",
  is_public boolean not null default false,
  lang text not null,
  family_name text,
  given_name text not null,
  patronymic text,
  latin_family_name text,
  latin_given_name text,
  sort_name text not null generated always as (
    btrim(coalesce(latin_family_name, family_name, '') || ' ' || coalesce(latin_given_name, given_name))
  ) stored,
  folded text not null generated always as (
    fold_text(
      coalesce(family_name, '') || ' ' || given_name || ' ' || coalesce(patronymic, '') || ' '
      || coalesce(latin_family_name, '') || ' ' || coalesce(latin_given_name, '') || ' '
      || coalesce(family_name, '') || given_name
    )
  ) stored,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint person_pkey primary key (id),
  constraint person_id_check check (id ~ '^per_[0-9a-f-]{36}$'),
  constraint person_scope_check check (is_scope(scope_kind, side, university_id, partner_id)),
  constraint person_university_fkey foreign key (university_id, side) references university (id, side)
    on update cascade,
  constraint person_partner_fkey foreign key (partner_id, side) references partner (id, side) on update cascade,
  constraint person_lang_check check (lang in ('EN', 'RU', 'ZH')),
  constraint person_patronymic_check check (patronymic is null or lang = 'RU'),
  constraint person_latin_check check (latin_family_name is null or latin_given_name is not null)
);

create index person_university_id_idx on person (university_id);
create index person_partner_id_idx on person (partner_id);
create index person_sort_name_idx on person (sort_name collate "en-x-icu", id);

create table contact_point (
  id text collate "C" not null,
  person_id text collate "C" not null,
  position integer not null,
  kind text not null,
  value text not null,
  is_official boolean not null default false,
  constraint contact_point_pkey primary key (id),
  constraint contact_point_id_check check (id ~ '^cpt_[0-9a-f-]{36}$'),
  constraint contact_point_person_id_fkey foreign key (person_id) references person (id),
  constraint contact_point_kind_check check (kind in ('EMAIL', 'PHONE', 'MESSENGER', 'WEB', 'POST')),
  constraint contact_point_value_check check (length(value) between 1 and 500),
  constraint contact_point_position_key unique (person_id, position) deferrable initially deferred
);

-- down

drop table contact_point;
drop table person;
drop table partner;
alter table university drop constraint university_id_side_key;
drop function is_scope(text, text, text, text);
