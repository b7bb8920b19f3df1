create table university (
  id text collate "C" not null,
  version integer not null default 1,
  slug text collate "C" not null,
  side text not null,
  country text,
  city_en text,
  city_ru text,
  city_zh text,
  time_zone text not null,
  latitude double precision,
  longitude double precision,
  coordinates_precision text,
  founded_in integer,
  founded_in_sources text[] not null default '{}',
  website text,
  ror text collate "C",
  note text,
  sources text[] not null default '{}',
  unsourced_fields text[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint university_pkey primary key (id),
  constraint university_id_check check (id ~ '^uni_[0-9a-f-]{36}$'),
  constraint university_slug_key unique (slug),
  constraint university_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 64),
  constraint university_side_check check (side in ('CN', 'RU')),
  constraint university_country_check check (country ~ '^[A-Z]{2}$'),
  constraint university_coordinates_check check (
    num_nulls(latitude, longitude, coordinates_precision) in (0, 3)
    and latitude between -90 and 90
    and longitude between -180 and 180
    and coordinates_precision in ('CITY', 'CAMPUS')
  ),
  constraint university_founded_in_check check (founded_in between 1000 and 2100),
  constraint university_ror_key unique (ror),
  constraint university_ror_check check (ror ~ '^https://ror\.org/0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}$')
);

-- Every name that a university has or had. Former names keep their period, as far as it is known.
create table university_name (
  id text collate "C" not null,
  university_id text collate "C" not null,
  kind text not null,
  lang text not null,
  text text not null,
  is_former boolean not null default false,
  valid_from text,
  valid_to text,
  note text,
  sources text[] not null default '{}',
  folded text not null generated always as (fold_text(text)) stored,
  -- The days on which it was the name for certain.
  held daterange not null generated always as (
    case
      when valid_from is null or (is_former and valid_to is null) then 'empty'::daterange
      when valid_to is null then daterange(partial_date_last(valid_from), null)
      when partial_date_last(valid_from) < partial_date_first(valid_to)
        then daterange(partial_date_last(valid_from), partial_date_first(valid_to))
      else 'empty'::daterange
    end
  ) stored,
  constraint university_name_pkey primary key (id),
  constraint university_name_id_check check (id ~ '^unn_[0-9a-f-]{36}$'),
  constraint university_name_university_id_fkey foreign key (university_id) references university (id),
  constraint university_name_kind_check check (kind in ('OFFICIAL', 'ABBREVIATION', 'ALIAS')),
  constraint university_name_lang_check check (lang in ('EN', 'RU', 'ZH')),
  constraint university_name_text_check check (length(text) between 1 and 300 and text = btrim(text)),
  constraint university_name_valid_from_check check (is_partial_date(valid_from)),
  constraint university_name_valid_to_check check (is_partial_date(valid_to)),
  constraint university_name_is_former_check check (is_former or valid_to is null),
  constraint university_name_period_check check (partial_date_first(valid_from) <= partial_date_last(valid_to)),
  constraint university_name_held_excl exclude using gist (university_id with =, lang with =, held with &&)
    where (kind = 'OFFICIAL')
);

create unique index university_name_current_key on university_name (university_id, kind, lang)
  where not is_former and kind <> 'ALIAS';
create index university_name_university_id_idx on university_name (university_id);

-- A university without any name could be shown to nobody. Checked at the end of each transaction.
create function university_has_name() returns trigger
  language plpgsql
as $$
declare
  checked_id text;
begin
  if tg_table_name = 'university' then checked_id := new.id; else checked_id := old.university_id; end if;
  if exists (select from university where id = checked_id)
    and not exists (
      select from university_name where university_id = checked_id and kind = 'OFFICIAL' and not is_former
    )
  then
    raise check_violation using
      constraint = 'university_name_required',
      message = format('university %s has no current name', checked_id);
  end if;
  return null;
end
$$;

create constraint trigger university_name_required after insert on university
  deferrable initially deferred for each row execute function university_has_name();
create constraint trigger university_name_required after update or delete on university_name
  deferrable initially deferred for each row execute function university_has_name();

create table university_identifier (
  id text collate "C" not null,
  university_id text collate "C" not null,
  scheme text not null,
  value text not null,
  constraint university_identifier_pkey primary key (id),
  constraint university_identifier_id_check check (id ~ '^uid_[0-9a-f-]{36}$'),
  constraint university_identifier_university_id_fkey foreign key (university_id) references university (id),
  constraint university_identifier_scheme_check check (scheme ~ '^[A-Z][A-Z0-9_]{0,31}$'),
  constraint university_identifier_value_check check (length(value) between 1 and 200),
  constraint university_identifier_scheme_value_key unique (scheme, value)
);

create index university_identifier_university_id_idx on university_identifier (university_id);

-- down

drop table university_identifier;
drop table university_name;
drop table university;
drop function university_has_name();
