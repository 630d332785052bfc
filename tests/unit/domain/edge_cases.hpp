#pragma once

#include <algorithm>
#include <string>
#include <vector>
#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

/// What the cases of the gate, of STOPs and of records at their edges look for.
namespace isotrack::test {

inline constexpr auto yes = Answer::yes;
inline constexpr auto no = Answer::no;
inline constexpr auto unknown = Answer::unknown;

inline bool mentions(const std::vector<std::string>& texts, std::string_view what) {
  return std::ranges::any_of(
      texts, [&](const std::string& each) { return each.find(what) != std::string::npos; });
}

/// The obligation of a STOP that is in force.
inline Obligation stop_of(const Judgement& judgement) {
  for (const Obligation& each : judgement.obligations) {
    if (each.severity == Severity::stop && each.is_open()) return each;
  }
  FAIL("no STOP");
  return {};
}

inline bool asks_for_dose(const Judgement& judgement) {
  return !asked_of(judgement, "dose.today").empty();
}

/// As if a step had never been confirmed.
inline void drop(SamplePatient& patient, const std::string& step) {
  std::erase_if(patient.record.events.confirmations,
                [&](const Confirmation& each) { return each.step == step; });
}

/// The most severe of what is asked for today.
inline Severity worst(const Judgement& judgement) {
  Severity out = Severity::info;
  for (const Obligation& each : judgement.obligations) {
    if (each.is_open() && each.state != ObligationState::missed) out = std::min(out, each.severity);
  }
  return out;
}

}  // namespace isotrack::test
