-- A patient and what is true of one. `patient` is only an identity, so that facts can go on
-- pointing at it when its terms are corrected or an undo is undone; a patient exists while it has
-- terms in force. Every fact table ends alike:
--   restores      the first row of the fact that an undo put back here; null: a new fact
--   recorded_by   the entry that recorded the row
--   withdrawn_by  the entry that withdrew it; null: in force. Setting it is the only UPDATE ever.

-- The identity of a patient.
CREATE TABLE patient (
  id            INTEGER PRIMARY KEY,
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX patient_recorded_by ON patient (recorded_by);

CREATE TRIGGER patient_update BEFORE UPDATE ON patient
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER patient_delete BEFORE DELETE ON patient
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Code and preferences of a patient; one row in force for each patient.
CREATE TABLE patient_terms (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  code          TEXT NOT NULL CHECK (code <> ''),  -- as typed; unique among patients in force
  name          TEXT CHECK (name <> ''),  -- null: not said
  logging       TEXT NOT NULL CHECK (logging IN ('daily', 'visits')),  -- who records doses
  birth_date    TEXT CHECK (birth_date IS date(julianday(birth_date))),  -- null: unknown
  weight_unit   TEXT CHECK (weight_unit IN ('kg', 'lb', 'st_lb')),  -- of bare numbers; null: none
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX patient_terms_recorded_by ON patient_terms (recorded_by);
CREATE INDEX patient_terms_withdrawn_by ON patient_terms (withdrawn_by)
  WHERE withdrawn_by IS NOT NULL;
CREATE UNIQUE INDEX patient_terms_in_force ON patient_terms (patient_id) WHERE withdrawn_by IS NULL;
CREATE UNIQUE INDEX patient_terms_code ON patient_terms (code) WHERE withdrawn_by IS NULL;

CREATE TRIGGER patient_terms_update BEFORE UPDATE ON patient_terms
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id OR new.code IS NOT old.code
  OR new.name IS NOT old.name OR new.logging IS NOT old.logging
  OR new.birth_date IS NOT old.birth_date OR new.weight_unit IS NOT old.weight_unit
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER patient_terms_delete BEFORE DELETE ON patient_terms
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM patient_terms WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Whether the patient can become pregnant, as the programme defines it, from a day on.
CREATE TABLE category (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  from_on       TEXT NOT NULL CHECK (from_on IS date(julianday(from_on))),
  category      TEXT NOT NULL CHECK (category IN ('can', 'cannot', 'unknown')),
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX category_recorded_by ON category (recorded_by);
CREATE INDEX category_withdrawn_by ON category (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE UNIQUE INDEX category_in_force ON category (patient_id, from_on) WHERE withdrawn_by IS NULL;

CREATE TRIGGER category_update BEFORE UPDATE ON category
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id
  OR new.from_on IS NOT old.from_on OR new.category IS NOT old.category
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER category_delete BEFORE DELETE ON category
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM category WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- The pregnancy prevention programme the patient is enrolled in, from a day on.
CREATE TABLE programme (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  from_on       TEXT NOT NULL CHECK (from_on IS date(julianday(from_on))),
  programme     TEXT NOT NULL CHECK (programme <> ''),  -- id of schema/clinical/programmes/
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX programme_recorded_by ON programme (recorded_by);
CREATE INDEX programme_withdrawn_by ON programme (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE UNIQUE INDEX programme_in_force ON programme (patient_id, from_on)
  WHERE withdrawn_by IS NULL;

CREATE TRIGGER programme_update BEFORE UPDATE ON programme
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id
  OR new.from_on IS NOT old.from_on OR new.programme IS NOT old.programme
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER programme_delete BEFORE DELETE ON programme
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM programme WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Who to turn to, one for each role.
CREATE TABLE contact (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  role          TEXT NOT NULL CHECK (role <> ''),
  text          TEXT NOT NULL CHECK (text <> ''),
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX contact_recorded_by ON contact (recorded_by);
CREATE INDEX contact_withdrawn_by ON contact (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE UNIQUE INDEX contact_in_force ON contact (patient_id, role) WHERE withdrawn_by IS NULL;

CREATE TRIGGER contact_update BEFORE UPDATE ON contact
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id OR new.role IS NOT old.role
  OR new.text IS NOT old.text OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER contact_delete BEFORE DELETE ON contact
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM contact WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
