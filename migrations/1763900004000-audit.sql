-- Who did what, on which record, when. Written in the transaction of the change, never changed afterwards.
-- Each row carries a hash over itself and the row before. What may be personal (values before and after, the
-- reason) lies outside, behind a salted digest: it can be erased and the chain still holds.
create table audit_values (
  entry_id text collate "C" not null,
  salt text,
  body text,
  erased_at timestamptz,
  constraint audit_values_pkey primary key (entry_id),
  constraint audit_values_erased_check check (
    case when erased_at is null then num_nulls(salt, body) = 0 else num_nonnulls(salt, body) = 0 end
  )
);

create table audit_entry (
  id text collate "C" not null,
  seq bigint not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  on_behalf_of text,
  action text not null,
  subject_type text not null,
  subject_id text collate "C" not null,
  scope_kind text not null,
  side text,
  university_id text collate "C",
  partner_id text collate "C",
  request_id text,
  values_digest text not null,
  content_hash text not null,
  previous_hash text not null,
  hash text not null,
  constraint audit_entry_pkey primary key (id),
  constraint audit_entry_id_check check (id ~ '^aud_[0-9a-f-]{36}$'),
  constraint audit_entry_seq_key unique (seq),
  constraint audit_entry_hash_key unique (hash),
  -- This way around, since checking a key asks for the right to update the table that it points to.
  constraint audit_entry_id_fkey foreign key (id) references audit_values (entry_id),
  constraint audit_entry_actor_kind_check check (
    actor_kind in ('ANONYMOUS', 'PERSON', 'KEY', 'OPERATOR_TOKEN', 'SYSTEM')
  )
);

create index audit_entry_subject_id_idx on audit_entry (subject_id, seq);
create index audit_entry_university_id_idx on audit_entry (university_id, seq);
create index audit_entry_partner_id_idx on audit_entry (partner_id, seq);
create index audit_entry_side_idx on audit_entry (side, seq);
create index audit_entry_actor_id_idx on audit_entry (actor_id, seq);
create index audit_entry_on_behalf_of_idx on audit_entry (on_behalf_of, seq);

-- Whoever appends waits here for whoever else does until that one has committed, so that the order of the chain is
-- the order of the commits.
create function audit_hold_chain() returns void
  language sql
as $$ select pg_advisory_xact_lock(20110308) $$;

-- Gives a row its place in the chain.
create function audit_entry_chain() returns trigger
  language plpgsql
as $$
declare
  head record;
begin
  perform audit_hold_chain();
  select seq, hash into head from audit_entry order by seq desc limit 1;
  new.seq := coalesce(head.seq, 0) + 1;
  new.previous_hash := coalesce(head.hash, '');
  new.hash := encode(sha256(convert_to(new.previous_hash || ':' || new.seq || ':' || new.content_hash, 'UTF8')), 'hex');
  return new;
end
$$;

create trigger audit_entry_chain before insert on audit_entry
  for each row execute function audit_entry_chain();

create function audit_is_append_only() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'audit_values' then
    if new.entry_id = old.entry_id and old.erased_at is null and new.erased_at is not null
      and new.salt is null and new.body is null
    then
      return new;
    end if;
  end if;
  raise insufficient_privilege using message = format('%s is append-only', tg_table_name);
end
$$;

create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function audit_is_append_only();
create trigger audit_entry_no_truncate before truncate on audit_entry
  for each statement execute function audit_is_append_only();
create trigger audit_values_append_only before update or delete on audit_values
  for each row execute function audit_is_append_only();
create trigger audit_values_no_truncate before truncate on audit_values
  for each statement execute function audit_is_append_only();
alter table audit_entry enable always trigger audit_entry_chain;
alter table audit_entry enable always trigger audit_entry_append_only;
alter table audit_entry enable always trigger audit_entry_no_truncate;
alter table audit_values enable always trigger audit_values_append_only;
alter table audit_values enable always trigger audit_values_no_truncate;

-- The role of these migrations is the application's own, unless another one is granted rights of its own.
revoke all on audit_entry, audit_values from public;
do $$
begin
  execute format('revoke update, delete, truncate on audit_entry from %I', current_user);
  execute format('revoke update, delete, truncate on audit_values from %I', current_user);
  execute format('grant update (salt, body, erased_at) on audit_values to %I', current_user);
end
$$;

-- down

drop table audit_entry;
drop table audit_values;
drop function audit_is_append_only();
drop function audit_entry_chain();
drop function audit_hold_chain();
