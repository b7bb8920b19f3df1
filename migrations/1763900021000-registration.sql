-- Registration for events: who is named for a seat, and who waits for one.

create table event_registration (
  id text collate "C" not null,
  version integer not null default 1,
  event_id text collate "C" not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  -- Seats in all, of each side, and of each university; null for no limit.
  quota integer,
  quota_cn integer,
  quota_ru integer,
  quota_per_university integer,
  -- Kept in step with the delegates, so that a seat too many is refused here whoever writes.
  confirmed integer not null default 0,
  confirmed_cn integer not null default 0,
  confirmed_ru integer not null default 0,
  -- The place in the order of naming that was given last.
  last_position integer not null default 0,
  note text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint event_registration_pkey primary key (id),
  constraint event_registration_id_check check (id ~ '^erg_[0-9a-f-]{36}$'),
  constraint event_registration_event_id_fkey foreign key (event_id) references event (id),
  constraint event_registration_event_id_key unique (event_id),
  constraint event_registration_time_check check (closes_at > opens_at),
  constraint event_registration_quota_check check (
    least(quota, quota_cn, quota_ru, quota_per_university) >= 0
    and greatest(quota, quota_cn, quota_ru, quota_per_university) <= 100000
  ),
  constraint event_registration_seats_check check (
    confirmed <= quota and confirmed_cn <= quota_cn and confirmed_ru <= quota_ru
  )
);

create table delegate (
  id text collate "C" not null,
  version integer not null default 1,
  registration_id text collate "C" not null,
  event_id text collate "C" not null,
  person_id text collate "C" not null,
  scope_kind text not null,
  side text,
  university_id text collate "C",
  partner_id text collate "C",
  state text not null,
  position integer not null,
  lang text not null,
  time_zone text not null,
  confirmed_at timestamptz,
  withdrawn_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint delegate_pkey primary key (id),
  constraint delegate_id_check check (id ~ '^dlg_[0-9a-f-]{36}$'),
  constraint delegate_registration_id_fkey foreign key (registration_id) references event_registration (id),
  constraint delegate_event_id_fkey foreign key (event_id) references event (id),
  constraint delegate_person_id_fkey foreign key (person_id) references person (id),
  constraint delegate_university_fkey foreign key (university_id, side) references university (id, side)
    on update cascade,
  constraint delegate_scope_check check (
    scope_kind = 'UNIVERSITY' and num_nonnulls(side, university_id) = 2 and partner_id is null
  ),
  constraint delegate_state_check check (state in ('CONFIRMED', 'WAITING', 'WITHDRAWN')),
  constraint delegate_lang_check check (lang in ('EN', 'RU', 'ZH')),
  constraint delegate_position_key unique (registration_id, position),
  constraint delegate_times_check check (
    (state <> 'CONFIRMED' or confirmed_at is not null) and (state = 'WITHDRAWN') = (withdrawn_at is not null)
  )
);

create unique index delegate_person_key on delegate (registration_id, person_id) where state <> 'WITHDRAWN';
create index delegate_waiting_idx on delegate (registration_id, position) where state = 'WAITING';
create index delegate_university_id_idx on delegate (university_id, registration_id);
create index delegate_person_id_idx on delegate (person_id);
create index delegate_event_id_idx on delegate (event_id);

-- Counts the seats. The count locks the row of the registration, so that whoever comes next sees this one.
create function delegate_takes_a_seat() returns trigger
  language plpgsql
as $$
declare
  had_seat boolean := tg_op = 'UPDATE' and old.state = 'CONFIRMED';
  has_seat boolean := new.state = 'CONFIRMED';
begin
  if not had_seat and not has_seat then
    return null;
  end if;
  update event_registration set
    confirmed = confirmed - had_seat::integer + has_seat::integer,
    confirmed_cn = confirmed_cn - (had_seat and old.side = 'CN')::integer + (has_seat and new.side = 'CN')::integer,
    confirmed_ru = confirmed_ru - (had_seat and old.side = 'RU')::integer + (has_seat and new.side = 'RU')::integer
  where id = new.registration_id;
  if has_seat and (
    select count(*) from delegate d
    where d.registration_id = new.registration_id and d.university_id = new.university_id and d.state = 'CONFIRMED'
  ) > (select r.quota_per_university from event_registration r where r.id = new.registration_id) then
    raise check_violation using constraint = 'event_registration_university_check', message = 'a university has its quota';
  end if;
  return null;
end
$$;

create trigger delegate_takes_a_seat after insert or update of state, side, university_id on delegate
  for each row execute function delegate_takes_a_seat();

create function registration_keeps_seats() returns trigger
  language plpgsql
as $$
begin
  if exists (
    select from delegate d where d.registration_id = new.id and d.state = 'CONFIRMED'
    group by d.university_id having count(*) > new.quota_per_university
  ) then
    raise check_violation using constraint = 'event_registration_seats_check', message = 'seats are taken already';
  end if;
  return null;
end
$$;

create trigger registration_keeps_seats after update of quota_per_university on event_registration
  for each row execute function registration_keeps_seats();

create function delegate_is_kept() returns trigger
  language plpgsql
as $$
begin
  raise check_violation using constraint = 'delegate_kept_check', message = 'a delegate is withdrawn, never deleted';
end
$$;

create trigger delegate_is_kept before delete on delegate for each row execute function delegate_is_kept();

-- What delegates are told. A row is written together with the job that sends it.
create table delegate_mail (
  id text collate "C" not null,
  delegate_id text collate "C" not null,
  cause text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  constraint delegate_mail_pkey primary key (id),
  constraint delegate_mail_delegate_id_fkey foreign key (delegate_id) references delegate (id),
  constraint delegate_mail_cause_check check (
    cause in ('CONFIRMED', 'WAITING', 'WITHDRAWN', 'MOVED', 'POSTPONED', 'CANCELLED')
  )
);

create index delegate_mail_delegate_id_idx on delegate_mail (delegate_id);

-- down

drop table delegate_mail;
drop table delegate;
drop table event_registration;
drop function delegate_takes_a_seat();
drop function registration_keeps_seats();
drop function delegate_is_kept();
