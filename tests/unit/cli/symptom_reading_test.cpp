// Symptoms as they are typed: no part of a sentence is lost.

#include "cli/commands/symptom_reading.hpp"

#include <algorithm>
#include <set>

#include "cli/commands/symptom_asked.hpp"
#include "cli/commands/symptom_guesses.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;

namespace {

const SymptomTable& table() {
  static const SymptomTable loaded = load_symptoms();
  return loaded;
}

/// `headache_mild other(keep crying) -denied ?unknown`.
std::string read(const std::string& text) {
  const SymptomReading reading = symptoms_in(table(), text);
  std::string out;
  const auto add = [&](const std::string& word) { out += (out.empty() ? "" : " ") + word; };
  for (const Wanted& each : reading.wanted) {
    add(each.row->id + (each.row->in_own_words ? "(" + each.words + ")" : ""));
  }
  for (const std::string& each : reading.denied) add("-" + each);
  for (const std::string& each : reading.unknown) add("?" + each);
  return out;
}

/// `headache_mild 2026-11-16 | other(rash on elbow) 2026-11-16`; `?` before words of no day.
std::string days_of(const std::string& text) {
  constexpr Date today{date::year{2026} / 11 / 22};  // a Sunday
  SymptomReading reading = symptoms_in(table(), text);
  hear_days(table(), today, reading);
  std::string out;
  for (const Wanted& each : reading.wanted) {
    out += (out.empty() ? "" : " | ") + each.row->id;
    if (!each.words.empty()) out += "(" + each.words + ")";
    if (!each.began.empty()) out += each.first ? " " + iso(*each.first) : " ? " + each.began;
  }
  return out;
}

/// The red flags whose words are said for a text that names nothing: `seizure`.
std::string alarms_for(const std::string& text) {
  std::string out;
  for (const Guess& each : guesses_for(table(), text)) {
    const bool alarms = each.is_near && table().red_flag(*each.row, Grade::unknown) != nullptr;
    if (alarms) out += (out.empty() ? "" : " ") + each.row->id;
  }
  return out;
}

}  // namespace

TEST_CASE("harmless words beside one of a red flag raise none", "[symptom]") {
  for (const char* typed :
       {"weak coffee", "my coffee is weak", "swollen ankles", "my joints are swollen", "raging"}) {
    INFO(typed);
    CHECK(alarms_for(typed).empty());
  }
  CHECK(alarms_for("swollen ankles and mouth") == "anaphylaxis glomerulonephritis");
  CHECK(alarms_for("swollen mouth") == "anaphylaxis glomerulonephritis");
  CHECK(read("a bit sad about the weather") == "?a bit sad about the weather");
  CHECK(alarms_for("a bit sad about the weather").empty());
  CHECK(read("sad") == "low_mood");
  CHECK(read("a bit sad") == "low_mood");
}

TEST_CASE("words near a red flag say its words and are not recorded as it", "[symptom]") {
  for (const char* typed : {"fainted", "I passed out", "blacked out", "lost consciousness"}) {
    INFO(typed);
    CHECK(read(typed) == "?" + std::string(typed));
    CHECK(alarms_for(typed) == "seizure");
  }
  CHECK(alarms_for("my left arm is numb") == "stroke_thrombosis");
  CHECK(alarms_for("numb").empty());
  CHECK(alarms_for("never fainted").empty());
  CHECK(alarms_for("my dad passed out").empty());
}

TEST_CASE("what is near a red flag is asked about beside other words, too", "[symptom]") {
  CHECK(read("headache and I fainted") == "headache_mild ?I fainted");
  CHECK(read("other: fainted") == "other(fainted)");
  CHECK(read("chest pain and I fainted") == "stroke_thrombosis other(I fainted)");
  const auto asked = [](const std::string& text) {
    std::string out;
    for (const SymptomRow* row : doubtful_in(table(), symptoms_in(table(), text)).flags) {
      if (row != nullptr) out += (out.empty() ? "" : " ") + row->id;
    }
    return out;
  };
  CHECK(asked("other: fainted") == "seizure");
  CHECK(asked("chest pain and I fainted") == "seizure");
  CHECK(asked("i fainted at work yesterday and hit my head") == "seizure");
  CHECK(asked("chills") == "fever");
  CHECK(asked("other: never fainted").empty());
}

TEST_CASE("what was asked about is recorded with a yes, and nothing beside it is lost",
          "[symptom]") {
  SymptomReading reading = symptoms_in(table(), "xyz, I fainted");
  take_as_meant(table(), "I fainted", *table().by_id("seizure"), reading);
  REQUIRE(reading.wanted.size() == 2);
  CHECK(reading.unknown.empty());
  CHECK(reading.wanted[0].row->id == "seizure");
  CHECK(reading.wanted[0].words == "I fainted");
  CHECK(reading.wanted[1].words == "xyz");
}

TEST_CASE("a number and its unit stand in the way of no name", "[symptom]") {
  for (const char* typed :
       {"fever 38.7 and skin peeling", "fever of 39 and peeling skin", "rash, 39 degrees fever",
        "38,5 fever and rash", "rash with a temperature of 102F", "temp 39.1 C and mouth ulcers"}) {
    INFO(typed);
    const std::vector<Symptom> facts = facts_at_once(symptoms_in(table(), typed).wanted);
    const std::vector<ShownFlag> flags = shown_flags(facts, table());
    CHECK(std::ranges::find(flags, table().by_id("severe_skin_reaction"), &ShownFlag::answer) !=
          flags.end());
  }
  CHECK(read("fever of 102F") == "fever");
  CHECK(read("temperature 38,5") == "fever");
  CHECK(read("temperature 36.6") == "?temperature 36.6");
}

TEST_CASE("the words of a red flag are heard in any order and among others", "[symptom]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"pain from my stomach to my back", "pancreatitis"},
      {"pressure on my chest", "stroke_thrombosis"},
      {"urine is dark brown", "rhabdomyolysis"},
      {"my muscles feel really weak", "rhabdomyolysis"},
      {"my skin looks yellowish", "hepatitis"},
      {"pregnancy test came back positive", "pregnancy_exposure"},
      {"my tummy really aches and i keep puking", "abdominal_pain nausea"}};
  for (const auto& [typed, ids] : cases) {
    INFO(typed);
    const SymptomReading reading = symptoms_in(table(), typed);
    std::string heard;
    for (const Wanted& each : reading.wanted) {
      heard += (heard.empty() ? "" : " ") + each.row->id;
    }
    for (const std::string& each : reading.unknown) {
      for (const SymptomRow* row : meant_by(table(), each)) heard += row->id;
    }
    CHECK(heard == ids);
  }
}

TEST_CASE("signs that together are a red flag", "[symptom]") {
  CHECK(read("fever and skin peeling") == "severe_skin_reaction");
  CHECK(read("mouth ulcers and red eyes") == "severe_skin_reaction");
  CHECK(read("ulcers in mouth and red eyes") == "severe_skin_reaction");
  CHECK(read("red eyes") == "conjunctivitis");
  CHECK(read("stomach pain and back pain") == "pancreatitis");
  CHECK(read("back pain and stomach pain") == "pancreatitis");
  CHECK(read("back pain") == "back_pain");
}

TEST_CASE("every part of a sentence is understood, kept or asked about", "[symptom]") {
  CHECK(read("my eyes are blurry and I have a headache") == "blurred_vision headache_mild");
  CHECK(read("I have headaches and my sight is blurred") == "headache_mild blurred_vision");
  CHECK(read("headache and seeing double") == "headache_mild blurred_vision");
  CHECK(read("my eyes are yellow and I am tired") == "hepatitis fatigue");
  CHECK(read("chapped lips, nose bleeds and itchy skin") == "dry_lips nosebleed itch");
  CHECK(read("headache and I keep crying") == "headache_mild other(I keep crying)");
  CHECK(read("dry lips, xyz") == "dry_lips other(xyz)");
  CHECK(read("headache and sucidal") == "headache_mild ?sucidal");
  CHECK(read("headache with vomitting") == "headache_mild ?vomitting");
  CHECK(read("headache, today, severe") == "intracranial_hypertension");
  CHECK(read("xyz, abc") == "?xyz ?abc");
  CHECK(read("anxious") == "?anxious");
}

TEST_CASE("a red flag is recorded, whatever stands beside it", "[symptom]") {
  CHECK(read("anxious, want to die") == "suicidal_thoughts other(anxious)");
  CHECK(read("hedache, want to die") == "suicidal_thoughts other(hedache)");
  CHECK(read("want to die, chest pian") == "suicidal_thoughts stroke_thrombosis");
  CHECK(read("depression, no suicidal thoughts") == "low_mood -no suicidal thoughts");
  CHECK(read("no chest pain") == "?no chest pain");
  CHECK(read("headache, it stopped") == "headache_mild ?it stopped");
}

TEST_CASE("a red flag in own words is that red flag, unless it is denied", "[symptom]") {
  CHECK(read("other: depresssed") == "low_mood");
  CHECK(read("other: not suicidal") == "other(not suicidal)");
  CHECK(read("other: anxious and want to die") == "suicidal_thoughts other(anxious)");
  CHECK(read("other: itchy elbow") == "other(itchy elbow)");
  CHECK(read("other: hedache") == "other(hedache)");
  CHECK(read("other: no chest pain") == "other(no chest pain)");
  CHECK(read("other: fell down the stairs") == "other(fell down the stairs)");
}

TEST_CASE("the day that the words say is heard and taken out of them", "[symptom]") {
  CHECK(days_of("headache since monday") == "headache_mild 2026-11-16");
  CHECK(days_of("blurred vision, since monday") == "blurred_vision 2026-11-16");
  CHECK(days_of("I have had a headache for three days") ==
        "headache_mild(I have had a headache) 2026-11-19");
  CHECK(days_of("severe headache since yesterday") ==
        "intracranial_hypertension(severe headache) 2026-11-21");
  CHECK(days_of("mild headache since yesterday") == "headache_mild 2026-11-21");
  CHECK(days_of("headache today") == "headache_mild(headache today) 2026-11-22");
  CHECK(days_of("headache") == "headache_mild");
  CHECK(days_of("headache for ages") == "intracranial_hypertension(headache for ages) ? for ages");
  CHECK(days_of("other: itchy elbow since monday") == "other(itchy elbow) 2026-11-16");
}

TEST_CASE("words of time within the name of a red flag hide none", "[symptom]") {
  CHECK(days_of("stomach pain since monday going to my back") ==
        "pancreatitis(stomach pain going to my back) 2026-11-16");
  CHECK(days_of("stomach pain, since monday, going to my back") ==
        "pancreatitis(stomach pain going to my back) 2026-11-16");
  CHECK(days_of("blood since monday in my stool") == "ibd_colitis(blood in my stool) 2026-11-16");
  CHECK(days_of("pain since tuesday in the upper belly, dry lips") ==
        "pancreatitis(pain in the upper belly) 2026-11-17 | dry_lips(dry lips) 2026-11-17");
  CHECK(days_of("mouth sores since monday with rash") ==
        "severe_skin_reaction(mouth sores with rash) 2026-11-16");
  CHECK(days_of("fever since monday and rash since tuesday") ==
        "fever 2026-11-16 | rash 2026-11-17");
  CHECK(days_of("rash since last week all over") ==
        "severe_skin_reaction(rash all over since last week) ? since last week");
  CHECK(read("no blood since monday in my stool") == "?no blood since monday in my stool");
  CHECK(days_of("rash all over since monday") == "severe_skin_reaction(rash all over) 2026-11-16");
}

TEST_CASE("a doubt is recorded as the symptom it is about", "[symptom]") {
  CHECK(days_of("not sure if chest pain") == "stroke_thrombosis(not sure if chest pain)");
  CHECK(days_of("chest pain, not sure") == "stroke_thrombosis(chest pain, not sure)");
  CHECK(read("dry lips, not sure why") == "dry_lips");
}

TEST_CASE("a part without a day began with the next one, else with the one before", "[symptom]") {
  CHECK(days_of("rash and dry lips since monday") ==
        "rash 2026-11-16 | dry_lips(dry lips) 2026-11-16");
  CHECK(days_of("headache since monday and nausea") ==
        "headache_mild 2026-11-16 | nausea 2026-11-16");
  CHECK(days_of("headache since monday, rash since friday") ==
        "headache_mild 2026-11-16 | rash 2026-11-20");
  CHECK(days_of("rash today and headache since monday") ==
        "rash(rash today) 2026-11-22 | headache_mild 2026-11-16");
}

TEST_CASE("what is no symptom is no red flag either", "[symptom]") {
  for (const char* text :
       {"fell down", "I fell down the stairs", "feel down the stairs", "fell over yesterday",
        "cut myself shaving", "I cut myself while shaving", "cannot see the point",
        "my period is late", "missed period", "I can't see the point anymore"}) {
    INFO(text);
    CHECK(read(text) == "?" + std::string(text));
    CHECK(meant_by(table(), text).empty());
  }
  CHECK(read("headache and fell down the stairs") == "headache_mild other(fell down the stairs)");
}

TEST_CASE("no word of time and no other thing hides a red flag", "[symptom]") {
  const auto flags = [](const std::string& text) {
    const SymptomReading reading = symptoms_in(table(), text);
    const Doubtful doubtful = doubtful_in(table(), reading);
    std::vector<Symptom> facts = facts_at_once(reading.wanted);
    for (const Symptom& each : facts_at_once(doubtful.meant)) facts.push_back(each);
    const bool is_asked =
        std::ranges::any_of(doubtful.flags, [](const SymptomRow* row) { return row != nullptr; });
    return is_asked || !shown_flags(facts, table()).empty();
  };
  for (const char* text :
       {"cannot see the point since i want to die", "fell down since severe headache",
        "cut myself shaving since suicidal", "dry lips, cut myself shaving since suicidal",
        "dry lips, cannot see the point since i want to die", "keep crying and suicidl thoughts",
        "always crying hopeles", "severe hedache missed period", "suicidl thoughts and late period",
        "dry lips, since 2026-11-20 suicidl thoughts", "headache, since i started suicidl thoughts",
        "my husband is worried about suicidal thoughts", "mum is typing this severe headache",
        "my father is here suicidal", "other: I hear voices", "hearing voises",
        "severe headache without vomiting"}) {
    INFO(text);
    CHECK(flags(text));
  }
  for (const char* text : {"my sister had a seizure", "mother depressed", "fell down",
                           "cannot see the point", "keep crying", "headache without vomiting"}) {
    INFO(text);
    CHECK_FALSE(flags(text));
  }
}

TEST_CASE("small words part no symptom in two", "[symptom]") {
  CHECK(days_of("headache on and off since 2026-11-10") ==
        "intracranial_hypertension(headache on and off) 2026-11-10");
  CHECK(read("headache since monday but it is better now") == "headache_mild");
  CHECK(read("headache without vomiting or blurred vision") ==
        "headache_mild -without vomiting or blurred vision");
  CHECK(days_of("headache on monday and friday") ==
        "headache_mild(headache on monday and friday) ? on monday and friday");
  CHECK(days_of("other: yesterday") == "other(yesterday) 2026-11-21");
}

TEST_CASE("with any other word it is a red flag", "[symptom]") {
  CHECK(read("cannot see") == "visual_loss");
  CHECK(read("cannot see the point of living") == "suicidal_thoughts");
  CHECK(read("i cut myself") == "suicidal_thoughts");
  CHECK(read("feel down") == "low_mood");
  CHECK(read("fell down and want to die") == "suicidal_thoughts other(fell down)");
}

TEST_CASE("a headache since seven days and more lasts, however that was said", "[symptom]") {
  CHECK(days_of("headache since 2026-11-15") == "intracranial_hypertension(headache) 2026-11-15");
  CHECK(days_of("migraine since 2 weeks") == "intracranial_hypertension(migraine) 2026-11-08");
  CHECK(read("headache since 2026-11-16") == "headache_mild");
  CHECK(days_of("headache since 2026-11-16") == "headache_mild 2026-11-16");
}

namespace {

/// The red flags whose words are said, recorded or asked about: `seizure stroke_thrombosis`.
std::set<std::string> answered(const std::string& text) {
  const SymptomReading reading = symptoms_in(table(), text);
  const Doubtful doubtful = doubtful_in(table(), reading);
  std::vector<Symptom> facts = facts_at_once(reading.wanted);
  for (const Symptom& each : facts_at_once(doubtful.meant)) facts.push_back(each);
  std::set<std::string> out;
  for (const ShownFlag& flag : shown_flags(facts, table())) out.insert(flag.answer->id);
  for (const SymptomRow* row : doubtful.flags) {
    if (row != nullptr) out.insert(row->id);
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

TEST_CASE("words near a red flag are answered beside another symptom as alone", "[symptom]") {
  for (const SymptomRow& row : table().rows) {
    for (const NearWords& near : row.near)
      for (const std::string& text : near.words) check_beside(text, all_forms);
  }
}

TEST_CASE("a slip in a name of a red flag is answered beside another symptom as alone",
          "[symptom]") {
  constexpr std::size_t shortest = 6;
  for (const SymptomRow& row : table().rows) {
    if (!row.red_flag) continue;
    std::vector<std::string> names = row.aliases;
    names.push_back(row.name);
    for (std::string name : names) {
      const bool is_of_parts =
          name.find(',') != std::string::npos || name.find(" and ") != std::string::npos;
      if (name.size() < shortest || is_of_parts) continue;
      name.erase(name.size() / 2, 1);
      if (!answered(name).empty()) check_beside(name, both_orders);
    }
  }
}

TEST_CASE("a red flag that a part may mean is answered beside another symptom as alone",
          "[symptom]") {
  for (const char* typed :
       {"thinking about death a lot", "tongue feels thick", "diarrhoea", "diarrhea 10 times a day",
        "the voices told me to", "mouth ulcers", "coughing up blood", "my vision is going dark",
        "my sight is fading", "everything went dark for a few seconds", "whooshing in my ears"}) {
    check_beside(typed, all_forms);
  }
}

TEST_CASE("the red flag most of whose words are said is the one that is answered", "[symptom]") {
  CHECK(alarms_for("my vision is going dark") == "visual_loss");
  CHECK(alarms_for("everything went dark for a few seconds") == "visual_loss");
  CHECK(alarms_for("something dark") == "rhabdomyolysis");
}

TEST_CASE("no name is put together from two clauses", "[symptom]") {
  CHECK(read("my skin is dry but my mouth is full of sores") ==
        "dry_skin ?my mouth is full of sores");
  CHECK(read("my skin is peeling but my lips are fine") == "dry_skin other(my lips are fine)");
  CHECK(read("stomach pain but also back pain") == "pancreatitis");
}

TEST_CASE("what says that a red flag may be is asked about, however it is said", "[symptom]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"i took 20 pills", "suicidal_thoughts"},
      {"took 12 capsules at once", "suicidal_thoughts"},
      {"swallowed all my capsules", "suicidal_thoughts"},
      {"took pills to die", "suicidal_thoughts"},
      {"i wish to die", "suicidal_thoughts"},
      {"I'm scared of what I might do", "suicidal_thoughts"},
      {"my left side is numb", "stroke_thrombosis"},
      {"weakness on my left side", "stroke_thrombosis"},
      {"right side weakness", "stroke_thrombosis"},
      {"left arm weakness", "stroke_thrombosis"},
      {"my left leg is weak", "stroke_thrombosis"},
      {"cannot get my words out", "stroke_thrombosis"},
      {"words wont come out", "stroke_thrombosis"},
      {"words slur", "stroke_thrombosis"},
      {"my ears ring", "tinnitus"},
      {"i see things", "psychosis"},
      {"following me", "psychosis"},
      {"leg swollen and red and hurts", "stroke_thrombosis"},
      {"i keep hurting people", "aggression"},
      {"hurt somebody", "aggression"},
      {"everyone is watching me", "psychosis"},
      {"they are following me", "psychosis"},
      {"weakness", "rhabdomyolysis"},
      {"skin peeled off", "severe_skin_reaction"},
      {"everything is black", "visual_loss"},
      {"grey curtain over my left eye", "visual_loss"},
      {"head splitting", "intracranial_hypertension"},
      {"fainted and no headache", "seizure"},
      {"i collapsed but no seizure", "seizure"},
      {"numb arm and no pain", "stroke_thrombosis"}};
  for (const auto& [typed, id] : cases) {
    INFO(typed);
    CHECK(answered(typed).contains(id));
  }
  CHECK(read("pain myself") == "?pain myself");
  CHECK(answered("hurt my knee myself").empty());
}

TEST_CASE("what was asked about takes nobody else's symptom with it", "[symptom]") {
  SymptomReading reading = symptoms_in(table(), "fainted, my mum has seizures");
  take_as_meant(table(), "fainted", *table().by_id("seizure"), reading);
  CHECK(reading.wanted.size() == 1);
  CHECK(reading.denied == std::vector<std::string>{"my mum has seizures"});
}
