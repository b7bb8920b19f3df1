-- Rows to which those of another table lead, one by one. A hash leads to each by two pages; the tree of a long table is three pages of keys
-- deep, which are compared one after the other, and seldom are still in the processor's cache.
create index event_public_id_idx on event using hash (id) where shown_to = 'PUBLIC';

drop index joint_program_counting_version_id_idx;
create index joint_program_counting_version_id_idx on joint_program using hash (counting_version_id);

-- down

drop index joint_program_counting_version_id_idx;
create index joint_program_counting_version_id_idx on joint_program (counting_version_id);

drop index event_public_id_idx;
