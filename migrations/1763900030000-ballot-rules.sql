-- By which rules the working meeting of the liaison officers votes on members. The charter's own figures are not public.

-- A share such as 2/3: at most one whole, and never nothing.
create function is_share(share text) returns boolean
  language sql immutable parallel safe
  return case
    when share is null then null
    when share !~ '^[1-9][0-9]{0,2}/[1-9][0-9]{0,2}$' then false
    else split_part(share, '/', 1)::integer <= split_part(share, '/', 2)::integer
  end;

create table ballot_rules (
  id text collate "C" not null,
  valid_from date not null,
  quorum text,
  majority text not null,
  side_majority text,
  counts_abstentions boolean not null,
  electorate text not null,
  is_default boolean not null,
  origin_en text,
  origin_ru text,
  origin_zh text,
  sources text[] not null default '{}',
  created_at timestamptz not null,
  constraint ballot_rules_pkey primary key (id),
  constraint ballot_rules_id_check check (id ~ '^brl_[0-9a-f-]{36}$'),
  constraint ballot_rules_quorum_check check (is_share(quorum)),
  constraint ballot_rules_majority_check check (is_share(majority)),
  constraint ballot_rules_side_majority_check check (is_share(side_majority) and side_majority <> '1/1'),
  constraint ballot_rules_electorate_check check (electorate in ('CERTAIN', 'LAST_KNOWN')),
  constraint ballot_rules_origin_check check (num_nonnulls(origin_en, origin_ru, origin_zh) > 0)
);

create index ballot_rules_valid_from_idx on ballot_rules (valid_from, id);

-- Ballots stand upon the rules that held when they were opened: other rules are another row.
create function ballot_rules_are_kept() returns trigger
  language plpgsql
as $$
begin
  raise check_violation using constraint = 'ballot_rules_kept_check', message = 'rules are followed by others, never changed';
end
$$;

create trigger ballot_rules_are_kept before update or delete on ballot_rules
  for each row execute function ballot_rules_are_kept();

insert into ballot_rules (
  id, valid_from, quorum, majority, side_majority, counts_abstentions, electorate, is_default,
  origin_en, origin_ru, origin_zh, sources, created_at
) values (
  'brl_012e8876-a400-7000-8000-000000000001', '2011-03-06', '1/2', '2/3', '1/2', false, 'LAST_KNOWN', true,
  'A default of the portal, not a rule of the association: the charter''s own figures are not public. Two thirds are taken from two similar alliances; the quorum, the majority of each side and who is an elector were chosen for the portal.',
  'Значение портала по умолчанию, а не правило ассоциации: цифры устава не опубликованы. Две трети взяты у двух похожих союзов; кворум, большинство каждой стороны и круг голосующих выбраны для портала.',
  '门户的默认设置，并非联盟的规定：章程中的具体数字未公开。三分之二取自两个类似的联盟；法定人数、各方多数以及谁有表决权均由门户选定。',
  '{http://uasr.xjtu.edu.cn/About_UASR/Membership_Application.htm,http://cctati.chd.edu.cn/yw/Policiesandregulations/list.htm}',
  '2026-11-25T00:00:00Z'
);

-- down

drop table ballot_rules;
drop function ballot_rules_are_kept();
drop function is_share(text);
