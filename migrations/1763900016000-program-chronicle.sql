-- What happened to a joint program: dated facts with their sources. Some of them brought it into a state.

create table program_entry (
  id text collate "C" not null,
  program_id text collate "C" not null,
  state text,
  happened_on text,
  attested_on text,
  text_en text,
  text_ru text,
  text_zh text,
  sources text[] not null,
  recorded_at timestamptz not null,
  retracted_at timestamptz,
  constraint program_entry_pkey primary key (id),
  constraint program_entry_id_check check (id ~ '^pen_[0-9a-f-]{36}$'),
  constraint program_entry_program_id_fkey foreign key (program_id) references joint_program (id),
  constraint program_entry_state_check check (
    state in (
      'PLANNED', 'PROPOSED', 'AGREED', 'APPLIED', 'APPROVED', 'ENROLLING', 'ENROLMENT_STOPPED', 'ENDED', 'REFUSED'
    )
  ),
  constraint program_entry_content_check check (num_nonnulls(state, text_en, text_ru, text_zh) > 0),
  constraint program_entry_happened_on_check check (is_partial_date(happened_on)),
  constraint program_entry_attested_on_check check (is_partial_date(attested_on)),
  constraint program_entry_order_check check (partial_date_first(happened_on) <= partial_date_last(attested_on)),
  constraint program_entry_sources_check check (cardinality(sources) > 0)
);

create index program_entry_program_id_idx on program_entry (program_id);

create function program_entry_is_kept() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'DELETE' or old.retracted_at is not null or (to_jsonb(new) - 'retracted_at') <> (to_jsonb(old) - 'retracted_at') then
    raise check_violation using constraint = 'program_entry_kept_check', message = 'an entry is retracted, never changed';
  end if;
  return new;
end
$$;

create trigger program_entry_is_kept before update or delete on program_entry
  for each row execute function program_entry_is_kept();

-- down

drop table program_entry;
drop function program_entry_is_kept();
