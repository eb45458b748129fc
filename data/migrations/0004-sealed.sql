-- The seals of the journal: a chain of digests, so that a change made behind the program's back is found and named
-- (`topout log --verify`). What a seal is computed from stands in src/store/seal.rs and docs/ledger.md.

CREATE TABLE seal (
    id    INTEGER PRIMARY KEY,
    -- Not a reference: a seal outlives an entry that somebody takes away, and says so.
    entry INTEGER NOT NULL,
    -- Digests of the rows that the entry keeps no images of; NULL where it keeps all.
    sums  TEXT CHECK (json_valid(sums)),
    -- SHA-256 over the seal before, the entry and the sums.
    seal  TEXT NOT NULL
) STRICT;
CREATE INDEX seal_of_entry ON seal (entry);

CREATE TRIGGER seal_stands BEFORE UPDATE ON seal BEGIN
    SELECT RAISE(ABORT, 'a seal is never changed');
END;

CREATE TRIGGER seal_stays BEFORE DELETE ON seal BEGIN
    SELECT RAISE(ABORT, 'a seal is never changed');
END;
