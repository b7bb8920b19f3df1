-- Sessions, sign-in codes and sign-in requests are known by digests only.
create table session (
  id text collate "C" not null,
  account_id text collate "C" not null,
  token_digest text collate "C" not null,
  method text not null,
  provider text,
  user_agent text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint session_pkey primary key (id),
  constraint session_id_check check (id ~ '^ses_[0-9a-f-]{36}$'),
  constraint session_account_id_fkey foreign key (account_id) references account (id),
  constraint session_token_digest_key unique (token_digest),
  constraint session_method_check check (method in ('EMAIL_CODE', 'INSTITUTION')),
  constraint session_provider_check check ((provider is not null) = (method = 'INSTITUTION'))
);

create index session_account_id_idx on session (account_id);

-- One row for each code that was asked for, whether the address is known or not. The code comes into being when
-- the mail is written.
create table sign_in_challenge (
  digest text collate "C" not null,
  email_key text collate "C" not null,
  lang text,
  code_salt text,
  code_digest text,
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint sign_in_challenge_pkey primary key (digest),
  constraint sign_in_challenge_tries_check check (tries between 0 and 5)
);

create index sign_in_challenge_expires_at_idx on sign_in_challenge (expires_at);

-- People who are on their way to their institution and back.
create table institution_sign_in (
  digest text collate "C" not null,
  binding_digest text not null,
  provider text not null,
  return_to text not null,
  expires_at timestamptz not null,
  constraint institution_sign_in_pkey primary key (digest)
);

create index institution_sign_in_expires_at_idx on institution_sign_in (expires_at);

-- What an institution calls the owner of an account.
create table account_identity (
  issuer text collate "C" not null,
  subject text collate "C" not null,
  account_id text collate "C" not null,
  created_at timestamptz not null,
  constraint account_identity_pkey primary key (issuer, subject),
  constraint account_identity_account_id_fkey foreign key (account_id) references account (id),
  constraint account_identity_account_key unique (issuer, account_id)
);

create index account_identity_account_id_idx on account_identity (account_id);

create table rate_limit (
  bucket text collate "C" not null,
  started_at timestamptz not null,
  count integer not null,
  constraint rate_limit_pkey primary key (bucket)
);

create index rate_limit_started_at_idx on rate_limit (started_at);

-- down

drop table rate_limit;
drop table account_identity;
drop table institution_sign_in;
drop table sign_in_challenge;
drop table session;
