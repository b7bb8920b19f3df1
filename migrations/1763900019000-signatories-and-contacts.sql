-- Who has signed a document; how the parties of a program are reached; and the document behind a step of its life.

alter table document
  add signatories jsonb not null default '[]',
  add constraint document_signatories_check check (
    jsonb_typeof(signatories) = 'array' and jsonb_array_length(signatories) <= 20
  );

create table party_contact_point (
  id text collate "C" not null,
  program_id text collate "C" not null,
  party_key text collate "C" not null,
  position integer not null,
  kind text not null,
  value text not null,
  constraint party_contact_point_pkey primary key (id),
  constraint party_contact_point_program_id_fkey foreign key (program_id) references joint_program (id),
  constraint party_contact_point_position_key unique (program_id, party_key, position),
  constraint party_contact_point_value_check check (length(value) between 1 and 500)
);

alter table program_entry
  add document_id text collate "C",
  add constraint program_entry_document_id_fkey foreign key (document_id) references document (id);

-- down

alter table program_entry drop document_id;
drop table party_contact_point;
alter table document drop signatories;
