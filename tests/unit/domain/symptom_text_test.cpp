// Symptoms in sentences: every name of the data is found among other words, and none that is
// denied.

#include <string>
#include <utility>
#include <vector>

#include "isotrack/domain/symptom.hpp"
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

/// The ids that a text names, with blanks.
std::string ids_in(std::string_view text) {
  std::string out;
  for (const NamedSymptom& each : table().read(text).named) {
    out += (out.empty() ? "" : " ") + each.row->id;
  }
  return out;
}

}  // namespace

TEST_CASE("the row for own words is in no sentence", "[symptom]") {
  CHECK(ids_in("something else and other words").empty());
}

TEST_CASE("every name is found among other words, in any order", "[symptom]") {
  for (const SymptomRow& row : table().rows) {
    if (row.in_own_words) continue;
    std::vector<std::string> names = row.aliases;
    names.push_back(row.name);
    for (const std::string& name : names) {
      INFO(row.id << ": " << name);
      CHECK(ids_in("I really have " + name + " today") == row.id);
      CHECK(table().read("no " + name).is_denied);
      CHECK(table().read(name + ", it stopped").is_denied);
    }
  }
}

TEST_CASE("no name of a symptom is another one in the words of the vocabulary", "[symptom]") {
  for (const SymptomRow& row : table().rows) {
    std::vector<std::string> names = row.aliases;
    names.push_back(row.name);
    for (const std::string& name : names) {
      INFO(row.id << ": " << name);
      CHECK(table().find(name) == &row);
    }
  }
}

TEST_CASE("symptoms in a sentence", "[symptom]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"i want to die", "suicidal_thoughts"},
      {"I really want to die!", "suicidal_thoughts"},
      {"worst headache ever", "intracranial_hypertension"},
      {"really bad headache today", "intracranial_hypertension"},
      {"my headache is very bad", "intracranial_hypertension"},
      {"severe pain in my stomach", "pancreatitis"},
      {"my lips are cracked", "dry_lips"},
      {"i feel dizzy", "dizziness"},
      {"pain in my chest", "stroke_thrombosis"},
      {"chest pain since lunch", "stroke_thrombosis"},
      {"i have a headache and feel dizzy", "headache_mild dizziness"},
      {"headache and i threw up", "headache_mild nausea"},
      {"i have no appetite", "appetite_change"},
      {"i can't breathe", "anaphylaxis"},
      {"itchy elbow", ""},
      {"anxious", ""},
      {"headaches2", ""},
      {"", ""}};
  for (const auto& [typed, ids] : cases) {
    INFO(typed);
    CHECK(ids_in(typed) == ids);
    CHECK_FALSE(table().read(typed).is_denied);
  }
}

TEST_CASE("other things that a word may mean are no symptom", "[symptom]") {
  for (const char* typed : {"i feel fit", "fit and well", "keeping fit", "it fits me", "get fit"}) {
    INFO(typed);
    CHECK(ids_in(typed).empty());
  }
  for (const char* typed :
       {"fit", "a fit", "I had a fit this morning", "i have fits", "an epileptic fit", "bad fit"}) {
    INFO(typed);
    CHECK(ids_in(typed) == "seizure");
  }
}

TEST_CASE("a mild headache makes no red flag with another symptom; one without a grade does",
          "[symptom]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"mild headache with nausea", "headache_mild nausea"},
      {"mild headache, blurred vision", "headache_mild blurred_vision"},
      {"my headache mild and nausea", "headache_mild nausea"},
      {"headache with nausea", "intracranial_hypertension"},
      {"mild lasting headache", "intracranial_hypertension"}};
  for (const auto& [typed, ids] : cases) {
    INFO(typed);
    CHECK(ids_in(typed) == ids);
  }
  const TextReading other = table().read("headache and mild nausea");
  REQUIRE(other.named.size() == 2);
  CHECK(other.named[0].grade == Grade::unknown);  // the grade is the nausea's
  CHECK(other.named[1].grade == Grade::mild);
}

TEST_CASE("a slip in severe does not hide a red flag", "[symptom]") {
  for (const char* typed : {"sever headache", "my headache is sevre", "unbearable headaches"}) {
    INFO(typed);
    const TextReading reading = table().read(typed);
    REQUIRE(reading.named.size() == 1);
    CHECK(reading.named[0].grade == Grade::severe);
  }
  CHECK(table().read("several headaches").named[0].grade == Grade::unknown);
}

TEST_CASE("thoughts of suicide in other words", "[symptom]") {
  for (const char* typed : {"I don't want to live anymore", "i wanna die", "I wish I was dead",
                            "there is no reason to live"}) {
    INFO(typed);
    CHECK(ids_in(typed) == "suicidal_thoughts");
    CHECK_FALSE(table().read(typed).is_denied);
  }
  CHECK(ids_in("can't sleep and feel really low") == "insomnia low_mood");
}

TEST_CASE("no speaks of what comes after it", "[symptom]") {
  CHECK_FALSE(table().read("chest pain and no sleep").is_denied);
  CHECK(table().read("chest pain and no fever").is_denied);
  CHECK(table().read("chest pain, no more").is_denied);
  CHECK(table().read("chest pain, no").is_denied);
}

TEST_CASE("a word that denies it is heard, and the name all the same", "[symptom]") {
  for (const char* typed :
       {"no headache", "headache gone", "without headache", "I don't have a headache",
        "never a headache", "my mother has a headache", "headache isn\u2019t there"}) {
    INFO(typed);
    CHECK(table().read(typed).is_denied);
    CHECK(ids_in(typed) == "headache_mild");
  }
  CHECK(table().read("pregnancy test negative").is_denied);
  CHECK(table().read("family history of depression").is_denied);
}

TEST_CASE("the parts of a sentence; a denied one in round brackets", "[symptom]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"my eyes are blurry and I have a headache", "my eyes are blurry | I have a headache"},
      {"i have a headache with nausea, sort of", "i have a headache with nausea, sort of"},
      {"headache with vomitting", "headache | vomitting"},
      {"headache and it is severe today", "headache and it is severe today"},
      {"severe and awful rash", "severe and awful rash"},
      {"chest pain and no sleep", "chest pain | no sleep"},
      {"chest pain and no fever", "chest pain | (no fever)"},
      {"no rash and nausea", "(no rash) | (nausea)"},
      {"no rash but nausea", "(no rash) | nausea"},
      {"rash and nausea gone", "(rash) | (nausea gone)"},
      {"not sleeping and suicidal", "not sleeping | suicidal"},
      {"my mother and headache; also dizzy", ""},
      {"headache but it stopped", ""}};
  for (const auto& [typed, parts] : cases) {
    INFO(typed);
    std::string said;
    for (const SentencePart& each : parts_of_sentence(table(), typed)) {
      said += (said.empty() ? "" : " | ");
      said += each.is_denied ? "(" + each.words + ")" : each.words;
    }
    CHECK(said == parts);
  }
}

TEST_CASE("what a part without a name means", "[symptom]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"sucidal", "suicidal_thoughts"},
      {"i feel suicidle", "suicidal_thoughts"},
      {"vommiting again", "nausea"},
      {"eyes yellow since monday", "hepatitis"},
      {"tingling", ""},  // not ringing
      {"keep crying", ""},
      {"anxious", ""},
      {"xyz", ""}};
  for (const auto& [typed, ids] : cases) {
    INFO(typed);
    std::string said;
    for (const NamedSymptom& each : heard_in(table(), typed)) said += each.row->id;
    CHECK(said == ids);
  }
  CHECK(ids_in("my eyes are yellow") == "hepatitis");
  CHECK(ids_in("my vision is blurry") == "blurred_vision");
  CHECK(ids_in("can't see at night") == "night_vision_down");
  CHECK(table().read("my husband is depressed").is_denied);
}

TEST_CASE("what another command records is heard in a sentence", "[symptom]") {
  const auto command = [](const char* text) {
    const OtherThing* thing = table().other_thing(text);
    return thing == nullptr ? std::string("-") : thing->command;
  };
  for (const char* text : {"missed period", "late period", "my period is late", "no period",
                           "I haven't had my period", "my period is five days late"}) {
    INFO(text);
    CHECK(command(text) == "period missed --on DATE");
  }
  for (const char* text :
       {"condom broke", "the condom slipped", "we had unprotected sex", "sex without a condom",
        "my birth control failed", "forgot to take my birth control"}) {
    INFO(text);
    CHECK(command(text) == "contraception gap --from DATE");
  }
  CHECK(command("I keep crying") == "mood add");
  CHECK(command("fell down the stairs").empty());
  CHECK(command("cannot see the point") == "mood add");
  for (const char* text :
       {"period", "heavy periods", "I have not missed my period", "fell down the stairs on purpose",
        "cut myself", "condom", "the condom did not break", ""}) {
    INFO(text);
    CHECK(command(text) == "-");
  }
}

TEST_CASE("red flags in more of the words that people use", "[symptom]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"my throat is swelling", "anaphylaxis"},
      {"weak legs", "rhabdomyolysis"},
      {"my legs feel weak", "rhabdomyolysis"},
      {"lost interest in everything", "low_mood"},
      {"there is no point in living", "suicidal_thoughts"},
      {"I wanted to die last night", "suicidal_thoughts"},
      {"everyone would be better off without me", "suicidal_thoughts"},
      {"thinking of ending it all", "suicidal_thoughts"},
      {"life is not worth living", "suicidal_thoughts"},
      {"I don't want to be here anymore", "suicidal_thoughts"},
      {"I cut my arms", "suicidal_thoughts"},
      {"took an overdose", "suicidal_thoughts"},
      {"I took all my pills", "suicidal_thoughts"},
      {"I hear voices", "psychosis"},
      {"hearing things that aren't there", "psychosis"},
      {"seeing things that are not there", "psychosis"},
      {"bad stomach ache", "pancreatitis"},
      {"stomach pain going through to my back", "pancreatitis"},
      {"diarrhoea with blood", "ibd_colitis"},
      {"blood in my poop", "ibd_colitis"},
      {"my skin turned yellow", "hepatitis"},
      {"my pee is dark", "rhabdomyolysis"},
      {"my tongue feels swollen", "anaphylaxis"},
      {"lost vision in right eye", "visual_loss"},
      {"went blind in one eye", "visual_loss"},
      {"bruises everywhere", "neutropenia_agranulocytosis"},
      {"my belly hurts really bad", "pancreatitis"},
      {"my stomach hurts a lot", "pancreatitis"},
      {"pain under my ribs going to the back", "pancreatitis"},
      {"everything goes black in one eye", "visual_loss"},
      {"my skin is coming off", "severe_skin_reaction"},
      {"rash and sore mouth", "severe_skin_reaction"},
      {"wheezing", "anaphylaxis"},
      {"i feel like dying", "suicidal_thoughts"},
      {"i want to disappear", "suicidal_thoughts"},
      {"I feel worthless", "low_mood"},
      {"my head is killing me", "intracranial_hypertension"},
      {"mouth sores and fever", "severe_skin_reaction"},
      {"peeling skin and fever", "severe_skin_reaction"}};
  for (const auto& [typed, id] : cases) {
    INFO(typed);
    CHECK(ids_in(typed) == id);
    CHECK_FALSE(table().read(typed).is_denied);
  }
}

TEST_CASE("what does not end, is new, or is told by somebody else is not denied", "[symptom]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"severe headache that will not go away", "intracranial_hypertension"},
      {"chest pain not going away", "stroke_thrombosis"},
      {"chest pain, no better", "stroke_thrombosis"},
      {"suicidal thoughts that never stop", "suicidal_thoughts"},
      {"thoughts of suicide without end", "suicidal_thoughts"},
      {"bloody diarrhoea without stopping", "ibd_colitis"},
      {"vision loss not coming back", "visual_loss"},
      {"severe headache not helped by ibuprofen", "intracranial_hypertension"},
      {"never-ending severe headache", "intracranial_hypertension"},
      {"I have never had such a severe headache", "intracranial_hypertension"},
      {"severe headache, never had this before", "intracranial_hypertension"},
      {"the ringing in my ears is not stopping", "tinnitus"},
      {"tinnitus that never stops", "tinnitus"},
      {"my mum says I'm depressed", "low_mood"},
      {"my boyfriend thinks I am suicidal", "suicidal_thoughts"}};
  for (const auto& [typed, id] : cases) {
    INFO(typed);
    CHECK(ids_in(typed) == id);
    CHECK_FALSE(table().read(typed).is_denied);
  }
  for (const char* typed :
       {"I have never had chest pain", "no chest pain so far", "my mum says she is depressed",
        "chest pain gone, no relief needed now", "never had chest pain this week", "no back pain",
        "no better off dead"}) {
    INFO(typed);
    CHECK(table().read(typed).is_denied);
  }
}

TEST_CASE("a doubt is no denial", "[symptom]") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"not sure if chest pain", "stroke_thrombosis"},
      {"I am not sure if I have yellow eyes", "hepatitis"},
      {"I'm not really sure, maybe chest pain", "stroke_thrombosis"},
      {"don't know if this is chest pain", "stroke_thrombosis"},
      {"do not know whether it is chest pain", "stroke_thrombosis"},
      {"no idea if chest pain", "stroke_thrombosis"},
      {"chest pain, no idea why", "stroke_thrombosis"},
      {"cannot tell if chest pain", "stroke_thrombosis"},
      {"might be chest pain", "stroke_thrombosis"},
      {"maybe suicidal thoughts", "suicidal_thoughts"}};
  for (const auto& [typed, id] : cases) {
    INFO(typed);
    CHECK(ids_in(typed) == id);
    CHECK_FALSE(table().read(typed).is_denied);
  }
  for (const char* typed : {"probably not chest pain", "sure it is not chest pain",
                            "not sure, no chest pain", "no chest pain"}) {
    INFO(typed);
    CHECK(table().read(typed).is_denied);
  }
  CHECK_FALSE(says_something(table(), "not sure"));
  CHECK_FALSE(says_something(table(), "I do not know why"));
}

TEST_CASE("other words for severe, before the name and behind it", "[symptom]") {
  for (const char* typed : {"terrible stomach cramps", "awful bellyache", "horrible belly pain",
                            "extreme belly pain", "intense tummy pain", "belly pain 10/10",
                            "belly pain, 10 out of 10", "belly pain, awful"}) {
    INFO(typed);
    const TextReading said = table().read(typed);
    REQUIRE(said.named.size() == 1);
    CHECK(table().red_flag(*said.named[0].row, said.named[0].grade) ==
          table().by_id("pancreatitis"));
  }
  CHECK(table().read("belly pain 3/10").named[0].grade == Grade::unknown);
  CHECK(table().read("belly pain 10 days").named[0].grade == Grade::unknown);
  CHECK_FALSE(says_something(table(), "awful"));
}

TEST_CASE("a headache that lasts is a lasting headache", "[symptom]") {
  for (const char* typed :
       {"headache that won't go away", "headache every day for two weeks", "headache for a week",
        "constant headache", "continuous headache", "headache for days", "headache for ten days",
        "my headache will not stop", "headache is not gone", "headaches all the time"}) {
    INFO(typed);
    CHECK(ids_in(typed) == "intracranial_hypertension");
    CHECK_FALSE(table().read(typed).is_denied);
  }
  for (const char* typed : {"headache for three days", "headache for a few days",
                            "headache for two hours", "headache every other day"}) {
    INFO(typed);
    CHECK(ids_in(typed) == "headache_mild");
  }
  CHECK(ids_in("dry lips that will not go away") == "dry_lips");
  CHECK_FALSE(says_something(table(), "it never stops"));
  CHECK_FALSE(says_something(table(), "never had this before"));
  CHECK(says_something(table(), "constant headache"));
}

TEST_CASE("two parts of one name mean the same in either order", "[symptom]") {
  for (const char* typed :
       {"rash and fever", "fever and rash", "fever with a rash", "mouth sores and rash",
        "rash and mouth sores", "sores in my mouth and fever", "rash and peeling skin",
        "peeling skin and rash"}) {
    INFO(typed);
    CHECK(ids_in(typed) == "severe_skin_reaction");
  }
  CHECK(table().find("fever, rash") == table().find("rash, fever"));
  CHECK(ids_in("tiredness and dark urine") == "hepatitis");
  // Both are recorded where they make a red flag together.
  CHECK(table().find("blurred vision, headache") == nullptr);
}

TEST_CASE("a plain denial of what a text names", "[symptom]") {
  for (const char* typed : {"no chest pain", "I am not suicidal", "no suicidal thoughts today",
                            "no suicidal thoughts or depression", "never any chest pain",
                            "pregnancy test negative", "family history of depression"}) {
    INFO(typed);
    CHECK(denies_plainly(table(), typed));
  }
  for (const char* typed :
       {"chest pain", "chest pain gone", "no, chest pain", "not sure if chest pain", "no itchy toe",
        "chest pain, no more", "no longer suicidal", "never had such chest pain",
        "no sleep and chest pain"}) {
    INFO(typed);
    CHECK_FALSE(denies_plainly(table(), typed));
  }
}

TEST_CASE("another first letter makes another word", "[symptom]") {
  for (const char* typed : {"never", "i want to sleep and never wake", "i lever it"}) {
    INFO(typed);
    CHECK(heard_in(table(), typed).empty());
  }
  CHECK(ids_in("i want to sleep and never wake up") == "suicidal_thoughts");
  CHECK(ids_in("can't hear") == "hearing_change");
  CHECK(ids_in("my head is pounding") == "headache_mild");
}

TEST_CASE("the words and the grade of each symptom in a sentence", "[symptom]") {
  const TextReading two = table().read("i have a mild headache and my eyes got itchy eyes, dizzy");
  REQUIRE(two.named.size() == 3);
  CHECK(two.named[0].words == "i have a mild headache");
  CHECK(two.named[0].grade == Grade::mild);
  CHECK(two.named[1].words == "my eyes got itchy eyes");
  CHECK(two.named[1].grade == Grade::unknown);
  CHECK(two.named[2].words == "dizzy");
  const TextReading one = table().read("severe, awful rash since noon");
  REQUIRE(one.named.size() == 1);
  CHECK(one.named[0].grade == Grade::severe);
  CHECK(one.named[0].words == "severe, awful rash since noon");
}

TEST_CASE("the same words, whatever their case and signs", "[symptom]") {
  CHECK(same_words("Dry-Lips", "dry lips"));
  CHECK(same_words("can\u2019t breathe", "cant breathe"));
  CHECK_FALSE(same_words("dry lips", "chapped lips"));
}

TEST_CASE("a number with a unit of time is no grade", "[symptom]") {
  for (const char* typed : {"tired for 10 days", "belly pain for 10 days", "dry lips 10 days",
                            "headache for 10 days", "belly pain 10", "belly pain 10/10 days"}) {
    INFO(typed);
    CHECK(table().read(typed).named.at(0).grade == Grade::unknown);
  }
  CHECK(table().read("dry lips for 10 days, 10 out of 10").named.at(0).grade == Grade::severe);
}

TEST_CASE("slight, minor and a little are mild", "[symptom]") {
  for (const char* typed : {"slight headache and nausea", "a little headache and blurred vision",
                            "minor headache with nausea"}) {
    INFO(typed);
    const TextReading reading = table().read(typed);
    REQUIRE(reading.named.size() == 2);
    CHECK(reading.named[0].row->id == "headache_mild");
    CHECK(reading.named[0].grade == Grade::mild);
  }
  CHECK(table().read("headache a little worse").named.at(0).grade == Grade::unknown);
  CHECK(ids_in("little urine") == "glomerulonephritis");
}

TEST_CASE("what was there before is no denial, nor is no reason, nor whom it meets", "[symptom]") {
  for (const char* typed :
       {"not suicidal today, was yesterday", "not suicidal now but was last night",
        "no suicidal thoughts today but yesterday yes", "bruises for no reason",
        "bruises without any warning", "I am aggressive to my family", "violent towards my wife"}) {
    INFO(typed);
    CHECK_FALSE(table().read(typed).is_denied);
  }
  for (const char* typed : {"no chest pain, was fine yesterday", "no headache today",
                            "not suicidal, was never", "no suicidal thoughts"}) {
    INFO(typed);
    CHECK(table().read(typed).is_denied);
  }
}

TEST_CASE("a temperature is a fever, pain in the head a headache", "[symptom]") {
  for (const char* typed : {"a temperature", "temperature of 39", "temperature 37", "temp is 102",
                            "I have a temperature of 38.5"}) {
    INFO(typed);
    CHECK(ids_in(typed) == "fever");
  }
  for (const char* typed : {"normal temperature", "temperature 36.9", "temperature is 98.6",
                            "temperature is back to normal", "sensitive to temperature"}) {
    INFO(typed);
    CHECK(ids_in(typed).empty());
  }
  CHECK(ids_in("rash and a temperature of 39") == "severe_skin_reaction");
  CHECK(ids_in("pain in my head") == "headache_mild");
  CHECK(ids_in("worst pain in my head ever") == "intracranial_hypertension");
  CHECK(ids_in("belly pain, head hurts") == "abdominal_pain headache_mild");
}

TEST_CASE("belly pain that goes to the back, whatever the way", "[symptom]") {
  for (const char* typed :
       {"stomach pain that goes through to my back", "belly pain moving into my back",
        "stomach pain going into the back", "tummy pain spreading round to my back",
        "stomach pain through to the back", "tummy ache that spreads into my back"}) {
    INFO(typed);
    CHECK(ids_in(typed) == "pancreatitis");
  }
  for (const char* typed : {"belly pain, back to work", "belly pain is back"}) {
    INFO(typed);
    CHECK(ids_in(typed) == "abdominal_pain");
  }
  CHECK(ids_in("I want to end it") == "suicidal_thoughts");
  CHECK(ids_in("I want to end my course").empty());
}
