PRAGMA application_id = 1769172852;
PRAGMA user_version = 5;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO entry VALUES(1,'8b6a85c6-56ab-443f-926b-1394a2cfb62d','2026-11-01T08:00:00Z','2026-11-01','root','start',NULL,NULL,1,NULL,X'eecb3c04bbb1e98383c788bb09c906c26403f0a7878790ec98ed0293b5b0ec2e');
INSERT INTO entry VALUES(2,'577ef12a-fd73-43bc-8701-6c035f5e3208','2026-11-01T08:00:00Z','2026-11-01','root','log',NULL,NULL,1,NULL,X'979e489e80752454556a181d443967a8576d070d2a2609ab2c4526e591653892');
INSERT INTO entry VALUES(3,'e4bead8b-4cdb-45c5-beed-ce407e71647c','2026-11-01T08:00:00Z','2026-11-01','root','skip',NULL,NULL,1,NULL,X'a339bcb93a148ee53b2c268684cbeed7572a42aafd36c42f75170b709aa98102');
INSERT INTO entry VALUES(4,'db26ffc1-4d49-419d-8e3f-629729c69d97','2026-11-01T08:00:00Z','2026-11-01','root','log',NULL,NULL,1,NULL,X'934df713eaf74ba289a111b0ba74ae3cacb9bb3de45770a2050f77ec271d94aa');
INSERT INTO entry VALUES(5,'b0d5c8f4-f97c-426b-8de7-fc3ff03babec','2026-11-01T08:00:00Z','2026-11-01','root','weight',NULL,NULL,1,NULL,X'7a75bea8411303a45fb3989ae442e68856d6f8ac572376a8f6b0cfb6747ef4e9');
INSERT INTO entry VALUES(6,'23811279-cbe6-4f4c-bebb-10c6cf6067ea','2026-11-01T08:00:00Z','2026-11-01','root','hold',NULL,NULL,1,NULL,X'd57036b996cb5737a9d6475100d1bbf1c3de4bb04e604a8bcacf2c2845cd2cca');
INSERT INTO entry VALUES(7,'19640c0d-919e-4a5c-81f5-74c547b2d7a8','2026-11-01T08:00:00Z','2026-11-01','root','amend',NULL,NULL,1,NULL,X'a593ec4ab00382d35d336794212a8564134a3ddc0d9b97947fcbafe23159dc47');
INSERT INTO entry VALUES(8,'80d1cb20-1d21-45b9-a91f-0bec6028a0eb','2026-11-01T08:00:00Z','2026-11-01','root','undo',NULL,NULL,1,7,X'9b6b3e032056a3fa8820cd458f462e7b10d9c095adf1e8780ef3ffe50d789128');
INSERT INTO entry VALUES(9,'17ad5970-7571-469d-9af2-383db1fbd607','2026-11-01T08:00:00Z','2026-11-01','root','contact set',NULL,NULL,1,NULL,X'c8a7790cc86fc89cd2d65003e22acc4faff1321f7f195aaaadfe1894b0242323');
INSERT INTO entry VALUES(10,'991667da-9600-44ad-91d5-814b8449e7d3','2026-11-01T08:00:00Z','2026-11-01','root','pregnancy-test add',NULL,NULL,1,NULL,X'd6bb6781d94ed1c857f9178580c253f04b61931f8d29ec0f2f6a4fb4f1adaaa7');
INSERT INTO entry VALUES(11,'6985093a-e536-4c6f-85cc-214deee2f29e','2026-11-01T08:00:00Z','2026-11-01','root','pickup add',NULL,NULL,1,NULL,X'7cd74d35e7c10fa6a67098010d29af5e2f5ec53fed9488abd46a3573f768a26c');
INSERT INTO entry VALUES(12,'403fd2f4-4299-4061-a510-d5dc51359a51','2026-11-01T08:00:00Z','2026-11-01','root','remind add',NULL,NULL,1,NULL,X'206172b3900e90afc88c72e05d40f7d660d3fd1cf0b28d8a0cccfd21a998ca33');
CREATE TABLE redaction (
  entry_id INTEGER PRIMARY KEY REFERENCES entry (id),
  by_entry INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
           CHECK (by_entry > entry_id)
) STRICT;
CREATE TABLE patient (
  id            INTEGER PRIMARY KEY,
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO patient VALUES(1,1);
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
INSERT INTO patient_terms VALUES(1,1,'me',NULL,'daily',NULL,NULL,NULL,1,NULL);
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
INSERT INTO category VALUES(1,1,'2026-09-01','can',NULL,1,NULL);
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
INSERT INTO programme VALUES(1,1,'2026-09-01','us-ipledge',NULL,1,NULL);
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
INSERT INTO contact VALUES(1,1,'prescriber','Dr Lee',NULL,9,NULL);
CREATE TABLE course (
  id            INTEGER PRIMARY KEY,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (id, patient_id)
) STRICT;
INSERT INTO course VALUES(1,1,1);
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
INSERT INTO course_terms VALUES(1,1,1,1,'2026-09-01','2026-11-01',120,150,'baseline','monthly_classic',0,NULL,NULL,1,NULL);
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
INSERT INTO weight VALUES(1,1,'2026-09-01','154lb','lb',NULL,1,NULL);
INSERT INTO weight VALUES(2,1,'2026-10-15','71.2kg','kg',NULL,5,NULL);
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
INSERT INTO regimen_step VALUES(1,1,'2026-09-01','us-generic','40mg',NULL,1,NULL);
INSERT INTO regimen_step VALUES(2,1,'2026-10-01','us-generic','60mg',NULL,1,NULL);
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
INSERT INTO hold VALUES(1,1,'2026-10-25','2026-10-27','labs',NULL,6,NULL);
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
INSERT INTO dose VALUES(1,1,'2026-09-01',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(2,1,'2026-09-02',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(3,1,'2026-09-03',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(4,1,'2026-09-04',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(5,1,'2026-09-05',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(6,1,'2026-09-06',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(7,1,'2026-09-07',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(8,1,'2026-09-08',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(9,1,'2026-09-09',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(10,1,'2026-09-10',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(11,1,'2026-09-11',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(12,1,'2026-09-12',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(13,1,'2026-09-13',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(14,1,'2026-09-14',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(15,1,'2026-09-15',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(16,1,'2026-09-16',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(17,1,'2026-09-17',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(18,1,'2026-09-18',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(19,1,'2026-09-19',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(20,1,'2026-09-20',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(21,1,'2026-09-21',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(22,1,'2026-09-22',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(23,1,'2026-09-23',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(24,1,'2026-09-24',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(25,1,'2026-09-25',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(26,1,'2026-09-26',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(27,1,'2026-09-27',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(28,1,'2026-09-28',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(29,1,'2026-09-29',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(30,1,'2026-09-30',40,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(31,1,'2026-10-01',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(32,1,'2026-10-02',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(33,1,'2026-10-03',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(34,1,'2026-10-04',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(35,1,'2026-10-05',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(36,1,'2026-10-06',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(37,1,'2026-10-07',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(38,1,'2026-10-08',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(39,1,'2026-10-09',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(40,1,'2026-10-10',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(41,1,'2026-10-11',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(42,1,'2026-10-12',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(43,1,'2026-10-13',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(44,1,'2026-10-14',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(45,1,'2026-10-15',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(46,1,'2026-10-16',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(47,1,'2026-10-17',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(48,1,'2026-10-18',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(49,1,'2026-10-19',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(50,1,'2026-10-20',60,NULL,0,0,NULL,NULL,2,NULL);
INSERT INTO dose VALUES(51,1,'2026-10-22',20,NULL,0,0,NULL,NULL,4,7);
INSERT INTO dose VALUES(52,1,'2026-10-22',40,NULL,0,0,NULL,NULL,7,8);
INSERT INTO dose VALUES(53,1,'2026-10-22',20,NULL,0,0,NULL,51,8,NULL);
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
INSERT INTO miss VALUES(1,1,'2026-10-21','forgot',NULL,3,NULL);
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
INSERT INTO pregnancy_test VALUES(1,1,'2026-10-06','negative','unknown','medical',NULL,NULL,10,NULL);
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
INSERT INTO dispensing VALUES(1,1,'2026-10-07',30,'30x40mg',NULL,NULL,11,NULL);
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
INSERT INTO reminder VALUES(1,1,'Cream','2026-11-01',30,NULL,NULL,12,NULL);
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
CREATE TABLE configured (
  id            INTEGER PRIMARY KEY,
  key           TEXT NOT NULL CHECK (key <> ''),
  value         TEXT NOT NULL,
  restores      INTEGER CHECK (restores < id),
  recorded_by   INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  withdrawn_by  INTEGER REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (withdrawn_by > recorded_by)  -- null: in force
) STRICT;
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
CREATE TABLE snooze (
  item       TEXT NOT NULL PRIMARY KEY CHECK (length(CAST(item AS BLOB)) BETWEEN 1 AND 200),
  until_on   TEXT NOT NULL CHECK (until_on IS date(julianday(until_on)))  -- first day with one
) STRICT, WITHOUT ROWID;
CREATE TABLE run (
  kind       TEXT NOT NULL PRIMARY KEY CHECK (kind IN ('remind', 'verify')),
  at         TEXT NOT NULL  -- UTC instant
             CHECK (at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'
                    AND substr(at, 1, 10) IS date(julianday(substr(at, 1, 10))))
) STRICT, WITHOUT ROWID;
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
CREATE INDEX entry_patient ON entry (patient_id) WHERE patient_id IS NOT NULL;
CREATE INDEX entry_undoes ON entry (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX redaction_by_entry ON redaction (by_entry);
CREATE TRIGGER redaction_update BEFORE UPDATE ON redaction
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER redaction_delete BEFORE DELETE ON redaction
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER entry_delete BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
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
CREATE INDEX patient_recorded_by ON patient (recorded_by);
CREATE TRIGGER patient_update BEFORE UPDATE ON patient
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER patient_delete BEFORE DELETE ON patient
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
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
CREATE INDEX course_recorded_by ON course (recorded_by);
CREATE TRIGGER course_update BEFORE UPDATE ON course
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER course_delete BEFORE DELETE ON course
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
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
CREATE INDEX calendar_item_patient ON calendar_item (patient_id);
COMMIT;
