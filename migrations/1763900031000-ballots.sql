-- Ballots on applications for membership. Why a paper of a secret ballot leads to nobody stands in src/ballots/ballot-box.ts.

create table ballot (
  id text collate "C" not null,
  version integer not null default 1,
  application_id text collate "C" not null,
  -- None for a ballot by correspondence.
  meeting_id text collate "C",
  rules_id text collate "C" not null,
  is_secret boolean not null,
  state text not null,
  -- Announced; what closes a ballot is an act.
  closes_on date,
  opened_at timestamptz not null,
  closed_at timestamptz,
  cancel_reason text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint ballot_pkey primary key (id),
  constraint ballot_id_check check (id ~ '^bal_[0-9a-f-]{36}$'),
  constraint ballot_application_id_fkey foreign key (application_id) references application (id),
  constraint ballot_meeting_id_fkey foreign key (meeting_id) references meeting (id),
  constraint ballot_rules_id_fkey foreign key (rules_id) references ballot_rules (id),
  constraint ballot_state_check check (state in ('OPEN', 'CLOSED', 'CANCELLED')),
  constraint ballot_closed_at_check check ((state = 'OPEN') = (closed_at is null)),
  constraint ballot_cancel_reason_check check ((state = 'CANCELLED') = (cancel_reason is not null))
);

create unique index ballot_open_key on ballot (application_id) where state = 'OPEN';
create index ballot_application_id_idx on ballot (application_id);
create index ballot_meeting_id_idx on ballot (meeting_id);
create index ballot_rules_id_idx on ballot (rules_id);

-- One row for each university that has a vote, made when the ballot opens. The nonce is a part of its receipt, and goes
-- when the ballot ends.
create table ballot_elector (
  ballot_id text collate "C" not null,
  university_id text collate "C" not null,
  side text not null,
  nonce uuid default gen_random_uuid(),
  -- The person who has cast the vote.
  voted_by text collate "C",
  constraint ballot_elector_pkey primary key (ballot_id, university_id),
  constraint ballot_elector_ballot_id_fkey foreign key (ballot_id) references ballot (id),
  constraint ballot_elector_university_id_fkey foreign key (university_id) references university (id),
  constraint ballot_elector_voted_by_fkey foreign key (voted_by) references person (id),
  constraint ballot_elector_side_check check (side in ('CN', 'RU'))
);

create index ballot_elector_university_id_idx on ballot_elector (university_id);
create index ballot_elector_voted_by_idx on ballot_elector (voted_by);

-- What was voted. Papers of a named ballot are written when they are cast, those of a secret one all at once when it closes.
create table ballot_paper (
  ballot_id text collate "C" not null,
  receipt_digest text collate "C" not null,
  side text not null,
  choice text not null,
  -- Named ballots only.
  university_id text collate "C",
  constraint ballot_paper_pkey primary key (ballot_id, receipt_digest),
  constraint ballot_paper_ballot_id_fkey foreign key (ballot_id) references ballot (id),
  constraint ballot_paper_elector_fkey foreign key (ballot_id, university_id)
    references ballot_elector (ballot_id, university_id),
  constraint ballot_paper_elector_key unique (ballot_id, university_id),
  constraint ballot_paper_digest_check check (receipt_digest ~ '^[0-9a-f]{64}$'),
  constraint ballot_paper_side_check check (side in ('CN', 'RU')),
  constraint ballot_paper_choice_check check (choice in ('FOR', 'AGAINST', 'ABSTAIN'))
);

-- The papers of a secret ballot while it is open: sealed, and of the same length whatever is in it.
create table ballot_box (
  ballot_id text collate "C" not null,
  sealed bytea not null,
  constraint ballot_box_pkey primary key (ballot_id),
  constraint ballot_box_ballot_id_fkey foreign key (ballot_id) references ballot (id)
);

-- Whether a full member may vote on a day. Replaced where something can take the vote from a member for a time.
create function is_entitled_to_vote(university_id text, day date) returns boolean
  language sql stable
  return true;

-- An ended ballot stays as it is, and who is an elector was settled when it was opened.
create function ballot_is_kept() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'DELETE' or old.state <> 'OPEN'
    or (new.application_id, new.rules_id, new.is_secret, new.opened_at)
      is distinct from (old.application_id, old.rules_id, old.is_secret, old.opened_at) then
    raise check_violation using constraint = 'ballot_kept_check', message = 'an ended ballot does not change';
  end if;
  -- As many papers as voters of each side.
  if new.state = 'CLOSED' and exists (
    select from (
      select side, count(voted_by) as voted from ballot_elector where ballot_id = new.id group by side
    ) e full join (
      select side, count(*) as papers from ballot_paper where ballot_id = new.id group by side
    ) p on p.side = e.side
    where coalesce(e.voted, 0) <> coalesce(p.papers, 0)
  ) then
    raise check_violation using constraint = 'ballot_count_check', message = 'not as many papers as have voted';
  end if;
  return new;
end
$$;

create trigger ballot_is_kept before update or delete on ballot
  for each row execute function ballot_is_kept();

create function ballot_elector_is_kept() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'DELETE' or old.voted_by is distinct from new.voted_by and old.voted_by is not null
    or (new.ballot_id, new.university_id, new.side) is distinct from (old.ballot_id, old.university_id, old.side) then
    raise check_violation using constraint = 'ballot_elector_kept_check', message = 'the electorate is frozen, and a vote is cast once';
  end if;
  return new;
end
$$;

create trigger ballot_elector_is_kept before update or delete on ballot_elector
  for each row execute function ballot_elector_is_kept();

create function ballot_paper_is_kept() returns trigger
  language plpgsql
as $$
begin
  if tg_op <> 'INSERT' then
    raise check_violation using constraint = 'ballot_paper_kept_check', message = 'a vote does not change';
  end if;
  if not exists (
    select from ballot b where b.id = new.ballot_id and b.state = 'OPEN' and b.is_secret = (new.university_id is null)
  ) then
    raise check_violation using constraint = 'ballot_paper_kept_check', message = 'no vote after the close, and no name in a secret ballot';
  end if;
  return new;
end
$$;

create trigger ballot_paper_is_kept before insert or update or delete on ballot_paper
  for each row execute function ballot_paper_is_kept();

-- down

drop table ballot_box;
drop table ballot_paper;
drop table ballot_elector;
drop table ballot;
drop function ballot_is_kept();
drop function ballot_elector_is_kept();
drop function ballot_paper_is_kept();
drop function is_entitled_to_vote(text, date);
