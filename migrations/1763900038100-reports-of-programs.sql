-- All reports of a program, with those that others have replaced since.

create index cohort_report_program_id_idx on cohort_report (program_id, year);

-- down

drop index cohort_report_program_id_idx;
