-- How many members there were as others have written it down, to hold the register against.

create table reported_count (
  id text collate "C" not null,
  as_of text not null,
  total integer,
  total_basis text,
  full_members integer,
  full_basis text,
  observers integer,
  cn_total integer,
  cn_full integer,
  cn_observers integer,
  ru_total integer,
  ru_full integer,
  ru_observers integer,
  note text,
  sources text[] not null,
  -- The days on which the report may have been true.
  days daterange not null generated always as (
    daterange(partial_date_first(as_of), partial_date_last(as_of), '[]')
  ) stored,
  constraint reported_count_pkey primary key (id),
  constraint reported_count_id_check check (id ~ '^rpc_[0-9a-f-]{36}$'),
  constraint reported_count_as_of_check check (is_partial_date(as_of)),
  constraint reported_count_total_basis_check check (
    total_basis in ('STATED', 'SUM', 'INFERRED') and (total_basis is null) = (total is null)
  ),
  constraint reported_count_full_basis_check check (
    full_basis in ('STATED', 'SUM', 'INFERRED') and (full_basis is null) = (full_members is null)
  ),
  constraint reported_count_figures_check check (
    least(total, full_members, observers, cn_total, cn_full, cn_observers, ru_total, ru_full, ru_observers) >= 0
  ),
  constraint reported_count_sources_check check (cardinality(sources) > 0)
);

-- down

drop table reported_count;
