#include "happenings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "words.hpp"

namespace isotrack {
namespace {

std::string words_of(const Prescription& prescription) {
  return prescription.days ? "prescription, " + count_text(*prescription.days, "day")
                           : "prescription";
}

std::string words_of(const Contraception& period) {
  std::vector<std::string> methods;
  for (const std::string& id : period.methods) methods.push_back(spaced(id));
  return "contraception begins: " + joined(methods, " and ");
}

std::string words_of(const MoodScore& score) {
  return fmt::format("{}: {} of {}{}", name_of(score.instrument), score.total,
                     most_points(score.instrument),
                     needs_safety_message(score) ? "; item 9 above zero" : "");
}

std::string words_of(const Confirmation& step) {
  return "confirmed: " + step.step + (step.until ? ", until " + with_weekday(*step.until) : "");
}

}  // namespace

std::string words_of(const LabDraw& draw) {
  return draw.values.empty()
             ? "blood drawn"
             : "blood drawn, " +
                   count_text(static_cast<std::int64_t>(draw.values.size()), "result");
}

std::string words_of(const PregnancyTest& test) {
  std::string out = name_of(test.result);
  if (test.kind != TestKind::unknown) out += ", " + name_of(test.kind);
  if (test.setting != TestSetting::unknown) out += ", " + name_of(test.setting);
  return out;
}

std::string words_of(const Dispensing& pickup) {
  return "picked up" + (pickup.capsules.empty() ? "" : ", " + spelt(pickup.capsules)) +
         (pickup.days ? ", " + count_text(*pickup.days, "day") : "");
}

std::string words_of(const Visit& visit) {
  return visit.decision ? "visit, decision to prescribe" : "visit";
}

std::vector<Happening> happenings(const Events& events, DaySpan span) {
  std::vector<Happening> out;
  const auto add = [&](Date on, const char* kind, const std::string& words) {
    if (span.contains(on)) out.push_back({on, kind, words});
  };
  for (const LabDraw& draw : events.draws) add(draw.collected, "lab", words_of(draw));
  for (const PregnancyTest& test : events.tests) {
    add(test.collected, "pregnancy_test", "pregnancy test: " + words_of(test));
  }
  for (const Prescription& each : events.prescriptions)
    add(each.on, "prescription", words_of(each));
  for (const Dispensing& pickup : events.dispensings) add(pickup.on, "pickup", words_of(pickup));
  for (const Visit& visit : events.visits) {
    if (!visit.booked) add(visit.on, "visit", words_of(visit));
  }
  for (const Contraception& each : events.contraception) {
    add(each.first, "contraception", words_of(each));
  }
  for (const ContraceptionGap& gap : events.gaps) add(gap.first, "contraception", "a gap begins");
  for (const MenstrualPeriod& period : events.periods) {
    add(period.on, "period", period.missed ? "period missed" : "period");
  }
  for (const Medicine& medicine : events.medicines) {
    add(medicine.first, "medicine", "medicine: " + medicine.name);
  }
  for (const Symptom& symptom : events.symptoms) {
    add(symptom.first, "symptom", symptom_title(symptom, spaced(symptom.symptom)));
  }
  for (const MoodScore& score : events.moods) add(score.on, "mood", words_of(score));
  for (const Confirmation& step : events.confirmations) {
    add(step.on, "confirmation", words_of(step));
  }
  std::ranges::stable_sort(out, {}, &Happening::on);
  return out;
}

}  // namespace isotrack
