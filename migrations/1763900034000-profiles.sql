-- Members confirm their profile from time to time, and ask for changes of what is official of it.

-- The rule is no rule of the association that is known, so it says where it comes from.
create table confirmation_rule (
  id text collate "C" not null,
  version integer not null default 1,
  months integer not null,
  origin_en text,
  origin_ru text,
  origin_zh text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint confirmation_rule_pkey primary key (id),
  -- There is one.
  constraint confirmation_rule_id_check check (id = 'cfr_0199d3a6-5a00-7000-8000-000000000001'),
  constraint confirmation_rule_months_check check (months between 1 and 120),
  constraint confirmation_rule_origin_check check (num_nonnulls(origin_en, origin_ru, origin_zh) > 0)
);

insert into confirmation_rule (id, months, origin_en, origin_ru, origin_zh)
values (
  'cfr_0199d3a6-5a00-7000-8000-000000000001', 12,
  'A default of this portal. The charter is not public, and no source says how often a member confirms its profile.',
  'Значение по умолчанию этого портала. Устав не опубликован, и ни один источник не говорит, как часто член подтверждает свои данные.',
  '本门户的默认值。章程未公开，也没有来源说明成员应多久确认一次资料。'
);

create table profile_confirmation (
  university_id text collate "C" not null,
  confirmed_at timestamptz not null,
  -- The version that was looked at.
  university_version integer not null,
  constraint profile_confirmation_pkey primary key (university_id, confirmed_at),
  constraint profile_confirmation_university_id_fkey foreign key (university_id) references university (id)
);

-- The day in UTC on which a university has last confirmed its profile.
create function last_confirmed_on(university text) returns date
  language sql stable parallel safe
  return (
    select (max(c.confirmed_at) at time zone 'UTC')::date from profile_confirmation c where c.university_id = university
  );

-- By when it is to confirm it: so many months after it has, or after the record was made.
create function confirmation_due_on(university text) returns date
  language sql stable parallel safe
  return (
    select (
      coalesce(last_confirmed_on(u.id), (u.created_at at time zone 'UTC')::date) + make_interval(months => r.months)
    )::date
    from university u cross join confirmation_rule r where u.id = university
  );

create table change_request (
  id text collate "C" not null,
  version integer not null default 1,
  university_id text collate "C" not null,
  state text not null default 'OPEN',
  reason text,
  answer text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz,
  constraint change_request_pkey primary key (id),
  constraint change_request_id_check check (id ~ '^chr_[0-9a-f-]{36}$'),
  constraint change_request_id_university_id_key unique (id, university_id),
  constraint change_request_university_id_fkey foreign key (university_id) references university (id),
  constraint change_request_state_check check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  constraint change_request_closed_at_check check ((state = 'OPEN') = (closed_at is null)),
  constraint change_request_answer_check check ((state = 'DECLINED') = (answer is not null))
);

create index change_request_university_id_idx on change_request (university_id);
create index change_request_created_at_idx on change_request (created_at, id);

-- Each field that a request would change, with its value when that was asked for.
create table requested_change (
  request_id text collate "C" not null,
  university_id text collate "C" not null,
  field text collate "C" not null,
  position integer not null,
  was jsonb,
  wanted jsonb,
  is_open boolean not null default true,
  constraint requested_change_pkey primary key (request_id, field),
  constraint requested_change_request_id_fkey foreign key (request_id, university_id)
    references change_request (id, university_id)
);

-- A field waits for one answer at a time.
create unique index requested_change_field_key on requested_change (university_id, field) where is_open;

create function change_request_closes() returns trigger
  language plpgsql
as $$
begin
  if old.state <> 'OPEN' then
    raise check_violation using constraint = 'change_request_closed_check', message = 'a request is answered once';
  end if;
  update requested_change set is_open = false where request_id = new.id;
  return null;
end
$$;

create trigger change_request_closes after update of state on change_request
  for each row execute function change_request_closes();

-- down

drop table requested_change;
drop table change_request;
drop function change_request_closes();
drop function confirmation_due_on(text);
drop function last_confirmed_on(text);
drop table profile_confirmation;
drop table confirmation_rule;
