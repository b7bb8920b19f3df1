-- Queries that partners have registered, to be asked for by the digest of their text.

create table trusted_document (
  id text collate "C" not null,
  version integer not null default 1,
  scope_kind text not null,
  side text,
  university_id text collate "C",
  partner_id text collate "C",
  name text not null,
  sha256 text collate "C" not null,
  text text not null,
  registered_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  constraint trusted_document_pkey primary key (id),
  constraint trusted_document_id_check check (id ~ '^trd_[0-9a-f-]{36}$'),
  constraint trusted_document_scope_check check (is_scope(scope_kind, side, university_id, partner_id)),
  constraint trusted_document_owner_check check (scope_kind in ('UNIVERSITY', 'PARTNER')),
  constraint trusted_document_text_check check (octet_length(text) between 1 and 32768),
  constraint trusted_document_sha256_check check (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  constraint trusted_document_university_fkey foreign key (university_id, side) references university (id, side)
    on update cascade,
  constraint trusted_document_partner_fkey foreign key (partner_id, side) references partner (id, side)
    on update cascade
);

-- Several owners may have the same text in use, each of them once.
create unique index trusted_document_in_use_key
  on trusted_document (sha256, coalesce(university_id, partner_id)) where retired_at is null;
create index trusted_document_university_id_idx on trusted_document (university_id);
create index trusted_document_partner_id_idx on trusted_document (partner_id);
create index trusted_document_side_idx on trusted_document (side);

-- down

drop table trusted_document;
