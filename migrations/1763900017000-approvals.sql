-- What a joint program rests on: agreements of its parties, and approvals of states, with the half-yearly batches of
-- the Chinese ministry; and who was told in time that one of them ends.

create table approval_batch (
  id text collate "C" not null,
  version integer not null default 1,
  year integer not null,
  half integer not null,
  notice text,
  announced_on text,
  reported_on text,
  total_bachelor_or_above integer,
  total_undergraduate integer,
  note text,
  sources text[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint approval_batch_pkey primary key (id),
  constraint approval_batch_id_check check (id ~ '^bat_[0-9a-f-]{36}$'),
  constraint approval_batch_half_key unique (year, half),
  -- The regulations on joint education are in force since 2003.
  constraint approval_batch_year_check check (year between 2003 and 2100),
  constraint approval_batch_half_check check (half in (1, 2)),
  constraint approval_batch_announced_on_check check (is_partial_date(announced_on)),
  constraint approval_batch_reported_on_check check (is_partial_date(reported_on)),
  constraint approval_batch_order_check check (
    partial_date_last(announced_on) >= make_date(year, 6 * half - 5, 1)
    and partial_date_last(reported_on) >= make_date(year, 6 * half - 5, 1)
  ),
  constraint approval_batch_totals_check check (
    total_bachelor_or_above >= 0 and total_undergraduate between 0 and coalesce(total_bachelor_or_above, 1000000)
  ),
  constraint approval_batch_sources_check check (cardinality(sources) > 0)
);

create table program_basis (
  id text collate "C" not null,
  version integer not null default 1,
  program_id text collate "C" not null,
  kind text not null,
  step text,
  party_key text collate "C",
  authority_en text,
  authority_ru text,
  authority_zh text,
  number text,
  field_code text,
  outcome text not null,
  applied_on text,
  decided_on text,
  reported_on text,
  batch_id text collate "C",
  enrol_from integer,
  enrol_to integer,
  intake integer,
  valid_from text,
  valid_to text,
  ended_on text,
  conditions_en text,
  conditions_ru text,
  conditions_zh text,
  note text,
  sources text[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint program_basis_pkey primary key (id),
  constraint program_basis_id_check check (id ~ '^bas_[0-9a-f-]{36}$'),
  constraint program_basis_program_id_fkey foreign key (program_id) references joint_program (id),
  constraint program_basis_batch_id_fkey foreign key (batch_id) references approval_batch (id),
  constraint program_basis_kind_check check (
    kind in ('MINISTRY_APPROVAL', 'LICENCE', 'ACCREDITATION', 'AGREEMENT', 'NETWORK_AGREEMENT')
  ),
  constraint program_basis_outcome_check check (outcome in ('PENDING', 'GRANTED', 'REFUSED')),
  constraint program_basis_number_key unique (program_id, kind, number),
  -- Only the Chinese ministry has batches, steps, and numbers of eight parts.
  constraint program_basis_ministry_check check (
    kind = 'MINISTRY_APPROVAL' or num_nonnulls(step, batch_id) = 0
  ),
  constraint program_basis_approval_number_check check (
    kind <> 'MINISTRY_APPROVAL' or number ~ '^[A-Z]{3}[0-9]{2}[A-Z]{2}[0-9][A-Z][0-9]{8}[A-Z]$'
  ),
  constraint program_basis_step_check check (step in ('PREPARATION', 'FOUNDING')),
  constraint program_basis_applied_on_check check (is_partial_date(applied_on)),
  constraint program_basis_decided_on_check check (is_partial_date(decided_on)),
  constraint program_basis_reported_on_check check (is_partial_date(reported_on)),
  constraint program_basis_valid_from_check check (is_partial_date(valid_from)),
  constraint program_basis_valid_to_check check (is_partial_date(valid_to)),
  constraint program_basis_ended_on_check check (is_partial_date(ended_on)),
  constraint program_basis_decision_order_check check (
    partial_date_first(applied_on) <= partial_date_last(decided_on)
  ),
  constraint program_basis_validity_order_check check (
    partial_date_first(valid_from) <= partial_date_last(valid_to)
    and partial_date_first(valid_from) <= partial_date_last(ended_on)
  ),
  constraint program_basis_enrolment_order_check check (
    enrol_from between 1990 and 2100 and enrol_to between coalesce(enrol_from, 1990) and 2100
  ),
  constraint program_basis_granted_check check (
    outcome = 'GRANTED' or num_nonnulls(valid_from, valid_to, ended_on) = 0
  ),
  constraint program_basis_undecided_check check (outcome <> 'PENDING' or decided_on is null),
  constraint program_basis_intake_check check (intake between 1 and 10000),
  constraint program_basis_sources_check check (cardinality(sources) > 0)
);

create index program_basis_batch_id_idx on program_basis (batch_id);
create index program_basis_valid_to_idx on program_basis (partial_date_last(valid_to))
  where outcome = 'GRANTED' and ended_on is null;

-- One for each time before each end. That a row is there is what makes it happen once.
create table expiry_alert (
  id text collate "C" not null,
  basis_id text collate "C" not null,
  valid_to text not null,
  months integer not null,
  raised_at timestamptz not null,
  constraint expiry_alert_pkey primary key (id),
  constraint expiry_alert_id_check check (id ~ '^exa_[0-9a-f-]{36}$'),
  constraint expiry_alert_basis_id_fkey foreign key (basis_id) references program_basis (id),
  constraint expiry_alert_once_key unique (basis_id, valid_to, months),
  constraint expiry_alert_months_check check (months in (12, 6, 3))
);

create table expiry_alert_mail (
  alert_id text collate "C" not null,
  account_id text collate "C" not null,
  sent_at timestamptz,
  constraint expiry_alert_mail_pkey primary key (alert_id, account_id),
  constraint expiry_alert_mail_alert_id_fkey foreign key (alert_id) references expiry_alert (id),
  constraint expiry_alert_mail_account_id_fkey foreign key (account_id) references account (id)
);

-- down

drop table expiry_alert_mail;
drop table expiry_alert;
drop table program_basis;
drop table approval_batch;
