-- What is found without looking through everything: a code in whatever case, the next code of a kind.

-- A code is nearly always in one case, and then found by the index it has anyway; these hold only the others.
CREATE INDEX project_mixed ON project (code COLLATE NOCASE) WHERE code <> upper(code) AND code <> lower(code);
CREATE INDEX site_mixed ON site (code COLLATE NOCASE) WHERE code <> upper(code) AND code <> lower(code);
CREATE INDEX milestone_mixed ON milestone (code COLLATE NOCASE) WHERE code <> upper(code) AND code <> lower(code);
CREATE INDEX indicator_mixed ON indicator (code COLLATE NOCASE) WHERE code <> upper(code) AND code <> lower(code);
CREATE INDEX blocker_mixed ON blocker (code COLLATE NOCASE) WHERE code <> upper(code) AND code <> lower(code);
CREATE INDEX update_mixed ON status_update (code COLLATE NOCASE) WHERE code <> upper(code) AND code <> lower(code);
CREATE INDEX supervision_mixed ON supervision (code COLLATE NOCASE) WHERE code <> upper(code) AND code <> lower(code);
CREATE INDEX remark_mixed ON remark (code COLLATE NOCASE) WHERE code <> upper(code) AND code <> lower(code);
-- Their codes are unique only within a period, or an item.
CREATE INDEX item_by_code ON item (code COLLATE NOCASE);
CREATE INDEX action_by_code ON action (code COLLATE NOCASE);

-- Of two numbers the one with more digits is the higher: U100 comes after U99.
CREATE INDEX project_numbered ON project (length(code), code);
CREATE INDEX indicator_numbered ON indicator (length(code), code);
CREATE INDEX blocker_numbered ON blocker (length(code), code);
CREATE INDEX update_numbered ON status_update (length(code), code);
CREATE INDEX supervision_numbered ON supervision (length(code), code);
CREATE INDEX remark_numbered ON remark (length(code), code);

-- What things are called, for searching. It is derived from the rows and says only where to look; src/store/search.rs keeps
-- it. Things that are called the same, such as the milestones of every project, share one entry.

-- The letters of what is called, and pairs of them: the words of an entry, whose texts are not kept again.
CREATE VIRTUAL TABLE search_text USING fts5 (
    grams, content = '', detail = 'none', columnsize = 0, tokenize = 'ascii'
);

-- An entry by a digest of what is called.
CREATE TABLE search_entry (
    digest INTEGER PRIMARY KEY,
    entry  INTEGER NOT NULL
) STRICT;

-- The rows of an entry; the kind of thing is the entry's. One that is called otherwise by now, or gone, does no harm.
CREATE TABLE search_thing (
    entry INTEGER NOT NULL,
    row   INTEGER NOT NULL,
    PRIMARY KEY (entry, row)
) STRICT, WITHOUT ROWID;

-- Rows that have not been entered as they are now: whatever program wrote them. The program enters them before it
-- commits, and looks at these too when it searches. `kind` is the place of the kind of thing in the list of them all.
CREATE TABLE search_due (
    kind INTEGER NOT NULL,
    row  INTEGER NOT NULL,
    PRIMARY KEY (kind, row)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER project_to_enter AFTER INSERT ON project BEGIN
    INSERT OR IGNORE INTO search_due VALUES (0, NEW.id);
END;

CREATE TRIGGER project_to_enter_again AFTER UPDATE OF code, name, name_en ON project
WHEN NEW.code IS NOT OLD.code OR NEW.name IS NOT OLD.name OR NEW.name_en IS NOT OLD.name_en BEGIN
    INSERT OR IGNORE INTO search_due VALUES (0, NEW.id);
END;

CREATE TRIGGER site_to_enter AFTER INSERT ON site BEGIN
    INSERT OR IGNORE INTO search_due VALUES (1, NEW.id);
END;

CREATE TRIGGER site_to_enter_again AFTER UPDATE OF code, name, name_en, project_id ON site
WHEN NEW.code IS NOT OLD.code OR NEW.name IS NOT OLD.name OR NEW.name_en IS NOT OLD.name_en
  OR NEW.project_id IS NOT OLD.project_id BEGIN
    INSERT OR IGNORE INTO search_due VALUES (1, NEW.id);
END;

CREATE TRIGGER milestone_to_enter AFTER INSERT ON milestone BEGIN
    INSERT OR IGNORE INTO search_due VALUES (2, NEW.id);
END;

CREATE TRIGGER milestone_to_enter_again AFTER UPDATE OF code, name, name_en, project_id, item_id ON milestone
WHEN NEW.code IS NOT OLD.code OR NEW.name IS NOT OLD.name OR NEW.name_en IS NOT OLD.name_en
  OR NEW.project_id IS NOT OLD.project_id OR NEW.item_id IS NOT OLD.item_id BEGIN
    INSERT OR IGNORE INTO search_due VALUES (2, NEW.id);
END;

CREATE TRIGGER item_to_enter AFTER INSERT ON item BEGIN
    INSERT OR IGNORE INTO search_due VALUES (3, NEW.id);
END;

CREATE TRIGGER item_to_enter_again AFTER UPDATE OF code, name, name_en ON item
WHEN NEW.code IS NOT OLD.code OR NEW.name IS NOT OLD.name OR NEW.name_en IS NOT OLD.name_en BEGIN
    INSERT OR IGNORE INTO search_due VALUES (3, NEW.id);
END;

CREATE TRIGGER action_to_enter AFTER INSERT ON action BEGIN
    INSERT OR IGNORE INTO search_due VALUES (4, NEW.id);
END;

CREATE TRIGGER action_to_enter_again AFTER UPDATE OF code, name, name_en ON action
WHEN NEW.code IS NOT OLD.code OR NEW.name IS NOT OLD.name OR NEW.name_en IS NOT OLD.name_en BEGIN
    INSERT OR IGNORE INTO search_due VALUES (4, NEW.id);
END;

CREATE TRIGGER indicator_to_enter AFTER INSERT ON indicator BEGIN
    INSERT OR IGNORE INTO search_due VALUES (5, NEW.id);
END;

CREATE TRIGGER indicator_to_enter_again AFTER UPDATE OF code, name, name_en ON indicator
WHEN NEW.code IS NOT OLD.code OR NEW.name IS NOT OLD.name OR NEW.name_en IS NOT OLD.name_en BEGIN
    INSERT OR IGNORE INTO search_due VALUES (5, NEW.id);
END;

CREATE TRIGGER blocker_to_enter AFTER INSERT ON blocker BEGIN
    INSERT OR IGNORE INTO search_due VALUES (6, NEW.id);
END;

CREATE TRIGGER blocker_to_enter_again AFTER UPDATE OF code, text, text_en ON blocker
WHEN NEW.code IS NOT OLD.code OR NEW.text IS NOT OLD.text OR NEW.text_en IS NOT OLD.text_en BEGIN
    INSERT OR IGNORE INTO search_due VALUES (6, NEW.id);
END;

CREATE TRIGGER update_to_enter AFTER INSERT ON status_update BEGIN
    INSERT OR IGNORE INTO search_due VALUES (7, NEW.id);
END;

CREATE TRIGGER update_to_enter_again AFTER UPDATE OF code, text ON status_update
WHEN NEW.code IS NOT OLD.code OR NEW.text IS NOT OLD.text BEGIN
    INSERT OR IGNORE INTO search_due VALUES (7, NEW.id);
END;

CREATE TRIGGER supervision_to_enter AFTER INSERT ON supervision BEGIN
    INSERT OR IGNORE INTO search_due VALUES (8, NEW.id);
END;

CREATE TRIGGER supervision_to_enter_again AFTER UPDATE OF code, text ON supervision
WHEN NEW.code IS NOT OLD.code OR NEW.text IS NOT OLD.text BEGIN
    INSERT OR IGNORE INTO search_due VALUES (8, NEW.id);
END;

CREATE TRIGGER remark_to_enter AFTER INSERT ON remark BEGIN
    INSERT OR IGNORE INTO search_due VALUES (9, NEW.id);
END;

CREATE TRIGGER remark_to_enter_again AFTER UPDATE OF code, text, text_en ON remark
WHEN NEW.code IS NOT OLD.code OR NEW.text IS NOT OLD.text OR NEW.text_en IS NOT OLD.text_en BEGIN
    INSERT OR IGNORE INTO search_due VALUES (9, NEW.id);
END;

-- The code of a site or milestone that begins with that of what it belongs to is entered without it.
CREATE TRIGGER project_code_to_enter AFTER UPDATE OF code ON project WHEN NEW.code <> OLD.code BEGIN
    INSERT OR IGNORE INTO search_due SELECT 1, id FROM site WHERE project_id = NEW.id;
    INSERT OR IGNORE INTO search_due SELECT 2, id FROM milestone WHERE project_id = NEW.id;
END;

CREATE TRIGGER item_code_to_enter AFTER UPDATE OF code ON item WHEN NEW.code <> OLD.code BEGIN
    INSERT OR IGNORE INTO search_due SELECT 2, id FROM milestone WHERE item_id = NEW.id;
END;

CREATE TRIGGER alias_to_enter AFTER INSERT ON alias BEGIN
    INSERT OR IGNORE INTO search_due SELECT 0, NEW.project_id WHERE NEW.project_id IS NOT NULL;
    INSERT OR IGNORE INTO search_due SELECT 1, NEW.site_id WHERE NEW.site_id IS NOT NULL;
END;

CREATE TRIGGER alias_to_enter_again AFTER UPDATE OF name, project_id, site_id ON alias BEGIN
    INSERT OR IGNORE INTO search_due SELECT 0, NEW.project_id WHERE NEW.project_id IS NOT NULL;
    INSERT OR IGNORE INTO search_due SELECT 1, NEW.site_id WHERE NEW.site_id IS NOT NULL;
END;

CREATE TRIGGER alias_gone_to_enter AFTER DELETE ON alias BEGIN
    INSERT OR IGNORE INTO search_due SELECT 0, OLD.project_id WHERE OLD.project_id IS NOT NULL;
    INSERT OR IGNORE INTO search_due SELECT 1, OLD.site_id WHERE OLD.site_id IS NOT NULL;
END;

-- What an older ledger has already.
INSERT INTO search_due SELECT 0, id FROM project;
INSERT INTO search_due SELECT 1, id FROM site;
INSERT INTO search_due SELECT 2, id FROM milestone;
INSERT INTO search_due SELECT 3, id FROM item;
INSERT INTO search_due SELECT 4, id FROM action;
INSERT INTO search_due SELECT 5, id FROM indicator;
INSERT INTO search_due SELECT 6, id FROM blocker;
INSERT INTO search_due SELECT 7, id FROM status_update;
INSERT INTO search_due SELECT 8, id FROM supervision;
INSERT INTO search_due SELECT 9, id FROM remark;
