-- Students of joint programs by the year in which they begin, as each party reports them about itself. A report is never
-- changed; a later one of the same party takes its place.

create table cohort_report (
  id text collate "C" not null,
  program_id text collate "C" not null,
  year integer not null,
  party_key text collate "C" not null,
  quota integer,
  admitted integer,
  enrolled integer,
  graduates integer,
  diplomas integer,
  note text,
  reported_at timestamptz not null,
  replaced_at timestamptz,
  constraint cohort_report_pkey primary key (id),
  constraint cohort_report_program_id_fkey foreign key (program_id) references joint_program (id),
  constraint cohort_report_year_check check (year between 1990 and 2100),
  constraint cohort_report_figures_check check (num_nonnulls(quota, admitted, enrolled, graduates, diplomas) > 0),
  constraint cohort_report_range_check check (
    least(quota, admitted, enrolled, graduates, diplomas) >= 0
    and greatest(quota, admitted, enrolled, graduates, diplomas) <= 100000
  )
);

create unique index cohort_report_party_key on cohort_report (program_id, year, party_key) where replaced_at is null;

create function cohort_report_is_kept() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'DELETE' or old.replaced_at is not null or (to_jsonb(new) - 'replaced_at') <> (to_jsonb(old) - 'replaced_at') then
    raise check_violation using constraint = 'cohort_report_kept_check', message = 'a report is replaced, never changed';
  end if;
  return new;
end
$$;

create trigger cohort_report_is_kept before update or delete on cohort_report
  for each row execute function cohort_report_is_kept();

-- down

drop table cohort_report;
drop function cohort_report_is_kept();
