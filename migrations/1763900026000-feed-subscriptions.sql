-- Feeds of one person's own, each at an address that nobody else knows. Only a digest of its secret is kept.

create table feed_subscription (
  id text collate "C" not null,
  account_id text collate "C" not null,
  kind text not null,
  lang text not null,
  name text,
  token_digest text collate "C" not null,
  created_at timestamptz not null,
  -- The hour of the last use: a calendar program asks many times a day.
  last_used_at timestamptz,
  revoked_at timestamptz,
  constraint feed_subscription_pkey primary key (id),
  constraint feed_subscription_id_check check (id ~ '^sub_[0-9a-f-]{36}$'),
  constraint feed_subscription_account_id_fkey foreign key (account_id) references account (id),
  constraint feed_subscription_kind_check check (kind in ('MEMBERS', 'OWN')),
  constraint feed_subscription_lang_check check (lang in ('EN', 'RU', 'ZH')),
  constraint feed_subscription_token_digest_key unique (token_digest)
);

create index feed_subscription_live_idx on feed_subscription (account_id) where revoked_at is null;

-- Whoever makes one locks the account, so that of those who come at the same time each counts the one before.
create function feed_subscription_is_one_of_few() returns trigger
  language plpgsql
as $$
begin
  perform from account a where a.id = new.account_id for no key update;
  if (select count(*) from feed_subscription f where f.account_id = new.account_id and f.revoked_at is null) >= 20 then
    raise check_violation using constraint = 'feed_subscription_live_check', message = 'an account has enough of them';
  end if;
  return new;
end
$$;

create trigger feed_subscription_is_one_of_few before insert on feed_subscription
  for each row execute function feed_subscription_is_one_of_few();

create function feed_subscription_stays_revoked() returns trigger
  language plpgsql
as $$
begin
  raise check_violation using constraint = 'feed_subscription_revoked_check', message = 'what is revoked stays so';
end
$$;

create trigger feed_subscription_stays_revoked before update of revoked_at on feed_subscription
  for each row when (old.revoked_at is not null) execute function feed_subscription_stays_revoked();

-- down

drop table feed_subscription;
drop function feed_subscription_is_one_of_few();
drop function feed_subscription_stays_revoked();
