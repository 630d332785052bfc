// A table against the record: what is new, what is known, what contradicts.

#include "isotrack/domain/sheet.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Date today = day("2026-11-22");

/// A course of 40 mg from 2026-05-01, 60 mg from July; 64.5 kg.
PatientRecord patient() {
  PatientRecord out;
  out.id = 7;
  out.code = "P-1";
  CourseRecord course;
  course.id = 3;
  course.start = day("2026-05-01");
  weigh(course, day("2026-05-01"), "64.5kg");
  follow(course, day("2026-05-01"), "40mg");
  follow(course, day("2026-07-01"), "60mg");
  out.courses = {course};
  return out;
}

/// Rows of a table, numbered from line 2.
class Sheet {
 public:
  template <class Said>
  Sheet& add(Said said) {
    rows_.push_back({static_cast<std::int64_t>(rows_.size()) + 2, {}, std::move(said)});
    return *this;
  }

  Sheet& dose(std::string_view on, int mg, int intake = 0) {
    SaidDose said;
    said.dose.on = day(on);
    said.dose.amount = Milligrams(mg);
    said.is_missed = mg == 0;
    said.intake = intake;
    return add(said);
  }

  Sheet& weight(std::string_view on, std::string_view text) {
    return add(WeightEntry{{}, day(on), test::weight(text)});
  }

  Sheet& tested(std::string_view on, TestResult result, TestKind kind = TestKind::urine) {
    return add(PregnancyTest{{}, day(on), result, kind, TestSetting::unknown, ""});
  }

  Sheet& result(std::string_view on, const std::string& analyte, std::string_view number) {
    return add(SaidResult{day(on), LabValue{analyte, *parse_lab_number(number), "U/L", {}},
                          Fasting::unknown, ""});
  }

  /// The row added last.
  SheetRow& last() { return rows_.back(); }

  SaidDose& last_dose() { return std::get<SaidDose>(rows_.back().said); }

  [[nodiscard]] SheetComparison with(const PatientRecord& record) const {
    return compare_with_record(record, rows_, {today, products(), rules()});
  }

 private:
  std::vector<SheetRow> rows_;
};

/// The one line that is bad.
LineRemark bad(const SheetComparison& found) {
  REQUIRE(found.bad.size() == 1);
  return found.bad.front();
}

std::int64_t new_doses(const SheetComparison& found) { return found.counts.doses; }

}  // namespace

TEST_CASE("new doses, weights and missed days", "[sheet]") {
  const auto found = Sheet()
                         .dose("2026-05-02", 40)
                         .dose("2026-05-01", 40)
                         .dose("2026-05-03", 0)
                         .weight("2026-06-01", "142lb")
                         .with(patient());
  CHECK(found.bad.empty());
  REQUIRE(found.fresh.courses.size() == 1);
  const CourseFacts& facts = found.fresh.courses.front();
  CHECK(found.fresh.patient == 7);
  CHECK(facts.course == 3);
  REQUIRE(facts.doses.size() == 2);
  CHECK(facts.doses[0].on == day("2026-05-01"));  // in the order of days
  CHECK(facts.misses.at(0).on == day("2026-05-03"));
  CHECK(facts.weights.at(0).weight.text == "142lb");
  CHECK(found.counts.label == Milligrams(80));
  CHECK(found.counts.fresh() == 4);
  CHECK(found.counts.days == DaySpan{day("2026-05-01"), day("2026-06-01")});
}

TEST_CASE("what the record says already is passed over", "[sheet]") {
  PatientRecord record = patient();
  take(record.courses[0], day("2026-05-01"), 40);
  take(record.courses[0], day("2026-05-02"), 20);
  take(record.courses[0], day("2026-05-02"), 20);
  miss(record.courses[0], day("2026-05-03"));
  const auto found = Sheet()
                         .dose("2026-05-01", 40)
                         .dose("2026-05-02", 40)  // the totals of the day agree
                         .dose("2026-05-03", 0)
                         .weight("2026-05-01", "64.5kg")
                         .with(record);
  CHECK(found.bad.empty());
  CHECK(found.fresh.is_empty());
  CHECK(found.counts.known == 4);
}

TEST_CASE("a different amount is never added", "[sheet]") {
  PatientRecord record = patient();
  take(record.courses[0], day("2026-05-01"), 20);
  const auto found = Sheet().dose("2026-05-01", 40).dose("2026-05-02", 40).with(record);
  CHECK(bad(found).line == 2);
  CHECK(bad(found).words == "the record holds 20 mg on Fri 2026-05-01, the file 40 mg");
  CHECK(bad(Sheet().dose("2026-05-01", 0).with(record)).words ==
        "the record holds 20 mg on Fri 2026-05-01, the file 0 mg");
  miss(record.courses[0], day("2026-05-04"));
  CHECK(bad(Sheet().dose("2026-05-04", 40).with(record)).words ==
        "the record says that Mon 2026-05-04 was missed");
}

TEST_CASE("several intakes of a day are told apart, or refused", "[sheet]") {
  const auto twice = Sheet().dose("2026-05-01", 20).dose("2026-05-01", 20).with(patient());
  CHECK(bad(twice).line == 3);
  CHECK(bad(twice).words.find("stands in line 2 too") != std::string::npos);
  CHECK(twice.counts.doses == 0);
  const auto numbered = Sheet().dose("2026-05-01", 20, 2).dose("2026-05-01", 20, 1).with(patient());
  CHECK(numbered.bad.empty());
  CHECK(new_doses(numbered) == 2);
  Sheet timed;
  timed.dose("2026-05-01", 20);
  timed.last_dose().dose.minute_of_day = 1200;
  timed.dose("2026-05-01", 40);
  timed.last_dose().dose.minute_of_day = 480;
  const auto by_time = timed.with(patient());
  REQUIRE(by_time.fresh.courses.size() == 1);
  CHECK(by_time.fresh.courses[0].doses.at(0).amount == Milligrams(40));  // the morning first
  CHECK(bad(Sheet().dose("2026-05-01", 20, 1).dose("2026-05-01", 20, 1).with(patient())).line == 3);
  CHECK(bad(Sheet().dose("2026-05-01", 0).dose("2026-05-01", 0).with(patient())).line == 3);
}

TEST_CASE("a day partly taken and then missed", "[sheet]") {
  Sheet sheet;
  sheet.dose("2026-05-01", 20).dose("2026-05-01", 0);
  const auto found = sheet.with(patient());
  CHECK(found.bad.empty());
  CHECK(found.counts.doses == 1);
  CHECK(found.counts.misses == 1);
  PatientRecord record = patient();
  take(record.courses[0], day("2026-05-01"), 20);
  miss(record.courses[0], day("2026-05-01"));
  CHECK(sheet.with(record).counts.known == 2);
  record = patient();
  miss(record.courses[0], day("2026-05-01"));
  CHECK(sheet.with(record).counts.doses == 1);  // the file says both
  const auto whole = Sheet().dose("2026-05-01", 40).dose("2026-05-01", 0).with(patient());
  CHECK(bad(whole).words.find("cannot be missed") != std::string::npos);
}

TEST_CASE("nothing taken where nothing was planned says nothing", "[sheet]") {
  PatientRecord record = patient();
  hold(record.courses[0], day("2026-05-10"), day("2026-05-12"));
  const auto found = Sheet().dose("2026-05-11", 0).with(record);
  CHECK(found.bad.empty());
  CHECK(found.fresh.is_empty());
  CHECK(found.counts.not_planned == 1);
}

TEST_CASE("days outside the course are refused, from the first to the last", "[sheet]") {
  PatientRecord record = patient();
  end(record.courses[0], day("2026-08-31"));
  CHECK(bad(Sheet().dose("2026-04-30", 40).with(record)).words ==
        "Thu 2026-04-30 is before course 1, which begins Fri 2026-05-01");
  CHECK(new_doses(Sheet().dose("2026-05-01", 40).with(record)) == 1);
  CHECK(new_doses(Sheet().dose("2026-08-31", 60).with(record)) == 1);
  CHECK(bad(Sheet().dose("2026-09-01", 60).with(record)).words ==
        "Tue 2026-09-01 is after the last dose of course 1, Mon 2026-08-31");
  CHECK(new_doses(Sheet().dose("2026-11-22", 60).with(patient())) == 1);
  CHECK(bad(Sheet().dose("2026-11-23", 60).with(patient())).words ==
        "Mon 2026-11-23 is after today");
  record.courses.clear();
  CHECK(bad(Sheet().dose("2026-05-01", 40).with(record)).words.find("isotrack start") !=
        std::string::npos);
}

TEST_CASE("a day belongs to the course begun last, unless a row names another", "[sheet]") {
  PatientRecord record = patient();
  end(record.courses[0], day("2026-08-31"));
  CourseRecord second;
  second.id = 4;
  second.number = 2;
  second.start = day("2026-11-01");
  follow(second, day("2026-11-01"), "20mg");
  record.courses.push_back(second);
  Sheet sheet;
  sheet.dose("2026-11-02", 20).dose("2026-08-01", 60);
  const auto found = sheet.with(record);
  REQUIRE(found.fresh.courses.size() == 2);
  CHECK(found.fresh.courses[0].number == 1);
  CHECK(found.fresh.courses[1].doses.at(0).amount == Milligrams(20));
  sheet.last().course = 3;
  CHECK(bad(sheet.with(record)).words == "there is no course 3");
  sheet.last().course = 2;
  CHECK(bad(sheet.with(record)).words.find("is before course 2") != std::string::npos);
}

TEST_CASE("more than planned is recorded, counted, and asked about above every label", "[sheet]") {
  const auto found = Sheet().dose("2026-05-01", 60).with(patient());
  CHECK(new_doses(found) == 1);
  CHECK(found.counts.over_plan == 1);
  CHECK(found.doubts.empty());
  const auto high = Sheet().dose("2026-05-01", 200).with(patient());
  CHECK(new_doses(high) == 1);
  REQUIRE(high.doubts.size() == 1);
  CHECK(high.doubts.front().words ==
        "200 mg on Fri 2026-05-01 is above every labelled dose at 64.50 kg");
}

TEST_CASE("a dose of another product than the plan's is refused", "[sheet]") {
  Sheet sheet;
  sheet.dose("2026-05-01", 40);
  sheet.last_dose().product = "us-generic";
  CHECK(sheet.with(patient()).bad.empty());
  sheet.last_dose().product = "us-absorica-ld";
  CHECK(bad(sheet.with(patient())).words ==
        "product 'us-absorica-ld', but the plan of Fri 2026-05-01 is of us-generic");
  sheet.last_dose().product = "sugar";
  CHECK(bad(sheet.with(patient())).words == "no product 'sugar' is known");
}

TEST_CASE("one weight a day, and slips of the unit are asked about", "[sheet]") {
  CHECK(bad(Sheet().weight("2026-05-01", "65kg").with(patient())).words ==
        "the record holds 64.50 kg on Fri 2026-05-01, this row 65 kg");
  CHECK(bad(Sheet().weight("2026-06-01", "65kg").weight("2026-06-01", "66kg").with(patient()))
            .words == "line 2 holds 65.00 kg on Mon 2026-06-01, this row 66 kg");
  CHECK(Sheet()
            .weight("2026-06-01", "65kg")
            .weight("2026-06-01", "65kg")
            .with(patient())
            .counts.known == 1);
  const auto pounds = Sheet().weight("2026-06-01", "142kg").with(patient());
  REQUIRE(pounds.doubts.size() == 1);
  CHECK(pounds.doubts[0].words ==
        "142.00 kg on Mon 2026-06-01 is 2.20 x the 64.50 kg of Fri 2026-05-01");
  CHECK(Sheet().weight("2026-06-01", "70kg").with(patient()).doubts.empty());
  CHECK(Sheet().weight("2026-06-01", "71kg").with(patient()).doubts.size() == 1);  // above 10 %
  const auto baseline = Sheet().weight("2026-04-20", "64kg").with(patient());
  CHECK(baseline.fresh.courses.at(0).weights.size() == 1);  // before the first dose
}

TEST_CASE("tests of one specimen have one answer", "[sheet]") {
  PatientRecord record = patient();
  record.events.tests = {
      {{}, day("2026-05-05"), TestResult::negative, TestKind::unknown, TestSetting::home, ""}};
  const auto again =
      Sheet().tested("2026-05-05", TestResult::negative, TestKind::unknown).with(record);
  CHECK(again.counts.known == 1);
  CHECK(bad(Sheet().tested("2026-05-05", TestResult::positive).with(record)).words ==
        "a test of Tue 2026-05-05 is negative, this row says positive");
  const auto two = Sheet()
                       .tested("2026-05-06", TestResult::negative, TestKind::urine)
                       .tested("2026-05-06", TestResult::positive, TestKind::serum)
                       .with(record);
  CHECK(two.counts.tests == 2);
}

TEST_CASE("what a row says more of a test than is known is not passed over", "[sheet]") {
  PatientRecord record = patient();
  PregnancyTest test{
      {}, day("2026-05-05"), TestResult::negative, TestKind::urine, TestSetting::unknown, ""};
  record.events.tests = {test};
  CHECK(Sheet().add(test).with(record).counts.known == 1);
  const auto refused = [&](const PregnancyTest& said) {
    return bad(Sheet().add(said).with(record)).words;
  };
  PregnancyTest said = test;
  said.setting = TestSetting::medical;
  CHECK(refused(said) ==
        "a negative test of Tue 2026-05-05 is known without what this row says: setting medical; "
        "'isotrack pregnancy-test add' adds what is not known");
  said = test;
  said.note = "hi";
  CHECK(refused(said).find("says: another note;") != std::string::npos);
  record.events.tests.front().kind = TestKind::unknown;
  CHECK(refused(test).find("says: urine;") != std::string::npos);
  // Two rows of one file, in two settings.
  PregnancyTest home = test;
  home.collected = day("2026-05-06");
  home.setting = TestSetting::home;
  PregnancyTest medical = home;
  medical.setting = TestSetting::medical;
  CHECK(bad(Sheet().add(home).add(medical).with(record)).words.find("setting medical") !=
        std::string::npos);
  CHECK(Sheet().add(home).add(home).with(record).counts.known == 1);
  // Both are recorded: what an export says of them is known.
  record.events.tests = {home, medical};
  CHECK(Sheet().add(home).add(medical).with(record).counts.known == 2);
  CHECK(Sheet().add(medical).add(home).with(record).counts.known == 2);
}

TEST_CASE("what a row says more of a draw than is known is not passed over", "[sheet]") {
  PatientRecord record = patient();
  const auto alt = [](const char* limit, Fasting fasting = Fasting::unknown,
                      const char* note = "") {
    LabValue value{"alt", *parse_lab_number("400"), "U/L", {}};
    if (*limit != '\0') value.upper_limit = *parse_lab_number(limit);
    return SaidResult{day("2026-05-05"), value, fasting, note};
  };
  // Either order of the rows of a file gives the result with its limit.
  for (const bool is_first : {false, true}) {
    const auto found =
        Sheet().add(alt(is_first ? "40" : "")).add(alt(is_first ? "" : "40")).with(record);
    REQUIRE(found.bad.empty());
    REQUIRE(found.fresh.draws.size() == 1);
    REQUIRE(found.fresh.draws[0].values.size() == 1);
    CHECK(found.fresh.draws[0].values[0].upper_limit->text == "40");
    CHECK(found.counts.known == 1);
  }
  const auto refused = [&](const SaidResult& first, const SaidResult& second) {
    return bad(Sheet().add(first).add(second).with(record)).words;
  };
  CHECK(refused(alt("400"), alt("40")) ==
        "another row of the draw of Tue 2026-05-05 says otherwise than this one: upper limit 40 "
        "of alt");
  CHECK(refused(alt("40", Fasting::yes), alt("40", Fasting::no)).find(": not fasting") !=
        std::string::npos);
  CHECK(refused(alt("40", Fasting::unknown, "a"), alt("40", Fasting::unknown, "b"))
            .find(": another note") != std::string::npos);

  record.events.draws = Sheet().add(alt("")).with(record).fresh.draws;
  CHECK(Sheet().add(alt("")).with(record).counts.known == 1);
  CHECK(bad(Sheet().add(alt("40")).with(record)).words ==
        "the draw of Tue 2026-05-05 is recorded without what the file says: upper limit 40 of "
        "alt; 'isotrack lab add' adds what is not known");
  CHECK(bad(Sheet().add(alt("", Fasting::yes)).with(record)).words.find("says: fasting;") !=
        std::string::npos);
  record.events.draws = Sheet().add(alt("40", Fasting::yes, "a")).with(patient()).fresh.draws;
  CHECK(Sheet().add(alt("40.0", Fasting::yes, "a")).with(record).counts.known == 1);
  CHECK(Sheet().add(alt("")).with(record).counts.known == 1);
  const SaidResult drawn{day("2026-05-05"), {}, Fasting::no, ""};
  CHECK(bad(Sheet().add(drawn).with(record)).words.find("says: not fasting;") != std::string::npos);
}

TEST_CASE("the rows of a day make one draw", "[sheet]") {
  PatientRecord record = patient();
  const auto found = Sheet()
                         .result("2026-05-05", "alt", "31")
                         .result("2026-05-05", "ast", "24")
                         .result("2026-06-05", "alt", "35")
                         .with(record);
  REQUIRE(found.fresh.draws.size() == 2);
  CHECK(found.fresh.draws[0].values.size() == 2);
  CHECK(found.counts.draws == 2);
  record.events.draws = found.fresh.draws;
  const auto again = Sheet().result("2026-05-05", "ast", "24.0").with(record);
  CHECK(again.counts.known == 1);
  CHECK(bad(Sheet().result("2026-05-05", "alt", "32").with(record)).words ==
        "the record holds alt 31 U/L on Tue 2026-05-05, the file alt 32 U/L");
  CHECK(bad(Sheet().result("2026-06-05", "ast", "20").with(record)).words.find("lab add") !=
        std::string::npos);
  CHECK(bad(Sheet().result("2026-07-05", "alt", "1").result("2026-07-05", "alt", "2").with(record))
            .words == "alt of Sun 2026-07-05 stands twice, and not the same");
}

TEST_CASE("a specimen of long before the course is asked about", "[sheet]") {
  PatientRecord record = patient();
  record.birth_date = day("2000-01-01");
  // The course began on 2026-05-01: 400 days before it is 2025-03-27.
  const auto found = Sheet()
                         .tested("2025-03-27", TestResult::negative)
                         .tested("2025-03-26", TestResult::negative)
                         .result("2025-03-27", "alt", "31")
                         .result("2025-03-26", "alt", "31")
                         .with(record);
  CHECK(found.bad.empty());
  CHECK(found.counts.fresh() == 4);
  REQUIRE(found.doubts.size() == 2);
  CHECK(found.doubts[0].line == 3);
  CHECK(found.doubts[0].words == "Wed 2025-03-26 is 606 days ago: the year may be wrong");
  CHECK(found.doubts[1].line == 5);
  // What is known already is not asked about again.
  record.events.draws = found.fresh.draws;
  CHECK(Sheet().result("2025-03-26", "alt", "31").with(record).doubts.empty());

  CHECK(bad(Sheet().tested("1999-12-31", TestResult::negative).with(record)).words ==
        "Fri 1999-12-31 is before the birth date, Sat 2000-01-01");
  CHECK(bad(Sheet().result("1999-12-31", "alt", "31").with(record)).words ==
        "Fri 1999-12-31 is before the birth date, Sat 2000-01-01");
}
