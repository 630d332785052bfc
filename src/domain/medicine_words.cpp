#include <algorithm>
#include <array>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/domain/medicine.hpp"
#include "medicine_names.hpp"

/// What is said of a medicine, in one wording for the receipt, the list and the findings.
namespace isotrack {
namespace {

/// Marks that belong to a word and are not typed by everybody: apostrophes, (R), TM.
constexpr std::array<std::string_view, 5> dropped{"'", "\u2019", "\u2018", "\u00ae", "\u2122"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A letter, a digit, or a byte of a character beyond ASCII.
bool is_word_byte(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// What a brand is a brand of; else the name.
const std::string& generic_of(const InteractionMatch& match) {
  return match.name->brand_of.empty() ? match.name->name : match.name->brand_of;
}

/// Whether the name holds more than one medicine, so that each part is named alone.
bool is_combined(const MedicineCheck& check) {
  return !check.unlisted.empty() ||
         std::ranges::any_of(check.matches, [&](const InteractionMatch& match) {
           return generic_of(match) != generic_of(check.matches.front());
         });
}

bool holds(const Words& words, const Words& part) {
  return !std::ranges::search(words, part).empty();
}

/// `Minocin (minocycline)`; of several parts the one: `clindamycin`; where the name stands above:
/// only what it is a brand of.
std::string part_words(const MedicineCheck& check, const InteractionMatch& match,
                       std::string_view medicine) {
  const InteractionName& name = *match.name;
  const std::string generic = name.brand_of.empty() ? "" : " (" + name.brand_of + ")";
  if (is_combined(check)) return name.name + generic;
  if (medicine.empty()) return name.brand_of;
  const bool says_it = holds(words_of_name(medicine), words_of_name(generic_of(match)));
  return std::string(medicine) + (says_it ? "" : generic);
}

std::string by_route(Route route) {
  switch (route) {
    case Route::oral:
      return "by mouth";
    case Route::topical:
      return "on the skin";
    case Route::injected:
      return "injected";
    default:
      return "another way";
  }
}

/// `by mouth or injected`.
std::string by_routes(const InteractionName& name) {
  std::vector<std::string> ways;
  for (const Route route : name.routes) ways.push_back(by_route(route));
  return joined(ways, " or ");
}

/// By which other routes the list has a part that was not checked; empty: by none.
std::string listed_ways(const MedicineCheck& check, const std::string& part) {
  std::vector<std::string> ways;
  for (const InteractionMatch& match : check.elsewhere) {
    if (words_of_name(match.name->name) == words_of_name(part)) {
      ways.push_back(by_routes(*match.name));
    }
  }
  return joined(ways, " or ");
}

/// `if by mouth`: one name in two rows, when the route is not known.
std::string condition_words(const MedicineCheck& check, const InteractionMatch& match) {
  const bool is_open = !match.name->routes.empty() && check.route == Route::unknown &&
                       std::ranges::any_of(check.matches, [&](const InteractionMatch& other) {
                         return other.row != match.row && generic_of(other) == generic_of(match);
                       });
  return is_open ? "if " + by_routes(*match.name) : "";
}

/// `UK: contraindicated; US: avoid`; empty for one reading that says no more than the grade.
std::string readings_words(const Interaction& row) {
  if (row.readings.size() == 1 && row.readings.front().where.empty()) return {};
  std::vector<std::string> parts;
  for (const InteractionReading& reading : row.readings) {
    parts.push_back((reading.where.empty() ? "" : reading.where + ": ") + reading.says);
  }
  return joined(parts, "; ");
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

}  // namespace

Words words_of_name(std::string_view text) {
  std::string plain = lower(text);
  for (const std::string_view mark : dropped) {
    for (auto at = plain.find(mark); at != std::string::npos; at = plain.find(mark)) {
      plain.erase(at, mark.size());
    }
  }
  Words words;
  bool in_word = false;
  for (const char c : plain) {
    if (is_word_byte(c) && in_word) {
      words.back() += c;
    } else if (is_word_byte(c) || c == '+' || c == '/' || c == '&' || c == ',' || c == ';') {
      words.emplace_back(1, c);
    }
    in_word = is_word_byte(c);
  }
  return words;
}

std::string grade_words(InteractionGrade grade) {
  switch (grade) {
    case InteractionGrade::x:
      return "not to be combined";
    case InteractionGrade::a:
      return "to be avoided";
    case InteractionGrade::c:
      return "caution";
    case InteractionGrade::i:
      return "for information";
    case InteractionGrade::none:
      return "none listed";
  }
  return {};
}

std::string interaction_words(const MedicineCheck& check, const InteractionMatch& match,
                              std::string_view medicine) {
  const Interaction& row = *match.row;
  std::vector<std::string> leads{part_words(check, match, medicine), condition_words(check, match)};
  std::erase(leads, "");
  std::string lead = leads.empty() ? "" : joined(leads) + ": ";
  // The effect of a row without an interaction says so itself.
  if (row.grade == InteractionGrade::none) return lead + row.effect;
  const bool names_itself =
      !lead.empty() && words_of_name(generic_of(match)) == words_of_name(row.title);
  if (names_itself && is_combined(check)) lead = row.title + ": ";
  std::string out = lead + (names_itself ? "" : row.title);
  if (!match.name->note.empty()) out += " (" + match.name->note + ")";
  out += (names_itself ? "" : ", ") + grade_words(row.grade) + ". " + capitalised(row.effect);
  const std::string readings = readings_words(row);
  return readings.empty() ? out : out + ". " + readings;
}

std::string interaction_sources(const Interaction& row) {
  std::vector<std::string> parts;
  for (const InteractionReading& reading : row.readings) {
    const std::string part =
        (reading.where.empty() ? "" : reading.where + ": ") + source_text(reading.source);
    if (std::ranges::find(parts, part) == parts.end()) parts.push_back(part);
  }
  return joined(parts, "; ");
}

std::string not_checked_words(const MedicineCheck& check, std::string_view medicine) {
  if (!check.is_unchecked()) return {};
  const bool is_whole = check.matches.empty() && check.unlisted.size() == 1;
  std::vector<std::string> unknown;
  std::vector<std::string> parts;
  for (const std::string& part : check.unlisted) {
    const std::string name(is_whole ? medicine : part);
    const std::string ways = listed_ways(check, part);
    if (ways.empty()) {
      unknown.push_back(name);
    } else {
      parts.push_back(name + ": in the interaction list only " + ways);
    }
  }
  if (!unknown.empty()) {
    parts.insert(parts.begin(), joined(unknown) + ": not in the interaction list");
  }
  const std::string so = check.unlisted.size() > 1 ? ", so they were" : ", so it was";
  const std::string closest = check.closest.empty() ? "" : ". Closest: " + check.closest;
  return joined(parts, "; ") + so + " NOT checked" + closest;
}

std::string not_checked_source() { return "I50 (design)"; }

}  // namespace isotrack
