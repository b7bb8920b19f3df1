-- An account lets a person sign in. The address in its folded form is what people are known by.
create table account (
  id text collate "C" not null,
  version integer not null default 1,
  person_id text collate "C" not null,
  email text not null,
  email_key text collate "C" not null,
  lang text not null,
  is_closed boolean not null default false,
  -- Sessions that began before are void.
  sessions_from timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint account_pkey primary key (id),
  constraint account_id_check check (id ~ '^acc_[0-9a-f-]{36}$'),
  constraint account_person_id_key unique (person_id),
  constraint account_person_id_fkey foreign key (person_id) references person (id),
  constraint account_email_key_key unique (email_key),
  -- Nothing but ASCII: no letter can look like another one.
  constraint account_email_key_check check (email_key ~ '^[!-?A-~]+@[a-z0-9.-]+$' and email_key = lower(email_key)),
  constraint account_lang_check check (lang in ('EN', 'RU', 'ZH'))
);

-- A person has a role within a scope for a time. Rights follow from the time itself.
create table role_grant (
  id text collate "C" not null,
  version integer not null default 1,
  person_id text collate "C" not null,
  role text not null,
  scope_kind text not null,
  side text,
  university_id text collate "C",
  partner_id text collate "C",
  valid_from timestamptz not null,
  valid_to timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  period tstzrange not null generated always as (tstzrange(valid_from, valid_to)) stored,
  scope_key text collate "C" not null generated always as (coalesce(university_id, partner_id, side, '')) stored,
  constraint role_grant_pkey primary key (id),
  constraint role_grant_id_check check (id ~ '^grt_[0-9a-f-]{36}$'),
  constraint role_grant_person_id_fkey foreign key (person_id) references person (id),
  constraint role_grant_scope_check check (is_scope(scope_kind, side, university_id, partner_id)),
  constraint role_grant_university_fkey foreign key (university_id, side) references university (id, side)
    on update cascade,
  constraint role_grant_partner_fkey foreign key (partner_id, side) references partner (id, side)
    on update cascade,
  constraint role_grant_role_check check (
    case role
      when 'OPERATOR' then scope_kind = 'ASSOCIATION'
      when 'PERMANENT_CHAIR' then scope_kind = 'SIDE'
      when 'SECRETARIAT_HEAD' then scope_kind = 'SIDE'
      when 'SECRETARIAT_OFFICER' then scope_kind = 'SIDE'
      when 'LIAISON_OFFICER' then scope_kind in ('UNIVERSITY', 'PARTNER')
      when 'UNIVERSITY_EDITOR' then scope_kind = 'UNIVERSITY'
      when 'UNIVERSITY_READER' then scope_kind = 'UNIVERSITY'
      else false
    end
  ),
  constraint role_grant_term_check check (valid_from <= valid_to),
  constraint role_grant_period_excl exclude using gist (
    person_id with =, role with =, scope_key with =, period with &&
  )
);

create index role_grant_person_id_idx on role_grant (person_id);
create index role_grant_university_id_idx on role_grant (university_id);
create index role_grant_partner_id_idx on role_grant (partner_id);
create index role_grant_side_idx on role_grant (side);

-- Keys belong to an institution and outlive whoever made them. Only a digest is kept.
create table institution_key (
  id text collate "C" not null,
  version integer not null default 1,
  scope_kind text not null,
  side text,
  university_id text collate "C",
  partner_id text collate "C",
  name text not null,
  prefix text collate "C" not null,
  secret_digest text collate "C" not null,
  scopes text[] not null,
  replaces_id text collate "C",
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_on date,
  constraint institution_key_pkey primary key (id),
  constraint institution_key_id_check check (id ~ '^key_[0-9a-f-]{36}$'),
  constraint institution_key_scope_check check (
    scope_kind in ('UNIVERSITY', 'PARTNER') and is_scope(scope_kind, side, university_id, partner_id)
  ),
  constraint institution_key_university_fkey foreign key (university_id, side) references university (id, side)
    on update cascade,
  constraint institution_key_partner_fkey foreign key (partner_id, side) references partner (id, side)
    on update cascade,
  constraint institution_key_prefix_key unique (prefix),
  constraint institution_key_scopes_check check (
    cardinality(scopes) > 0
    and scopes <@ '{READ_PUBLIC,READ_MEMBERS,WRITE_UNIVERSITY,EVENTS}'
    and (scope_kind = 'UNIVERSITY' or not scopes && '{READ_MEMBERS,WRITE_UNIVERSITY}')
  ),
  constraint institution_key_replaces_id_key unique (replaces_id),
  constraint institution_key_replaces_id_fkey foreign key (replaces_id) references institution_key (id),
  constraint institution_key_expires_at_check check (expires_at >= created_at)
);

create index institution_key_university_id_idx on institution_key (university_id);
create index institution_key_partner_id_idx on institution_key (partner_id);

-- down

drop table institution_key;
drop table role_grant;
drop table account;
