-- What a large ledger is browsed by: what was reported last is found without sorting, and the packed facts of projects say of a
-- window without a first day by what it ends, so that a calendar needs nothing else. They are made anew, with the totals that
-- come from them, by the next commands.

CREATE INDEX update_in_order ON status_update (happened_on, recorded_on, id) WHERE project_id IS NOT NULL;

UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL;
