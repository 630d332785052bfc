-- What happens to a patient besides doses. These facts belong to the patient and may lie before a
-- course's first day. They end like every fact table (see 0002_patient.sql); where two rows of a
-- kind would contradict each other, an index keeps one of them in force.

-- A pregnancy test; at most one for a collection day and kind.
CREATE TABLE pregnancy_test (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  -- specimen collection day, never the day of the result
  collected_on  TEXT NOT NULL CHECK (collected_on IS date(julianday(collected_on))),
  result        TEXT NOT NULL CHECK (result IN ('negative', 'positive', 'pending', 'invalid')),
  kind          TEXT NOT NULL CHECK (kind IN ('unknown', 'urine', 'serum')),
  -- where it was made
  setting       TEXT NOT NULL CHECK (setting IN ('unknown', 'medical', 'home')),
  note          TEXT CHECK (note <> ''),  -- null: none
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX pregnancy_test_recorded_by ON pregnancy_test (recorded_by);
CREATE INDEX pregnancy_test_withdrawn_by ON pregnancy_test (withdrawn_by)
  WHERE withdrawn_by IS NOT NULL;
CREATE UNIQUE INDEX pregnancy_test_in_force ON pregnancy_test (patient_id, collected_on, kind)
  WHERE withdrawn_by IS NULL;

CREATE TRIGGER pregnancy_test_update BEFORE UPDATE ON pregnancy_test
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id
  OR new.collected_on IS NOT old.collected_on OR new.result IS NOT old.result
  OR new.kind IS NOT old.kind OR new.setting IS NOT old.setting OR new.note IS NOT old.note
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER pregnancy_test_delete BEFORE DELETE ON pregnancy_test
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM pregnancy_test WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Methods of contraception used together; both ends count. Periods may overlap.
CREATE TABLE contraception (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  first_on      TEXT NOT NULL CHECK (first_on IS date(julianday(first_on))),  -- first day of use
  last_on       TEXT CHECK (last_on IS date(julianday(last_on))),  -- last day; null: open
  -- ids of schema/clinical/contraception.json, joined by single spaces
  methods       TEXT NOT NULL CHECK (methods <> '' AND methods NOT GLOB ' *'
                              AND methods NOT GLOB '* ' AND methods NOT GLOB '*  *'),
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by),  -- null: in force
  CHECK (last_on >= first_on)
) STRICT;

CREATE INDEX contraception_recorded_by ON contraception (recorded_by);
CREATE INDEX contraception_withdrawn_by ON contraception (withdrawn_by)
  WHERE withdrawn_by IS NOT NULL;
CREATE INDEX contraception_in_force ON contraception (patient_id, first_on)
  WHERE withdrawn_by IS NULL;

CREATE TRIGGER contraception_update BEFORE UPDATE ON contraception
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id
  OR new.first_on IS NOT old.first_on OR new.last_on IS NOT old.last_on
  OR new.methods IS NOT old.methods OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER contraception_delete BEFORE DELETE ON contraception
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM contraception WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Days without the required methods; both ends count.
CREATE TABLE contraception_gap (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  -- first day of the gap
  first_on      TEXT NOT NULL CHECK (first_on IS date(julianday(first_on))),
  last_on       TEXT CHECK (last_on IS date(julianday(last_on))),  -- last day; null: open
  note          TEXT CHECK (note <> ''),  -- null: none
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by),  -- null: in force
  CHECK (last_on >= first_on)
) STRICT;

CREATE INDEX contraception_gap_recorded_by ON contraception_gap (recorded_by);
CREATE INDEX contraception_gap_withdrawn_by ON contraception_gap (withdrawn_by)
  WHERE withdrawn_by IS NOT NULL;
CREATE INDEX contraception_gap_in_force ON contraception_gap (patient_id, first_on)
  WHERE withdrawn_by IS NULL;

CREATE TRIGGER contraception_gap_update BEFORE UPDATE ON contraception_gap
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id
  OR new.first_on IS NOT old.first_on OR new.last_on IS NOT old.last_on OR new.note IS NOT old.note
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER contraception_gap_delete BEFORE DELETE ON contraception_gap
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM contraception_gap
                                   WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- The first day of menstrual bleeding, or the day an expected period is known to be missed.
CREATE TABLE menstrual_period (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  on_date       TEXT NOT NULL CHECK (on_date IS date(julianday(on_date))),
  missed        INTEGER NOT NULL CHECK (missed IN (0, 1)),  -- 1: it did not come
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX menstrual_period_recorded_by ON menstrual_period (recorded_by);
CREATE INDEX menstrual_period_withdrawn_by ON menstrual_period (withdrawn_by)
  WHERE withdrawn_by IS NOT NULL;
CREATE UNIQUE INDEX menstrual_period_in_force ON menstrual_period (patient_id, on_date, missed)
  WHERE withdrawn_by IS NULL;

CREATE TRIGGER menstrual_period_update BEFORE UPDATE ON menstrual_period
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id OR new.on_date IS NOT old.on_date
  OR new.missed IS NOT old.missed OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER menstrual_period_delete BEFORE DELETE ON menstrual_period
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM menstrual_period
                                   WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- A step that was done: enrolment, agreement, questions, an authorisation.
CREATE TABLE confirmation (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  step          TEXT NOT NULL CHECK (step <> ''),  -- id of a rule, or of a reminder: reminder.3
  on_date       TEXT NOT NULL CHECK (on_date IS date(julianday(on_date))),
  -- last day it holds; null: not said
  until_on      TEXT CHECK (until_on IS date(julianday(until_on))),
  note          TEXT CHECK (note <> ''),  -- null: none
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by),  -- null: in force
  CHECK (until_on >= on_date)
) STRICT;

CREATE INDEX confirmation_recorded_by ON confirmation (recorded_by);
CREATE INDEX confirmation_withdrawn_by ON confirmation (withdrawn_by)
  WHERE withdrawn_by IS NOT NULL;
CREATE INDEX confirmation_in_force ON confirmation (patient_id, on_date) WHERE withdrawn_by IS NULL;

CREATE TRIGGER confirmation_update BEFORE UPDATE ON confirmation
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id OR new.step IS NOT old.step
  OR new.on_date IS NOT old.on_date OR new.until_on IS NOT old.until_on OR new.note IS NOT old.note
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER confirmation_delete BEFORE DELETE ON confirmation
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM confirmation WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- A prescription that was issued.
CREATE TABLE prescription (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  on_date       TEXT NOT NULL CHECK (on_date IS date(julianday(on_date))),  -- issue day
  days          INTEGER CHECK (days BETWEEN 1 AND 9999),  -- days' supply; null: not said
  refills       INTEGER CHECK (refills BETWEEN 0 AND 9999),  -- null: not said
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX prescription_recorded_by ON prescription (recorded_by);
CREATE INDEX prescription_withdrawn_by ON prescription (withdrawn_by)
  WHERE withdrawn_by IS NOT NULL;
CREATE INDEX prescription_in_force ON prescription (patient_id, on_date) WHERE withdrawn_by IS NULL;

CREATE TRIGGER prescription_update BEFORE UPDATE ON prescription
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id OR new.on_date IS NOT old.on_date
  OR new.days IS NOT old.days OR new.refills IS NOT old.refills OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER prescription_delete BEFORE DELETE ON prescription
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM prescription WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- A supply that was picked up.
CREATE TABLE dispensing (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  on_date       TEXT NOT NULL CHECK (on_date IS date(julianday(on_date))),  -- pick-up day
  days          INTEGER CHECK (days BETWEEN 1 AND 9999),  -- days' supply; null: not said
  -- count x mg, largest first: 30x40mg 30x20mg; null: not said
  capsules      TEXT CHECK (capsules <> ''),
  product       TEXT CHECK (product <> ''),  -- id of schema/clinical/products.json; null: not said
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX dispensing_recorded_by ON dispensing (recorded_by);
CREATE INDEX dispensing_withdrawn_by ON dispensing (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE INDEX dispensing_in_force ON dispensing (patient_id, on_date) WHERE withdrawn_by IS NULL;

CREATE TRIGGER dispensing_update BEFORE UPDATE ON dispensing
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id OR new.on_date IS NOT old.on_date
  OR new.days IS NOT old.days OR new.capsules IS NOT old.capsules OR new.product IS NOT old.product
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER dispensing_delete BEFORE DELETE ON dispensing
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM dispensing WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- An office visit. A booked one is no visit yet: it is kept by another row of its day.
CREATE TABLE visit (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  on_date       TEXT NOT NULL CHECK (on_date IS date(julianday(on_date))),
  booked        INTEGER NOT NULL CHECK (booked IN (0, 1)),  -- 1: recorded before its day
  -- 1: the decision to prescribe was made
  decision      INTEGER NOT NULL CHECK (decision IN (0, 1)),
  note          TEXT CHECK (note <> ''),  -- null: none
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX visit_recorded_by ON visit (recorded_by);
CREATE INDEX visit_withdrawn_by ON visit (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE INDEX visit_in_force ON visit (patient_id, on_date) WHERE withdrawn_by IS NULL;

CREATE TRIGGER visit_update BEFORE UPDATE ON visit
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id OR new.on_date IS NOT old.on_date
  OR new.booked IS NOT old.booked OR new.decision IS NOT old.decision OR new.note IS NOT old.note
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER visit_delete BEFORE DELETE ON visit
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM visit WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Blood was drawn for the laboratory plan.
CREATE TABLE lab_draw (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  -- specimen collection day
  collected_on  TEXT NOT NULL CHECK (collected_on IS date(julianday(collected_on))),
  note          TEXT CHECK (note <> ''),  -- null: none
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX lab_draw_recorded_by ON lab_draw (recorded_by);
CREATE INDEX lab_draw_withdrawn_by ON lab_draw (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE INDEX lab_draw_in_force ON lab_draw (patient_id, collected_on) WHERE withdrawn_by IS NULL;

CREATE TRIGGER lab_draw_update BEFORE UPDATE ON lab_draw
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id
  OR new.collected_on IS NOT old.collected_on OR new.note IS NOT old.note
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER lab_draw_delete BEFORE DELETE ON lab_draw
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM lab_draw WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- An obligation that the person and the clinic set aside.
CREATE TABLE waiver (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  rule          TEXT NOT NULL CHECK (rule <> ''),  -- id of a rule
  due_on        TEXT CHECK (due_on IS date(julianday(due_on))),  -- that occurrence alone; null: all
  on_date       TEXT NOT NULL CHECK (on_date IS date(julianday(on_date))),  -- day it was set aside
  reason        TEXT CHECK (reason <> ''),  -- null: not said
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX waiver_recorded_by ON waiver (recorded_by);
CREATE INDEX waiver_withdrawn_by ON waiver (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE INDEX waiver_in_force ON waiver (patient_id, on_date) WHERE withdrawn_by IS NULL;

CREATE TRIGGER waiver_update BEFORE UPDATE ON waiver
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id OR new.rule IS NOT old.rule
  OR new.due_on IS NOT old.due_on OR new.on_date IS NOT old.on_date OR new.reason IS NOT old.reason
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER waiver_delete BEFORE DELETE ON waiver
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM waiver WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- A reminder of the patient's own.
CREATE TABLE reminder (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  text          TEXT NOT NULL CHECK (text <> ''),
  first_on      TEXT NOT NULL CHECK (first_on IS date(julianday(first_on))),  -- first day it is due
  every_days    INTEGER CHECK (every_days BETWEEN 1 AND 9999),  -- days; null: once
  -- none after this day; null: open
  last_on       TEXT CHECK (last_on IS date(julianday(last_on))),
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by),  -- null: in force
  CHECK (last_on >= first_on)
) STRICT;

CREATE INDEX reminder_recorded_by ON reminder (recorded_by);
CREATE INDEX reminder_withdrawn_by ON reminder (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE INDEX reminder_in_force ON reminder (patient_id, first_on) WHERE withdrawn_by IS NULL;

CREATE TRIGGER reminder_update BEFORE UPDATE ON reminder
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id OR new.text IS NOT old.text
  OR new.first_on IS NOT old.first_on OR new.every_days IS NOT old.every_days
  OR new.last_on IS NOT old.last_on OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER reminder_delete BEFORE DELETE ON reminder
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM reminder WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- A choice or circumstance of a patient, from a day on.
CREATE TABLE patient_setting (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  from_on       TEXT NOT NULL CHECK (from_on IS date(julianday(from_on))),
  key           TEXT NOT NULL CHECK (key <> ''),
  value         TEXT NOT NULL,
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX patient_setting_recorded_by ON patient_setting (recorded_by);
CREATE INDEX patient_setting_withdrawn_by ON patient_setting (withdrawn_by)
  WHERE withdrawn_by IS NOT NULL;
CREATE UNIQUE INDEX patient_setting_in_force ON patient_setting (patient_id, key, from_on)
  WHERE withdrawn_by IS NULL;

CREATE TRIGGER patient_setting_update BEFORE UPDATE ON patient_setting
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id OR new.from_on IS NOT old.from_on
  OR new.key IS NOT old.key OR new.value IS NOT old.value OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER patient_setting_delete BEFORE DELETE ON patient_setting
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM patient_setting
                                   WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
