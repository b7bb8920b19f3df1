-- A member that is suspended has no vote. Ballots ask this function.

create or replace function is_entitled_to_vote(university_id text, day date) returns boolean
  language sql stable
  return standing_on(university_id, day) <> 'SUSPENDED';

-- down

do $$
begin
  if to_regclass('ballot') is null then
    drop function is_entitled_to_vote(text, date);
  else
    create or replace function is_entitled_to_vote(university_id text, day date) returns boolean
      language sql stable
      return true;
  end if;
end
$$;
