#include "isotrack/domain/symptom.hpp"

#include <algorithm>
#include <array>

#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "names.hpp"

namespace isotrack {
namespace {

constexpr std::array grades{
    Named<Grade>{"unknown", Grade::unknown}, Named<Grade>{"mild", Grade::mild},
    Named<Grade>{"moderate", Grade::moderate}, Named<Grade>{"severe", Grade::severe}};

constexpr std::size_t items_of_phq2 = 2;
constexpr std::size_t items_of_phq9 = 9;

/// The most that the first eight items of PHQ-9 add up to.
constexpr int most_without_item_9 = 24;

constexpr int most_of_item = 3;

/// Said between the words that count: `stomach pain and vomiting`, `ringing in the ears`.
constexpr std::array<std::string_view, 8> small_words{"and", "with", "or", "the",
                                                      "a",   "my",   "of", "in"};

/// Apostrophes, which are not typed by everybody.
constexpr std::array<std::string_view, 3> dropped{"'", "\u2019", "\u2018"};

void drop(std::string& text, std::string_view mark) {
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
    text.erase(at, mark.size());
  }
}

/// As names are compared: lower case, letters and digits alone, one space between words, without
/// small words.
std::string plain(std::string_view text) {
  std::string letters = lower(text);
  for (const std::string_view mark : dropped) drop(letters, mark);
  for (char& c : letters) {
    const bool counts =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (!counts) c = ' ';
  }
  std::string out;
  for (std::size_t at = 0; at < letters.size();) {
    const std::size_t end = std::min(letters.find(' ', at), letters.size());
    const std::string word = letters.substr(at, end - at);
    at = end + 1;
    if (word.empty() || std::ranges::find(small_words, word) != small_words.end()) continue;
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

}  // namespace

std::string name_of(Grade grade) { return name_in(grades, grade); }

std::string name_of(MoodInstrument instrument) {
  return instrument == MoodInstrument::phq2 ? "PHQ-2" : "PHQ-9";
}

int most_points(MoodInstrument instrument) {
  const std::size_t items = instrument == MoodInstrument::phq2 ? items_of_phq2 : items_of_phq9;
  return most_of_item * static_cast<int>(items);
}

Parsed<Grade> parse_grade(std::string_view text) { return value_in<Grade>(grades, "grade", text); }

const SymptomRow* SymptomTable::find(std::string_view text) const {
  const std::string word = plain(text);
  if (word.empty()) return nullptr;
  const auto found = std::ranges::find_if(rows, [&](const SymptomRow& row) {
    return plain(row.id) == word || plain(row.name) == word ||
           std::ranges::any_of(row.aliases,
                               [&](const std::string& alias) { return plain(alias) == word; });
  });
  return found == rows.end() ? nullptr : &*found;
}

const SymptomRow* SymptomTable::by_id(std::string_view id) const {
  const auto found = std::ranges::find(rows, id, &SymptomRow::id);
  return found == rows.end() ? nullptr : &*found;
}

const SymptomRow* SymptomTable::red_flag(const SymptomRow& row, Grade grade) const {
  if (row.red_flag) return &row;
  if (grade != Grade::severe || row.when_severe.empty()) return nullptr;
  return by_id(row.when_severe);
}

const MoodBand& MoodRules::band(int phq9_total) const {
  const MoodBand* found = nullptr;
  for (const MoodBand& each : bands) {
    if (each.least <= phq9_total) found = &each;
  }
  if (found == nullptr)
    throw Error(ExitStatus::bug, "PHQ-9 has no band of " + std::to_string(phq9_total));
  return *found;
}

bool needs_safety_message(const MoodScore& score) {
  if (score.instrument != MoodInstrument::phq9) return false;
  if (score.items.empty()) return score.total > most_without_item_9;
  return score.items.size() == items_of_phq9 && score.items.back() > 0;
}

}  // namespace isotrack
