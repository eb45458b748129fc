-- What one thing or one page of a list is made of is found without looking through the rest.

CREATE INDEX update_of_milestone ON status_update (milestone_id) WHERE milestone_id IS NOT NULL;
CREATE INDEX assessment_of_item ON assessment (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX supervision_of_thing ON supervision (about);
