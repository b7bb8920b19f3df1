-- What dates with precision mean for a period. It begins on some day F within valid_from, ends on some day T
-- within valid_to, T being the first day that it no longer covers, and lasts for at least one day.

-- From the first day up to, but without, the second; no day at all when they are not in order or not known.
create function days_between(first_day date, end_day date) returns daterange
  language sql immutable parallel safe
  return case when first_day < end_day then daterange(first_day, end_day) else 'empty' end;

create table membership_period (
  id text collate "C" not null,
  version integer not null default 1,
  university_id text collate "C" not null,
  kind text,
  kind_basis text,
  valid_from text,
  valid_to text,
  is_ongoing boolean not null default false,
  attested_on text,
  began text,
  ended text,
  decision text,
  evidence text not null default 'STRONG',
  note text,
  sources text[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- The last day on which it can have begun and the first on which it can have ended. A beginning that is not
  -- known reaches back without limit, an end that is not known forward: such a period is the first, or the last.
  latest_start date not null generated always as (
    case
      when valid_from is null then '-infinity'::date
      else least(partial_date_last(valid_from), partial_date_last(attested_on), partial_date_last(valid_to) - 1)
    end
  ) stored,
  earliest_end date not null generated always as (
    case
      when valid_to is null then 'infinity'::date
      else greatest(
        partial_date_first(valid_to), partial_date_first(attested_on) + 1, partial_date_first(valid_from) + 1
      )
    end
  ) stored,
  -- The three ranges follow from the dates; a trigger computes them.
  -- The days on which the university held this kind of membership for certain.
  certain daterange not null,
  -- The days on which it was a member for certain, whether of this kind or of the one before or after.
  certain_member daterange not null,
  -- The days on which it may have been a member by this period.
  possible daterange not null,
  constraint membership_period_pkey primary key (id),
  constraint membership_period_id_check check (id ~ '^mem_[0-9a-f-]{36}$'),
  constraint membership_period_university_id_fkey foreign key (university_id) references university (id),
  constraint membership_period_kind_check check (kind in ('FULL', 'OBSERVER')),
  constraint membership_period_kind_basis_check check (
    kind_basis in ('STATED', 'INFERRED') and (kind_basis is null) = (kind is null)
  ),
  constraint membership_period_valid_from_check check (is_partial_date(valid_from)),
  constraint membership_period_valid_to_check check (is_partial_date(valid_to)),
  constraint membership_period_attested_on_check check (is_partial_date(attested_on)),
  constraint membership_period_order_check check (partial_date_first(valid_from) < partial_date_last(valid_to)),
  constraint membership_period_attested_from_check check (
    partial_date_first(valid_from) <= partial_date_last(attested_on)
  ),
  constraint membership_period_attested_to_check check (
    partial_date_first(attested_on) < partial_date_last(valid_to)
  ),
  constraint membership_period_is_ongoing_check check (
    not is_ongoing or (valid_from is not null and valid_to is null)
  ),
  constraint membership_period_began_check check (began in ('FOUNDING', 'ADMISSION', 'PROMOTION')),
  constraint membership_period_ended_check check (ended in ('PROMOTION', 'WITHDRAWAL', 'EXCLUSION', 'MERGER')),
  constraint membership_period_ended_to_check check (ended is null or valid_to is not null),
  constraint membership_period_evidence_check check (evidence in ('STRONG', 'WEAK')),
  constraint membership_period_ranges_check check (certain <@ possible and certain_member <@ possible),
  constraint membership_period_span_excl exclude using gist (
    university_id with =, days_between(latest_start, earliest_end) with &&
  )
);

create index membership_period_university_id_idx on membership_period (university_id);

create function membership_period_ranges() returns trigger
  language plpgsql
as $$
declare
  founded_on date := (select partial_date_first(association.founded_on) from association);
  -- greatest and least pass over what is not known.
  from_first date := greatest(partial_date_first(new.valid_from), founded_on);
  from_last date := partial_date_last(new.valid_from);
  to_first date := partial_date_first(new.valid_to);
  to_last date := partial_date_last(new.valid_to);
  seen_first date := partial_date_first(new.attested_on);
  seen_last date := partial_date_last(new.attested_on);
  -- The period lasts for a day, and had begun when it was seen.
  surely_begun date := least(from_last, seen_last, to_last - 1);
  surely_until date := case
    when new.valid_to is not null then greatest(to_first, seen_first + 1, from_first + 1)
    when new.is_ongoing then 'infinity'::date
    when new.valid_from is not null or new.attested_on is not null then greatest(seen_first, from_first) + 1
  end;
begin
  -- Who writes periods of one university waits here for whoever else does.
  perform from university where id = new.university_id for no key update;
  if least(from_last, seen_last) < founded_on or to_last <= founded_on then
    raise check_violation using
      constraint = 'membership_period_before_founding',
      message = 'a membership cannot be older than the association';
  end if;
  new.possible := days_between(coalesce(from_first, '-infinity'), coalesce(to_last, 'infinity'));
  new.certain := 'empty';
  new.certain_member := 'empty';
  -- A weak source makes a membership possible, never certain.
  if new.evidence = 'STRONG' then
    new.certain := days_between(surely_begun, surely_until);
    -- Who was promoted was a member before: only the kind is open until the last day of the beginning.
    new.certain_member := days_between(
      case when new.began = 'PROMOTION' and new.valid_from is not null then from_first else surely_begun end,
      surely_until
    );
  end if;
  return new;
end
$$;

create trigger membership_period_ranges before insert or update on membership_period
  for each row execute function membership_period_ranges();

-- Two periods contradict each other when neither can have ended before the other began. The exclusion
-- constraint says that for all but periods whose latest start lies after their earliest end.
create function membership_periods_follow() returns trigger
  language plpgsql
as $$
begin
  if exists (
    select from membership_period other
    where other.university_id = new.university_id and other.id <> new.id
      and new.latest_start < other.earliest_end and other.latest_start < new.earliest_end
  ) then
    raise exclusion_violation using
      constraint = 'membership_period_span_excl',
      message = 'two membership periods of one university overlap';
  end if;
  return null;
end
$$;

create trigger membership_periods_follow after insert or update on membership_period
  for each row execute function membership_periods_follow();

-- down

drop table membership_period;
drop function membership_periods_follow();
drop function membership_period_ranges();
drop function days_between(date, date);
