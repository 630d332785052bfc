#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isotrack/base/text.hpp"
#include "isotrack/domain/stock.hpp"
#include "tests/support/courses.hpp"

/// Capsules picked up, taken and counted, for tests of the ledger.
namespace isotrack::test {

/// A patient in few words; each fact is recorded by an entry of its own, unless told otherwise.
struct Shelf {
  explicit Shelf(CourseRecord course) : patient(patient_with(std::move(course))) {}

  CourseRecord& course() { return patient.courses.back(); }

  void pick_up(const char* on, const char* capsules, const char* product = "", int days = 0) {
    Dispensing fact;
    fact.recorded = {++row, ++entry};
    fact.on = day(on);
    if (days > 0) fact.days = days;
    for (const std::string_view each : words_in(capsules)) {
      fact.capsules.push_back(parse_capsule_count(each).value());
    }
    fact.product = product;
    patient.events.dispensings.push_back(fact);
  }

  void count(const char* on, int strength_mg, int count) {
    patient.events.counts.push_back({{++row, ++entry}, day(on), strength_mg, count, ""});
  }

  void dose(const char* on, int mg) {
    take(course(), day(on), mg);
    for (Dose& each : course().doses) {
      if (each.recorded.entry == 0) each.recorded = {++row, ++entry};
    }
  }

  void doses(const char* first, const char* last) { take_plan(course(), day(first), day(last)); }

  [[nodiscard]] Stock stock(const char* on) {
    return stock_of(patient, &course(), judged(on), products(), day(on));
  }

  [[nodiscard]] std::vector<JudgedDay> judged(const char* on) {
    return judge_days(as_of(course(), day(on)), patient.logging, products(), day(on));
  }

  [[nodiscard]] std::vector<ReconciledMonth> months(const char* on) {
    return reconcile(patient, course(), judged(on), products(), day(on));
  }

  PatientRecord patient;
  std::int64_t row = 0;
  std::int64_t entry = 0;
};

inline Shelf shelf(const char* plan_text, const char* product = generic) {
  return Shelf(course_from(day("2026-11-01"), plan_text, "60kg", product));
}

/// `40: 30-1=29, 20: 31+5-2=34 (-1)`: strength, counted, dispensed, taken, on hand, difference.
inline std::string text(const std::vector<StockLine>& lines) {
  std::string out;
  for (const StockLine& line : lines) {
    out += (out.empty() ? "" : ", ") + std::to_string(line.strength_mg) +
           (line.micronised ? "LD" : "") + ": ";
    if (line.counted) out += std::to_string(*line.counted) + "+";
    out += std::to_string(line.dispensed) + "-" + std::to_string(line.taken) + "=" +
           std::to_string(line.on_hand);
    if (line.difference) out += " (" + std::to_string(*line.difference) + ")";
    if (line.unrecorded > 0) out += ", " + std::to_string(line.unrecorded) + " unrecorded";
  }
  return out;
}

inline std::string text(const Stock& stock) { return text(stock.lines); }

}  // namespace isotrack::test
