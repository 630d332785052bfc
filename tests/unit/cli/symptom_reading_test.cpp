// Symptoms as they are typed: what is plainly a name is recorded, what may be a red flag is asked
// about, and no part is lost. What becomes of each phrase stands in tests/data/symptom-phrases.txt.

#include "cli/commands/symptom_reading.hpp"

#include <algorithm>
#include <set>

#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;

namespace {

constexpr Date today{date::year{2026} / 11 / 22};  // a Sunday

const SymptomIndex& names() {
  static const SymptomTable table = load_symptoms();
  static const SymptomIndex loaded(table);
  return loaded;
}

SymptomReading reading_of(const std::string& text, bool says_day = true) {
  SymptomReading out = symptoms_in(names(), text, today, says_day);
  settle_open(names(), today, out);
  return out;
}

/// `headache_mild(words) 2026-11-16`, one a symptom; `-denied`, `?unknown`.
std::string read(const SymptomReading& reading) {
  std::string out;
  const auto add = [&](const std::string& word) { out += (out.empty() ? "" : " | ") + word; };
  for (const Wanted& each : reading.wanted) {
    add(each.row->id + (each.words.empty() ? "" : "(" + each.words + ")") +
        (each.first ? " " + iso(*each.first) : ""));
  }
  for (const std::string& each : reading.denied) add("-" + each);
  for (const std::string& each : reading.unknown) add("?" + each);
  return out;
}

std::string read(const std::string& text) { return read(reading_of(text)); }

/// The red flags whose words are said, recorded or asked about.
std::set<std::string> answered(const std::string& text) {
  const SymptomReading reading = symptoms_in(names(), text, today);
  std::set<std::string> out;
  const std::vector<Symptom> facts = facts_at_once(reading, true);
  for (const ShownFlag& flag : shown_flags(facts, names().table())) out.insert(flag.answer->id);
  for (const OpenPart& open : reading.open) {
    for (const Guess& each : open.flags) out.insert(each.row->id);
  }
  return out;
}

/// Whether it is answered beside another symptom, before and behind it, as it is alone.
void check_beside(const std::string& text, const std::vector<std::string>& forms) {
  const std::set<std::string> alone = answered(text);
  INFO(text);
  CHECK_FALSE(alone.empty());
  for (std::string both : forms) {
    both.replace(both.find('@'), 1, text);
    INFO(both);
    const std::set<std::string> beside = answered(both);
    CHECK(std::ranges::any_of(alone, [&](const auto& id) { return beside.contains(id); }));
  }
}

const std::vector<std::string> both_orders{"dry lips and @", "@, dry lips"};
const std::vector<std::string> all_forms{"dry lips, @",    "@, dry lips", "dry lips and @",
                                         "@ and dry lips", "other: @",    "other: dry lips and @"};

}  // namespace

TEST_CASE("harmless words beside one of a red flag raise none", "[symptom]") {
  for (const char* typed : {"weak coffee",
                            "my coffee is weak",
                            "swollen ankles",
                            "my joints are swollen",
                            "raging",
                            "a bit sad about the weather",
                            "fell down the stairs",
                            "I cut myself shaving",
                            "cannot see the point",
                            "my period is late",
                            "i feel fit",
                            "numb",
                            "temperature 36.6",
                            "very anxious",
                            "bleeding gums",
                            "hit my head",
                            "gone now",
                            "never",
                            "terrible acne",
                            "i want my acne to disappear",
                            "I want to end my course",
                            "no chest pain",
                            "xyz"}) {
    INFO(typed);
    CHECK(answered(typed).empty());
    CHECK(reading_of(typed).wanted.empty());
  }
}

TEST_CASE("no part of a text is lost", "[symptom]") {
  CHECK(read("dry lips, xyz") == "dry_lips(dry lips) | other(xyz)");
  CHECK(read("xyz, abc") == "?xyz | ?abc");
  CHECK(read("headache and I keep crying") == "headache_mild | other(I keep crying)");
  CHECK(read("headache with vomitting") == "headache_mild | ?vomitting");
  CHECK(read("dry lips i fainted") == "dry_lips(dry lips i fainted) | ?dry lips i fainted");
  CHECK(read("dry lips and I fainted") == "dry_lips(dry lips) | ?I fainted");
  CHECK(read("chest pain and I fainted") == "stroke_thrombosis(chest pain) | other(I fainted)");
  CHECK(read("want to die, chest pian") == "suicidal_thoughts(want to die) | other(chest pian)");
  CHECK(read("rash and nausea gone") == "?rash | ?nausea gone");
  CHECK(read("depression, no suicidal thoughts") == "low_mood(depression) | -no suicidal thoughts");
  CHECK(read("no chest pain") == "?no chest pain");
  CHECK(read("chest pain, it stopped") == "stroke_thrombosis(chest pain) | other(it stopped)");
}

TEST_CASE("a denial is never recorded as the red flag it denies", "[symptom]") {
  for (const SymptomRow& row : names().table().rows) {
    if (!row.red_flag) continue;
    for (const std::string& name : row.aliases) {
      for (const char* form : {"no ", "I never had ", "my mother has ", "not sure if "}) {
        INFO(form << name);
        CHECK(reading_of(std::string(form) + name).wanted.empty());
      }
    }
  }
}

TEST_CASE("behind other: stands what is not judged, unless it is plainly a red flag", "[symptom]") {
  CHECK(read("other: itchy elbow since monday") == "other(itchy elbow) 2026-11-16");
  CHECK(read("other: fainted") == "other(fainted)");
  CHECK(read("other: depresssed") == "other(depresssed)");
  CHECK(read("other: not suicidal") == "other(not suicidal)");
  CHECK(read("other: not sure if chest pain") == "other(not sure if chest pain)");
  CHECK(read("other: anxious and want to die") ==
        "suicidal_thoughts(want to die) | other(anxious)");
  CHECK(answered("other: depresssed") == std::set<std::string>{"low_mood"});
  CHECK(answered("other: not suicidal").empty());
}

TEST_CASE("the day that the words say, and a headache that lasts", "[symptom]") {
  CHECK(read("headache since monday") == "headache_mild 2026-11-16");
  CHECK(read("mild headache since yesterday") == "headache_mild 2026-11-21");
  CHECK(read("rash and dry lips since monday") ==
        "rash 2026-11-16 | dry_lips(dry lips) 2026-11-16");
  CHECK(read("headache since monday and nausea") == "headache_mild 2026-11-16 | nausea 2026-11-16");
  CHECK(read("rash today and headache since monday") ==
        "rash(rash today) 2026-11-22 | headache_mild 2026-11-16");
  CHECK(read("headache since 2026-11-15") == "intracranial_hypertension(headache) 2026-11-15");
  CHECK(read("headache since 2026-11-16") == "headache_mild 2026-11-16");
  CHECK(read(reading_of("dry nose since monday", false)) == "dry_nose(dry nose since monday)");
}

TEST_CASE("what was asked about is recorded with a yes", "[symptom]") {
  SymptomReading reading = symptoms_in(names(), "xyz, my sister has a rash, I fainted", today);
  const auto open = std::ranges::find_if(
      reading.open, [](const OpenPart& each) { return each.part.words == "I fainted"; });
  REQUIRE(open != reading.open.end());
  const OpenPart meant = *open;
  take_as_meant(meant, *names().table().by_id("seizure"), reading);
  settle_open(names(), today, reading);
  CHECK(read(reading) == "seizure(I fainted) | other(xyz) | other(my sister has a rash)");
  SymptomReading named = symptoms_in(names(), "dry lips i fainted", today);
  REQUIRE(named.open.size() == 1);
  named.open[0].is_asked = true;
  settle_open(names(), today, named);
  CHECK(read(named) == "dry_lips(dry lips i fainted)");
  named = symptoms_in(names(), "dry lips i fainted", today);
  const OpenPart both = named.open[0];
  take_as_meant(both, *names().table().by_id("seizure"), named);
  settle_open(names(), today, named);
  CHECK(read(named) == "dry_lips(dry lips i fainted) | seizure(dry lips i fainted)");
}

TEST_CASE("words near a red flag are answered beside another symptom as alone", "[symptom]") {
  for (const SymptomRow& row : names().table().rows) {
    for (const NearWords& near : row.near) {
      for (const std::string& text : near.words) {
        check_beside(text, all_forms);
        const SymptomReading reading = reading_of(text);
        CHECK(std::ranges::find(reading.wanted, &row, &Wanted::row) == reading.wanted.end());
        CHECK_FALSE(reading.unknown.empty());
      }
    }
  }
}

TEST_CASE("a slip in a name of a red flag is answered beside another symptom as alone",
          "[symptom]") {
  constexpr std::size_t shortest = 6;
  for (const SymptomRow& row : names().table().rows) {
    if (!row.red_flag) continue;
    for (std::string name : row.aliases) {
      const bool is_of_parts = name.find(" and ") != std::string::npos;
      if (name.size() < shortest || is_of_parts) continue;
      name.erase(name.size() / 2, 1);
      if (!answered(name).empty()) check_beside(name, both_orders);
    }
  }
}

TEST_CASE("what a part may mean is answered beside another symptom as alone", "[symptom]") {
  for (const char* typed :
       {"thinking about death a lot", "tongue feels thick", "diarrhoea", "the voices told me to",
        "mouth ulcers", "coughing up blood", "my vision is going dark", "i took 20 pills",
        "my left side is numb", "cannot get my words out", "urine, it is so dark",
        "not sure if chest pain", "no longer suicidal", "my son is depressed"}) {
    check_beside(typed, both_orders);
  }
  CHECK(answered("my vision is going dark") == std::set<std::string>{"visual_loss"});
  CHECK(answered("stomach pain, since monday, going to my back") ==
        std::set<std::string>{"pancreatitis"});
}
