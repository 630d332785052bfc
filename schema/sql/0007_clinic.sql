-- Records that come together, and patients who leave.
--
-- A merge brings entries of another record of the same patient. Each stays an entry of its own,
-- with who wrote it, when and why; it names the entry it is a copy of and the merge, which comes
-- right after the last of them. Entries of an older version have neither; NULL is in no digest.

-- UUID of the entry it is a copy of; null: written here.
ALTER TABLE entry ADD COLUMN origin_uuid TEXT CHECK (length(origin_uuid) = 36);

-- The merge that brought it; null: written here.
ALTER TABLE entry ADD COLUMN merged_by INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
  CHECK (merged_by > id) CHECK ((merged_by IS NULL) = (origin_uuid IS NULL));

CREATE INDEX entry_origin ON entry (origin_uuid) WHERE origin_uuid IS NOT NULL;
CREATE INDEX entry_merged_by ON entry (merged_by) WHERE merged_by IS NOT NULL;

DROP TRIGGER entry_update;

-- While a redaction is being made: the redacted entry loses its words, and the entries that
-- withdrew or restored its rows get a new digest. Nothing else, ever.
CREATE TRIGGER entry_update BEFORE UPDATE ON entry
WHEN new.id IS NOT old.id OR new.uuid IS NOT old.uuid OR new.recorded_at IS NOT old.recorded_at
  OR new.local_date IS NOT old.local_date OR new.user IS NOT old.user
  OR new.patient_id IS NOT old.patient_id OR new.undoes IS NOT old.undoes
  OR new.origin_uuid IS NOT old.origin_uuid OR new.merged_by IS NOT old.merged_by
  OR NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry))
  OR ((new.command IS NOT old.command OR new.reason IS NOT old.reason
       OR new.once_key IS NOT old.once_key)
      AND NOT EXISTS (SELECT 1 FROM redaction WHERE entry_id = old.id
                      AND by_entry > (SELECT max(id) FROM entry)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Entries that are gone whole, because the patient they were about was erased. The number is all
-- that is left of each, so that the gap is no damage.
CREATE TABLE erasure (
  entry_id INTEGER PRIMARY KEY CHECK (entry_id > 0),  -- of an entry that is not there any more
  by_entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
           CHECK (by_entry > entry_id)  -- the entry that erased it
) STRICT;

CREATE INDEX erasure_by_entry ON erasure (by_entry);

CREATE TRIGGER erasure_update BEFORE UPDATE ON erasure
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER erasure_delete BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- While a patient is being erased (the erasing entry is beyond the last one), the entries named in
-- `erasure` go, and with them their redactions and the identities they recorded. Their facts go by
-- the triggers of each table, which ask for a redaction that is being made.
DROP TRIGGER entry_delete;

CREATE TRIGGER entry_delete BEFORE DELETE ON entry
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE entry_id = old.id
                 AND by_entry > (SELECT coalesce(max(id), 0) FROM entry))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

DROP TRIGGER redaction_delete;

CREATE TRIGGER redaction_delete BEFORE DELETE ON redaction
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE entry_id = old.entry_id
                 AND by_entry > (SELECT coalesce(max(id), 0) FROM entry))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

DROP TRIGGER patient_delete;

CREATE TRIGGER patient_delete BEFORE DELETE ON patient
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE entry_id = old.recorded_by
                 AND by_entry > (SELECT coalesce(max(id), 0) FROM entry))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

DROP TRIGGER course_delete;

CREATE TRIGGER course_delete BEFORE DELETE ON course
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE entry_id = old.recorded_by
                 AND by_entry > (SELECT coalesce(max(id), 0) FROM entry))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- A row that comes withdrawn, as those of a merge do, is in nobody's way.
DROP TRIGGER hold_insert;

CREATE TRIGGER hold_insert BEFORE INSERT ON hold
WHEN new.withdrawn_by IS NULL
 AND EXISTS (SELECT 1 FROM hold AS other
             WHERE other.withdrawn_by IS NULL AND other.course_id = new.course_id
             AND other.first_on <= coalesce(new.last_on, '9999-12-31')
             AND coalesce(other.last_on, '9999-12-31') >= new.first_on)
BEGIN SELECT RAISE(ABORT, 'overlap'); END;

DROP TRIGGER lab_draw_insert;

CREATE TRIGGER lab_draw_insert BEFORE INSERT ON lab_draw
WHEN new.withdrawn_by IS NULL
 AND EXISTS (SELECT 1 FROM lab_draw AS other
             WHERE other.withdrawn_by IS NULL AND other.patient_id = new.patient_id
             AND other.collected_on = new.collected_on)
BEGIN SELECT RAISE(ABORT, 'overlap'); END;

-- A symptom in the words it was told in, where they are not the list's own name; null: they are. A
-- row of an older version has none, and NULL is in no digest.
ALTER TABLE symptom ADD COLUMN words TEXT CHECK (words <> '');

DROP TRIGGER symptom_update;

CREATE TRIGGER symptom_update BEFORE UPDATE ON symptom
WHEN old.withdrawn_by IS NOT NULL OR new.withdrawn_by IS NULL
  OR new.id IS NOT old.id OR new.patient_id IS NOT old.patient_id OR new.symptom IS NOT old.symptom
  OR new.grade IS NOT old.grade OR new.first_on IS NOT old.first_on
  OR new.last_on IS NOT old.last_on OR new.note IS NOT old.note OR new.words IS NOT old.words
  OR new.restores IS NOT old.restores OR new.recorded_by IS NOT old.recorded_by
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- The number of a reminder stands in texts (reminder.3), in what was sent and in calendars. It is
-- never given to another one, also when the newest was redacted.
DROP TRIGGER reminder_update;
DROP TRIGGER reminder_delete;

CREATE TABLE numbered (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
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

INSERT INTO numbered (id, patient_id, text, first_on, every_days, last_on, restores, recorded_by,
                      withdrawn_by)
SELECT id, patient_id, text, first_on, every_days, last_on, restores, recorded_by, withdrawn_by
FROM reminder ORDER BY id;

DROP TABLE reminder;
ALTER TABLE numbered RENAME TO reminder;

-- Nor is one that an answer still names, though its reminder is gone.
UPDATE sqlite_sequence SET seq = max(seq, (
  SELECT coalesce(max(CAST(substr(id, 10) AS INTEGER)), 0)
  FROM (SELECT step AS id FROM confirmation UNION ALL SELECT rule FROM waiver)
  WHERE id GLOB 'reminder.[1-9]*' AND length(id) < 20))
WHERE name = 'reminder';

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

-- A result belongs to a draw: it is only added beside one in force.
CREATE TRIGGER lab_value_insert BEFORE INSERT ON lab_value
WHEN new.withdrawn_by IS NULL
 AND NOT EXISTS (SELECT 1 FROM lab_draw AS draw
                 WHERE draw.withdrawn_by IS NULL AND draw.patient_id = new.patient_id
                 AND draw.collected_on = new.collected_on)
BEGIN SELECT RAISE(ABORT, 'no draw'); END;
