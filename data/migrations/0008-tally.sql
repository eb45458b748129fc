-- Totals of 32 projects each, judged at the data date by the rule of the program that wrote last, so that totals of very many
-- are added up and not judged again. Derived: kept by the program (src/ledger/digest/kept.rs), emptied by the triggers below
-- with the facts they come from, and then judged anew. It leaves no images and nothing vouches for it; check C24 holds it
-- against the facts.

CREATE TABLE tally (
    -- The number of a project's row divided by 32.
    batch INTEGER PRIMARY KEY,
    -- NULL: to be made anew.
    kept  BLOB
) STRICT;
CREATE INDEX tally_to_make ON tally (batch) WHERE kept IS NULL;
INSERT INTO tally (batch) SELECT DISTINCT project_id / 32 FROM project_facts;

-- What all of them were judged by.
CREATE TABLE tally_bench (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    bench BLOB NOT NULL
) STRICT;

CREATE TRIGGER tally_of_new_facts AFTER INSERT ON project_facts BEGIN
    INSERT INTO tally (batch) VALUES (NEW.project_id / 32)
        ON CONFLICT DO UPDATE SET kept = NULL WHERE kept IS NOT NULL;
END;
CREATE TRIGGER tally_of_facts AFTER UPDATE ON project_facts BEGIN
    UPDATE tally SET kept = NULL WHERE kept IS NOT NULL AND batch IN (OLD.project_id / 32, NEW.project_id / 32);
END;
CREATE TRIGGER tally_of_no_facts AFTER DELETE ON project_facts BEGIN
    UPDATE tally SET kept = NULL WHERE kept IS NOT NULL AND batch = OLD.project_id / 32;
END;
