// Symptoms in sentences: the names that stand in them, their grade, and what is doubted. What
// becomes of thousands of phrases stands in tests/data/symptom-phrases.txt.

#include <string>
#include <utility>
#include <vector>

#include "isotrack/domain/symptom_sentence.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;

namespace {

constexpr Date today{date::year{2026} / 11 / 22};

const SymptomIndex& names() {
  static const SymptomTable table = load_symptoms();
  static const SymptomIndex loaded(table);
  return loaded;
}

std::vector<SentencePart> parts_of(std::string_view text) {
  return parts_of_sentence(names(), text, today);
}

/// `dry lips: dry_lips | -no rash: rash | ?maybe fever: fever | xyz:`, with the grades.
std::string parts(std::string_view text) {
  std::string out;
  for (const SentencePart& part : parts_of(text)) {
    out += out.empty() ? "" : " | ";
    if (part.heard_as == Heard::denied) out += "-";
    if (part.heard_as == Heard::doubted) out += "?";
    out += part.words + ":";
    for (const NamedSymptom& each : part.named) {
      out += " " + each.row->id;
      if (each.grade != Grade::unknown) out += "/" + name_of(each.grade);
    }
  }
  return out;
}

void check_parts(const std::vector<std::pair<const char*, const char*>>& cases) {
  for (const auto& [typed, said] : cases) {
    INFO(typed);
    CHECK(parts(typed) == said);
  }
}

}  // namespace

TEST_CASE("a name counts among fillers, and not behind a denial or a doubt", "[symptom]") {
  for (const SymptomRow& row : names().table().rows) {
    if (row.in_own_words) continue;
    std::vector<std::string> all = row.aliases;
    all.push_back(row.name);
    for (const std::string& name : all) {
      INFO(row.id << ": " << name);
      const SymptomRow* found = names().find(name);
      CHECK(found == &row);
      for (const SentencePart& part : parts_of("I really have " + name + " today")) {
        CHECK(part.heard_as == Heard::named);
      }
      CHECK(parts_of("no " + name).front().heard_as != Heard::named);
      CHECK(parts_of("maybe " + name).front().heard_as == Heard::doubted);
    }
  }
}

TEST_CASE("a text is cut at its joints, never in a name", "[symptom]") {
  check_parts({
      {"dry lips, nosebleed; itch", "dry lips: dry_lips | nosebleed: nosebleed | itch: itch"},
      {"my eyes are blurry and I have a headache",
       "my eyes are blurry: blurred_vision | I have a headache: headache_mild"},
      {"dry lips + nosebleed with itch also xyz",
       "dry lips: dry_lips | nosebleed: nosebleed | itch: itch | xyz:"},
      {"dry lips, mouth ulcers and red eyes",
       "dry lips: dry_lips | mouth ulcers and red eyes: severe_skin_reaction"},
      {"fever 38.7 and skin peeling", "fever 38.7 and skin peeling: severe_skin_reaction"},
      {"headache with nausea", "headache: headache_mild | nausea: nausea"},
      {"my skin is dry but my mouth is full of sores",
       "my skin is dry: dry_skin | my mouth is full of sores:"},
      {"my skin is dry, my mouth hurts", "my skin is dry: dry_skin | my mouth hurts:"},
      {"headache, today, severe", "headache, today, severe: intracranial_hypertension"},
      {"severe, awful rash", "severe, awful rash: rash/severe"},
      {"", ":"},
  });
}

TEST_CASE("a name counts as whole words, or with all the words of its part", "[symptom]") {
  check_parts({
      {"my urine is dark", "my urine is dark: rhabdomyolysis"},
      {"severe pain in my stomach", "severe pain in my stomach: pancreatitis"},
      {"my urine is dark at work", "my urine is dark at work:"},
      {"i feel fit", "i feel fit:"},
      {"I had a fit", "I had a fit: seizure"},
      {"fit", "fit: seizure"},
      {"temperature of 39", "temperature of 39: fever"},
      {"temperature 36.6", "temperature 36.6:"},
      {"cannot see the point", "cannot see the point:"},
      {"dry lips i fainted", "dry lips i fainted: dry_lips"},
  });
}

TEST_CASE("a grade beside a name is its own", "[symptom]") {
  check_parts({
      {"mild headache and nausea", "mild headache: headache_mild/mild | nausea: nausea"},
      {"headache and mild nausea", "headache: headache_mild | mild nausea: nausea/mild"},
      {"sever itch", "sever itch: itch/severe"},
      {"my itch is unbearable", "my itch is unbearable: itch/severe"},
      {"belly pain, 10 out of 10", "belly pain, 10 out of 10: pancreatitis"},
      {"belly pain 3/10", "belly pain 3/10: abdominal_pain"},
      {"several headaches", "several headaches: headache_mild"},
      {"slight itch", "slight itch: itch/mild"},
  });
}

TEST_CASE("a plain denial, and a doubt that nobody interprets", "[symptom]") {
  check_parts({
      {"no chest pain at all", "-no chest pain at all: stroke_thrombosis"},
      {"I am not suicidal", "-I am not suicidal: suicidal_thoughts"},
      {"pregnancy test negative", "-pregnancy test negative: pregnancy_exposure"},
      {"no rash or fever", "-no rash or fever: severe_skin_reaction"},
      {"no fever, sore throat or bruising",
       "?no fever, sore throat or bruising: neutropenia_agranulocytosis"},
      {"i have no appetite", "i have no appetite: appetite_change"},
      {"no longer suicidal", "?no longer suicidal: suicidal_thoughts"},
      {"never had such chest pain", "?never had such chest pain: stroke_thrombosis"},
      {"chest pain gone", "?chest pain gone: stroke_thrombosis"},
      {"my sister is pregnant", "?my sister is pregnant: pregnancy_exposure"},
      {"no chest pain yesterday", "?no chest pain yesterday: stroke_thrombosis"},
      {"not sure if fever", "?not sure if fever: fever"},
  });
}

TEST_CASE("a doubt reaches what is joined to it", "[symptom]") {
  check_parts({
      {"no fever and chest pain", "-no fever: fever | ?chest pain: stroke_thrombosis"},
      {"no fever, but chest pain", "-no fever: fever | chest pain: stroke_thrombosis"},
      {"no fever, i have chest pain", "-no fever: fever | i have chest pain: stroke_thrombosis"},
      {"rash and fever gone", "?rash and fever gone: severe_skin_reaction"},
      {"rash and nausea gone", "?rash: rash | ?nausea gone: nausea"},
      {"rash, nausea gone", "rash: rash | ?nausea gone: nausea"},
      {"chest pain and no fever", "chest pain: stroke_thrombosis | -no fever: fever"},
      {"headache without vomiting", "headache: headache_mild | -without vomiting: nausea"},
      {"chest pain, it stopped", "chest pain: stroke_thrombosis | ?it stopped:"},
      {"not suicidal now, was earlier", "?not suicidal now: suicidal_thoughts | was earlier:"},
      {"not sure, no chest pain", "?not sure: | ?no chest pain: stroke_thrombosis"},
  });
}

TEST_CASE("what another command records is no symptom", "[symptom]") {
  const auto command = [](const char* text) {
    const OtherThing* thing = names().other_thing(text);
    return thing == nullptr ? std::string("-") : thing->command;
  };
  for (const char* text : {"missed period", "my period is late", "no period",
                           "I haven't had my period", "my period is five days late"}) {
    INFO(text);
    CHECK(command(text) == "period missed --on DATE");
  }
  for (const char* text :
       {"condom broke", "sex without a condom", "forgot to take my birth control"}) {
    INFO(text);
    CHECK(command(text) == "contraception gap --from DATE");
  }
  CHECK(command("cannot see the point") == "mood add");
  CHECK(command("fell down the stairs").empty());
  for (const char* text : {"period", "cut myself", "", "fell down the stairs on purpose",
                           "the condom did not break"}) {
    INFO(text);
    CHECK(command(text) == "-");
  }
}

TEST_CASE("the words of each symptom of a part", "[symptom]") {
  const std::vector<SentencePart> all = parts_of("my lips are dry lips my itchy eyes burn");
  REQUIRE(all.size() == 1);
  REQUIRE(all[0].named.size() == 2);
  CHECK(all[0].named[0].words == "my lips are dry lips");
  CHECK(all[0].named[1].words == "my itchy eyes burn");
}

TEST_CASE("names, whatever their case, signs and small words", "[symptom]") {
  CHECK(same_words("Dry-Lips", "dry lips"));
  CHECK(same_words("can\u2019t breathe", "cant breathe"));
  CHECK_FALSE(same_words("dry lips", "chapped lips"));
  CHECK(names().find("Headache, vomiting")->id == "intracranial_hypertension");
  CHECK(names().find("headache 10") == nullptr);
  CHECK(names().find("headache_mild")->id == "headache_mild");
  CHECK(names().find("something else")->in_own_words);
  CHECK(names().lasting(names().find("headache"))->id == "intracranial_hypertension");
  CHECK(names().lasting(names().find("itch"))->id == "itch");
}
