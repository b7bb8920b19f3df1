create table association (
  id text collate "C" not null,
  name_en text not null,
  name_ru text not null,
  name_zh text not null,
  abbreviation_en text not null,
  abbreviation_ru text not null,
  abbreviation_zh text not null,
  synonyms text[] not null default '{}',
  founded_on text not null,
  founded_in text,
  legal_form text,
  sources text[] not null default '{}',
  constraint association_pkey primary key (id),
  constraint association_id_check check (id ~ '^asn_[0-9a-f-]{36}$'),
  constraint association_founded_on_check check (is_partial_date(founded_on))
);

-- There is one association.
create unique index association_single_key on association ((true));

-- down

drop table association;
