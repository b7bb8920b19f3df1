-- Who was appointed to what: the chair's person, the secretariat's staff, the liaison officers. The grant has the
-- time and the rights, so that these begin and end together.

create table appointment (
  id text collate "C" not null,
  version integer not null default 1,
  grant_id text collate "C" not null,
  duty text not null,
  function_en text,
  function_ru text,
  function_zh text,
  mandate text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint appointment_pkey primary key (id),
  constraint appointment_id_check check (id ~ '^apt_[0-9a-f-]{36}$'),
  constraint appointment_grant_id_key unique (grant_id),
  constraint appointment_grant_id_fkey foreign key (grant_id) references role_grant (id),
  constraint appointment_duty_check check (
    duty in ('PERMANENT_CHAIR', 'SECRETARIAT_HEAD', 'SECRETARIAT_OFFICER', 'REPRESENTATIVE', 'ALTERNATE')
  )
);

-- One permanent chair and one head of the secretariat of a side, one representative of a university at a time.
-- Grants are only ever shortened, so that what fits when it is made fits ever after.
create function appointment_is_single() returns trigger
  language plpgsql
as $$
declare
  own role_grant;
begin
  select * into own from role_grant where id = new.grant_id;
  if own.role <> (
    case when new.duty in ('REPRESENTATIVE', 'ALTERNATE') then 'LIAISON_OFFICER' else new.duty end
  ) then
    raise check_violation using constraint = 'appointment_duty_check', message = 'the grant is for another duty';
  end if;
  if new.duty not in ('SECRETARIAT_OFFICER', 'ALTERNATE') then
    -- Who appoints to one place waits here for whoever else does.
    perform pg_advisory_xact_lock(hashtextextended(new.duty || own.scope_key, 20110306));
    if exists (
      select from appointment a join role_grant g on g.id = a.grant_id
      where a.id <> new.id and a.duty = new.duty and g.scope_key = own.scope_key and g.period && own.period
    ) then
      raise exclusion_violation using constraint = 'appointment_single_excl', message = 'somebody else is appointed at that time';
    end if;
  end if;
  return new;
end
$$;

create trigger appointment_is_single before insert or update of grant_id, duty on appointment
  for each row execute function appointment_is_single();

-- down

drop table appointment;
drop function appointment_is_single();
