-- Partial dates are texts that keep their precision: 2011, 2011-03, 2011-03-06. Each stands for all the days
-- that it may mean; these functions give the first and the last of them.

create extension if not exists btree_gist;

create function partial_date_first(value text) returns date
  language sql immutable strict parallel safe
  return make_date(
    substr(value, 1, 4)::integer,
    coalesce(nullif(substr(value, 6, 2), '')::integer, 1),
    coalesce(nullif(substr(value, 9, 2), '')::integer, 1)
  );

create function partial_date_last(value text) returns date
  language sql immutable strict parallel safe
  return case length(value)
    when 10 then partial_date_first(value)
    when 7 then (partial_date_first(value) + interval '1 month' - interval '1 day')::date
    else make_date(substr(value, 1, 4)::integer, 12, 31)
  end;

create function is_partial_date(value text) returns boolean
  language plpgsql immutable strict parallel safe
as $$
begin
  return value ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and partial_date_first(value) is not null;
exception
  when datetime_field_overflow then return false;
end
$$;

-- What the search compares: without case, width, and the two forms of the Russian letter Е.
create function fold_text(value text) returns text
  language sql immutable strict parallel safe
  return replace(lower(normalize(value, nfkc) collate "und-x-icu"), 'ё', 'е');

-- down

drop function fold_text(text);
drop function is_partial_date(text);
drop function partial_date_last(text);
drop function partial_date_first(text);
drop extension btree_gist;
