-- Calls that may be repeated. Neither the key nor the answer can be read from here: the key is a digest, and the
-- answer is encrypted with the key itself.
create table idempotent_call (
  owner text collate "C" not null,
  key_digest text collate "C" not null,
  mutation text not null,
  input_digest text not null,
  outcome text,
  answers jsonb not null default '{}',
  created_at timestamptz not null,
  constraint idempotent_call_pkey primary key (owner, key_digest)
);

create index idempotent_call_created_at_idx on idempotent_call (created_at);

-- down

drop table idempotent_call;
