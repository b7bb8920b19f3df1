-- The names of sites that embed events, and how often they are loaded. A name is no secret and gives no right.

create table embed_key (
  id text collate "C" not null,
  version integer not null default 1,
  scope_kind text not null,
  side text,
  university_id text collate "C",
  partner_id text collate "C",
  name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz,
  constraint embed_key_pkey primary key (id),
  constraint embed_key_id_check check (id ~ '^emb_[0-9a-f-]{36}$'),
  constraint embed_key_scope_check check (is_scope(scope_kind, side, university_id, partner_id)),
  constraint embed_key_university_fkey foreign key (university_id, side) references university (id, side)
    on update cascade,
  constraint embed_key_partner_fkey foreign key (partner_id, side) references partner (id, side)
    on update cascade
);

create index embed_key_university_id_idx on embed_key (university_id);
create index embed_key_partner_id_idx on embed_key (partner_id);
create index embed_key_side_idx on embed_key (side);

-- Loads on a day in UTC. Nothing is kept of who has loaded it, or from where.
create table embed_load (
  embed_key_id text collate "C" not null,
  day date not null,
  loads integer not null,
  constraint embed_load_pkey primary key (embed_key_id, day),
  constraint embed_load_embed_key_id_fkey foreign key (embed_key_id) references embed_key (id),
  constraint embed_load_loads_check check (loads > 0)
);

-- down

drop table embed_load;
drop table embed_key;
