-- A grant is only ever shortened: what fitted when it was given, such as one representative at a time, fits ever after.

create function role_grant_is_not_prolonged() returns trigger
  language plpgsql
as $$
begin
  if new.valid_from <> old.valid_from
    or coalesce(new.valid_to, 'infinity'::timestamptz) > coalesce(old.valid_to, 'infinity'::timestamptz)
    or (new.person_id, new.role, new.scope_kind) <> (old.person_id, old.role, old.scope_kind)
  then
    raise check_violation using constraint = 'role_grant_shortened_check',
      message = 'a grant is only ever shortened; give a new one';
  end if;
  return new;
end
$$;

create trigger role_grant_is_not_prolonged before update on role_grant
  for each row execute function role_grant_is_not_prolonged();

-- down

drop trigger role_grant_is_not_prolonged on role_grant;
drop function role_grant_is_not_prolonged();
