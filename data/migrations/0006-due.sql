-- What one thing or one page of a list is made of is found without looking through the rest.

CREATE INDEX update_of_milestone ON status_update (milestone_id) WHERE milestone_id IS NOT NULL;
CREATE INDEX assessment_of_item ON assessment (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX supervision_of_thing ON supervision (about);

-- When the milestones of projects (kind 0) are due, when answers to supervisions (1) are, and when blockers must be solved
-- (2), as it stands when every fact is counted. `place` is what things due at the same time are ordered by.
--   rank 0  due at the end of a window that was promised or demanded
--        1  only expected, at the end of a window
--        2  has words for a date, and no window
--        3  has no date
--        4  done, with the window that was promised
--        5  done or settled, and nothing had been promised
-- `known` is the day of the last fact that this comes from.
CREATE VIEW due_now (kind, id, place, rank, earliest, latest, known) AS
SELECT 0, m.id, m.project_id,
       CASE WHEN m.done_on IS NOT NULL THEN iif(p.latest IS NULL, 5, 4)
            WHEN p.latest IS NOT NULL THEN 0
            WHEN f.latest IS NOT NULL THEN 1
            WHEN coalesce(p.kind, f.kind) IS NOT NULL THEN 2
            ELSE 3 END,
       CASE WHEN p.latest IS NOT NULL THEN p.earliest WHEN m.done_on IS NULL THEN f.earliest END,
       CASE WHEN p.latest IS NOT NULL THEN p.latest WHEN m.done_on IS NULL THEN f.latest END,
       max(m.added_on, coalesce(m.done_on, ''), coalesce(p.decided_on, ''), coalesce(f.happened_on, ''))
  FROM milestone m
  LEFT JOIN milestone_plan p ON p.id = (
       SELECT q.id FROM milestone_plan q WHERE q.milestone_id = m.id ORDER BY q.decided_on DESC, q.id DESC LIMIT 1)
  LEFT JOIN milestone_forecast f ON f.id = (
       SELECT q.id FROM milestone_forecast q WHERE q.milestone_id = m.id ORDER BY q.happened_on DESC, q.id DESC LIMIT 1)
 WHERE m.project_id IS NOT NULL
UNION ALL
SELECT 1, id, 0, CASE WHEN answered_on IS NOT NULL THEN 5 WHEN latest IS NULL THEN 2 ELSE 0 END, earliest, latest,
       max(given_on, coalesce(answered_on, ''))
  FROM supervision
UNION ALL
SELECT 2, id, CAST(julianday(raised_on) AS INTEGER),
       CASE WHEN closed_on IS NOT NULL THEN 5 WHEN due_latest IS NULL THEN 2 ELSE 0 END, due_earliest, due_latest,
       max(raised_on, coalesce(closed_on, ''))
  FROM blocker WHERE due_kind IS NOT NULL;

-- The same, kept by the triggers below.
CREATE TABLE due (
    kind     INTEGER NOT NULL,
    id       INTEGER NOT NULL,
    place    INTEGER NOT NULL,
    rank     INTEGER NOT NULL,
    earliest TEXT,
    latest   TEXT,
    known    TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_in_order ON due (rank, latest, earliest DESC, kind, place, id);
-- Milestones without a promised window stand in the order of projects.
CREATE INDEX due_without_promise ON due (place, id, rank) WHERE kind = 0 AND rank IN (1, 2, 3);

-- How many open things have each window; '' for none.
CREATE TABLE due_window (
    rank     INTEGER NOT NULL,
    latest   TEXT NOT NULL,
    earliest TEXT NOT NULL,
    count    INTEGER NOT NULL CHECK (count >= 0),
    PRIMARY KEY (rank, latest, earliest)
) STRICT, WITHOUT ROWID;

-- How many things are known since each day.
CREATE TABLE due_known (
    day   TEXT PRIMARY KEY,
    count INTEGER NOT NULL CHECK (count >= 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER due_added AFTER INSERT ON due BEGIN
    INSERT INTO due_window (rank, latest, earliest, count)
    SELECT NEW.rank, coalesce(NEW.latest, ''), coalesce(NEW.earliest, ''), 1 WHERE NEW.rank < 4
        ON CONFLICT DO UPDATE SET count = count + 1;
    INSERT INTO due_known (day, count) VALUES (NEW.known, 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER due_removed AFTER DELETE ON due BEGIN
    UPDATE due_window SET count = count - 1
     WHERE OLD.rank < 4 AND rank = OLD.rank AND latest = coalesce(OLD.latest, '') AND earliest = coalesce(OLD.earliest, '');
    DELETE FROM due_window
     WHERE rank = OLD.rank AND latest = coalesce(OLD.latest, '') AND earliest = coalesce(OLD.earliest, '') AND count = 0;
    UPDATE due_known SET count = count - 1 WHERE day = OLD.known;
    DELETE FROM due_known WHERE day = OLD.known AND count = 0;
END;

-- What is put into the view is looked at anew.
CREATE TRIGGER due_anew INSTEAD OF INSERT ON due_now BEGIN
    DELETE FROM due WHERE kind = NEW.kind AND id = NEW.id;
    INSERT INTO due (kind, id, place, rank, earliest, latest, known)
    SELECT kind, id, place, rank, earliest, latest, known FROM due_now WHERE kind = NEW.kind AND id = NEW.id;
END;

INSERT INTO due (kind, id, place, rank, earliest, latest, known)
SELECT kind, id, place, rank, earliest, latest, known FROM due_now;

CREATE TRIGGER milestone_due_from AFTER INSERT ON milestone BEGIN
    INSERT INTO due_now (kind, id) VALUES (0, NEW.id);
END;
CREATE TRIGGER milestone_due_changed AFTER UPDATE OF id, project_id, added_on, done_on ON milestone BEGIN
    INSERT INTO due_now (kind, id) VALUES (0, OLD.id), (0, NEW.id);
END;
CREATE TRIGGER milestone_due_no_more AFTER DELETE ON milestone BEGIN
    INSERT INTO due_now (kind, id) VALUES (0, OLD.id);
END;

CREATE TRIGGER plan_due_from AFTER INSERT ON milestone_plan BEGIN
    INSERT INTO due_now (kind, id) VALUES (0, NEW.milestone_id);
END;
CREATE TRIGGER plan_due_changed AFTER UPDATE ON milestone_plan BEGIN
    INSERT INTO due_now (kind, id) VALUES (0, OLD.milestone_id), (0, NEW.milestone_id);
END;
CREATE TRIGGER plan_due_no_more AFTER DELETE ON milestone_plan BEGIN
    INSERT INTO due_now (kind, id) VALUES (0, OLD.milestone_id);
END;

CREATE TRIGGER forecast_due_from AFTER INSERT ON milestone_forecast BEGIN
    INSERT INTO due_now (kind, id) VALUES (0, NEW.milestone_id);
END;
CREATE TRIGGER forecast_due_changed AFTER UPDATE ON milestone_forecast BEGIN
    INSERT INTO due_now (kind, id) VALUES (0, OLD.milestone_id), (0, NEW.milestone_id);
END;
CREATE TRIGGER forecast_due_no_more AFTER DELETE ON milestone_forecast BEGIN
    INSERT INTO due_now (kind, id) VALUES (0, OLD.milestone_id);
END;

CREATE TRIGGER supervision_due_from AFTER INSERT ON supervision BEGIN
    INSERT INTO due_now (kind, id) VALUES (1, NEW.id);
END;
CREATE TRIGGER supervision_due_changed AFTER UPDATE ON supervision BEGIN
    INSERT INTO due_now (kind, id) VALUES (1, OLD.id), (1, NEW.id);
END;
CREATE TRIGGER supervision_due_no_more AFTER DELETE ON supervision BEGIN
    INSERT INTO due_now (kind, id) VALUES (1, OLD.id);
END;

CREATE TRIGGER blocker_due_from AFTER INSERT ON blocker BEGIN
    INSERT INTO due_now (kind, id) VALUES (2, NEW.id);
END;
CREATE TRIGGER blocker_due_changed AFTER UPDATE ON blocker BEGIN
    INSERT INTO due_now (kind, id) VALUES (2, OLD.id), (2, NEW.id);
END;
CREATE TRIGGER blocker_due_no_more AFTER DELETE ON blocker BEGIN
    INSERT INTO due_now (kind, id) VALUES (2, OLD.id);
END;
