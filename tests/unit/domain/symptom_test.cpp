// Symptoms in plain words, red flags, and what PHQ-2 and PHQ-9 mean: every alias of the data finds
// its row and is answered, and tables by hand say what the facts say.

#include "isotrack/domain/symptom.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "isotrack/base/text.hpp"
#include "isotrack/domain/symptom_sentence.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;

namespace {

const SymptomTable& table() {
  static const SymptomTable loaded = load_symptoms();
  return loaded;
}

const SymptomIndex& names() {
  static const SymptomIndex loaded(table());
  return loaded;
}

const MoodRules& mood() {
  static const MoodRules loaded = load_mood_rules();
  return loaded;
}

std::string found(std::string_view text) {
  const SymptomRow* row = names().find(text);
  return row == nullptr ? "-" : row->id;
}

/// The id of the row that answers; `-` for none.
std::string answer_to(std::string_view text, Grade grade) {
  const SymptomRow* row = names().find(text);
  REQUIRE(row != nullptr);
  const SymptomRow* answer = table().red_flag(*row, grade);
  return answer == nullptr ? "-" : answer->id;
}

Date nov(unsigned day) { return date::year(2026) / date::November / date::day(day); }

Symptom span(const std::string& id, unsigned first, std::optional<unsigned> last,
             std::int64_t entry) {
  Symptom out;
  out.recorded = {entry, entry, entry, entry};
  out.symptom = id;
  out.first = nov(first);
  if (last) out.last = nov(*last);
  return out;
}

/// What two make together; no answer when they make nothing.
ShownFlag together_in(const std::vector<Symptom>& symptoms) {
  for (const ShownFlag& flag : shown_flags(symptoms, table())) {
    if (flag.symptoms.size() > 1) return flag;
  }
  return {};
}

MoodScore phq9(std::vector<int> items, int total) {
  MoodScore score;
  score.instrument = MoodInstrument::phq9;
  score.items = std::move(items);
  score.total = total;
  return score;
}

}  // namespace

TEST_CASE("every id, name and alias finds its symptom", "[symptom]") {
  for (const SymptomRow& row : table().rows) {
    INFO(row.id);
    CHECK(table().by_id(row.id) == &row);
    CHECK(names().find(row.id) == &row);
    CHECK(names().find(row.name) == &row);
    for (const std::string& alias : row.aliases) {
      INFO(alias);
      CHECK(names().find(alias) == &row);
      CHECK(names().find(" " + alias + " ") == &row);
      CHECK(names().find(alias + "x") == nullptr);
    }
  }
  CHECK(table().by_id("chapped lips") == nullptr);
}

TEST_CASE("every word of a red flag is answered at any grade, no other ever", "[symptom]") {
  for (const SymptomRow& row : table().rows) {
    std::vector<std::string> words = row.aliases;
    words.push_back(row.name);
    words.push_back(row.id);
    for (const std::string& word : words) {
      INFO(row.id << ": " << word);
      for (const Grade grade : {Grade::unknown, Grade::mild, Grade::moderate}) {
        CHECK(answer_to(word, grade) == (row.red_flag ? row.id : "-"));
      }
      const std::string severe = row.red_flag ? row.id : row.when_severe;
      CHECK(answer_to(word, Grade::severe) == (severe.empty() ? "-" : severe));
    }
  }
}

TEST_CASE("symptoms as people type them", "[symptom]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"Chapped Lips", "dry_lips"},
      {"dry_lips", "dry_lips"},
      {"dry-lips", "dry_lips"},
      {"severe headache", "intracranial_hypertension"},
      {"headache", "headache_mild"},
      {"severe upper abdominal pain", "pancreatitis"},
      {"severe  stomach pain", "pancreatitis"},
      {"yellow eyes", "hepatitis"},
      {"jaundice", "hepatitis"},
      {"rectal bleeding", "ibd_colitis"},
      {"severe diarrhea", "ibd_colitis"},
      {"muscle weakness", "rhabdomyolysis"},
      {"dark urine", "rhabdomyolysis"},
      {"hives", "anaphylaxis"},
      {"trouble breathing", "anaphylaxis"},
      {"self-harm", "suicidal_thoughts"},
      {"self harm", "suicidal_thoughts"},
      {"depression", "low_mood"},
      {"hearing voices", "psychosis"},
      {"chest pain", "stroke_thrombosis"},
      {"slurred speech", "stroke_thrombosis"},
      {"seizure", "seizure"},
      {"sudden vision loss", "visual_loss"},
      {"sudden hearing loss", "hearing_change"},
      {"ringing in the ears", "tinnitus"},
      {"rash with blisters", "severe_skin_reaction"},
      {"rash", "rash"},
      {"Severe Headache!", "intracranial_hypertension"},
      {"headache, vomiting", "intracranial_hypertension"},
      {"headache and nausea", "intracranial_hypertension"},
      {"my stomach pain with vomiting", "pancreatitis"},
      {"can\u2019t breathe", "anaphylaxis"},
      {"cant breathe", "anaphylaxis"},
      {"rash & fever", "severe_skin_reaction"},
      {"want to die", "suicidal_thoughts"},
      {"better off dead", "suicidal_thoughts"},
      {"sad", "low_mood"},
      {"severe tiredness", "glomerulonephritis"},
      {"tiredness", "fatigue"},
      {"sore throat", "sore_throat"},
      {"fever", "fever"},
      {"fever, sore throat", "neutropenia_agranulocytosis"},
      {"bruising", "neutropenia_agranulocytosis"},
      {"swollen eyelids", "glomerulonephritis"},
      {"possible pregnancy", "pregnancy_exposure"},
      {"pregnant", "pregnancy_exposure"},
      {"itchy elbow", "-"},
      {"and", "-"},
      {" , ", "-"},
      {"", "-"}};
  for (const auto& [typed, id] : cases) {
    INFO(typed);
    CHECK(found(typed) == id);
  }
}

TEST_CASE("red flags are those of the facts", "[symptom]") {
  struct Expected {
    Severity severity;
    std::string sentence;
    std::string speaker;
    std::string says;
    std::string source;
    std::string numbers;  // whom to call in danger: not for what endangers an unborn child
  };

  // Section 7.2 by hand, as data words it.
  const std::map<std::string, Expected> expected{
      {"hearing_change",
       {Severity::stop,
        "Sudden loss of sight or hearing, or ringing in the ears, may be damage to eye or ear.",
        "US label", "stop, and be seen urgently.", "S65 label H",
        "your emergency number, 911 (US), 999 (UK)"}},
      {"tinnitus",
       {Severity::stop,
        "Sudden loss of sight or hearing, or ringing in the ears, may be damage to eye or ear.",
        "US label", "stop, and be seen urgently.", "S65 label H",
        "your emergency number, 911 (US), 999 (UK)"}},
      {"low_mood",
       {Severity::stop,
        "Thoughts of suicide or self-harm, psychosis, aggression or a new depression may have to "
        "do with the medicine.",
        "US label, like the NHS,",
        "stop, and tell the doctor straight away; in immediate danger call at once.",
        "S12 S78b label H", "your emergency number, 911 or 988 (US), 999 or 111 (UK)"}},
      {"suicidal_thoughts",
       {Severity::stop,
        "Thoughts of suicide or self-harm, psychosis, aggression or a new depression may have to "
        "do with the medicine.",
        "US label, like the NHS,",
        "stop, and tell the doctor straight away; in immediate danger call at once.",
        "S12 S78b label H", "your emergency number, 911 or 988 (US), 999 or 111 (UK)"}},
      {"psychosis",
       {Severity::stop,
        "Thoughts of suicide or self-harm, psychosis, aggression or a new depression may have to "
        "do with the medicine.",
        "US label, like the NHS,",
        "stop, and tell the doctor straight away; in immediate danger call at once.",
        "S12 S78b label H", "your emergency number, 911 or 988 (US), 999 or 111 (UK)"}},
      {"aggression",
       {Severity::stop,
        "Thoughts of suicide or self-harm, psychosis, aggression or a new depression may have to "
        "do with the medicine.",
        "US label, like the NHS,",
        "stop, and tell the doctor straight away; in immediate danger call at once.",
        "S12 S78b label H", "your emergency number, 911 or 988 (US), 999 or 111 (UK)"}},
      {"intracranial_hypertension",
       {Severity::stop,
        "Severe or lasting headache, with nausea, vomiting or changed sight, may be raised "
        "pressure in the head.",
        "US label",
        "stop, and get medical care the same day. Say so if you also take a tetracycline "
        "antibiotic.",
        "S2 label H", "your emergency number, 911 (US), 999 (UK)"}},
      {"pancreatitis",
       {Severity::stop,
        "Severe pain in the upper belly, often to the back, with vomiting, may be an inflamed "
        "pancreas.",
        "US label", "stop, and get emergency care.", "S2 label H",
        "your emergency number, 911 (US), 999 (UK)"}},
      {"hepatitis",
       {Severity::stop,
        "Yellow skin or eyes, dark urine or marked tiredness may be an inflamed liver.",
        "leaflet of A-Cnotren (EU)", "stop, and be seen urgently.", "S86 label H",
        "your emergency number, 911 (US), 999 (UK)"}},
      {"ibd_colitis",
       {Severity::stop,
        "Severe diarrhoea, bleeding from the bowel or bowel pain may be an inflamed bowel.",
        "BNF, like the US label,", "stop, and get urgent care.", "S10 S65 label H",
        "your emergency number, 911 (US), 999 (UK)"}},
      {"severe_skin_reaction",
       {Severity::stop,
        "A widespread rash with blisters, sores of mouth or eyes, fever or peeling may be a severe "
        "skin reaction.",
        "US label", "stop, and get emergency care.", "S2 label H",
        "your emergency number, 911 (US), 999 (UK)"}},
      {"anaphylaxis",
       {Severity::stop,
        "Swelling of face or tongue, hives or trouble breathing may be a severe allergic reaction.",
        "US label", "call the emergency number.", "S2 label H",
        "your emergency number, 911 (US), 999 (UK)"}},
      {"vasculitis",
       {Severity::warn,
        "Fever, a sore throat or bruising may be low blood counts or inflamed blood vessels.",
        "US label", "have a blood count taken urgently.", "S71 label M",
        "your emergency number, 911 (US), 999 (UK)"}},
      {"rhabdomyolysis",
       {Severity::stop,
        "Muscle weakness, with or without pain, or dark urine may be muscle breaking down.",
        "US label, as a patient page tells it,", "stop, and have blood taken urgently (CK).",
        "S87 secondary H", "your emergency number, 911 (US), 999 (UK)"}},
      {"fever",
       {Severity::warn,
        "Fever, a sore throat or bruising may be low blood counts or inflamed blood vessels.",
        "US label", "have a blood count taken urgently.", "S71 label M",
        "your emergency number, 911 (US), 999 (UK)"}},
      {"neutropenia_agranulocytosis",
       {Severity::warn,
        "Fever, a sore throat or bruising may be low blood counts or inflamed blood vessels.",
        "US label", "have a blood count taken urgently.", "S71 label M",
        "your emergency number, 911 (US), 999 (UK)"}},
      {"stroke_thrombosis",
       {Severity::stop,
        "Chest pain, weakness of one side, slurred speech or a seizure is an emergency.",
        "pharmacy page on side effects", "call the emergency number.", "S64b secondary H",
        "your emergency number, 911 (US), 999 (UK)"}},
      {"seizure",
       {Severity::stop,
        "Chest pain, weakness of one side, slurred speech or a seizure is an emergency.",
        "pharmacy page on side effects", "call the emergency number.", "S64b secondary H",
        "your emergency number, 911 (US), 999 (UK)"}},
      {"visual_loss",
       {Severity::stop,
        "Sudden loss of sight or hearing, or ringing in the ears, may be damage to eye or ear.",
        "US label", "stop, and be seen urgently.", "S65 label H",
        "your emergency number, 911 (US), 999 (UK)"}},
      {"glomerulonephritis",
       {Severity::stop,
        "Swollen eyelids, little urine or severe tiredness may be inflamed kidneys.",
        "leaflet of A-Cnotren (EU)", "stop, and contact the doctor.", "S86 label M",
        "your emergency number, 911 (US), 999 (UK)"}},
      {"pregnancy_exposure",
       {Severity::stop, "A possible pregnancy during treatment puts the unborn child at risk.",
        "US label", "stop at once, and contact the prescriber.", "S5 label H", ""}}};
  std::size_t flags = 0;
  for (const SymptomRow& row : table().rows) {
    if (!row.red_flag) continue;
    ++flags;
    INFO(row.id);
    REQUIRE(expected.contains(row.id));
    const Expected& want = expected.at(row.id);
    const RedFlag& flag = *row.red_flag;
    CHECK(flag.severity == want.severity);
    CHECK(flag.sentence == want.sentence);
    CHECK(flag.speaker == want.speaker);
    CHECK(flag.says == want.says);
    CHECK(flag.source.ids + " " + flag.source.kind + " " + flag.source.confidence == want.source);
    CHECK(joined(flag.numbers) == want.numbers);
    CHECK(flag.numbers_source.kind == (flag.numbers.empty() ? "" : "recall"));
  }
  CHECK(flags == expected.size());
}

TEST_CASE("a severe headache asks about tetracyclines", "[symptom]") {
  const RedFlag& head = *table().by_id("intracranial_hypertension")->red_flag;
  CHECK(head.with_class == "tetracyclines");
  CHECK_FALSE(head.with_class_says.empty());
  CHECK(head.sentence_for(false) == head.sentence);
  CHECK(head.sentence_for(true) ==
        "Headache or changed sight while taking a tetracycline antibiotic may be raised pressure "
        "in the head.");
  const RedFlag& eyes = *table().by_id("visual_loss")->red_flag;
  CHECK(eyes.sentence_for(true) == eyes.sentence);
}

TEST_CASE(
    "a headache, belly pain and a tiredness graded severe are answered as the red flags they are",
    "[symptom]") {
  const std::map<std::string, std::string> expected{{"headache_mild", "intracranial_hypertension"},
                                                    {"fatigue", "glomerulonephritis"},
                                                    {"abdominal_pain", "pancreatitis"}};
  for (const SymptomRow& row : table().rows) {
    INFO(row.id);
    const auto found = expected.find(row.id);
    CHECK(row.when_severe == (found == expected.end() ? "" : found->second));
  }
}

TEST_CASE("every danger names the emergency number of any country first", "[symptom]") {
  for (const SymptomRow& row : table().rows) {
    if (!row.red_flag || row.red_flag->numbers.empty()) continue;
    INFO(row.id);
    CHECK(row.red_flag->numbers.front() == "your emergency number");
  }
  CHECK(mood().numbers.front() == "your emergency number");
}

TEST_CASE("what is told of suicide is said first", "[symptom]") {
  for (const SymptomRow& row : table().rows) {
    if (!row.red_flag) continue;
    INFO(row.id);
    const bool is_psychiatric = row.red_flag->suspect == "psychiatric disorder";
    CHECK((row.red_flag->turn < RedFlag::last_turn) == is_psychiatric);
    CHECK((row.red_flag->turn == 1) == (row.id == "suicidal_thoughts"));
  }
}

TEST_CASE("one row stands for what the list does not have", "[symptom]") {
  const auto own = [](const SymptomRow& row) { return row.in_own_words; };
  CHECK(std::ranges::count_if(table().rows, own) == 1);
  CHECK(table().by_id("other")->in_own_words);
}

TEST_CASE("what was typed stands before the name of the list", "[symptom]") {
  Symptom symptom;
  CHECK(symptom_title(symptom, "chapped lips") == "chapped lips");
  symptom.words = "dry lips";
  CHECK(symptom_title(symptom, "chapped lips") == "\"dry lips\": chapped lips");
}

TEST_CASE("every two that the data put together are a red flag on a common day", "[symptom]") {
  std::size_t pairs = 0;
  for (const SymptomRow& row : table().rows) {
    if (!row.together) continue;
    for (const std::string& with : row.together->with) {
      INFO(row.id << " with " << with);
      ++pairs;
      const SymptomRow* answer = table().by_id(row.together->answer);
      std::vector<Symptom> both{span(row.id, 1, 5, 1), span(with, 5, {}, 2)};
      const ShownFlag found = together_in(both);
      CHECK(found.answer == answer);
      CHECK(found.symptoms == std::vector<const Symptom*>{both.data(), both.data() + 1});
      CHECK(found.first == nov(5));
      CHECK(found.cause.entries() == std::vector<std::int64_t>{1, 2});
      std::ranges::reverse(both);
      CHECK(together_in(both).answer == answer);
      both.front().first = nov(6);  // a day after the other ended
      CHECK(together_in(both).answer == nullptr);
      for (const Grade grade : {Grade::unknown, Grade::mild, Grade::moderate}) {
        const bool is_flag = grade != Grade::mild || !row.together->unless_mild;
        std::vector<Symptom> graded{span(row.id, 1, {}, 1), span(with, 1, {}, 2)};
        graded.front().grade = grade;
        CHECK((together_in(graded).answer == answer) == is_flag);
      }
      if (row.when_severe.empty()) continue;
      // What is the red flag alone needs no other.
      std::vector<Symptom> severe{span(row.id, 1, {}, 1), span(with, 1, {}, 2)};
      severe.front().grade = Grade::severe;
      CHECK(together_in(severe).answer == nullptr);
      CHECK(shown_flags(severe, table()).front().answer == answer);
    }
  }
  CHECK(pairs == 5);
}

TEST_CASE("a fever is told by the STOP that it makes with a rash", "[symptom]") {
  const std::vector<Symptom> both{span("rash", 1, {}, 1), span("fever", 2, {}, 2)};
  const std::vector<ShownFlag> flags = shown_flags(both, table());
  REQUIRE(flags.size() == 2);
  CHECK(is_told_with_another(flags[0], flags));
  CHECK_FALSE(is_told_with_another(flags[1], flags));
  CHECK_FALSE(is_told_with_another(flags[0], {flags[0]}));
  // Another STOP tells nothing of it.
  const std::vector<Symptom> apart{span("fever", 1, {}, 1), span("seizure", 1, {}, 2)};
  const std::vector<ShownFlag> two = shown_flags(apart, table());
  CHECK_FALSE(is_told_with_another(two[0], two));
}

TEST_CASE("two symptoms that nothing puts together are no red flag", "[symptom]") {
  CHECK(shown_flags({span("nausea", 1, {}, 1), span("dry_lips", 1, {}, 2)}, table()).empty());
  CHECK(shown_flags({span("nausea", 1, {}, 1), span("blurred_vision", 1, {}, 2)}, table()).empty());
}

TEST_CASE("grades by name", "[symptom]") {
  CHECK(parse_grade("Severe").value() == Grade::severe);
  CHECK(name_of(Grade::mild) == "mild");
  CHECK(parse_grade("awful").error().message ==
        "grade 'awful': expected one of unknown, mild, moderate, severe");
}

TEST_CASE("bands of PHQ-9 begin where the facts say", "[symptom]") {
  const std::map<int, std::string> expected{{0, "minimal"},
                                            {4, "minimal"},
                                            {5, "mild"},
                                            {9, "mild"},
                                            {10, "moderate"},
                                            {14, "moderate"},
                                            {15, "moderately severe"},
                                            {19, "moderately severe"},
                                            {20, "severe"},
                                            {27, "severe"}};
  for (const auto& [total, name] : expected) {
    INFO(total);
    CHECK(mood().band(total).name == name);
  }
  CHECK(mood().phq2_positive == 3);
  CHECK(mood().phq2_more_sensitive == 2);
  CHECK(mood().phq9_positive == 10);
}

TEST_CASE("the highest totals", "[symptom]") {
  CHECK(most_points(MoodInstrument::phq2) == 6);
  CHECK(most_points(MoodInstrument::phq9) == 27);
}

TEST_CASE("item 9 above zero is answered at any total", "[symptom]") {
  CHECK(needs_safety_message(phq9({0, 0, 0, 0, 0, 0, 0, 0, 1}, 1)));
  CHECK(needs_safety_message(phq9({3, 3, 3, 3, 3, 3, 3, 3, 3}, 27)));
  CHECK_FALSE(needs_safety_message(phq9({3, 3, 3, 3, 3, 3, 3, 3, 0}, 24)));
  CHECK_FALSE(needs_safety_message(phq9({}, 24)));
  CHECK(needs_safety_message(phq9({}, 25)));  // eight items make 24 at most
  MoodScore two;
  two.instrument = MoodInstrument::phq2;
  two.items = {3, 3};
  two.total = 6;
  CHECK_FALSE(needs_safety_message(two));
}
