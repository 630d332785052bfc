-- What the writer of a merged entry did not have. A merge puts the entries it brings behind those
-- that are here, but whoever wrote one of them may never have seen some of these; a decision speaks
-- only of what the record it was written in held.

-- Entries before this one, of its patient, that its writer did not have: `7-12 20-20`, ascending,
-- both ends in; of a merge, what those whose decisions it put back did not have. Null: none, and in
-- no digest.
ALTER TABLE entry ADD COLUMN unseen TEXT CHECK (unseen GLOB '[1-9]*-[1-9]*');

CREATE INDEX entry_unseen ON entry (patient_id) WHERE unseen IS NOT NULL;

DROP TRIGGER entry_update;

-- While a redaction is being made: the redacted entry loses its words, and the entries that
-- withdrew or restored its rows get a new digest. Nothing else, ever.
CREATE TRIGGER entry_update BEFORE UPDATE ON entry
WHEN new.id IS NOT old.id OR new.uuid IS NOT old.uuid OR new.recorded_at IS NOT old.recorded_at
  OR new.local_date IS NOT old.local_date OR new.user IS NOT old.user
  OR new.patient_id IS NOT old.patient_id OR new.undoes IS NOT old.undoes
  OR new.origin_uuid IS NOT old.origin_uuid OR new.merged_by IS NOT old.merged_by
  OR new.unseen IS NOT old.unseen
  OR NOT EXISTS (SELECT 1 FROM redaction WHERE by_entry > (SELECT max(id) FROM entry))
  OR ((new.command IS NOT old.command OR new.reason IS NOT old.reason
       OR new.once_key IS NOT old.once_key)
      AND NOT EXISTS (SELECT 1 FROM redaction WHERE entry_id = old.id
                      AND by_entry > (SELECT max(id) FROM entry)))
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
