-- The doses of a course in one short text, so that a list of thousands of courses need not read
-- every dose. Disposable: all it says follows from `dose`. It stands outside the journal and is in
-- no entry's digest; a change of a dose takes the text away in the same transaction, `verify`
-- compares it, and a course without a text is read dose by dose.
CREATE TABLE dose_days (
  course_id INTEGER PRIMARY KEY REFERENCES course (id),
  -- what each day holds from the first dose on, in mg and runs of equal days:
  -- 2026-05-01 40x90 -x2 20+20 40x30; null: to be told anew before the transaction ends
  days      TEXT CHECK (days GLOB '????-??-?? ?*')
) STRICT;

CREATE INDEX dose_days_untold ON dose_days (course_id) WHERE days IS NULL;

-- Courses of an older file are told by the first transaction that commits.
INSERT INTO dose_days (course_id)
SELECT DISTINCT course_id FROM dose WHERE withdrawn_by IS NULL;

CREATE TRIGGER dose_days_after_insert AFTER INSERT ON dose
BEGIN
  INSERT INTO dose_days (course_id, days) VALUES (new.course_id, NULL)
  ON CONFLICT (course_id) DO UPDATE SET days = NULL WHERE days IS NOT NULL;
END;

CREATE TRIGGER dose_days_after_update AFTER UPDATE ON dose
BEGIN
  INSERT INTO dose_days (course_id, days) VALUES (new.course_id, NULL)
  ON CONFLICT (course_id) DO UPDATE SET days = NULL WHERE days IS NOT NULL;
END;

CREATE TRIGGER dose_days_after_delete AFTER DELETE ON dose
BEGIN
  DELETE FROM dose_days WHERE course_id = old.course_id;
END;
