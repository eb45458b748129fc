-- Totals of 32 batches each, a thousand projects together, so that what is read at the start and after every change does not
-- grow with the ledger. They are what the totals in `tally` come to, are emptied with any of these, and added up anew by the
-- program with later commands (src/ledger/digest/kept.rs); check C24 holds them against it.

CREATE TABLE tally_group (
    -- The number of a batch divided by 32.
    number   INTEGER PRIMARY KEY,
    -- How many projects are in it, where the totals are kept.
    projects INTEGER NOT NULL DEFAULT 0,
    -- NULL: to be added up anew.
    kept     BLOB
) STRICT;
CREATE INDEX tally_group_to_make ON tally_group (number) WHERE kept IS NULL;
INSERT INTO tally_group (number) SELECT DISTINCT batch / 32 FROM tally;

CREATE TRIGGER group_of_new_tally AFTER INSERT ON tally BEGIN
    INSERT INTO tally_group (number) VALUES (NEW.batch / 32)
        ON CONFLICT DO UPDATE SET kept = NULL WHERE kept IS NOT NULL;
END;
CREATE TRIGGER group_of_tally AFTER UPDATE ON tally BEGIN
    UPDATE tally_group SET kept = NULL WHERE kept IS NOT NULL AND number IN (OLD.batch / 32, NEW.batch / 32);
END;
CREATE TRIGGER group_of_no_tally AFTER DELETE ON tally BEGIN
    UPDATE tally_group SET kept = NULL WHERE kept IS NOT NULL AND number = OLD.batch / 32;
END;
