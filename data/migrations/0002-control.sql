-- What was promised, expected and said: forecasts, baselines, planned shares, assessments, money, supervision, periods.
-- A new column of an old table may be empty, so that images of rows kept by the journal before it still fit.

-- Forecasts: each kept with the day it was said. A row without a kind takes the forecast back.
CREATE TABLE milestone_forecast (
    id           INTEGER PRIMARY KEY,
    milestone_id INTEGER NOT NULL REFERENCES milestone (id),
    kind         TEXT,
    earliest     TEXT CHECK (earliest IS date(earliest)),
    latest       TEXT CHECK (latest IS date(latest)),
    words        TEXT,
    reason       TEXT CHECK (reason IN ('funds', 'land', 'design', 'review', 'tender', 'construction', 'weather', 'other')),
    happened_on  TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    recorded_on  TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
    author       TEXT,
    note         TEXT,
    CHECK (earliest <= latest),
    CHECK ((kind IS NULL) = (words IS NULL)),
    CHECK (kind IS NOT NULL OR (earliest IS NULL AND latest IS NULL))
) STRICT;
CREATE INDEX forecast_of_milestone ON milestone_forecast (milestone_id);

-- Baselines are set and never changed; only undo takes one away.
CREATE TABLE baseline (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE CHECK (name <> ''),
    period      TEXT NOT NULL,
    set_on      TEXT NOT NULL CHECK (set_on IS date(set_on)),
    recorded_on TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
    author      TEXT,
    note        TEXT
) STRICT;

-- The milestone by its code: it stays in the baseline when it is removed from the plan.
CREATE TABLE baseline_entry (
    id          INTEGER PRIMARY KEY,
    baseline_id INTEGER NOT NULL REFERENCES baseline (id),
    position    INTEGER NOT NULL,
    milestone   TEXT NOT NULL CHECK (milestone <> ''),
    kind        TEXT,
    earliest    TEXT CHECK (earliest IS date(earliest)),
    latest      TEXT CHECK (latest IS date(latest)),
    words       TEXT,
    commitment  TEXT CHECK (commitment IN ('ensure', 'strive', 'expect', 'advance')),
    UNIQUE (baseline_id, milestone)
) STRICT;

CREATE TRIGGER baseline_stands BEFORE UPDATE ON baseline BEGIN
    SELECT RAISE(ABORT, 'a baseline is never changed');
END;

CREATE TRIGGER baseline_entry_stands BEFORE UPDATE ON baseline_entry BEGIN
    SELECT RAISE(ABORT, 'a baseline is never changed');
END;

-- Planned shares (序时进度): so many units through a stage by a date. A row without a count takes an earlier one back.
CREATE TABLE target (
    id          INTEGER PRIMARY KEY,
    project_id  INTEGER NOT NULL REFERENCES project (id),
    stage       TEXT NOT NULL REFERENCES stage (code),
    count       INTEGER CHECK (count >= 0),
    kind        TEXT NOT NULL,
    earliest    TEXT CHECK (earliest IS date(earliest)),
    latest      TEXT CHECK (latest IS date(latest)),
    words       TEXT NOT NULL,
    decided_on  TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
    recorded_on TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
    author      TEXT,
    note        TEXT
) STRICT;
CREATE INDEX target_of_project ON target (project_id);

-- What a person said of a project, an item, or (neither) the ledger. A row without a light takes the word back.
CREATE TABLE assessment (
    id          INTEGER PRIMARY KEY,
    project_id  INTEGER REFERENCES project (id),
    item_id     INTEGER REFERENCES item (id),
    light       TEXT CHECK (light IN ('red', 'amber', 'green', 'blue', 'grey')),
    words       TEXT NOT NULL,
    happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    recorded_on TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
    author      TEXT,
    CHECK (project_id IS NULL OR item_id IS NULL)
) STRICT;
CREATE INDEX assessment_of_project ON assessment (project_id);

-- Amounts in 万元, decimal numbers as text, each the whole up to its day.
CREATE TABLE amount (
    id          INTEGER PRIMARY KEY,
    project_id  INTEGER NOT NULL REFERENCES project (id),
    source      TEXT CHECK (source <> ''),
    kind        TEXT NOT NULL CHECK (kind IN ('approved', 'annual_plan', 'arrived', 'paid', 'work_done', 'payable')),
    value       TEXT NOT NULL,
    happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    recorded_on TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
    author      TEXT,
    note        TEXT
) STRICT;
CREATE INDEX amount_of_project ON amount (project_id);

-- Supervision (督办): about one thing, by its code.
CREATE TABLE supervision (
    id                INTEGER PRIMARY KEY,
    code              TEXT NOT NULL UNIQUE,
    about             TEXT NOT NULL CHECK (about <> ''),
    text              TEXT NOT NULL CHECK (text <> ''),
    author            TEXT,
    given_on          TEXT NOT NULL CHECK (given_on IS date(given_on)),
    recorded_on       TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
    kind              TEXT NOT NULL,
    earliest          TEXT CHECK (earliest IS date(earliest)),
    latest            TEXT CHECK (latest IS date(latest)),
    words             TEXT NOT NULL,
    answer            TEXT,
    answered_on       TEXT CHECK (answered_on IS date(answered_on)),
    answered_recorded TEXT CHECK (answered_recorded IS date(answered_recorded)),
    CHECK ((answer IS NULL) = (answered_on IS NULL)),
    CHECK ((answer IS NULL) = (answered_recorded IS NULL)),
    CHECK (answered_on >= given_on)
) STRICT;

-- What a reader of the plan would ask; `about` is the codes, with a space between them.
CREATE TABLE remark (
    id       INTEGER PRIMARY KEY,
    code     TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    about    TEXT NOT NULL,
    text     TEXT NOT NULL CHECK (text <> ''),
    text_en  TEXT
) STRICT;

-- The periods there were, the open one included. The first of a ledger has no day: its plan was there from the start.
CREATE TABLE period (
    id        INTEGER PRIMARY KEY,
    code      TEXT NOT NULL UNIQUE,
    opened_on TEXT CHECK (opened_on IS date(opened_on))
) STRICT;
INSERT INTO period (code) SELECT period FROM ledger;

-- Figures that must add up to another, and the two figures a share is made of. By indicator code and number, as people
-- say it: K37.2.
CREATE TABLE measure_part (
    id         INTEGER PRIMARY KEY,
    measure_id INTEGER NOT NULL REFERENCES measure (id),
    position   INTEGER NOT NULL,
    figure     TEXT NOT NULL CHECK (figure <> ''),
    UNIQUE (measure_id, figure)
) STRICT;
ALTER TABLE measure ADD COLUMN ratio_part TEXT;
ALTER TABLE measure ADD COLUMN ratio_whole TEXT;

ALTER TABLE project ADD COLUMN leader TEXT;
ALTER TABLE item ADD COLUMN leader TEXT;
ALTER TABLE action ADD COLUMN leader TEXT;
-- 1: goes on from the thing of the same code in the period before.
ALTER TABLE item ADD COLUMN carried INTEGER CHECK (carried IN (0, 1));
ALTER TABLE action ADD COLUMN carried INTEGER CHECK (carried IN (0, 1));

-- By when a blocker must be solved.
ALTER TABLE blocker ADD COLUMN due_kind TEXT;
ALTER TABLE blocker ADD COLUMN due_earliest TEXT CHECK (due_earliest IS date(due_earliest));
ALTER TABLE blocker ADD COLUMN due_latest TEXT CHECK (due_latest IS date(due_latest));
ALTER TABLE blocker ADD COLUMN due_words TEXT;

-- SQLite changes no CHECK in place: the tables whose closed sets grow are made anew with the rows they had.

-- An action may be dropped (不再推进) when a period closes.
CREATE TABLE action_mark_2 (
    id          INTEGER PRIMARY KEY,
    action_id   INTEGER NOT NULL REFERENCES action (id),
    status      TEXT NOT NULL CHECK (status IN ('not_started', 'ongoing', 'done', 'dropped')),
    happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    recorded_on TEXT NOT NULL CHECK (recorded_on IS date(recorded_on)),
    author      TEXT,
    note        TEXT
) STRICT;
INSERT INTO action_mark_2 SELECT id, action_id, status, happened_on, recorded_on, author, note FROM action_mark;
DROP TABLE action_mark;
ALTER TABLE action_mark_2 RENAME TO action_mark;
CREATE INDEX mark_of_action ON action_mark (action_id);

-- A figure may be 余, which is not 多.
CREATE TABLE reading_2 (
    id          INTEGER PRIMARY KEY,
    measure_id  INTEGER NOT NULL REFERENCES measure (id),
    -- A decimal number as text: 1613.68 is not a float.
    value       TEXT NOT NULL,
    qualifier   TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'nearly', 'over', 'odd', 'ceiling', 'forecast')),
    happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    recorded_on TEXT NOT NULL CHECK (recorded_on IS date(recorded_on))
) STRICT;
INSERT INTO reading_2 SELECT id, measure_id, value, qualifier, happened_on, recorded_on FROM reading;
DROP TABLE reading;
ALTER TABLE reading_2 RENAME TO reading;
CREATE INDEX reading_of_measure ON reading (measure_id);

-- An update may speak of a blocker.
CREATE TABLE status_update_2 (
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
    blocker_id   INTEGER REFERENCES blocker (id),
    CHECK ((project_id IS NOT NULL) + (item_id IS NOT NULL) + (action_id IS NOT NULL) + (blocker_id IS NOT NULL) = 1)
) STRICT;
INSERT INTO status_update_2 (id, code, project_id, item_id, action_id, milestone_id, happened_on, recorded_on, author, text)
SELECT id, code, project_id, item_id, action_id, milestone_id, happened_on, recorded_on, author, text FROM status_update;
DROP TABLE status_update;
ALTER TABLE status_update_2 RENAME TO status_update;
CREATE INDEX update_of_project ON status_update (project_id);
CREATE INDEX update_of_item ON status_update (item_id);
CREATE INDEX update_of_action ON status_update (action_id);
CREATE INDEX update_of_blocker ON status_update (blocker_id);

-- The first approved plan is the baseline: of a ledger made before there were any, the plan in force on its first day.
INSERT INTO baseline (name, period, set_on, recorded_on)
SELECT l.period, l.period, min(m.added_on), min(m.added_on) FROM ledger l JOIN milestone m GROUP BY l.id;
INSERT INTO baseline_entry (baseline_id, position, milestone, kind, earliest, latest, words, commitment)
SELECT b.id, row_number() OVER (ORDER BY m.project_id IS NULL, m.position) - 1, m.code, p.kind, p.earliest, p.latest,
       p.words, iif(p.kind IS NULL, NULL, p.commitment)
  FROM baseline b JOIN milestone m ON m.added_on <= b.set_on
  LEFT JOIN milestone_plan p ON p.id = (
       SELECT q.id FROM milestone_plan q WHERE q.milestone_id = m.id AND q.decided_on <= b.set_on
        ORDER BY q.decided_on DESC, q.id DESC LIMIT 1);
