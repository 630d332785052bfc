// What people type as a symptom, a few thousand phrases, and what becomes of each.

#include <cstdlib>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "cli/commands/symptom_reading.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;

namespace {

constexpr Date today{date::year{2026} / 11 / 22};  // a Sunday

/// `headache_mild/mild@2026-11-16`, `other(xyz)`.
std::string shown(const Wanted& wanted) {
  std::string out = wanted.row->id;
  if (wanted.grade.value_or(Grade::unknown) != Grade::unknown) out += "/" + name_of(*wanted.grade);
  if (wanted.first) out += "@" + iso(*wanted.first);
  if (wanted.row->in_own_words) out += "(" + wanted.words + ")";
  return out;
}

/// The red flags whose words are said: `!seizure,stroke_thrombosis`; empty: none.
std::string said(const SymptomTable& table, const SymptomReading& reading) {
  std::set<std::string> ids;
  const std::vector<Symptom> facts = facts_at_once(reading, true);
  const std::vector<ShownFlag> flags = shown_flags(facts, table);
  for (const ShownFlag& flag : flags) {
    if (!is_told_with_another(flag, flags)) ids.insert(flag.answer->id);
  }
  for (const OpenPart& open : reading.open) {
    for (const Guess& each : open.flags) ids.insert(each.row->id);
  }
  std::string out;
  for (const std::string& id : ids) out += (out.empty() ? "!" : ",") + id;
  return out;
}

std::string heard(const SymptomIndex& names, const std::string& text) {
  SymptomReading reading = symptoms_in(names, text, today);
  settle_open(names, today, reading);
  std::vector<std::string> words;
  for (const Wanted& each : reading.wanted) words.push_back(shown(each));
  for (const std::string& each : reading.denied) words.push_back("-(" + each + ")");
  for (const std::string& each : reading.unknown) words.push_back("?(" + each + ")");
  words.push_back(said(names.table(), reading));
  std::string out;
  for (const std::string& each : words) {
    if (!each.empty()) out += " " + each;
  }
  return out.empty() ? " nothing" : out;
}

}  // namespace

TEST_CASE("every phrase is answered as the file of phrases has it", "[symptom]") {
  const std::string path = ISOTRACK_SOURCE_DIR "/tests/data/symptom-phrases.txt";
  const SymptomTable table = load_symptoms();
  const SymptomIndex names(table);
  std::ifstream file(path);
  std::string accepted;
  std::size_t phrases = 0;
  for (std::string line; std::getline(file, line);) {
    const std::size_t arrow = line.find(" ->");
    if (line.starts_with('#') || arrow == std::string::npos) {
      accepted += line + "\n";
      continue;
    }
    const std::string text = line.substr(0, arrow);
    const std::string now = text + " ->" + heard(names, text);
    CHECK(now == line);
    accepted += now + "\n";
    ++phrases;
  }
  CHECK(phrases > 400);
  if (std::getenv("ISOTRACK_ACCEPT") != nullptr) std::ofstream(path) << accepted;
}
