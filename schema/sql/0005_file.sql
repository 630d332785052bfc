-- Facts of the whole file, and the state of reminders and calendars.
--
-- `configured` and `clinic_file` are facts like the others, except that they belong to no patient.
-- The tables after them are bookkeeping: overwritten in place and covered by no digest, because a
-- reminder that was sent cannot be unsent by an undo. They hold no names and no notes.

-- A choice for the whole file.
CREATE TABLE configured (
  id            INTEGER PRIMARY KEY,
  key           TEXT NOT NULL CHECK (key <> ''),
  value         TEXT NOT NULL,
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX configured_recorded_by ON configured (recorded_by);
CREATE INDEX configured_withdrawn_by ON configured (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE UNIQUE INDEX configured_in_force ON configured (key) WHERE withdrawn_by IS NULL;

CREATE TRIGGER configured_update BEFORE UPDATE ON configured
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.key IS NOT old.key OR new.value IS NOT old.value
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER configured_delete BEFORE DELETE ON configured
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM configured WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- A programme or laboratory plan that a clinic brought along.
CREATE TABLE clinic_file (
  id            INTEGER PRIMARY KEY,
  kind          TEXT NOT NULL CHECK (kind IN ('programme', 'lab_plan')),
  file_id       TEXT NOT NULL CHECK (file_id <> ''),  -- its id inside the text
  text          TEXT NOT NULL CHECK (text <> ''),  -- the JSON as given, with its line breaks
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;

CREATE INDEX clinic_file_recorded_by ON clinic_file (recorded_by);
CREATE INDEX clinic_file_withdrawn_by ON clinic_file (withdrawn_by) WHERE withdrawn_by IS NOT NULL;
CREATE UNIQUE INDEX clinic_file_in_force ON clinic_file (kind, file_id) WHERE withdrawn_by IS NULL;

CREATE TRIGGER clinic_file_update BEFORE UPDATE ON clinic_file
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.kind IS NOT old.kind OR new.file_id IS NOT old.file_id
  OR new.text IS NOT old.text OR new.restores IS NOT old.restores
  OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER clinic_file_delete BEFORE DELETE ON clinic_file
WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry)
                 AND entry_id IN (old.recorded_by,
                                  (SELECT recorded_by FROM clinic_file WHERE id = old.restores)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Reminders that were sent, or are being sent, on a channel. Keys of at most 200 bytes, which say
-- nothing about health.
CREATE TABLE reminder_sent (
  key        TEXT NOT NULL CHECK (length(CAST(key AS BLOB)) BETWEEN 1 AND 200),
  channel    TEXT NOT NULL CHECK (length(CAST(channel AS BLOB)) BETWEEN 1 AND 200),
  attempts   INTEGER NOT NULL CHECK (attempts >= 0),  -- how often a run took it on
  claimed_at TEXT  -- UTC instant since which a run is sending it; null: none is
             CHECK (claimed_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'
                    AND substr(claimed_at, 1, 10) IS date(julianday(substr(claimed_at, 1, 10)))),
  sent_at    TEXT  -- UTC instant; null: not yet
             CHECK (sent_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'
                    AND substr(sent_at, 1, 10) IS date(julianday(substr(sent_at, 1, 10)))),
  PRIMARY KEY (key, channel)
) STRICT, WITHOUT ROWID;

-- No reminder of an item before a day.
CREATE TABLE snooze (
  item       TEXT NOT NULL PRIMARY KEY CHECK (length(CAST(item AS BLOB)) BETWEEN 1 AND 200),
  until_on   TEXT NOT NULL CHECK (until_on IS date(julianday(until_on)))  -- first day with one
) STRICT, WITHOUT ROWID;

-- When something that runs by itself last ran.
CREATE TABLE run (
  kind       TEXT NOT NULL PRIMARY KEY CHECK (kind IN ('remind', 'verify')),
  at         TEXT NOT NULL  -- UTC instant
             CHECK (at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'
                    AND substr(at, 1, 10) IS date(julianday(substr(at, 1, 10))))
) STRICT, WITHOUT ROWID;

-- What a calendar was last told of one thing to do. A redaction of anything about the patient
-- empties the words.
CREATE TABLE calendar_item (
  uid        TEXT NOT NULL PRIMARY KEY CHECK (length(CAST(uid AS BLOB)) BETWEEN 1 AND 200),
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  on_date    TEXT NOT NULL CHECK (on_date IS date(julianday(on_date))),
  summary    TEXT NOT NULL,  -- the words exported; no names, no notes
  sequence   INTEGER NOT NULL CHECK (sequence >= 0),  -- counts the changes
  cancelled  INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
  changed_at TEXT NOT NULL  -- UTC instant of the last change
             CHECK (changed_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'
                    AND substr(changed_at, 1, 10) IS date(julianday(substr(changed_at, 1, 10))))
) STRICT, WITHOUT ROWID;

CREATE INDEX calendar_item_patient ON calendar_item (patient_id);
