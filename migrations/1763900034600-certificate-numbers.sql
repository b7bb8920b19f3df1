-- The association has issued certificates before the portal did: the secretariats say with which number it goes on.

alter table certificate_series
  add column id text collate "C",
  add column version integer not null default 1,
  add column created_at timestamptz not null default '2011-03-06T00:00:00Z',
  add column updated_at timestamptz not null default '2011-03-06T00:00:00Z';

update certificate_series set id = case kind
  when 'FULL' then 'crs_012e88f9-2c00-7000-8000-000000000001'
  else 'crs_012e88f9-2c00-7000-8000-000000000002'
end;

alter table certificate_series
  alter column id set not null,
  alter column created_at drop default,
  alter column updated_at drop default,
  add constraint certificate_series_id_key unique (id),
  add constraint certificate_series_id_check check (id ~ '^crs_[0-9a-f-]{36}$');

-- Whoever issues one or sets the number holds the row, so that this sees all that were issued.
create function certificate_series_goes_on() returns trigger
  language plpgsql
as $$
begin
  if new.last_number < (select max(number) from certificate where kind = new.kind) then
    raise check_violation using constraint = 'certificate_series_issued_check', message = 'the number was issued already';
  end if;
  return new;
end
$$;

create trigger certificate_series_goes_on before update on certificate_series
  for each row execute function certificate_series_goes_on();

-- down

drop trigger certificate_series_goes_on on certificate_series;
drop function certificate_series_goes_on();
alter table certificate_series
  drop column id,
  drop column version,
  drop column created_at,
  drop column updated_at;
