-- Certificates of membership. Each kind is numbered by itself.

create table certificate_series (
  kind text not null,
  last_number integer not null,
  constraint certificate_series_pkey primary key (kind),
  constraint certificate_series_kind_check check (kind in ('FULL', 'OBSERVER')),
  constraint certificate_series_last_number_check check (last_number >= 0)
);

insert into certificate_series values ('FULL', 0), ('OBSERVER', 0);

create table certificate (
  id text collate "C" not null,
  period_id text collate "C" not null,
  application_id text collate "C" not null,
  kind text not null,
  -- Given by the trigger below.
  number integer not null,
  -- As they were when it was issued.
  name_en text,
  name_ru text,
  name_zh text,
  member_since text not null,
  decision_number text not null,
  issued_on date not null,
  created_at timestamptz not null,
  constraint certificate_pkey primary key (id),
  constraint certificate_id_check check (id ~ '^crt_[0-9a-f-]{36}$'),
  constraint certificate_period_id_fkey foreign key (period_id) references membership_period (id),
  constraint certificate_period_id_key unique (period_id),
  constraint certificate_application_id_fkey foreign key (application_id) references application (id),
  constraint certificate_application_id_key unique (application_id),
  constraint certificate_kind_fkey foreign key (kind) references certificate_series (kind),
  constraint certificate_number_key unique (kind, number),
  constraint certificate_name_check check (num_nonnulls(name_en, name_ru, name_zh) > 0),
  constraint certificate_member_since_check check (is_partial_date(member_since))
);

-- The row of the series is held until the admission has come to its end: a number that is not used is given again.
create function certificate_takes_a_number() returns trigger
  language plpgsql
as $$
begin
  update certificate_series set last_number = last_number + 1 where kind = new.kind returning last_number into new.number;
  return new;
end
$$;

create trigger certificate_takes_a_number before insert on certificate
  for each row execute function certificate_takes_a_number();

create function certificate_is_kept() returns trigger
  language plpgsql
as $$
begin
  raise check_violation using constraint = 'certificate_kept_check', message = 'a certificate stays as it was issued';
end
$$;

create trigger certificate_is_kept before update or delete on certificate
  for each row execute function certificate_is_kept();

-- down

drop table certificate;
drop table certificate_series;
drop function certificate_takes_a_number();
drop function certificate_is_kept();
