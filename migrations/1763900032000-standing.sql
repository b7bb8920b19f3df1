-- What becomes of members: they are suspended and reinstated, heard and excluded, they withdraw or merge. What a period
-- of membership says of its end, it gets from here.

create table suspension (
  id text collate "C" not null,
  version integer not null default 1,
  university_id text collate "C" not null,
  begins_on date not null,
  ends_on date,
  ended text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- The days on which it holds; none where it is lifted on the day on which it began.
  days daterange not null generated always as (days_between(begins_on, coalesce(ends_on, 'infinity'))) stored,
  constraint suspension_pkey primary key (id),
  constraint suspension_id_check check (id ~ '^sus_[0-9a-f-]{36}$'),
  constraint suspension_university_id_fkey foreign key (university_id) references university (id),
  constraint suspension_order_check check (begins_on <= ends_on),
  constraint suspension_ended_check check (ended in ('REINSTATEMENT', 'END_OF_MEMBERSHIP')),
  constraint suspension_ended_on_check check ((ended is null) = (ends_on is null)),
  constraint suspension_days_excl exclude using gist (university_id with =, days with &&)
);

create index suspension_university_id_idx on suspension (university_id, begins_on);

-- A university is suspended as a member: on days on which it is one, or may be.
create function suspension_is_within_membership() returns trigger
  language plpgsql
as $$
begin
  perform from university where id = new.university_id for no key update;
  if exists (
    select from suspension s
    where s.university_id = new.university_id and not s.days <@ (
      select coalesce(range_agg(p.possible), '{}') from membership_period p
      where p.university_id = new.university_id and p.evidence = 'STRONG'
    )
  ) then
    raise check_violation using
      constraint = case tg_table_name when 'suspension' then 'suspension_membership_check' else 'membership_suspension_check' end,
      message = 'a university is suspended while it is a member';
  end if;
  return null;
end
$$;

create trigger suspension_is_within_membership after insert or update on suspension
  for each row execute function suspension_is_within_membership();
create trigger suspension_stays_within_membership after insert or update on membership_period
  for each row execute function suspension_is_within_membership();

-- That a member was heard before it was decided about its exclusion.
create table hearing (
  id text collate "C" not null,
  university_id text collate "C" not null,
  held_on date not null,
  text_en text,
  text_ru text,
  text_zh text,
  created_at timestamptz not null,
  constraint hearing_pkey primary key (id),
  constraint hearing_id_check check (id ~ '^hrg_[0-9a-f-]{36}$'),
  constraint hearing_id_university_id_key unique (id, university_id),
  constraint hearing_university_id_fkey foreign key (university_id) references university (id),
  constraint hearing_text_check check (num_nonnulls(text_en, text_ru, text_zh) > 0)
);

create index hearing_university_id_idx on hearing (university_id, held_on);

create table departure (
  id text collate "C" not null,
  version integer not null default 1,
  university_id text collate "C" not null,
  kind text not null,
  -- The first day on which it is no longer a member.
  on_day date not null,
  -- The period that it ends; none where a university merges that was no member.
  period_id text collate "C",
  -- What the period was before, for a withdrawal that is taken back.
  was_ongoing boolean not null default false,
  hearing_id text collate "C",
  successor_id text collate "C",
  revoked_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint departure_pkey primary key (id),
  constraint departure_id_check check (id ~ '^dep_[0-9a-f-]{36}$'),
  constraint departure_kind_check check (kind in ('WITHDRAWAL', 'EXCLUSION', 'MERGER')),
  constraint departure_university_id_fkey foreign key (university_id) references university (id),
  constraint departure_period_id_fkey foreign key (period_id) references membership_period (id),
  constraint departure_period_check check (period_id is not null or kind = 'MERGER'),
  constraint departure_hearing_check check ((kind = 'EXCLUSION') = (hearing_id is not null)),
  constraint departure_hearing_id_fkey foreign key (hearing_id, university_id) references hearing (id, university_id),
  constraint departure_successor_check check ((kind = 'MERGER') = (successor_id is not null)),
  constraint departure_successor_id_fkey foreign key (successor_id) references university (id),
  constraint departure_itself_check check (successor_id <> university_id),
  -- Only a withdrawal can be given up: what the association or the law has done stands.
  constraint departure_revoked_check check (revoked_at is null or kind = 'WITHDRAWAL')
);

create index departure_university_id_idx on departure (university_id);
create index departure_successor_id_idx on departure (successor_id);
create unique index departure_period_id_key on departure (period_id) where revoked_at is null;
create unique index departure_hearing_id_key on departure (hearing_id);
-- A university merges into another one once.
create unique index departure_merger_key on departure (university_id) where kind = 'MERGER';

create function departure_follows() returns trigger
  language plpgsql
as $$
begin
  if new.kind = 'EXCLUSION' and exists (
    select from hearing h where h.id = new.hearing_id and h.held_on > new.on_day
  ) then
    raise check_violation using constraint = 'departure_heard_before_check', message = 'a member is heard before it is excluded';
  end if;
  if new.kind = 'MERGER' and new.successor_id <> new.university_id then
    -- Two that would merge into each other at once wait here for one another, in one order.
    perform from university where id in (new.university_id, new.successor_id) order by id for no key update;
    if exists (
      with recursive later as (
        select new.successor_id as id
        union
        select d.successor_id from departure d join later on d.university_id = later.id where d.kind = 'MERGER'
      )
      select from later where later.id = new.university_id
    ) then
      raise check_violation using constraint = 'departure_cycle_check', message = 'a university cannot merge into one that has merged into it';
    end if;
  end if;
  return new;
end
$$;

create trigger departure_follows before insert on departure
  for each row execute function departure_follows();

-- The standing of a university on a day. A suspension says by itself that there was a member to suspend.
create function standing_on(university text, day date) returns text
  language sql stable parallel safe
  return case
    when exists (select from suspension s where s.university_id = university and s.days @> day) then 'SUSPENDED'
    when exists (
      select from membership_period p where p.university_id = university and p.certain_member @> day
    ) then 'ACTIVE'
    when exists (
      select from membership_period p where p.university_id = university and p.possible @> day
    ) then 'UNKNOWN'
    else 'NONE'
  end;

-- Of a time, that in which a university's people and systems have the rights that they have through it. They have none
-- while it is suspended, nor from the day on which it left until it may have become a member again. A day begins at
-- midnight in UTC. One that never was a member, or of which no source says how its membership ended, has lost nothing.
create function times_with_rights(university text, during tstzrange) returns tstzmultirange
  language sql stable parallel safe
  return tstzmultirange(during) - (
    select coalesce(range_agg(tstzrange(
      lower(pause.days)::timestamp at time zone 'UTC', upper(pause.days)::timestamp at time zone 'UTC'
    )), '{}')
    from (
      select s.days from suspension s where s.university_id = university
      union all
      select days_between(upper(p.possible), coalesce((
        select min(greatest(lower(next.possible), upper(p.possible))) from membership_period next
        where next.university_id = university and next.id <> p.id and next.evidence = 'STRONG'
          and upper(next.possible) > upper(p.possible)
      ), 'infinity'))
      from membership_period p
      where p.university_id = university and p.evidence = 'STRONG'
        and p.ended in ('WITHDRAWAL', 'EXCLUSION', 'MERGER')
    ) pause (days)
    where not isempty(pause.days)
  );

-- down

drop function times_with_rights(text, tstzrange);
drop function standing_on(text, date);
drop table departure;
drop table hearing;
drop trigger suspension_stays_within_membership on membership_period;
drop table suspension;
drop function departure_follows();
drop function suspension_is_within_membership();
