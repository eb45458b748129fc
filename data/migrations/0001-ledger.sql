-- The first ledger. Every table has an integer `id`, so that one mechanism can journal and reverse any change of a row.
-- Days are ISO text and checked to be days; codes of closed sets are checked where the set is the program's own.

CREATE TABLE ledger (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    name      TEXT NOT NULL CHECK (name <> ''),
    name_en   TEXT,
    period    TEXT NOT NULL,
    -- The pinned data date; NULL follows the clock.
    pinned_on TEXT CHECK (pinned_on IS date(pinned_on))
) STRICT;

CREATE TABLE stage (
    id       INTEGER PRIMARY KEY,
    code     TEXT NOT NULL UNIQUE CHECK (code <> ''),
    position INTEGER NOT NULL UNIQUE,
    phase    TEXT NOT NULL CHECK (phase IN ('unknown', 'pipeline', 'preparation', 'construction', 'closing', 'paused', 'cancelled')),
    name     TEXT NOT NULL,
    name_en  TEXT NOT NULL
) STRICT;

CREATE TABLE category (
    id       INTEGER PRIMARY KEY,
    code     TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    name_en  TEXT NOT NULL
) STRICT;

CREATE TABLE project (
    id         INTEGER PRIMARY KEY,
    code       TEXT NOT NULL UNIQUE CHECK (code <> ''),
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL CHECK (name <> ''),
    name_en    TEXT,
    category   TEXT REFERENCES category (code),
    nature     TEXT CHECK (nature IN ('new_build', 'extension', 'upgrade')),
    funding    TEXT,
    -- 万元, a decimal number as text: money is never a float.
    investment TEXT,
    unit       TEXT,
    person     TEXT,
    counted_in TEXT NOT NULL CHECK (counted_in <> ''),
    note       TEXT,
    note_en    TEXT
) STRICT;

CREATE TABLE quantity (
    id         INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES project (id),
    position   INTEGER NOT NULL,
    -- NULL: nobody has said how many.
    value      INTEGER CHECK (value >= 0),
    unit       TEXT NOT NULL CHECK (unit <> ''),
    inferred   INTEGER NOT NULL CHECK (inferred IN (0, 1)),
    UNIQUE (project_id, unit)
) STRICT;

CREATE TABLE site (
    id         INTEGER PRIMARY KEY,
    code       TEXT NOT NULL UNIQUE,
    project_id INTEGER NOT NULL REFERENCES project (id),
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL CHECK (name <> ''),
    name_en    TEXT,
    counted    INTEGER NOT NULL CHECK (counted IN (0, 1))
) STRICT;
CREATE INDEX site_of_project ON site (project_id);

CREATE TABLE alias (
    id         INTEGER PRIMARY KEY,
    project_id INTEGER REFERENCES project (id),
    site_id    INTEGER REFERENCES site (id),
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL CHECK (name <> ''),
    CHECK ((project_id IS NULL) <> (site_id IS NULL))
) STRICT;
CREATE INDEX alias_of_project ON alias (project_id);
CREATE INDEX alias_of_site ON alias (site_id);

-- Units are money. A booking is never edited: it is made, or reversed by undo.
CREATE TABLE movement (
    id          INTEGER PRIMARY KEY,
    project_id  INTEGER NOT NULL REFERENCES project (id),
    site_id     INTEGER REFERENCES site (id),
    count       INTEGER NOT NULL CHECK (count > 0 OR (count = 0 AND site_id IS NOT NULL)),
    from_stage  TEXT REFERENCES stage (code),
    to_stage    TEXT REFERENCES stage (code),
    happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    recorded_on TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
    author      TEXT,
    note        TEXT,
    CHECK (from_stage IS NOT to_stage)
) STRICT;
CREATE INDEX movement_of_project ON movement (project_id, happened_on);

-- Where the units of each project stand when every booking is counted. Kept by the triggers below; the CHECK is law 1
-- in SQL: whatever program writes here, no stage can give units it does not have.
CREATE TABLE stage_position (
    project_id INTEGER NOT NULL REFERENCES project (id),
    stage      TEXT NOT NULL REFERENCES stage (code),
    count      INTEGER NOT NULL CHECK (count >= 0),
    PRIMARY KEY (project_id, stage)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER movement_booked AFTER INSERT ON movement BEGIN
    SELECT RAISE(ABORT, 'units that are not there')
     WHERE NEW.from_stage IS NOT NULL AND NEW.count > 0
       AND NOT EXISTS (SELECT 1 FROM stage_position WHERE project_id = NEW.project_id AND stage = NEW.from_stage);
    UPDATE stage_position SET count = count - NEW.count WHERE project_id = NEW.project_id AND stage = NEW.from_stage;
    INSERT INTO stage_position (project_id, stage, count)
    SELECT NEW.project_id, NEW.to_stage, NEW.count WHERE NEW.to_stage IS NOT NULL AND NEW.count > 0
        ON CONFLICT (project_id, stage) DO UPDATE SET count = count + excluded.count;
END;

CREATE TRIGGER movement_reversed AFTER DELETE ON movement BEGIN
    UPDATE stage_position SET count = count - OLD.count WHERE project_id = OLD.project_id AND stage = OLD.to_stage;
    INSERT INTO stage_position (project_id, stage, count)
    SELECT OLD.project_id, OLD.from_stage, OLD.count WHERE OLD.from_stage IS NOT NULL AND OLD.count > 0
        ON CONFLICT (project_id, stage) DO UPDATE SET count = count + excluded.count;
END;

CREATE TRIGGER movement_stands BEFORE UPDATE ON movement BEGIN
    SELECT RAISE(ABORT, 'a booking is never edited');
END;

-- A project that goes takes its (by then empty) account along.
CREATE TRIGGER project_removed BEFORE DELETE ON project BEGIN
    DELETE FROM stage_position WHERE project_id = OLD.id AND count = 0;
END;

CREATE TABLE item (
    id       INTEGER PRIMARY KEY,
    period   TEXT NOT NULL,
    code     TEXT NOT NULL CHECK (code <> ''),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL CHECK (name <> ''),
    name_en  TEXT,
    unit     TEXT,
    person   TEXT,
    UNIQUE (period, code)
) STRICT;

CREATE TABLE action (
    id       INTEGER PRIMARY KEY,
    item_id  INTEGER NOT NULL REFERENCES item (id),
    code     TEXT NOT NULL CHECK (code <> ''),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL CHECK (name <> ''),
    name_en  TEXT,
    unit     TEXT,
    person   TEXT,
    UNIQUE (item_id, code)
) STRICT;

CREATE TABLE action_project (
    id         INTEGER PRIMARY KEY,
    action_id  INTEGER NOT NULL REFERENCES action (id),
    project_id INTEGER NOT NULL REFERENCES project (id),
    position   INTEGER NOT NULL,
    UNIQUE (action_id, project_id)
) STRICT;
CREATE INDEX action_of_project ON action_project (project_id);

CREATE TABLE action_mark (
    id          INTEGER PRIMARY KEY,
    action_id   INTEGER NOT NULL REFERENCES action (id),
    status      TEXT NOT NULL CHECK (status IN ('not_started', 'ongoing', 'done')),
    happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    recorded_on TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
    author      TEXT,
    note        TEXT
) STRICT;
CREATE INDEX mark_of_action ON action_mark (action_id);

CREATE TABLE milestone (
    id            INTEGER PRIMARY KEY,
    code          TEXT NOT NULL UNIQUE CHECK (code <> ''),
    project_id    INTEGER REFERENCES project (id),
    item_id       INTEGER REFERENCES item (id),
    position      INTEGER NOT NULL,
    name          TEXT NOT NULL CHECK (name <> ''),
    name_en       TEXT,
    stage         TEXT REFERENCES stage (code),
    added_on      TEXT NOT NULL CHECK (added_on IS date(added_on)),
    done_on       TEXT CHECK (done_on IS date(done_on)),
    done_recorded TEXT CHECK (done_recorded IS date(done_recorded)),
    done_by       TEXT,
    done_note     TEXT,
    CHECK ((project_id IS NULL) <> (item_id IS NULL)),
    CHECK ((done_on IS NULL) = (done_recorded IS NULL))
) STRICT;
CREATE INDEX milestone_of_project ON milestone (project_id);
CREATE INDEX milestone_of_item ON milestone (item_id);

-- Planned dates, each kept with the day it was decided: the first is the baseline, the last in force. A row without a kind
-- takes the date away.
CREATE TABLE milestone_plan (
    id           INTEGER PRIMARY KEY,
    milestone_id INTEGER NOT NULL REFERENCES milestone (id),
    kind         TEXT,
    earliest     TEXT CHECK (earliest IS date(earliest)),
    latest       TEXT CHECK (latest IS date(latest)),
    words        TEXT,
    commitment   TEXT CHECK (commitment IN ('ensure', 'strive', 'expect', 'advance')),
    decided_on   TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
    recorded_on  TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
    author       TEXT,
    note         TEXT,
    CHECK (earliest <= latest),
    CHECK ((kind IS NULL) = (words IS NULL)),
    CHECK (kind IS NOT NULL OR (earliest IS NULL AND latest IS NULL))
) STRICT;
CREATE INDEX plan_of_milestone ON milestone_plan (milestone_id);

CREATE TABLE action_milestone (
    id           INTEGER PRIMARY KEY,
    action_id    INTEGER NOT NULL REFERENCES action (id),
    milestone_id INTEGER NOT NULL REFERENCES milestone (id),
    position     INTEGER NOT NULL,
    UNIQUE (action_id, milestone_id)
) STRICT;
CREATE INDEX action_of_milestone ON action_milestone (milestone_id);

CREATE TABLE status_update (
    id           INTEGER PRIMARY KEY,
    code         TEXT NOT NULL UNIQUE,
    project_id   INTEGER REFERENCES project (id),
    item_id      INTEGER REFERENCES item (id),
    action_id    INTEGER REFERENCES action (id),
    milestone_id INTEGER REFERENCES milestone (id),
    happened_on  TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    recorded_on  TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
    author       TEXT,
    text         TEXT NOT NULL CHECK (text <> ''),
    CHECK ((project_id IS NOT NULL) + (item_id IS NOT NULL) + (action_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX update_of_project ON status_update (project_id);
CREATE INDEX update_of_item ON status_update (item_id);
CREATE INDEX update_of_action ON status_update (action_id);

CREATE TABLE blocker (
    id           INTEGER PRIMARY KEY,
    code         TEXT NOT NULL UNIQUE,
    category     TEXT NOT NULL CHECK (category IN ('funds', 'land', 'design', 'review', 'tender', 'construction', 'weather', 'other')),
    text         TEXT NOT NULL CHECK (text <> ''),
    text_en      TEXT,
    owner        TEXT,
    raised_on    TEXT NOT NULL CHECK (raised_on IS date(raised_on)),
    recorded_on  TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
    closed_on    TEXT CHECK (closed_on IS date(closed_on)),
    closing_note TEXT,
    CHECK (closed_on >= raised_on)
) STRICT;

CREATE TABLE blocker_project (
    id         INTEGER PRIMARY KEY,
    blocker_id INTEGER NOT NULL REFERENCES blocker (id),
    project_id INTEGER NOT NULL REFERENCES project (id),
    position   INTEGER NOT NULL,
    UNIQUE (blocker_id, project_id)
) STRICT;
CREATE INDEX blocker_of_project ON blocker_project (project_id);

CREATE TABLE indicator (
    id       INTEGER PRIMARY KEY,
    code     TEXT NOT NULL UNIQUE CHECK (code <> ''),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL CHECK (name <> ''),
    name_en  TEXT,
    section  TEXT,
    note     TEXT,
    note_en  TEXT
) STRICT;

CREATE TABLE measure (
    id           INTEGER PRIMARY KEY,
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    position     INTEGER NOT NULL,
    name         TEXT NOT NULL,
    name_en      TEXT,
    unit         TEXT NOT NULL
) STRICT;
CREATE INDEX measure_of_indicator ON measure (indicator_id);

CREATE TABLE reading (
    id          INTEGER PRIMARY KEY,
    measure_id  INTEGER NOT NULL REFERENCES measure (id),
    -- A decimal number as text: 1613.68 is not a float.
    value       TEXT NOT NULL,
    qualifier   TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'nearly', 'over', 'ceiling', 'forecast')),
    happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    recorded_on TEXT NOT NULL CHECK (recorded_on IS date(recorded_on))
) STRICT;
CREATE INDEX reading_of_measure ON reading (measure_id);

-- What was done, by whom, and the rows before and after. Only ever appended to.
CREATE TABLE journal (
    id      INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    author  TEXT NOT NULL,
    host    TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('opened', 'command', 'undo', 'redo')),
    -- What an undo or redo is of.
    target  INTEGER REFERENCES journal (id),
    deed    TEXT NOT NULL CHECK (json_valid(deed)),
    -- NULL: too much to keep, so it can't be undone.
    changes TEXT CHECK (json_valid(changes)),
    -- The schema the images of the rows are of.
    shape   INTEGER NOT NULL,
    CHECK ((kind IN ('undo', 'redo')) = (target IS NOT NULL))
) STRICT;
CREATE INDEX journal_of_target ON journal (target) WHERE target IS NOT NULL;

CREATE TRIGGER journal_stands BEFORE UPDATE ON journal BEGIN
    SELECT RAISE(ABORT, 'the journal is only appended to');
END;

CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN
    SELECT RAISE(ABORT, 'the journal is only appended to');
END;
