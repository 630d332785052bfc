-- The journal. A writing command is one transaction and one entry; the facts it records and
-- withdraws point at it. The entry is inserted last, complete, so a redaction whose `by_entry`
-- is beyond the last entry is the one being made by the transaction in progress.

CREATE TABLE entry (
  id          INTEGER PRIMARY KEY CHECK (id > 0),  -- 1, 2, 3 ... without gaps
  uuid        TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),  -- random, version 4
  recorded_at TEXT NOT NULL  -- UTC instant, 2026-11-22T08:00:00Z
              CHECK (recorded_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'
                     AND substr(recorded_at, 1, 10) IS date(julianday(substr(recorded_at, 1, 10)))),
  local_date  TEXT NOT NULL CHECK (local_date IS date(julianday(local_date))),  -- the writer's day
  user        TEXT NOT NULL,  -- system user name
  command     TEXT NOT NULL CHECK (command <> ''),  -- name, never arguments; 'redacted' after one
  reason      TEXT CHECK (reason <> ''),  -- null: none was given
  once_key    TEXT UNIQUE CHECK (once_key <> ''),  -- null: written without --once
  patient_id  INTEGER REFERENCES patient (id),  -- null: about no single patient
  undoes      INTEGER REFERENCES entry (id) CHECK (undoes < id),  -- null: not an undo
  digest      BLOB NOT NULL CHECK (length(digest) = 32)  -- BLAKE2b-256, docs/spec/journal.md
) STRICT;

CREATE INDEX entry_patient ON entry (patient_id) WHERE patient_id IS NOT NULL;
CREATE INDEX entry_undoes ON entry (undoes) WHERE undoes IS NOT NULL;

-- Entries whose content was removed for good, and the entry that removed it.
CREATE TABLE redaction (
  entry_id INTEGER PRIMARY KEY REFERENCES entry (id),
  by_entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
           CHECK (by_entry > entry_id)
) STRICT;

CREATE INDEX redaction_by_entry ON redaction (by_entry);

CREATE TRIGGER redaction_update BEFORE UPDATE ON redaction
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER redaction_delete BEFORE DELETE ON redaction
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER entry_delete BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- While a redaction is being made: the redacted entry loses its words, and the entries that
-- withdrew or restored its rows get a new digest. Nothing else, ever.
CREATE TRIGGER entry_update BEFORE UPDATE ON entry
WHEN new.id IS NOT old.id OR new.uuid IS NOT old.uuid OR new.recorded_at IS NOT old.recorded_at
  OR new.local_date IS NOT old.local_date OR new.user IS NOT old.user
  OR new.patient_id IS NOT old.patient_id OR new.undoes IS NOT old.undoes
  OR NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry))
  OR ((new.command IS NOT old.command OR new.reason IS NOT old.reason
       OR new.once_key IS NOT old.once_key)
      AND NOT EXISTS (SELECT 1 FROM redaction WHERE entry_id = old.id
                      AND by_entry > (SELECT max(id) FROM entry)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
