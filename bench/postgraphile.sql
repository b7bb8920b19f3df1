-- What PostGraphile is given so that its documents can ask for the same facts: functions that it shows as fields, as its
-- own guide has them. Each is one statement that PostgreSQL puts into the query around it.

create function universities_by_name() returns setof university
language sql stable as $$
  select u.* from university u join university_order o on o.university_id = u.id order by o.en, u.id
$$;

-- The official name in a language.
create function university_official_name(u university, lang text) returns text
language sql stable as $$
  select n.text from university_name n
  where n.university_id = u.id and n.kind = 'OFFICIAL' and not n.is_former and n.lang = $2
$$;

-- The membership that covers today for certain.
create function university_current_membership(u university) returns setof membership_period
language sql stable rows 1 as $$
  select m.* from membership_period m
  where m.university_id = u.id and m.evidence = 'STRONG' and m.certain @> (now() at time zone 'UTC')::date
  order by lower(m.possible), m.id limit 1
$$;

-- The terms in which it holds an office today for certain.
create function university_current_terms(u university) returns setof term
language sql stable rows 1 as $$
  select t.* from term t
  where t.university_id = u.id and not t.is_of_person and t.certain @> (now() at time zone 'UTC')::date
  order by t.latest_start, t.id
$$;

-- What is still to come and shown to all, the next one first.
create function upcoming_events() returns setof event
language sql stable as $$
  select e.* from event e where e.finishes_at > now() and e.shown_to = 'PUBLIC' order by e.begins_key, e.id
$$;

create function university_next_events(u university) returns setof event
language sql stable rows 5 as $$
  select e.* from event e
  where e.id = any(array(select h.event_id from event_host h where h.university_id = u.id and h.finishes_at > now()))
    and e.shown_to = 'PUBLIC'
  order by e.begins_key, e.id
$$;

-- The versions that all parties have approved.
create function joint_program_agreed_versions(p joint_program) returns setof program_version
language sql stable rows 2 as $$
  select v.* from program_version v where v.program_id = p.id and v.agreed_at is not null order by v.number
$$;

create function university_programs(u university) returns setof joint_program
language sql stable rows 2 as $$
  select p.* from program_party pp join joint_program p on p.counting_version_id = pp.version_id
  where p.audience = 'PUBLIC' and pp.university_id = u.id order by p.slug
$$;

create function program_party_approved_at(p program_party) returns timestamptz
language sql stable as $$
  select a.approved_at from party_approval a where a.version_id = p.version_id and a.party_key = p.key
$$;

create function program_version_title_in(v program_version, lang text) returns text
language sql stable as $$
  select v.title ->> lower(lang)
$$;

-- What the version says of the party.
create function program_party_terms(p program_party) returns jsonb
language sql stable as $$
  select t from program_version v, jsonb_array_elements(v.body -> 'parties') t
  where v.id = p.version_id and t ->> 'key' = p.key
$$;

create function joint_program_last_entry(p joint_program) returns program_entry
language sql stable as $$
  select e.* from program_entry e
  where e.program_id = p.id and e.state is not null and e.retracted_at is null
  order by coalesce(e.happened_on, e.attested_on) desc, e.recorded_at desc limit 1
$$;

-- The figures that count, not those that later ones have replaced.
create function joint_program_cohort_reports(p joint_program) returns setof cohort_report
language sql stable rows 10 as $$
  select r.* from cohort_report r
  where r.program_id = p.id and r.replaced_at is null order by r.year, r.reported_at, r.id
$$;
