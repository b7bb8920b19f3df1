-- Bodies have offices, offices have terms. As with memberships, dates may be partial: what follows from them for
-- certain, and what is only possible, is computed here.

create table body (
  id text collate "C" not null,
  version integer not null default 1,
  slug text collate "C" not null,
  kind text not null,
  name_en text,
  name_ru text,
  name_zh text,
  founded_on text,
  note text,
  sources text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint body_pkey primary key (id),
  constraint body_id_check check (id ~ '^bdy_[0-9a-f-]{36}$'),
  constraint body_slug_key unique (slug),
  constraint body_kind_check check (kind in ('ASSOCIATION', 'SUB_ALLIANCE', 'ASSEMBLY')),
  constraint body_name_check check (num_nonnulls(name_en, name_ru, name_zh) > 0),
  constraint body_founded_on_check check (is_partial_date(founded_on))
);

-- The association is one of its own bodies.
create unique index body_association_key on body (kind) where kind = 'ASSOCIATION';

create table office (
  id text collate "C" not null,
  version integer not null default 1,
  body_id text collate "C" not null,
  kind text not null,
  side text,
  title_en text,
  title_ru text,
  title_zh text,
  description text,
  held_by text not null,
  person_is text,
  seats integer not null default 1,
  term_years integer,
  established_on text,
  abolished_on text,
  note text,
  sources text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint office_pkey primary key (id),
  constraint office_id_check check (id ~ '^off_[0-9a-f-]{36}$'),
  constraint office_id_side_key unique (id, side),
  constraint office_body_id_fkey foreign key (body_id) references body (id),
  constraint office_kind_check check (
    kind in ('PERMANENT_CHAIR', 'ROTATING_CHAIR', 'EXECUTIVE_HEAD', 'PERMANENT_SECRETARIAT', 'HONORARY_PRESIDENT', 'OTHER')
  ),
  constraint office_side_check check (side in ('CN', 'RU')),
  constraint office_title_check check (num_nonnulls(title_en, title_ru, title_zh) > 0),
  constraint office_held_by_check check (held_by in ('UNIVERSITY', 'PERSON')),
  constraint office_seats_check check (seats between 1 and 100),
  constraint office_term_years_check check (term_years between 1 and 20),
  constraint office_established_on_check check (is_partial_date(established_on)),
  constraint office_abolished_on_check check (is_partial_date(abolished_on)),
  constraint office_order_check check (partial_date_first(established_on) < partial_date_last(abolished_on))
);

-- Each of the known kinds exists once in a body and side.
create unique index office_kind_key on office (body_id, kind, coalesce(side, '')) where kind <> 'OTHER';

create table term (
  id text collate "C" not null,
  version integer not null default 1,
  office_id text collate "C" not null,
  -- The office's; a trigger keeps it so.
  side text,
  university_id text collate "C",
  person_id text collate "C",
  post text,
  ordinal integer,
  valid_from text,
  valid_to text,
  expected_to text,
  is_kept boolean not null default false,
  attested_on text,
  began text,
  ended text,
  basis text not null,
  note text,
  sources text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Within a university's term a person exercises the office: these are counted apart.
  is_of_person boolean not null generated always as (person_id is not null) stored,
  -- The last day on which it can have begun and the first on which it can have ended.
  latest_start date not null,
  earliest_end date not null,
  certain daterange not null,
  possible daterange not null,
  constraint term_pkey primary key (id),
  constraint term_id_check check (id ~ '^trm_[0-9a-f-]{36}$'),
  constraint term_office_id_fkey foreign key (office_id) references office (id),
  constraint term_office_side_fkey foreign key (office_id, side) references office (id, side),
  constraint term_university_id_fkey foreign key (university_id) references university (id),
  constraint term_university_side_fkey foreign key (university_id, side) references university (id, side),
  constraint term_person_id_fkey foreign key (person_id) references person (id),
  constraint term_holder_check check (num_nonnulls(university_id, person_id) > 0),
  constraint term_ordinal_check check (ordinal between 1 and 1000),
  constraint term_valid_from_check check (is_partial_date(valid_from)),
  constraint term_valid_to_check check (is_partial_date(valid_to)),
  constraint term_expected_to_check check (is_partial_date(expected_to)),
  constraint term_attested_on_check check (is_partial_date(attested_on)),
  constraint term_order_check check (partial_date_first(valid_from) < partial_date_last(valid_to)),
  constraint term_expected_order_check check (partial_date_first(valid_from) < partial_date_last(expected_to)),
  constraint term_attested_check check (
    partial_date_first(valid_from) <= partial_date_last(attested_on)
    and partial_date_first(attested_on) <= partial_date_last(valid_to)
  ),
  constraint term_is_kept_check check (not is_kept or valid_from is not null),
  constraint term_began_check check (began in ('FOUNDING', 'ELECTION', 'HANDOVER', 'APPOINTMENT')),
  constraint term_ended_check check (ended in ('HANDOVER', 'DECISION', 'RESIGNATION')),
  constraint term_ended_to_check check (ended is null or valid_to is not null),
  constraint term_basis_check check (basis in ('STATED', 'INFERRED')),
  constraint term_ordinal_key unique (office_id, is_of_person, ordinal)
);

create index term_university_id_idx on term (university_id);
create index term_person_id_idx on term (person_id);

create function term_ranges() returns trigger
  language plpgsql
as $$
declare
  held record;
  from_first date;
  from_last date := partial_date_last(new.valid_from);
  to_first date := partial_date_first(new.valid_to);
  to_last date := partial_date_last(new.valid_to);
  seen_first date := partial_date_first(new.attested_on);
  seen_last date := partial_date_last(new.attested_on);
begin
  -- Who writes terms of one office waits here for whoever else does.
  select o.side, o.kind, o.held_by, o.established_on, o.abolished_on, b.kind as body_kind,
    greatest(partial_date_first(o.established_on), partial_date_first(b.founded_on)) as floor
    into held from office o join body b on b.id = o.body_id
    where o.id = new.office_id for no key update of o;
  if not found then
    raise foreign_key_violation using constraint = 'term_office_id_fkey', message = 'there is no such office';
  end if;
  new.side := held.side;
  if (held.held_by = 'UNIVERSITY' and new.university_id is null) or (held.held_by = 'PERSON' and new.person_id is null) then
    raise check_violation using constraint = 'term_holder_check', message = 'the holder is of the wrong kind';
  end if;
  if exists (select from person p where p.id = new.person_id and p.side <> held.side) then
    raise check_violation using constraint = 'term_university_side_fkey', message = 'the person is of the other side';
  end if;
  if least(from_last, seen_last) < held.floor or to_last <= held.floor then
    raise check_violation using constraint = 'term_before_office', message = 'the term is older than the office';
  end if;
  if greatest(partial_date_first(new.valid_from), seen_first) >= partial_date_last(held.abolished_on) then
    raise check_violation using constraint = 'term_after_office', message = 'the term begins after the office has ended';
  end if;
  from_first := greatest(partial_date_first(new.valid_from), held.floor);
  -- A term lasts for a day. It may end on the day on which it was last seen.
  new.latest_start := coalesce(least(from_last, seen_last, to_last - 1), '-infinity');
  new.earliest_end := coalesce(
    case
      when new.valid_to is not null then least(greatest(to_first, seen_first + 1, from_first + 1), to_last)
      when new.is_kept then 'infinity'::date
      when new.valid_from is not null or new.attested_on is not null then greatest(seen_first, from_first) + 1
    end,
    'infinity'
  );
  new.possible := days_between(coalesce(from_first, '-infinity'), coalesce(to_last, partial_date_last(held.abolished_on), 'infinity'));
  new.certain := case
    when new.latest_start = '-infinity' then 'empty'
    else days_between(new.latest_start, new.earliest_end)
  end;
  -- Only a full member can be rotating chair: some period on record must allow it on the day of the beginning.
  if held.kind = 'ROTATING_CHAIR' and held.body_kind = 'ASSOCIATION' and not exists (
    select from membership_period m
    where m.university_id = new.university_id and m.evidence = 'STRONG' and m.kind is distinct from 'OBSERVER'
      and m.possible && daterange(coalesce(from_first, '-infinity'), coalesce(nullif(new.latest_start, '-infinity'), 'infinity'), '[]')
  ) then
    raise check_violation using constraint = 'term_rotating_chair_full_member',
      message = 'a rotating chair is a full member';
  end if;
  return new;
end
$$;

create trigger term_ranges before insert or update on term for each row execute function term_ranges();

-- No more holders at a time than the office has seats. Of a single seat, two terms contradict each other when
-- neither can have ended before the other began; of more, when more than so many cover one day for certain.
create function refuse_too_many_holders(held_office text) returns void
  language plpgsql
as $$
declare
  places integer := (select seats from office where id = held_office);
begin
  if (places = 1 and exists (
    select from term a join term b on b.office_id = a.office_id and b.is_of_person = a.is_of_person and b.id > a.id
    where a.office_id = held_office and a.latest_start < b.earliest_end and b.latest_start < a.earliest_end
      and a.latest_start > '-infinity' and b.latest_start > '-infinity'
  )) or exists (
    select from term a join term b on b.office_id = a.office_id and b.is_of_person = a.is_of_person
      and b.certain @> lower(a.certain)
    where a.office_id = held_office and not isempty(a.certain)
    group by a.id having count(*) > places
  ) then
    raise exclusion_violation using constraint = 'term_seats_excl', message = 'more holders than the office has seats';
  end if;
end
$$;

create function terms_fit_seats() returns trigger
  language plpgsql
as $$
begin
  perform refuse_too_many_holders(new.office_id);
  return null;
end
$$;

-- At the end of the statement of a handover the predecessor has ended already.
create trigger terms_fit_seats after insert or update on term for each row execute function terms_fit_seats();

create function office_terms_fit() returns trigger
  language plpgsql
as $$
begin
  update term set office_id = office_id where office_id = new.id;
  perform refuse_too_many_holders(new.id);
  return null;
end
$$;

create trigger office_terms_fit after update of kind, side, held_by, seats, established_on, abolished_on on office
  for each row execute function office_terms_fit();

-- down

drop table term;
drop table office;
drop table body;
drop function office_terms_fit();
drop function terms_fit_seats();
drop function refuse_too_many_holders(text);
drop function term_ranges();
