#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "due_words.hpp"
#include "isotrack/present/obligations.hpp"

/// Medicines of which the same is said, as lists for people tell them: once, with all their names.
/// The engine and scripts have each by itself, with its own day.
namespace isotrack {
namespace {

/// What stands before the judgement of a medicine: `Minocin (minocycline)`.
std::size_t end_of_name(std::string_view message) {
  return std::min(message.find(": "), message.size());
}

/// Whether it is what a rule says of a medicine; what could not be checked is said of nobody else.
template <class Said>
bool is_of_medicine(const Said& said) {
  return said.rule.starts_with("interaction.") && said.precedence != Precedence::unchecked;
}

/// Whether both say the same of two medicines: whatever stands behind their names.
template <class Said>
bool is_said_of_both(const Said& a, const Said& b) {
  if (!is_of_medicine(a) || a.rule != b.rule || a.severity != b.severity) return false;
  const std::string_view of_a = std::string_view(a.message).substr(end_of_name(a.message));
  return !of_a.empty() && of_a == std::string_view(b.message).substr(end_of_name(b.message));
}

/// Puts the name of `later` beside that of `told`, unless it is the same.
template <class Said>
void add_name(Said& told, const Said& later) {
  std::string name = later.message.substr(0, end_of_name(later.message));
  const std::size_t end = end_of_name(told.message);
  told.cause.add(later.cause);
  const std::string names = " and " + told.message.substr(0, end) + " and ";
  if (names.find(" and " + name + " and ") != std::string::npos) return;
  const std::string day = later.due_on ? with_weekday(*later.due_on) : std::string();
  const bool says_day = name.find(day) != std::string::npos;
  if (later.due_on != told.due_on && !says_day) name += " (since " + day + ")";
  told.message.insert(end, " and " + name);
}

template <class Said>
std::vector<Said> joined_names(const std::vector<Said>& all) {
  std::vector<Said> out;
  for (const Said& each : all) {
    const auto told = std::ranges::find_if(
        out, [&](const Said& earlier) { return is_said_of_both(earlier, each); });
    if (told == out.end()) {
      out.push_back(each);
    } else {
      add_name(*told, each);
    }
  }
  return out;
}

}  // namespace

std::vector<Obligation> told_together(const std::vector<Obligation>& items) {
  return joined_names(items);
}

std::vector<Finding> told_together(const std::vector<Finding>& findings) {
  return joined_names(findings);
}

std::vector<DueEntry> told_together(const std::vector<DueEntry>& entries) {
  std::vector<DueEntry> out;
  std::map<std::string, std::vector<std::size_t>> medicines;  // places in `out`, by patient
  for (const DueEntry& each : entries) {
    if (!is_of_medicine(each.item)) {
      out.push_back(each);
      continue;
    }
    std::vector<std::size_t>& places = medicines[each.patient];
    const auto told = std::ranges::find_if(places, [&](std::size_t place) {
      return out[place].item.state == each.item.state &&
             is_said_of_both(out[place].item, each.item);
    });
    if (told == places.end()) {
      places.push_back(out.size());
      out.push_back(each);
      continue;
    }
    DueEntry& earlier = out[*told];
    add_name(earlier.item, each.item);
    for (const std::string& note : each.notes) {
      if (std::ranges::find(earlier.notes, note) == earlier.notes.end()) {
        earlier.notes.push_back(note);
      }
    }
  }
  return out;
}

}  // namespace isotrack
