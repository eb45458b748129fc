-- What the figures of each project are computed from, in one piece, so that totals over very many projects need not read
-- them row by row. Derived: kept by the program (src/store/facts.rs), emptied by the triggers below whoever changes
-- something, and then computed from the rows. It leaves no images and nothing vouches for it; check C24 holds it against
-- the rows.

CREATE TABLE project_facts (
    project_id INTEGER PRIMARY KEY,
    -- NULL: to be made anew.
    packed     BLOB
) STRICT;
CREATE INDEX facts_to_make ON project_facts (project_id) WHERE packed IS NULL;
INSERT INTO project_facts (project_id) SELECT id FROM project;

CREATE TRIGGER facts_of_new_project AFTER INSERT ON project BEGIN
    INSERT INTO project_facts (project_id) VALUES (NEW.id);
END;
CREATE TRIGGER facts_of_project AFTER UPDATE ON project BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id = NEW.id;
END;
CREATE TRIGGER facts_of_no_project AFTER DELETE ON project BEGIN
    DELETE FROM project_facts WHERE project_id = OLD.id;
END;

CREATE TRIGGER facts_of_new_quantity AFTER INSERT ON quantity BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id = NEW.project_id;
END;
CREATE TRIGGER facts_of_quantity AFTER UPDATE ON quantity BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id IN (OLD.project_id, NEW.project_id);
END;
CREATE TRIGGER facts_of_no_quantity AFTER DELETE ON quantity BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id = OLD.project_id;
END;

CREATE TRIGGER facts_of_new_site AFTER INSERT ON site BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id = NEW.project_id;
END;
CREATE TRIGGER facts_of_site AFTER UPDATE ON site BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id IN (OLD.project_id, NEW.project_id);
END;
CREATE TRIGGER facts_of_no_site AFTER DELETE ON site BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id = OLD.project_id;
END;

-- A movement is never changed.
CREATE TRIGGER facts_of_new_movement AFTER INSERT ON movement BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id = NEW.project_id;
END;
CREATE TRIGGER facts_of_no_movement AFTER DELETE ON movement BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id = OLD.project_id;
END;

CREATE TRIGGER facts_of_new_milestone AFTER INSERT ON milestone BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id = NEW.project_id;
END;
CREATE TRIGGER facts_of_milestone AFTER UPDATE ON milestone BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id IN (OLD.project_id, NEW.project_id);
END;
CREATE TRIGGER facts_of_no_milestone AFTER DELETE ON milestone BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id = OLD.project_id;
END;

CREATE TRIGGER facts_of_new_plan AFTER INSERT ON milestone_plan BEGIN
    UPDATE project_facts SET packed = NULL
     WHERE packed IS NOT NULL AND project_id = (SELECT project_id FROM milestone WHERE id = NEW.milestone_id);
END;
CREATE TRIGGER facts_of_plan AFTER UPDATE ON milestone_plan BEGIN
    UPDATE project_facts SET packed = NULL
     WHERE packed IS NOT NULL AND project_id IN (SELECT project_id FROM milestone WHERE id IN (OLD.milestone_id, NEW.milestone_id));
END;
CREATE TRIGGER facts_of_no_plan AFTER DELETE ON milestone_plan BEGIN
    UPDATE project_facts SET packed = NULL
     WHERE packed IS NOT NULL AND project_id = (SELECT project_id FROM milestone WHERE id = OLD.milestone_id);
END;

CREATE TRIGGER facts_of_new_forecast AFTER INSERT ON milestone_forecast BEGIN
    UPDATE project_facts SET packed = NULL
     WHERE packed IS NOT NULL AND project_id = (SELECT project_id FROM milestone WHERE id = NEW.milestone_id);
END;
CREATE TRIGGER facts_of_forecast AFTER UPDATE ON milestone_forecast BEGIN
    UPDATE project_facts SET packed = NULL
     WHERE packed IS NOT NULL AND project_id IN (SELECT project_id FROM milestone WHERE id IN (OLD.milestone_id, NEW.milestone_id));
END;
CREATE TRIGGER facts_of_no_forecast AFTER DELETE ON milestone_forecast BEGIN
    UPDATE project_facts SET packed = NULL
     WHERE packed IS NOT NULL AND project_id = (SELECT project_id FROM milestone WHERE id = OLD.milestone_id);
END;

CREATE TRIGGER facts_of_new_target AFTER INSERT ON target BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id = NEW.project_id;
END;
CREATE TRIGGER facts_of_target AFTER UPDATE ON target BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id IN (OLD.project_id, NEW.project_id);
END;
CREATE TRIGGER facts_of_no_target AFTER DELETE ON target BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id = OLD.project_id;
END;

CREATE TRIGGER facts_of_new_assessment AFTER INSERT ON assessment BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id = NEW.project_id;
END;
CREATE TRIGGER facts_of_assessment AFTER UPDATE ON assessment BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id IN (OLD.project_id, NEW.project_id);
END;
CREATE TRIGGER facts_of_no_assessment AFTER DELETE ON assessment BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id = OLD.project_id;
END;

CREATE TRIGGER facts_of_new_amount AFTER INSERT ON amount BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id = NEW.project_id;
END;
CREATE TRIGGER facts_of_amount AFTER UPDATE ON amount BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id IN (OLD.project_id, NEW.project_id);
END;
CREATE TRIGGER facts_of_no_amount AFTER DELETE ON amount BEGIN
    UPDATE project_facts SET packed = NULL WHERE packed IS NOT NULL AND project_id = OLD.project_id;
END;
