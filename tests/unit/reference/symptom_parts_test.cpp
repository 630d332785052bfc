// The parts of a report that kinds of symptoms are left out with.

#include "isotrack/reference/symptom_parts.hpp"

#include <string>

#include "isotrack/reference/catalogue.hpp"
#include "tests/support/breakage.hpp"

using namespace isotrack;

TEST_CASE("what tells of a mood or a pregnancy is named, and is a symptom of the list") {
  const auto parts = load_symptom_parts();
  const SymptomTable table = load_symptoms();
  for (const auto& [id, part] : parts) {
    CAPTURE(id);
    CHECK(table.by_id(id) != nullptr);
    CHECK((part == "mood" || part == "pregnancy"));
  }
  for (const char* id : {"low_mood", "suicidal_thoughts", "psychosis", "aggression"}) {
    CAPTURE(id);
    REQUIRE(parts.contains(id));
    CHECK(parts.at(id) == "mood");
  }
  CHECK(parts.at("pregnancy_exposure") == "pregnancy");
  CHECK_FALSE(parts.contains("dry_lips"));
}

TEST_CASE("every psychiatric red flag goes with the mood") {
  const auto parts = load_symptom_parts();
  for (const SymptomRow& row : load_symptoms().rows) {
    if (!row.red_flag || row.red_flag->suspect != "psychiatric disorder") continue;
    CAPTURE(row.id);
    CHECK(parts.contains(row.id));
  }
}

TEST_CASE("another part is refused") {
  const std::string json = R"({"about": "x", "review_by": "2027-01-01", "symptoms": [
    {"id": "a", "name": "a", "aliases": [], "group": "common", "part": "weight",
     "source": {"ids": ["S12"], "kind": "label", "confidence": "H"}}]})";
  const std::string said = test::complaint(reference::read_symptom_parts, "symptoms.json", json);
  CHECK(said.find("'weight' is not one of mood, pregnancy") != std::string::npos);
}
