-- Joint programs. What the parties agree on is a version: a text in the canonical form of JSON (RFC 8785) and its
-- SHA-256. A version never changes; what differs is another version. It is in effect when all its parties approve.

create table joint_program (
  id text collate "C" not null,
  version integer not null default 1,
  slug text collate "C" not null,
  audience text not null,
  note text,
  sources text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint joint_program_pkey primary key (id),
  constraint joint_program_id_check check (id ~ '^prg_[0-9a-f-]{36}$'),
  constraint joint_program_slug_key unique (slug),
  constraint joint_program_audience_check check (audience in ('PUBLIC', 'MEMBERS', 'SECRETARIATS'))
);

create table program_version (
  id text collate "C" not null,
  program_id text collate "C" not null,
  number integer not null,
  schema_version integer not null,
  content text not null,
  sha256 text collate "C" not null,
  created_at timestamptz not null,
  -- For questions about the content.
  body jsonb not null generated always as (content::jsonb) stored,
  constraint program_version_pkey primary key (id),
  constraint program_version_id_check check (id ~ '^pvr_[0-9a-f-]{36}$'),
  constraint program_version_program_id_fkey foreign key (program_id) references joint_program (id),
  constraint program_version_number_key unique (program_id, number),
  constraint program_version_number_check check (number between 1 and 10000),
  constraint program_version_sha256_key unique (program_id, sha256, number),
  constraint program_version_sha256_check check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  constraint program_version_schema_version_check check (schema_version = (content::jsonb ->> 'schemaVersion')::integer),
  constraint program_version_size_check check (octet_length(content) <= 200000)
);

create table program_party (
  id text collate "C" not null,
  version_id text collate "C" not null,
  position integer not null,
  -- The university's id, or the key of an outsider; the same in all versions.
  key text collate "C" not null,
  university_id text collate "C",
  side text,
  constraint program_party_pkey primary key (id),
  constraint program_party_version_id_fkey foreign key (version_id) references program_version (id),
  constraint program_party_key_key unique (version_id, key),
  constraint program_party_position_key unique (version_id, position),
  constraint program_party_university_id_fkey foreign key (university_id) references university (id),
  constraint program_party_key_check check (key = coalesce(university_id, key)),
  constraint program_party_side_check check (side in ('CN', 'RU'))
);

create index program_party_university_id_idx on program_party (university_id);

-- Each party approves for itself, in any order and at the same time.
create table party_approval (
  id text collate "C" not null,
  version_id text collate "C" not null,
  party_key text collate "C" not null,
  approved_at timestamptz not null,
  constraint party_approval_pkey primary key (id),
  constraint party_approval_party_fkey foreign key (version_id, party_key) references program_party (version_id, key),
  constraint party_approval_party_key_key unique (version_id, party_key)
);

create table program_objection (
  id text collate "C" not null,
  version_id text collate "C" not null,
  party_key text collate "C" not null,
  path text not null,
  text text not null,
  objected_at timestamptz not null,
  constraint program_objection_pkey primary key (id),
  constraint program_objection_party_fkey foreign key (version_id, party_key) references program_party (version_id, key),
  constraint program_objection_text_check check (length(text) between 1 and 5000)
);

create index program_objection_version_id_idx on program_objection (version_id);

create function program_agreement_is_kept() returns trigger
  language plpgsql
as $$
begin
  raise check_violation using constraint = 'program_agreement_kept_check',
    message = 'versions, their parties, approvals and objections stay as they are';
end
$$;

create trigger program_version_is_kept before update or delete on program_version
  for each row execute function program_agreement_is_kept();
create trigger program_party_is_kept before update or delete on program_party
  for each row execute function program_agreement_is_kept();
create trigger party_approval_is_kept before update or delete on party_approval
  for each row execute function program_agreement_is_kept();
create trigger program_objection_is_kept before update or delete on program_objection
  for each row execute function program_agreement_is_kept();

-- down

drop table program_objection;
drop table party_approval;
drop table program_party;
drop table program_version;
drop table joint_program;
drop function program_agreement_is_kept();
