#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "isotrack/base/error.hpp"
#include "isotrack/base/fixed.hpp"
#include "isotrack/domain/patient_code.hpp"
#include "isotrack/store/store.hpp"

/// Makes a clinic's file to measure with: as many courses as asked for, 40 mg daily from
/// 2026-05-01, with weights, labs and pregnancy tests; with --full also the steps of the
/// programmes, contraception, visits, prescriptions and pick-ups. Every month of a course is an
/// entry of its own. Always the same facts; some patients of every kind need something, and of a
/// full file most need nothing.
///
///     make_clinic FILE [COURSES [DAYS]] [--full]       10000 courses of 180 days
namespace isotrack {
namespace {

constexpr Date first_day{date::year{2026} / 5 / 1};
constexpr int days_of_supply = 30;

/// What is different about one patient of many.
struct Fate {
  bool can_become_pregnant = false;
  bool uk = false;
  bool no_last_labs = false;
  bool no_last_test = false;
  bool positive_test = false;
  bool high_alt = false;
};

Fate fate_of(int serial) {
  Fate out;
  out.can_become_pregnant = serial % 2 == 0;
  out.uk = serial % 5 == 4;
  out.no_last_labs = serial % 20 == 3;
  out.no_last_test = serial % 50 == 14;
  out.positive_test = serial % 500 == 38;
  out.high_alt = serial % 40 == 5;
  return out;
}

/// Writes one patient after the other into a new file.
class Clinic {
 public:
  Clinic(const std::string& path, int days, bool is_full)
      : store_(Store::create(path)), days_(days), is_full_(is_full) {}

  void add(int serial) {
    const Fate fate = fate_of(serial);
    begin_course(serial, fate);
    int month = 0;
    for (; month * days_of_supply < days_; ++month) add_month(fate, month);
    add_next_supply(fate, first_day + days(month * days_of_supply));
  }

 private:
  static EntryContext context(const std::string& command, Date on) {
    return {command, iso(on) + "T08:00:00Z", on, "clinic", {}, {}};
  }

  void begin_course(int serial, const Fate& fate) {
    Writer writer = store_.begin(context("start", first_day));
    PatientRecord patient;
    patient.code = serial <= 9999 ? generated_code(serial) : "Q-" + std::to_string(serial);
    patient_ = writer.add_patient(patient);
    const Date enrolled = first_day - days(42);
    writer.add(
        patient_,
        CategoryEntry{{}, enrolled, fate.can_become_pregnant ? Category::can : Category::cannot});
    writer.add(patient_, ProgrammeEntry{{}, enrolled, fate.uk ? "uk" : "us-ipledge"});
    CourseRecord course;
    course.start = first_day;
    course.judged_from = first_day;
    course_ = writer.add_course(patient_, course);
    const std::string kilograms = std::to_string(52 + serial % 40) + "kg";
    writer.add(course_, WeightEntry{{}, first_day, parse_weight(kilograms).value()});
    writer.add(course_, RegimenStep{{},
                                    first_day,
                                    fate.uk ? "uk-generic" : "us-generic",
                                    parse_plan("40mg").value().front().plan});
    writer.add(patient_, draw_on(first_day - days(7), false));
    if (fate.can_become_pregnant) {
      writer.add(patient_, test_on(enrolled, TestResult::negative));
    }
    if (is_full_) add_enrolment(writer, fate, enrolled);
    static_cast<void>(writer.commit());
  }

  void add_enrolment(Writer& writer, const Fate& fate, Date enrolled) {
    for (const char* step : {"us.enrol", "us.agreement", "us.category", "uk.ack"}) {
      if (fate.uk == (std::string(step) == "uk.ack")) {
        writer.add(patient_, Confirmation{{}, step, enrolled, {}, {}});
      }
    }
    writer.add(patient_, Visit{{}, enrolled, false, true, {}});
    if (!fate.can_become_pregnant) return;
    writer.add(patient_, Contraception{{}, enrolled, {}, {"combined_pill", "male_condom"}});
  }

  static LabDraw draw_on(Date on, bool high_alt) {
    LabDraw draw;
    draw.collected = on;
    draw.values = {{"alt", parse_lab_number(high_alt ? "190" : "31").value(), "U/L",
                    parse_lab_number("55").value()},
                   {"ast", parse_lab_number("24").value(), "U/L", parse_lab_number("40").value()},
                   {"triglyceride", parse_lab_number("1.4").value(), "mmol/L", {}},
                   {"chol_total", parse_lab_number("4.9").value(), "mmol/L", {}}};
    return draw;
  }

  static PregnancyTest test_on(Date on, TestResult result) {
    return {{}, on, result, TestKind::serum, TestSetting::medical, {}};
  }

  void add_month(const Fate& fate, int month) {
    const Date from = first_day + days(month * days_of_supply);
    const int length = std::min(days_of_supply, days_ - month * days_of_supply);
    const Date last = from + days(length - 1);
    const bool is_last = (month + 1) * days_of_supply >= days_;
    Writer writer = store_.begin(context("merge", last));
    writer.about(patient_);
    add_supply(writer, fate, from, false);
    for (int day = 0; day < length; ++day) {
      writer.add(course_, Dose{{}, from + days(day), Milligrams(40), {}, false, false, {}});
    }
    if (month == 3) {
      writer.add(course_, WeightEntry{{}, from, parse_weight("61.5kg").value()});
    }
    if (!is_last || !fate.no_last_labs) {
      writer.add(patient_, draw_on(last - days(2), is_last && fate.high_alt));
    }
    if (is_full_) writer.add(patient_, Visit{{}, last - days(1), false, false, {}});
    static_cast<void>(writer.commit());
  }

  /// The test, and what was picked up, for the days after those that are recorded.
  void add_next_supply(const Fate& fate, Date from) {
    Writer writer = store_.begin(context("merge", from - days(1)));
    writer.about(patient_);
    add_supply(writer, fate, from, true);
    static_cast<void>(writer.commit());
  }

  /// The test of a month's supply; its steps and its pick-up.
  void add_supply(Writer& writer, const Fate& fate, Date from, bool is_last) {
    const Date tested = from - days(2);
    if (fate.can_become_pregnant && !(is_last && fate.no_last_test)) {
      const bool positive = is_last && fate.positive_test;
      writer.add(patient_, test_on(tested, positive ? TestResult::positive : TestResult::negative));
    }
    if (!is_full_) return;
    if (!fate.uk) {
      for (const char* step : {"us.result", "us.questions", "us.authorisation"}) {
        writer.add(patient_, Confirmation{{}, step, tested, {}, {}});
      }
    }
    writer.add(patient_, Prescription{{}, tested, days_of_supply, 0});
    writer.add(patient_, Dispensing{{}, from - days(1), days_of_supply, {{40, 30}}, {}});
  }

  Store store_;
  int days_;
  bool is_full_;
  PatientId patient_ = 0;
  CourseId course_ = 0;
};

int run(std::vector<std::string> words) {
  const bool is_full = std::erase(words, "--full") > 0;
  const auto number = [&](std::size_t at, int otherwise) {
    const auto value = words.size() > at ? whole_number(words[at], 6) : std::nullopt;
    return value ? static_cast<int>(*value) : otherwise;
  };
  if (words.empty()) {
    std::cerr << "usage: make_clinic FILE [COURSES [DAYS]] [--full]\n";
    return 2;
  }
  const int courses = number(1, 10'000);
  Clinic clinic(words.front(), number(2, 180), is_full);
  for (int serial = 1; serial <= courses; ++serial) clinic.add(serial);
  return 0;
}

}  // namespace
}  // namespace isotrack

int main(int count, char** words) {
  try {
    return isotrack::run(std::vector<std::string>(words + 1, words + count));
  } catch (const isotrack::Error& error) {
    std::cerr << error.what() << "\n" << error.hint() << "\n";
    return static_cast<int>(error.status());
  }
}
