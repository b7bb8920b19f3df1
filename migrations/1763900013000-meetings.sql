-- Meetings of the association's bodies, and what was decided. A decision that is published stays as it is; another one
-- amends it.

create table meeting (
  id text collate "C" not null,
  version integer not null default 1,
  body_id text collate "C" not null,
  kind text not null,
  ordinal integer,
  title_en text,
  title_ru text,
  title_zh text,
  starts_on text not null,
  ends_on text,
  city_en text,
  city_ru text,
  city_zh text,
  venue text,
  is_cancelled boolean not null default false,
  audience text not null,
  note text,
  sources text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint meeting_pkey primary key (id),
  constraint meeting_id_check check (id ~ '^mtg_[0-9a-f-]{36}$'),
  constraint meeting_id_body_id_key unique (id, body_id),
  constraint meeting_body_id_fkey foreign key (body_id) references body (id),
  constraint meeting_kind_check check (kind in ('WORKING_MEETING', 'RECTORS_FORUM', 'SUMMIT', 'OTHER')),
  constraint meeting_ordinal_check check (ordinal between 1 and 1000),
  constraint meeting_title_check check (num_nonnulls(title_en, title_ru, title_zh) > 0),
  constraint meeting_starts_on_check check (is_partial_date(starts_on)),
  constraint meeting_ends_on_check check (is_partial_date(ends_on)),
  constraint meeting_order_check check (partial_date_first(starts_on) <= partial_date_last(ends_on)),
  constraint meeting_audience_check check (audience in ('PUBLIC', 'MEMBERS', 'SECRETARIATS'))
);

create index meeting_starts_on_idx on meeting (starts_on collate "C", id);
-- Numbered in their kind and body.
create unique index meeting_ordinal_key on meeting (body_id, kind, ordinal) where not is_cancelled;

create table meeting_chair (
  id text collate "C" not null,
  meeting_id text collate "C" not null,
  position integer not null,
  university_id text collate "C",
  person_id text collate "C",
  constraint meeting_chair_pkey primary key (id),
  constraint meeting_chair_meeting_id_fkey foreign key (meeting_id) references meeting (id),
  constraint meeting_chair_position_key unique (meeting_id, position),
  constraint meeting_chair_university_id_fkey foreign key (university_id) references university (id),
  constraint meeting_chair_person_id_fkey foreign key (person_id) references person (id),
  constraint meeting_chair_check check (num_nonnulls(university_id, person_id) > 0)
);

create table agenda_item (
  id text collate "C" not null,
  meeting_id text collate "C" not null,
  position integer not null,
  title_en text,
  title_ru text,
  title_zh text,
  constraint agenda_item_pkey primary key (id),
  constraint agenda_item_meeting_id_fkey foreign key (meeting_id) references meeting (id),
  constraint agenda_item_position_key unique (meeting_id, position),
  constraint agenda_item_title_check check (num_nonnulls(title_en, title_ru, title_zh) > 0)
);

create table decision (
  id text collate "C" not null,
  version integer not null default 1,
  body_id text collate "C" not null,
  meeting_id text collate "C",
  number text not null,
  decided_on text not null,
  title_en text,
  title_ru text,
  title_zh text,
  text_en text,
  text_ru text,
  text_zh text,
  is_unanimous boolean,
  votes_for integer,
  votes_against integer,
  votes_abstained integer,
  amends_id text collate "C",
  audience text not null,
  state text not null default 'DRAFT',
  published_at timestamptz,
  sources text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- A draft is the secretariats' own affair.
  shown_to text not null generated always as (case state when 'PUBLISHED' then audience else 'SECRETARIATS' end) stored,
  constraint decision_pkey primary key (id),
  constraint decision_id_check check (id ~ '^dcn_[0-9a-f-]{36}$'),
  constraint decision_body_id_fkey foreign key (body_id) references body (id),
  constraint decision_meeting_id_fkey foreign key (meeting_id, body_id) references meeting (id, body_id),
  constraint decision_number_check check (length(number) between 1 and 50),
  constraint decision_decided_on_check check (is_partial_date(decided_on)),
  constraint decision_title_check check (num_nonnulls(title_en, title_ru, title_zh) > 0),
  constraint decision_text_check check (state <> 'PUBLISHED' or num_nonnulls(text_en, text_ru, text_zh) > 0),
  constraint decision_votes_check check (
    num_nonnulls(votes_for, votes_against, votes_abstained) in (0, 3)
    and votes_for between 0 and 10000 and votes_against between 0 and 10000 and votes_abstained between 0 and 10000
  ),
  constraint decision_unanimous_check check (not (is_unanimous and votes_against > 0)),
  constraint decision_amends_id_fkey foreign key (amends_id) references decision (id),
  constraint decision_amends_itself_check check (amends_id <> id),
  constraint decision_audience_check check (audience in ('PUBLIC', 'MEMBERS', 'SECRETARIATS')),
  constraint decision_state_check check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  constraint decision_published_at_check check ((state = 'PUBLISHED') = (published_at is not null))
);

create index decision_decided_on_idx on decision (decided_on collate "C", id);
create index decision_meeting_id_idx on decision (meeting_id);
create index decision_amends_id_idx on decision (amends_id);
-- A number is given once in a body; a draft that was withdrawn gives it back.
create unique index decision_number_key on decision (body_id, number) where state <> 'WITHDRAWN';

create function decision_is_kept() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'DELETE' then
    raise check_violation using constraint = 'decision_kept_check', message = 'a decision is withdrawn or amended, never deleted';
  end if;
  -- What is counted up when a link is added says nothing of the decision; what is generated is not there yet.
  if tg_op = 'UPDATE' and old.state <> 'DRAFT'
    and (to_jsonb(new) - '{version,updated_at,shown_to}'::text[]) <> (to_jsonb(old) - '{version,updated_at,shown_to}'::text[])
  then
    raise check_violation using constraint = 'decision_kept_check', message = 'a published decision is amended by another one, never edited';
  end if;
  if new.state = 'PUBLISHED' and new.amends_id is not null and not exists (
    select from decision d where d.id = new.amends_id and d.state = 'PUBLISHED' and d.body_id = new.body_id
  ) then
    raise check_violation using constraint = 'decision_amends_published_check', message = 'only a published decision of the same body can be amended';
  end if;
  return new;
end
$$;

create trigger decision_is_kept before insert or update or delete on decision
  for each row execute function decision_is_kept();

-- What a decision has changed, by the ids of records of any kind.
create table decision_effect (
  decision_id text collate "C" not null,
  subject_id text collate "C" not null,
  position integer not null,
  recorded_at timestamptz not null,
  constraint decision_effect_pkey primary key (decision_id, subject_id),
  constraint decision_effect_decision_id_fkey foreign key (decision_id) references decision (id),
  constraint decision_effect_subject_id_check check (subject_id ~ '^[a-z]{3}_[0-9a-f-]{36}$')
);

create index decision_effect_subject_id_idx on decision_effect (subject_id);

create function decision_effect_is_kept() returns trigger
  language plpgsql
as $$
begin
  if (select state from decision where id = old.decision_id for key share) <> 'DRAFT' then
    raise check_violation using constraint = 'decision_kept_check', message = 'a published decision keeps its links';
  end if;
  return old;
end
$$;

create trigger decision_effect_is_kept before update or delete on decision_effect
  for each row execute function decision_effect_is_kept();

-- down

drop table decision_effect;
drop table decision;
drop table agenda_item;
drop table meeting_chair;
drop table meeting;
drop function decision_effect_is_kept();
drop function decision_is_kept();
