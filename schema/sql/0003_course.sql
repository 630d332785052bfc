-- A course of treatment and its facts. `course` is only an identity (see 0002_patient.sql); a
-- course exists while it has terms in force. No table holds a total: totals are computed.

-- The identity of a course.
CREATE TABLE course (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (id, patient_id)
) STRICT;

CREATE INDEX course_recorded_by ON course (recorded_by);

CREATE TRIGGER course_update BEFORE UPDATE ON course
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER course_delete BEFORE DELETE ON course
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- The course's own facts; one row in force for each course.
CREATE TABLE course_terms (
  id            INTEGER PRIMARY KEY,
  course_id     INTEGER NOT NULL REFERENCES course (id),
  patient_id    INTEGER NOT NULL,  -- the course's, so that numbers are unique for each patient
  number        INTEGER NOT NULL CHECK (number >= 1),  -- counts the courses of a patient
  -- first day of the course
  start_on      TEXT NOT NULL CHECK (start_on IS date(julianday(start_on))),
  -- the day this record of it began: steps due before this day are not judged
  judged_from   TEXT NOT NULL CHECK (judged_from IS date(julianday(judged_from))),
  lower_target  INTEGER NOT NULL CHECK (lower_target BETWEEN 1 AND 1000),  -- mg/kg, cumulative
  upper_target  INTEGER NOT NULL CHECK (upper_target BETWEEN lower_target AND 1000),  -- mg/kg
  basis         TEXT NOT NULL CHECK (basis IN ('baseline', 'current', 'at_dose')),  -- which weight
  lab_plan      TEXT NOT NULL CHECK (lab_plan <> ''),  -- id of schema/clinical/
  already_mg    INTEGER NOT NULL CHECK (already_mg >= 0),  -- label mg taken before this record
  already_product TEXT CHECK (already_product <> ''),  -- what that was, id of schema/clinical/
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((already_product IS NULL) = (already_mg = 0)),
  CHECK (withdrawn_by > recorded_by),  -- null: in force
  FOREIGN KEY (course_id, patient_id) REFERENCES course (id, patient_id)
) STRICT;

CREATE INDEX course_terms_recorded_by ON course_terms (recorded_by);
CREATE INDEX course_terms_withdrawn_by ON course_terms (withdrawn_by)
  WHERE withdrawn_by IS NOT NULL;
CREATE UNIQUE INDEX course_terms_in_force ON course_terms (course_id) WHERE withdrawn_by IS NULL;
CREATE UNIQUE INDEX course_terms_number ON course_terms (patient_id, number)
  WHERE withdrawn_by IS NULL;

CREATE TRIGGER course_terms_update BEFORE UPDATE ON course_terms
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.course_id IS NOT old.course_id
  OR new.patient_id IS NOT old.patient_id OR new.number IS NOT old.number
  OR new.start_on IS NOT old.start_on OR new.judged_from IS NOT old.judged_from
  OR new.lower_target IS NOT old.lower_target OR new.upper_target IS NOT old.upper_target
  OR new.basis IS NOT old.basis OR new.lab_plan IS NOT old.lab_plan
  OR new.already_mg IS NOT old.already_mg OR new.already_product IS NOT old.already_product
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER course_terms_delete BEFORE DELETE ON course_terms
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM course_terms WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- A body weight, as typed; at most one for each day.
CREATE TABLE weight (
  id            INTEGER PRIMARY KEY,
  course_id     INTEGER NOT NULL REFERENCES course (id),
  on_date       TEXT NOT NULL CHECK (on_date IS date(julianday(on_date))),
  text          TEXT NOT NULL CHECK (text <> ''),  -- number and unit: 64.5kg, 142lb, 10st 3lb
  unit          TEXT NOT NULL CHECK (unit IN ('kg', 'lb', 'st_lb')),
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX weight_recorded_by ON weight (recorded_by);
CREATE INDEX weight_withdrawn_by ON weight (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE UNIQUE INDEX weight_in_force ON weight (course_id, on_date) WHERE withdrawn_by IS NULL;

CREATE TRIGGER weight_update BEFORE UPDATE ON weight
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.course_id IS NOT old.course_id OR new.on_date IS NOT old.on_date
  OR new.text IS NOT old.text OR new.unit IS NOT old.unit OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER weight_delete BEFORE DELETE ON weight
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM weight WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- A plan in force from a day on, until the next step.
CREATE TABLE regimen_step (
  id            INTEGER PRIMARY KEY,
  course_id     INTEGER NOT NULL REFERENCES course (id),
  from_on       TEXT NOT NULL CHECK (from_on IS date(julianday(from_on))),
  product       TEXT NOT NULL CHECK (product <> ''),  -- key of schema/clinical/products.json
  plan          TEXT NOT NULL CHECK (plan <> ''),  -- regimen text: 40mg as 20+20, label mg
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX regimen_step_recorded_by ON regimen_step (recorded_by);
CREATE INDEX regimen_step_withdrawn_by ON regimen_step (withdrawn_by)
  WHERE withdrawn_by IS NOT NULL;
CREATE UNIQUE INDEX regimen_step_in_force ON regimen_step (course_id, from_on)
  WHERE withdrawn_by IS NULL;

CREATE TRIGGER regimen_step_update BEFORE UPDATE ON regimen_step
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.course_id IS NOT old.course_id OR new.from_on IS NOT old.from_on
  OR new.product IS NOT old.product OR new.plan IS NOT old.plan
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER regimen_step_delete BEFORE DELETE ON regimen_step
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM regimen_step WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- A prescribed pause; both ends count. Holds of a course never overlap.
CREATE TABLE hold (
  id            INTEGER PRIMARY KEY,
  course_id     INTEGER NOT NULL REFERENCES course (id),
  -- first day without doses
  first_on      TEXT NOT NULL CHECK (first_on IS date(julianday(first_on))),
  last_on       TEXT CHECK (last_on IS date(julianday(last_on))),  -- last one; null: open
  reason        TEXT CHECK (reason <> ''),  -- null: not said
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by),  -- null: in force
  CHECK (last_on >= first_on)
) STRICT;

CREATE INDEX hold_recorded_by ON hold (recorded_by);
CREATE INDEX hold_withdrawn_by ON hold (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE INDEX hold_in_force ON hold (course_id, first_on) WHERE withdrawn_by IS NULL;

CREATE TRIGGER hold_update BEFORE UPDATE ON hold
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.course_id IS NOT old.course_id
  OR new.first_on IS NOT old.first_on OR new.last_on IS NOT old.last_on
  OR new.reason IS NOT old.reason OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER hold_delete BEFORE DELETE ON hold
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM hold WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER hold_insert BEFORE INSERT ON hold
WHEN EXISTS (SELECT 1 FROM hold AS other
             WHERE other.withdrawn_by IS NULL AND other.course_id = new.course_id
             AND other.first_on <= coalesce(new.last_on, '9999-12-31')
             AND coalesce(other.last_on, '9999-12-31') >= new.first_on)
BEGIN SELECT RAISE(ABORT, 'overlap'); END;

-- One intake that was taken.
CREATE TABLE dose (
  id            INTEGER PRIMARY KEY,
  course_id     INTEGER NOT NULL REFERENCES course (id),
  on_date       TEXT NOT NULL CHECK (on_date IS date(julianday(on_date))),
  mg            INTEGER NOT NULL CHECK (mg BETWEEN 1 AND 400),  -- label mg
  minute_of_day INTEGER CHECK (minute_of_day BETWEEN 0 AND 1439),  -- null: the time was not said
  vomited       INTEGER NOT NULL CHECK (vomited IN (0, 1)),
  no_food       INTEGER NOT NULL CHECK (no_food IN (0, 1)),
  note          TEXT CHECK (note <> ''),  -- null: none
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX dose_recorded_by ON dose (recorded_by);
CREATE INDEX dose_withdrawn_by ON dose (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE INDEX dose_in_force ON dose (course_id, on_date) WHERE withdrawn_by IS NULL;

CREATE TRIGGER dose_update BEFORE UPDATE ON dose
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.course_id IS NOT old.course_id OR new.on_date IS NOT old.on_date
  OR new.mg IS NOT old.mg OR new.minute_of_day IS NOT old.minute_of_day
  OR new.vomited IS NOT old.vomited OR new.no_food IS NOT old.no_food OR new.note IS NOT old.note
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER dose_delete BEFORE DELETE ON dose
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM dose WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Somebody said that what the day still planned was not taken.
CREATE TABLE miss (
  id            INTEGER PRIMARY KEY,
  course_id     INTEGER NOT NULL REFERENCES course (id),
  on_date       TEXT NOT NULL CHECK (on_date IS date(julianday(on_date))),
  reason        TEXT CHECK (reason <> ''),  -- null: not said
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX miss_recorded_by ON miss (recorded_by);
CREATE INDEX miss_withdrawn_by ON miss (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE UNIQUE INDEX miss_in_force ON miss (course_id, on_date) WHERE withdrawn_by IS NULL;

CREATE TRIGGER miss_update BEFORE UPDATE ON miss
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.course_id IS NOT old.course_id OR new.on_date IS NOT old.on_date
  OR new.reason IS NOT old.reason OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER miss_delete BEFORE DELETE ON miss
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM miss WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- How and when the course ended; at most one.
CREATE TABLE course_end (
  id            INTEGER PRIMARY KEY,
  course_id     INTEGER NOT NULL REFERENCES course (id),
  kind          TEXT NOT NULL CHECK (kind IN ('finished', 'stopped')),
  last_dose_on  TEXT NOT NULL CHECK (last_dose_on IS date(julianday(last_dose_on))),
  reason        TEXT CHECK (reason <> ''),  -- null: not said
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX course_end_recorded_by ON course_end (recorded_by);
CREATE INDEX course_end_withdrawn_by ON course_end (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE UNIQUE INDEX course_end_in_force ON course_end (course_id) WHERE withdrawn_by IS NULL;

CREATE TRIGGER course_end_update BEFORE UPDATE ON course_end
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.course_id IS NOT old.course_id OR new.kind IS NOT old.kind
  OR new.last_dose_on IS NOT old.last_dose_on OR new.reason IS NOT old.reason
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER course_end_delete BEFORE DELETE ON course_end
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM course_end WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- What came of the course, as of a day.
CREATE TABLE outcome (
  id            INTEGER PRIMARY KEY,
  course_id     INTEGER NOT NULL REFERENCES course (id),
  on_date       TEXT NOT NULL CHECK (on_date IS date(julianday(on_date))),
  outcome       TEXT NOT NULL CHECK (outcome IN ('cleared', 'improved', 'relapsed')),
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX outcome_recorded_by ON outcome (recorded_by);
CREATE INDEX outcome_withdrawn_by ON outcome (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE INDEX outcome_in_force ON outcome (course_id, on_date) WHERE withdrawn_by IS NULL;

CREATE TRIGGER outcome_update BEFORE UPDATE ON outcome
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.course_id IS NOT old.course_id OR new.on_date IS NOT old.on_date
  OR new.outcome IS NOT old.outcome OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER outcome_delete BEFORE DELETE ON outcome
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM outcome WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
