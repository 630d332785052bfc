#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/base/parsed.hpp"
#include "isotrack/domain/date.hpp"
#include "isotrack/domain/laboratory.hpp"
#include "isotrack/domain/medicine.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/recorded.hpp"
#include "isotrack/domain/symptom.hpp"

/// What happens to a patient besides doses: tests, contraception, steps confirmed, supplies,
/// visits, draws. These facts belong to the patient, may lie before a course's first day, and are
/// written down whatever the rules say.
namespace isotrack {

/// A result that is still out is `pending`; an `invalid` test says neither yes nor no.
enum class TestResult { negative, positive, pending, invalid };
/// What was tested; unknown when nobody said.
enum class TestKind { unknown, urine, serum };
/// Where it was tested: some programmes count a test at home only by permission.
enum class TestSetting { unknown, medical, home };

/// A pregnancy test; at most one in force for a collection date and kind.
struct PregnancyTest {
  Recorded recorded;
  Date collected;  ///< specimen collection date, never the day of the result
  TestResult result = TestResult::pending;
  TestKind kind = TestKind::unknown;
  TestSetting setting = TestSetting::unknown;
  std::string note;
};

/// Methods of contraception used together, every day from `first` to `last`, both ends in; an
/// open one has no last day. Periods may overlap: then their methods are used together.
struct Contraception {
  Recorded recorded;
  Date first;
  std::optional<Date> last;
  std::vector<std::string> methods;  ///< ids of `schema/clinical/contraception.json`, in order

  [[nodiscard]] bool contains(Date on) const { return first <= on && (!last || on <= *last); }
};

/// Days without the required methods; both ends in, an open one has no last day.
struct ContraceptionGap {
  Recorded recorded;
  Date first;
  std::optional<Date> last;
  std::string note;

  [[nodiscard]] bool contains(Date on) const { return first <= on && (!last || on <= *last); }
};

/// The first day of menstrual bleeding, or the day an expected period is known to be missed.
struct MenstrualPeriod {
  Recorded recorded;
  Date on;
  bool missed = false;
};

/// A step that is done rather than measured: enrolment, agreement, questions, an authorisation,
/// the prescriber's decision after a STOP.
struct Confirmation {
  Recorded recorded;
  std::string step;  ///< id of a rule: `us.questions`, or of a reminder: `reminder.3`
  Date on;
  std::optional<Date> until;  ///< last day it holds, both ends in
  std::string note;
  std::vector<EntrySpan> unseen = {};  ///< entries before its own that its writer did not have
};

/// A prescription that was issued.
struct Prescription {
  Recorded recorded;
  Date on;                  ///< issue date
  std::optional<int> days;  ///< days' supply
  std::optional<int> refills;
};

/// A supply that was picked up.
struct Dispensing {
  Recorded recorded;
  Date on;
  std::optional<int> days;             ///< days' supply
  std::vector<CapsuleCount> capsules;  ///< descending by strength
  std::string product;                 ///< key of the catalogue; empty: not said
};

/// An office visit. A booked one is no visit yet: it is kept by another entry of its day.
struct Visit {
  Recorded recorded;
  Date on;
  bool booked = false;    ///< recorded before its day
  bool decision = false;  ///< the decision to prescribe was made
  std::string note;
};

/// Blood was drawn for the laboratory plan; at most one draw in force for a day.
struct LabDraw {
  Recorded recorded;
  Date collected;
  std::string note;
  Fasting fasting = Fasting::unknown;
  std::vector<LabValue> values = {};  ///< in the order given; none: done, results not entered (yet)
};

/// An obligation the person and the clinic set aside. Never one of severity STOP or BLOCK.
struct Waiver {
  Recorded recorded;
  std::string rule;
  std::optional<Date> due_on;  ///< that occurrence alone; null: all of them
  Date on;
  std::string reason;
  std::vector<EntrySpan> unseen = {};  ///< entries before its own that its writer did not have
};

/// A reminder of the patient's own.
struct Reminder {
  Recorded recorded;
  std::string text;
  Date first;                     ///< first day it is due
  std::optional<int> every_days;  ///< null: once
  std::optional<Date> last;       ///< none after this day
};

/// Capsules counted on a day: an assertion, which the ledger takes over from that moment.
struct StockCount {
  Recorded recorded;
  Date on;
  int strength_mg = 0;
  int count = 0;
  std::string note;
};

/// A choice or circumstance of a patient from a day on (`cycles`: `irregular`).
struct PatientSetting {
  Recorded recorded;
  Date from;
  std::string key;
  std::string value;
};

/// All of them, each list ascending by its (first) day, then in order of recording.
struct Events {
  std::vector<PregnancyTest> tests;
  std::vector<Contraception> contraception;
  std::vector<ContraceptionGap> gaps;
  std::vector<MenstrualPeriod> periods;
  std::vector<Confirmation> confirmations;
  std::vector<Prescription> prescriptions;
  std::vector<Dispensing> dispensings;
  std::vector<Visit> visits;
  std::vector<LabDraw> draws;
  std::vector<Waiver> waivers;
  std::vector<Reminder> reminders;
  std::vector<PatientSetting> settings;
  std::vector<Medicine> medicines;
  std::vector<Symptom> symptoms;
  std::vector<MoodScore> moods;
  std::vector<StockCount> counts;

  /// The value of a setting in force on a day; null when nothing was said.
  [[nodiscard]] std::optional<std::string> setting(std::string_view key, Date on) const;
};

/// As options and `--json` spell it: `negative`, `serum`, `medical`.
std::string name_of(TestResult result);
std::string name_of(TestKind kind);
std::string name_of(TestSetting setting);

/// Reads one of the names above; the error lists the names there are.
Parsed<TestResult> parse_test_result(std::string_view text);
Parsed<TestKind> parse_test_kind(std::string_view text);
Parsed<TestSetting> parse_test_setting(std::string_view text);

/// `30x40mg`: count and strength.
Parsed<CapsuleCount> parse_capsule_count(std::string_view text);

/// `30x40mg 30x20mg`.
std::string spelt(const std::vector<CapsuleCount>& capsules);

}  // namespace isotrack
