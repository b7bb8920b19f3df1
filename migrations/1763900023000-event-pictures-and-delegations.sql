-- The picture of an event, photos of it, and the universities that took part in it.

alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (
  kind in ('AGENDA', 'MINUTES', 'DECISION', 'MANDATE', 'DECLARATION', 'AGREEMENT', 'PICTURE', 'PHOTO', 'OTHER')
);

create table event_delegation (
  id text collate "C" not null,
  event_id text collate "C" not null,
  position integer not null,
  university_id text collate "C" not null,
  people integer,
  constraint event_delegation_pkey primary key (id),
  constraint event_delegation_event_id_fkey foreign key (event_id) references event (id),
  constraint event_delegation_position_key unique (event_id, position),
  constraint event_delegation_university_id_key unique (event_id, university_id),
  constraint event_delegation_university_id_fkey foreign key (university_id) references university (id),
  constraint event_delegation_people_check check (people between 0 and 1000000)
);

create index event_delegation_university_id_idx on event_delegation (university_id);

-- down

drop table event_delegation;

update document set kind = 'OTHER' where kind in ('PICTURE', 'PHOTO');
alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (
  kind in ('AGENDA', 'MINUTES', 'DECISION', 'MANDATE', 'DECLARATION', 'AGREEMENT', 'OTHER')
);
