#include "symptom_reading.hpp"

#include <algorithm>
#include <iterator>

#include "../suggest.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

/// A name of the list that may be meant.
struct Guess {
  const SymptomRow* row = nullptr;
  std::string name;
};

constexpr std::size_t most_guesses = 3;

/// One name a symptom.
void add_guess(std::vector<Guess>& guesses, const SymptomRow& row, const std::string& name) {
  const bool is_new = std::ranges::find(guesses, &row, &Guess::row) == guesses.end();
  if (is_new && guesses.size() < most_guesses) guesses.push_back({&row, name});
}

/// Names that a slip of the finger makes of what was typed, nearest first.
std::vector<Guess> near_names(const SymptomTable& table, const std::string& typed) {
  std::vector<std::string> names;
  for (const SymptomRow& row : table.rows) {
    names.push_back(lower(row.name));
    std::ranges::copy(row.aliases, std::back_inserter(names));
  }
  std::vector<Guess> out;
  for (const std::string& name : suggestions(typed, {names.begin(), names.end()})) {
    add_guess(out, *table.find(name), name);
  }
  return out;
}

/// Names that share a word of four letters and more with what was typed; words that say how bad it
/// is say little.
std::vector<Guess> names_with_words_of(const SymptomTable& table, const std::string& typed) {
  constexpr std::size_t shortest_word = 4;
  std::vector<Guess> out;
  for (std::size_t at = 0; at < typed.size();) {
    const std::size_t end = std::min(typed.find(' ', at), typed.size());
    const std::string word = typed.substr(at, end - at);
    at = end + 1;
    if (word.size() < shortest_word || parse_grade(word)) continue;
    for (const SymptomRow& row : table.rows) {
      std::vector<std::string> names = row.aliases;
      names.insert(names.begin(), lower(row.name));
      for (const std::string& name : names) {
        const bool shares = (" " + name + " ").find(" " + word + " ") != std::string::npos;
        if (shares) add_guess(out, row, name);
      }
    }
  }
  return out;
}

/// A name with a grade before or behind it; no row when it is none.
Wanted graded_in(const SymptomTable& table, const std::string& text) {
  const std::size_t first = text.find(' ');
  const std::size_t last = text.rfind(' ');
  if (first == std::string::npos) return {};
  const auto before = parse_grade(lower(text.substr(0, first)));
  if (before && *before != Grade::unknown) return {table.find(text.substr(first + 1)), *before};
  const std::string name = text.substr(0, last);
  const std::string word = text.substr(last + 1);
  const auto behind = parse_grade(lower(word));
  if (!behind || *behind == Grade::unknown) return {};
  // What is a symptom of its own when severe is it in this order, too: `headache severe`.
  const SymptomRow* turned = table.find(word + " " + name);
  const SymptomRow* plain = table.find(name);
  if (turned != nullptr && turned != plain) return {turned, {}};
  return {plain, *behind};
}

/// Slips in a word of so many letters that leave what was meant.
std::size_t slips_allowed(std::size_t letters) {
  constexpr std::size_t short_word = 4;
  constexpr std::size_t long_word = 8;
  if (letters < short_word) return 0;
  return letters < long_word ? 1 : 2;
}

/// `did you mean 'dry lips' or 'chapped lips'? `; empty for none.
std::string question_of(const std::vector<Guess>& guesses) {
  std::string out;
  for (std::size_t i = 0; i < guesses.size(); ++i) {
    out += i == 0 ? "did you mean " : i + 1 == guesses.size() ? " or " : ", ";
    out += "'" + guesses[i].name + "'";
  }
  return out.empty() ? out : out + "? ";
}

}  // namespace

Wanted wanted_in(const SymptomTable& table, const std::string& text) {
  const SymptomRow* whole = table.find(text);
  const Wanted graded = graded_in(table, text);
  // `severe headache` is a name of its own; `mild headache` is a headache, mild.
  if (whole != nullptr && graded.row != whole) return {whole, {}};
  return graded;
}

Reading symptoms_in(const SymptomTable& table, const std::string& text) {
  Reading out;
  if (const Wanted whole = wanted_in(table, text); whole.row != nullptr) {
    out.wanted.push_back(whole);
    return out;
  }
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    const std::string part(stripped(std::string_view(text).substr(from, comma - from)));
    from = comma + 1;
    if (part.empty()) continue;
    const Wanted wanted = wanted_in(table, part);
    if (wanted.row == nullptr) {
      out.unknown.push_back(part);
    } else if (std::ranges::find(out.wanted, wanted.row, &Wanted::row) == out.wanted.end()) {
      out.wanted.push_back(wanted);
    }
  }
  return out;
}

const SymptomRow* nearest_symptom(const SymptomTable& table, const std::string& text) {
  const std::string typed = lower(text);
  const SymptomRow* nearest = nullptr;
  std::size_t fewest = slips_allowed(typed.size()) + 1;
  for (const SymptomRow& row : table.rows) {
    std::vector<std::string> names = row.aliases;
    names.push_back(lower(row.name));
    for (const std::string& name : names) {
      const std::size_t distance = slips(typed, name);
      if (distance >= fewest) continue;
      fewest = distance;
      nearest = &row;
    }
  }
  return nearest;
}

void refuse_unknown(const Invocation& invocation, const SymptomTable& table,
                    const std::string& text) {
  const std::string typed = lower(text);
  std::vector<Guess> guesses = near_names(table, typed);
  if (guesses.empty()) guesses = names_with_words_of(table, typed);
  throw Error(ExitStatus::not_found, "no symptom '" + visible(text) + "' in the list",
              question_of(guesses) + (guesses.empty() ? "the list: " : "The list: ") +
                  invocation.to_type("symptom names", About::file));
}

}  // namespace isotrack
