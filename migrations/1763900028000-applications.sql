-- Applications for membership, with what both secretariats say of them.

create table application (
  id text collate "C" not null,
  version integer not null default 1,
  -- A university of the register; null for one that is to enter it, which is then described below.
  university_id text collate "C",
  side text,
  kind text not null,
  state text not null,
  state_since timestamptz not null,
  -- Counts what was handed in to the secretariats: 0 for a draft. Both review each anew.
  submission integer not null default 0,
  submitted_at timestamptz,
  review_due_on date,
  appeal text,
  name_en text,
  name_ru text,
  name_zh text,
  country text,
  city_en text,
  city_ru text,
  city_zh text,
  website text,
  founded_in integer,
  students integer,
  staff integer,
  profile text,
  reasons text,
  -- Whoever has the secret of the private link is the applicant.
  access_digest text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint application_pkey primary key (id),
  constraint application_id_check check (id ~ '^app_[0-9a-f-]{36}$'),
  constraint application_university_fkey foreign key (university_id, side) references university (id, side)
    on update cascade,
  constraint application_side_check check (side in ('CN', 'RU') and (university_id is null or side is not null)),
  constraint application_kind_check check (kind in ('NEW_OBSERVER', 'NEW_FULL', 'PROMOTION')),
  constraint application_state_check check (state in (
    'DRAFT', 'UNDER_REVIEW', 'RETURNED', 'AGREED', 'IN_BALLOT', 'CARRIED', 'NOT_CARRIED',
    'REFUSED', 'WITHDRAWN', 'ADMITTED', 'DECLINED'
  )),
  constraint application_submission_check check (
    submission >= 0 and (submission = 0) = (submitted_at is null) and (submission = 0) = (review_due_on is null)
    and (state <> 'DRAFT' or submission = 0) and (state in ('DRAFT', 'WITHDRAWN') or submission > 0)
  ),
  constraint application_submitted_side_check check (submission = 0 or side is not null),
  constraint application_country_check check (country ~ '^[A-Z]{2}$'),
  constraint application_founded_in_check check (founded_in between 1000 and 2100),
  constraint application_people_check check (students between 0 and 1000000 and staff between 0 and 1000000),
  constraint application_profile_check check (length(profile) <= 3000),
  constraint application_access_digest_key unique (access_digest),
  -- Of a university of the register its own people are the applicant; of another one whoever has the link.
  constraint application_applicant_check check (num_nonnulls(university_id, access_digest) > 0)
);

-- What a university has asked for is settled before it asks again.
create unique index application_open_key on application (university_id)
  where university_id is not null and state not in ('REFUSED', 'WITHDRAWN', 'ADMITTED', 'DECLINED');
create index application_university_id_idx on application (university_id);
create index application_created_idx on application (id) where submission > 0;

create table application_supporter (
  application_id text collate "C" not null,
  university_id text collate "C" not null,
  position integer not null,
  constraint application_supporter_pkey primary key (application_id, university_id),
  constraint application_supporter_application_id_fkey foreign key (application_id) references application (id),
  constraint application_supporter_university_id_fkey foreign key (university_id) references university (id)
);

create index application_supporter_university_id_idx on application_supporter (university_id);

-- What was done to an application, act by act.
create table application_step (
  application_id text collate "C" not null,
  position integer not null,
  act text not null,
  from_state text not null,
  to_state text not null,
  submission integer not null,
  at timestamptz not null,
  constraint application_step_pkey primary key (application_id, position),
  constraint application_step_application_id_fkey foreign key (application_id) references application (id)
);

create table review (
  id text collate "C" not null,
  application_id text collate "C" not null,
  submission integer not null,
  side text not null,
  verdict text not null,
  statement text,
  reviewed_at timestamptz not null,
  constraint review_pkey primary key (id),
  constraint review_id_check check (id ~ '^rev_[0-9a-f-]{36}$'),
  constraint review_application_id_fkey foreign key (application_id) references application (id),
  constraint review_side_check check (side in ('CN', 'RU')),
  constraint review_submission_key unique (application_id, submission, side),
  constraint review_verdict_check check (verdict in ('AGREE', 'REFUSE', 'RETURN')),
  constraint review_statement_check check (verdict = 'AGREE' or statement is not null)
);

create function application_is_kept() returns trigger
  language plpgsql
as $$
begin
  raise check_violation using constraint = 'application_kept_check', message = 'what is on record of an application stays';
end
$$;

create trigger application_is_kept before delete on application for each row execute function application_is_kept();
create trigger application_step_is_kept before update or delete on application_step
  for each row execute function application_is_kept();
create trigger review_is_kept before update or delete on review for each row execute function application_is_kept();

-- What is handed in with an application is for those who may know of it.
alter table document add column of_subject_only boolean not null default false;

-- Rules of the association that are not public: what the portal goes by, and where that comes from.
create table application_rules (
  id text collate "C" not null,
  version integer not null default 1,
  review_days integer not null,
  review_days_origin_en text,
  review_days_origin_ru text,
  review_days_origin_zh text,
  is_observer_first boolean not null,
  observer_first_origin_en text,
  observer_first_origin_ru text,
  observer_first_origin_zh text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint application_rules_pkey primary key (id),
  constraint application_rules_id_check check (id ~ '^apr_[0-9a-f-]{36}$'),
  constraint application_rules_review_days_check check (review_days between 1 and 1000),
  constraint application_rules_origin_check check (
    num_nonnulls(review_days_origin_en, review_days_origin_ru, review_days_origin_zh) > 0
    and num_nonnulls(observer_first_origin_en, observer_first_origin_ru, observer_first_origin_zh) > 0
  )
);

create unique index application_rules_one_key on application_rules ((true));

insert into application_rules values (
  'apr_012e88f9-2c00-7000-8000-000000000001', 1,
  60,
  'The association''s own time limit is not public. Two months are borrowed from the Jiangsu-UK consortium, to which proposals are sent so long before a meeting (https://js-uk2020.ujs.edu.cn/gywm/lmzc.htm). It is shown, never enforced.',
  'Собственный срок ассоциации не опубликован. Два месяца заимствованы у консорциума Цзянсу — Великобритания: за столько туда подают предложения до заседания (https://js-uk2020.ujs.edu.cn/gywm/lmzc.htm). Срок показывается, но не навязывается.',
  '联盟自身的期限没有公开。两个月借鉴自江苏—英国高水平大学联盟：提案须在会议前两个月提交（https://js-uk2020.ujs.edu.cn/gywm/lmzc.htm）。期限仅作提示，不强制执行。',
  false,
  'The association''s own rule is not public, so that full membership may be applied for at once. Observer first is what was seen of it (https://english.ysu.edu.cn/info/1007/3386.htm) and is the rule of another alliance, UASR (http://uasr.xjtu.edu.cn/About_UASR/Membership_Application.htm).',
  'Собственное правило ассоциации не опубликовано, поэтому можно сразу подать заявку на полноправное членство. Сначала наблюдатель — так бывало на деле (https://english.ysu.edu.cn/info/1007/3386.htm), и таково правило другого альянса, UASR (http://uasr.xjtu.edu.cn/About_UASR/Membership_Application.htm).',
  '联盟自身的规则没有公开，因此可以直接申请成为正式成员。先成为观察员是已知的实际做法（https://english.ysu.edu.cn/info/1007/3386.htm），也是另一联盟 UASR 的规定（http://uasr.xjtu.edu.cn/About_UASR/Membership_Application.htm）。',
  '2011-03-06T00:00:00Z', '2011-03-06T00:00:00Z'
);

-- down

alter table document drop column of_subject_only;
drop table application_rules;
drop table review;
drop table application_step;
drop table application_supporter;
drop table application;
drop function application_is_kept();
