#include "finding_marks.hpp"

#include "words.hpp"

namespace isotrack {
namespace {

std::string state_of(const SymptomMark& mark) {
  if (mark.settled) return "settled";
  return mark.set_aside ? "set_aside" : "open";
}

}  // namespace

std::string mark_words(const SymptomMark& mark) {
  if (mark.settled) return "settled " + iso(*mark.settled);
  if (mark.set_aside) return "set aside " + iso(*mark.set_aside);
  return name_of(mark.severity);
}

std::string short_words(const SymptomMark& mark) {
  if (mark.settled) return "settled";
  return mark.set_aside ? "set aside" : name_of(mark.severity);
}

Json mark_json(const SymptomMark& mark) {
  return {{"rule", mark.rule},
          {"state", state_of(mark)},
          {"severity", mark.is_open() ? Json(name_of(mark.severity)) : Json(nullptr)},
          {"on", day(mark.settled ? mark.settled : mark.set_aside)}};
}

}  // namespace isotrack
