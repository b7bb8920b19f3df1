-- Documents are about one record. A document says the same in several languages; each has a file. Files that were
-- replaced stay: what was once the text of a document can be read again.

create table file (
  id text collate "C" not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text collate "C" not null,
  uploaded_by text collate "C" not null,
  uploaded_at timestamptz not null,
  constraint file_pkey primary key (id),
  constraint file_id_check check (id ~ '^fil_[0-9a-f-]{36}$'),
  constraint file_name_check check (length(name) between 1 and 200),
  constraint file_media_type_check check (
    media_type in (
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.oasis.opendocument.text',
      'image/jpeg',
      'image/png'
    )
  ),
  constraint file_size_check check (size between 1 and 10485760),
  constraint file_sha256_check check (sha256 ~ '^[0-9a-f]{64}$')
);

create index file_uploaded_by_idx on file (uploaded_by, uploaded_at);

-- Apart from the rest, so that nobody who looks at files reads their contents by mistake.
create table file_content (
  file_id text collate "C" not null,
  content bytea not null,
  constraint file_content_pkey primary key (file_id),
  constraint file_content_file_id_fkey foreign key (file_id) references file (id) on delete cascade,
  constraint file_content_check check (octet_length(content) between 1 and 10485760)
);

create table document (
  id text collate "C" not null,
  version integer not null default 1,
  subject_id text collate "C" not null,
  scope_kind text not null,
  side text,
  university_id text collate "C",
  partner_id text collate "C",
  kind text not null,
  title_en text,
  title_ru text,
  title_zh text,
  dated_on text,
  audience text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint document_pkey primary key (id),
  constraint document_id_check check (id ~ '^doc_[0-9a-f-]{36}$'),
  constraint document_scope_check check (is_scope(scope_kind, side, university_id, partner_id)),
  constraint document_university_fkey foreign key (university_id, side) references university (id, side)
    on update cascade,
  constraint document_partner_fkey foreign key (partner_id, side) references partner (id, side) on update cascade,
  constraint document_kind_check check (
    kind in ('AGENDA', 'MINUTES', 'DECISION', 'MANDATE', 'DECLARATION', 'AGREEMENT', 'OTHER')
  ),
  constraint document_title_check check (num_nonnulls(title_en, title_ru, title_zh) > 0),
  constraint document_dated_on_check check (is_partial_date(dated_on)),
  constraint document_audience_check check (audience in ('PUBLIC', 'MEMBERS', 'SECRETARIATS'))
);

create index document_subject_id_idx on document (subject_id);

create table document_text (
  id text collate "C" not null,
  document_id text collate "C" not null,
  lang text not null,
  file_id text collate "C" not null,
  is_authentic boolean not null,
  added_at timestamptz not null,
  replaced_at timestamptz,
  constraint document_text_pkey primary key (id),
  constraint document_text_id_check check (id ~ '^dtx_[0-9a-f-]{36}$'),
  constraint document_text_document_id_fkey foreign key (document_id) references document (id),
  constraint document_text_file_id_fkey foreign key (file_id) references file (id),
  constraint document_text_file_id_key unique (file_id),
  constraint document_text_lang_check check (lang in ('EN', 'RU', 'ZH')),
  constraint document_text_replaced_at_check check (replaced_at >= added_at)
);

-- One text in force for each language.
create unique index document_text_lang_key on document_text (document_id, lang) where replaced_at is null;

create function document_text_is_kept() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'DELETE' or old.replaced_at is not null or (to_jsonb(new) - 'replaced_at') <> (to_jsonb(old) - 'replaced_at') then
    raise check_violation using constraint = 'document_text_kept_check', message = 'a text of a document is replaced, never changed';
  end if;
  return new;
end
$$;

create trigger document_text_is_kept before update or delete on document_text
  for each row execute function document_text_is_kept();

-- down

drop table document_text;
drop table document;
drop table file_content;
drop table file;
drop function document_text_is_kept();
