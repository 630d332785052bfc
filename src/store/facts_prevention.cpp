#include <algorithm>

#include "isotrack/base/text.hpp"
#include "store/content.hpp"
#include "store/facts.hpp"
#include "store/writer.hpp"

namespace isotrack {
namespace {

constexpr std::array result_spellings{Spelling<TestResult>{TestResult::negative, "negative"},
                                      Spelling<TestResult>{TestResult::positive, "positive"},
                                      Spelling<TestResult>{TestResult::pending, "pending"},
                                      Spelling<TestResult>{TestResult::invalid, "invalid"}};
constexpr std::array kind_spellings{Spelling<TestKind>{TestKind::unknown, "unknown"},
                                    Spelling<TestKind>{TestKind::urine, "urine"},
                                    Spelling<TestKind>{TestKind::serum, "serum"}};
constexpr std::array setting_spellings{Spelling<TestSetting>{TestSetting::unknown, "unknown"},
                                       Spelling<TestSetting>{TestSetting::medical, "medical"},
                                       Spelling<TestSetting>{TestSetting::home, "home"}};

std::vector<std::string> read_ids(const Row& row, int column) {
  std::vector<std::string> ids = ids_in(row.text(column));
  if (ids.empty()) row.damaged(column, "ids joined by single spaces");
  return ids;
}

/// Those ids as one text.
std::string id_list(const std::vector<std::string>& ids) {
  for (const std::string& id : ids) {
    if (id.empty() || id.find(' ') != std::string::npos) {
      throw Error(ExitStatus::bug, "a method of contraception without an id reached the store", {},
                  Outcome::not_stored);
    }
  }
  return joined(ids, " ");
}

PregnancyTest read_test(const Row& row) {
  return {recorded(row),
          row.date(2),
          row.one_of(3, result_spellings),
          row.one_of(4, kind_spellings),
          row.one_of(5, setting_spellings),
          row.optional_text(6).value_or("")};
}

Contraception read_contraception(const Row& row) {
  return {recorded(row), row.date(2), row.optional_date(3), read_ids(row, 4)};
}

ContraceptionGap read_gap(const Row& row) {
  return {recorded(row), row.date(2), row.optional_date(3), row.optional_text(4).value_or("")};
}

MenstrualPeriod read_period(const Row& row) { return {recorded(row), row.date(2), row.flag(3)}; }

}  // namespace

void read_prevention(Statements& statements, const Owners<Events>& events) {
  read_facts(statements,
             {Table::pregnancy_test, "patient_id", "collected_on, result, kind, setting, note",
              "collected_on"},
             events, into(&Events::tests, read_test));
  // Those of a day in order of recording: SQLite would sort each day by itself.
  for (const Owned<Events>& each : events) {
    std::ranges::sort(each.record->tests, {}, [](const PregnancyTest& test) {
      return std::pair(test.collected, test.recorded.row);
    });
  }
  read_facts(statements,
             {Table::contraception, "patient_id", "first_on, last_on, methods", "first_on, id"},
             events, into(&Events::contraception, read_contraception));
  read_facts(statements,
             {Table::contraception_gap, "patient_id", "first_on, last_on, note", "first_on, id"},
             events, into(&Events::gaps, read_gap));
  read_facts(statements, {Table::menstrual_period, "patient_id", "on_date, missed", "on_date, id"},
             events, into(&Events::periods, read_period));
}

std::array<Value, 6> content_of(PatientId patient, const PregnancyTest& fact) {
  return {patient,
          iso(fact.collected),
          spelled(result_spellings, fact.result),
          spelled(kind_spellings, fact.kind),
          spelled(setting_spellings, fact.setting),
          optional_text(fact.note)};
}

void Writer::add(PatientId patient, const PregnancyTest& fact) {
  inner_->record(Table::pregnancy_test, content_of(patient, fact));
}

void Writer::add(PatientId patient, const Contraception& fact) {
  inner_->record(Table::contraception,
                 {patient, iso(fact.first), date_or_null(fact.last), id_list(fact.methods)});
}

void Writer::add(PatientId patient, const ContraceptionGap& fact) {
  inner_->record(Table::contraception_gap,
                 {patient, iso(fact.first), date_or_null(fact.last), optional_text(fact.note)});
}

void Writer::add(PatientId patient, const MenstrualPeriod& fact) {
  inner_->record(Table::menstrual_period, {patient, iso(fact.on), int{fact.missed}});
}

void Writer::withdraw(const PregnancyTest& fact) {
  inner_->withdraw(Table::pregnancy_test, fact.recorded);
}

void Writer::withdraw(const Contraception& fact) {
  inner_->withdraw(Table::contraception, fact.recorded);
}

void Writer::withdraw(const ContraceptionGap& fact) {
  inner_->withdraw(Table::contraception_gap, fact.recorded);
}

void Writer::withdraw(const MenstrualPeriod& fact) {
  inner_->withdraw(Table::menstrual_period, fact.recorded);
}

}  // namespace isotrack
