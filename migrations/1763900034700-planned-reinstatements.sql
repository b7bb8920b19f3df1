-- The day on which a decision reinstates a member stays known where its membership is to end before that day: a withdrawal
-- can be taken back.

alter table suspension add column reinstated_on date;

update suspension set reinstated_on = ends_on where ended = 'REINSTATEMENT';

alter table suspension add constraint suspension_reinstated_on_check check (
  ended is distinct from 'REINSTATEMENT' or (reinstated_on is not null and reinstated_on = ends_on)
);

-- down

alter table suspension drop column reinstated_on;
