-- Reports as they were issued: the bytes themselves, so that they are printed again for ever, whatever program does it.

-- Never changed and never taken away: undo passes them over.
CREATE TABLE issued_report (
    id        INTEGER PRIMARY KEY,
    number    INTEGER NOT NULL UNIQUE CHECK (number > 0),
    name      TEXT CHECK (name <> ''),
    period    TEXT NOT NULL,
    data_date TEXT NOT NULL CHECK (data_date IS date(data_date)),
    known_on  TEXT CHECK (known_on IS date(known_on)),
    lang      TEXT NOT NULL,
    style     TEXT NOT NULL,
    program   TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    author    TEXT NOT NULL,
    note      TEXT,
    -- SHA-256 over all that stands here and over the digests of the documents.
    digest    TEXT NOT NULL
) STRICT;

CREATE TABLE issued_document (
    id        INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES issued_report (id),
    format    TEXT NOT NULL CHECK (format <> ''),
    -- Of the bytes as they are printed; `packed` holds them in the zlib format.
    sha256    TEXT NOT NULL,
    size      INTEGER NOT NULL CHECK (size >= 0),
    packed    BLOB NOT NULL,
    UNIQUE (report_id, format)
) STRICT;

CREATE TRIGGER issued_report_stands BEFORE UPDATE ON issued_report BEGIN
    SELECT RAISE(ABORT, 'an issued report is never changed');
END;

CREATE TRIGGER issued_report_stays BEFORE DELETE ON issued_report BEGIN
    SELECT RAISE(ABORT, 'an issued report is never changed');
END;

CREATE TRIGGER issued_document_stands BEFORE UPDATE ON issued_document BEGIN
    SELECT RAISE(ABORT, 'an issued report is never changed');
END;

CREATE TRIGGER issued_document_stays BEFORE DELETE ON issued_document BEGIN
    SELECT RAISE(ABORT, 'an issued report is never changed');
END;

-- The journal gets a kind of entry that undo does not see. SQLite changes no CHECK in place: the table is made anew with
-- the rows it had.
CREATE TABLE journal_3 (
    id      INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    author  TEXT NOT NULL,
    host    TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('opened', 'command', 'undo', 'redo', 'issue')),
    -- What an undo or redo is of.
    target  INTEGER REFERENCES journal_3 (id),
    deed    TEXT NOT NULL CHECK (json_valid(deed)),
    -- NULL: too much to keep, so it can't be undone.
    changes TEXT CHECK (json_valid(changes)),
    -- The schema the images of the rows are of.
    shape   INTEGER NOT NULL,
    CHECK ((kind IN ('undo', 'redo')) = (target IS NOT NULL))
) STRICT;
INSERT INTO journal_3 (id, at, author, host, kind, target, deed, changes, shape)
SELECT id, at, author, host, kind, target, deed, changes, shape FROM journal ORDER BY id;
DROP TABLE journal;
ALTER TABLE journal_3 RENAME TO journal;
CREATE INDEX journal_of_target ON journal (target) WHERE target IS NOT NULL;

CREATE TRIGGER journal_stands BEFORE UPDATE ON journal BEGIN
    SELECT RAISE(ABORT, 'the journal is only appended to');
END;

CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN
    SELECT RAISE(ABORT, 'the journal is only appended to');
END;
