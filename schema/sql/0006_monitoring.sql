-- What is watched over: results of draws, other medicines, symptoms, mood, capsules counted. These
-- facts belong to the patient and end like every fact table (see 0002_patient.sql). Nothing here is
-- judged: what a number means is said by schema/clinical/, when it is read.

-- Whether the patient had fasted; null: not said. A row of an older version has none, and NULL is
-- in no digest, so the entries that recorded it keep theirs.
ALTER TABLE lab_draw ADD COLUMN fasting TEXT CHECK (fasting IN ('yes', 'no'));

DROP TRIGGER lab_draw_update;

CREATE TRIGGER lab_draw_update BEFORE UPDATE ON lab_draw
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id
  OR new.collected_on IS NOT old.collected_on OR new.note IS NOT old.note
  OR new.fasting IS NOT old.fasting OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- From this version on a day has one draw in force, to which its results belong. Older files may
-- have two, so that an index cannot say it.
CREATE TRIGGER lab_draw_insert BEFORE INSERT ON lab_draw
WHEN EXISTS (SELECT 1 FROM lab_draw AS other
             WHERE other.withdrawn_by IS NULL AND other.patient_id = new.patient_id
             AND other.collected_on = new.collected_on)
BEGIN SELECT RAISE(ABORT, 'overlap'); END;

-- One result of the draw of a day. Results are recorded and withdrawn together with their draw,
-- which they name by patient and day, because a draw that an undo puts back is another row.
CREATE TABLE lab_value (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  -- specimen collection day, that of the draw
  collected_on  TEXT NOT NULL CHECK (collected_on IS date(julianday(collected_on))),
  analyte       TEXT NOT NULL CHECK (analyte <> ''),  -- key of schema/clinical/analytes.json
  -- as entered, with a point: 1.60
  number        TEXT NOT NULL CHECK (number GLOB '[0-9]*' AND number NOT GLOB '*[^0-9.]*'),
  unit          TEXT NOT NULL CHECK (unit <> ''),  -- UCUM, as entered: mmol/L
  -- the laboratory's own upper limit of normal, in that unit; null: not said
  upper_limit   TEXT CHECK (upper_limit GLOB '[0-9]*' AND upper_limit NOT GLOB '*[^0-9.]*'),
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX lab_value_recorded_by ON lab_value (recorded_by);
CREATE INDEX lab_value_withdrawn_by ON lab_value (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE UNIQUE INDEX lab_value_in_force ON lab_value (patient_id, collected_on, analyte)
  WHERE withdrawn_by IS NULL;

CREATE TRIGGER lab_value_update BEFORE UPDATE ON lab_value
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id
  OR new.collected_on IS NOT old.collected_on OR new.analyte IS NOT old.analyte
  OR new.number IS NOT old.number OR new.unit IS NOT old.unit
  OR new.upper_limit IS NOT old.upper_limit OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER lab_value_delete BEFORE DELETE ON lab_value
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM lab_value WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- A medicine, supplement or herb; both ends count.
CREATE TABLE medicine (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  name          TEXT NOT NULL CHECK (name <> ''),  -- as typed
  route         TEXT NOT NULL CHECK (route IN ('unknown', 'oral', 'topical', 'injected', 'other')),
  first_on      TEXT NOT NULL CHECK (first_on IS date(julianday(first_on))),  -- first day of use
  last_on       TEXT CHECK (last_on IS date(julianday(last_on))),  -- last day; null: open
  note          TEXT CHECK (note <> ''),  -- null: none
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by),  -- null: in force
  CHECK (last_on >= first_on)
) STRICT;

CREATE INDEX medicine_recorded_by ON medicine (recorded_by);
CREATE INDEX medicine_withdrawn_by ON medicine (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE INDEX medicine_in_force ON medicine (patient_id, first_on) WHERE withdrawn_by IS NULL;

CREATE TRIGGER medicine_update BEFORE UPDATE ON medicine
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id OR new.name IS NOT old.name
  OR new.route IS NOT old.route OR new.first_on IS NOT old.first_on
  OR new.last_on IS NOT old.last_on OR new.note IS NOT old.note OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER medicine_delete BEFORE DELETE ON medicine
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM medicine WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- A symptom; both ends count.
CREATE TABLE symptom (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  symptom       TEXT NOT NULL CHECK (symptom <> ''),  -- id of schema/clinical/symptoms.json
  grade         TEXT NOT NULL CHECK (grade IN ('unknown', 'mild', 'moderate', 'severe')),
  first_on      TEXT NOT NULL CHECK (first_on IS date(julianday(first_on))),  -- first day of it
  last_on       TEXT CHECK (last_on IS date(julianday(last_on))),  -- last day; null: open
  note          TEXT CHECK (note <> ''),  -- null: none
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by),  -- null: in force
  CHECK (last_on >= first_on)
) STRICT;

CREATE INDEX symptom_recorded_by ON symptom (recorded_by);
CREATE INDEX symptom_withdrawn_by ON symptom (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE INDEX symptom_in_force ON symptom (patient_id, first_on) WHERE withdrawn_by IS NULL;

CREATE TRIGGER symptom_update BEFORE UPDATE ON symptom
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id OR new.symptom IS NOT old.symptom
  OR new.grade IS NOT old.grade OR new.first_on IS NOT old.first_on
  OR new.last_on IS NOT old.last_on OR new.note IS NOT old.note OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER symptom_delete BEFORE DELETE ON symptom
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM symptom WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Answers to a questionnaire on mood, or its total when the answers were not said.
CREATE TABLE mood_score (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  on_date       TEXT NOT NULL CHECK (on_date IS date(julianday(on_date))),
  instrument    TEXT NOT NULL CHECK (instrument IN ('phq2', 'phq9')),
  -- the answers in order, a digit of 0 to 3 each: 0120; null: the total alone
  items         TEXT CHECK (items NOT GLOB '*[^0-3]*'
                            AND length(items) = iif(instrument = 'phq2', 2, 9)),
  -- points; null: the sum of the answers
  total         INTEGER CHECK (total BETWEEN 0 AND iif(instrument = 'phq2', 6, 27)),
  note          TEXT CHECK (note <> ''),  -- null: none
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by),  -- null: in force
  CHECK ((items IS NULL) <> (total IS NULL))
) STRICT;

CREATE INDEX mood_score_recorded_by ON mood_score (recorded_by);
CREATE INDEX mood_score_withdrawn_by ON mood_score (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE INDEX mood_score_in_force ON mood_score (patient_id, on_date) WHERE withdrawn_by IS NULL;

CREATE TRIGGER mood_score_update BEFORE UPDATE ON mood_score
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id OR new.on_date IS NOT old.on_date
  OR new.instrument IS NOT old.instrument OR new.items IS NOT old.items
  OR new.total IS NOT old.total OR new.note IS NOT old.note OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER mood_score_delete BEFORE DELETE ON mood_score
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM mood_score WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Capsules of one strength that were counted: what is there after the facts of its day that earlier
-- entries recorded. A day may have several.
CREATE TABLE stock_count (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  on_date       TEXT NOT NULL CHECK (on_date IS date(julianday(on_date))),
  strength_mg   INTEGER NOT NULL CHECK (strength_mg BETWEEN 1 AND 9999),  -- mg on the capsule
  counted       INTEGER NOT NULL CHECK (counted BETWEEN 0 AND 9999),  -- capsules
  note          TEXT CHECK (note <> ''),  -- null: none
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX stock_count_recorded_by ON stock_count (recorded_by);
CREATE INDEX stock_count_withdrawn_by ON stock_count (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE INDEX stock_count_in_force ON stock_count (patient_id, on_date) WHERE withdrawn_by IS NULL;

CREATE TRIGGER stock_count_update BEFORE UPDATE ON stock_count
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id OR new.on_date IS NOT old.on_date
  OR new.strength_mg IS NOT old.strength_mg OR new.counted IS NOT old.counted
  OR new.note IS NOT old.note OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER stock_count_delete BEFORE DELETE ON stock_count
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM stock_count WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
