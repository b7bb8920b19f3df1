-- Which version of a program counts, since when it is agreed on, and which universities are parties of the latest one: kept, as each
-- question about programs comes to it. Versions, their parties and approvals are only ever added.

alter table program_version
  add column agreed_at timestamptz,
  -- Most questions want no more of the content.
  add column title jsonb not null generated always as (content::jsonb -> 'title') stored;

alter table joint_program
  -- The last in effect or, while none is, the last.
  add column counting_version_id text collate "C",
  -- Of the latest version.
  add column party_university_ids text[] not null default '{}',
  add constraint joint_program_counting_version_id_fkey foreign key (counting_version_id) references program_version (id);

create index joint_program_counting_version_id_idx on joint_program (counting_version_id);

drop trigger program_version_is_kept on program_version;

create function keep_up_programs(version_ids text[]) returns void
  language plpgsql
as $$
begin
  -- Whoever else approves at the same time is waited for, and counted.
  perform from joint_program p
  where p.id in (select v.program_id from program_version v where v.id = any(version_ids))
  order by p.id for no key update;

  update program_version v set agreed_at = agreed.at
  from (
    select pp.version_id, max(pa.approved_at) as at
    from program_party pp left join party_approval pa on pa.version_id = pp.version_id and pa.party_key = pp.key
    where pp.version_id = any(version_ids)
    group by pp.version_id having count(*) = count(pa.id)
  ) agreed
  where v.id = agreed.version_id and v.agreed_at is null;

  update joint_program p set
    counting_version_id = (
      select v.id from program_version v where v.program_id = p.id order by v.agreed_at is null, v.number desc limit 1
    ),
    party_university_ids = array(
      select pp.university_id from program_party pp
      where pp.university_id is not null and pp.version_id = (
        select v.id from program_version v where v.program_id = p.id order by v.number desc limit 1
      )
      order by pp.position
    )
  where p.id in (select v.program_id from program_version v where v.id = any(version_ids));
end
$$;

create function program_is_kept_up() returns trigger
  language plpgsql
as $$
begin
  perform keep_up_programs(array(select version_id from added));
  return null;
end
$$;

create trigger program_has_parties after insert on program_party
  referencing new table as added for each statement execute function program_is_kept_up();

create trigger program_is_approved after insert on party_approval
  referencing new table as added for each statement execute function program_is_kept_up();

select keep_up_programs(array(select id from program_version));

create trigger program_version_is_kept
  before delete or update of id, program_id, number, schema_version, content, sha256, created_at on program_version
  for each row execute function program_agreement_is_kept();

create trigger program_version_stays_agreed_on before update of agreed_at on program_version
  for each row when (old.agreed_at is not null) execute function program_agreement_is_kept();

-- down

drop trigger program_version_stays_agreed_on on program_version;
drop trigger program_version_is_kept on program_version;
drop trigger program_is_approved on party_approval;
drop trigger program_has_parties on program_party;
drop function program_is_kept_up();
drop function keep_up_programs(text[]);
alter table joint_program drop column counting_version_id, drop column party_university_ids;
alter table program_version drop column agreed_at, drop column title;
create trigger program_version_is_kept before update or delete on program_version
  for each row execute function program_agreement_is_kept();
