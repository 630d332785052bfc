// Symptoms as they are typed: no part of a sentence is lost.

#include "cli/commands/symptom_reading.hpp"

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
  const Reading reading = symptoms_in(table(), text);
  std::string out;
  const auto add = [&](const std::string& word) { out += (out.empty() ? "" : " ") + word; };
  for (const Wanted& each : reading.wanted) {
    add(each.row->id + (each.row->in_own_words ? "(" + each.words + ")" : ""));
  }
  for (const std::string& each : reading.denied) add("-" + each);
  for (const std::string& each : reading.unknown) add("?" + each);
  return out;
}

}  // namespace

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
}
