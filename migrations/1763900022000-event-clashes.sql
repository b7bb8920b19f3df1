-- Events to which all members are called are few; whatever else takes place at the same time is looked up here.

create index event_for_all_idx on event (begins_at) where kind in ('SUMMIT', 'RECTORS_FORUM', 'GATHERING');

-- down

drop index event_for_all_idx;
