// The list of medicines as it is handed to a prescriber: in use, to come, ended, with what is said
// of each.

#include "isotrack/present/medicines.hpp"

#include <string>

#include "isotrack/base/utf8.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

MedicineLine line(MedicineUse use, const std::string& name, std::string_view first,
                  std::int64_t entry) {
  MedicineLine out;
  out.use = use;
  out.fact.name = name;
  out.fact.first = day(first);
  out.fact.recorded = {entry + 10, entry + 10, entry, entry};  // put back by an undo
  return out;
}

MedicineMatch tetracycline(Severity severity) {
  MedicineMatch match;
  match.row.id = "tetracyclines";
  match.row.grade = InteractionGrade::x;
  match.row.readings = {{"UK", "contraindicated", {"S6", "label", "H"}},
                        {"US", "avoid", {"S2", "label", "H"}}};
  match.severity = severity;
  match.words = "minocycline: tetracycline antibiotics, not to be combined";
  return match;
}

MedicineSheet sheet() {
  MedicineSheet out;
  out.today = day("2026-11-22");
  out.patient = "me";
  out.course = "isotretinoin by mouth (Claravis), course 1 from Tue 2026-09-22";
  out.lines = {line(MedicineUse::in_use, "Minocin", "2026-11-01", 2),
               line(MedicineUse::to_come, "zinc", "2026-12-01", 3),
               line(MedicineUse::ended, "Doryx", "2026-07-01", 4)};
  out.lines[0].fact.route = Route::oral;
  out.lines[0].fact.note = "50 mg twice a day";
  out.lines[0].matches = {tetracycline(Severity::block)};
  out.lines[1].not_checked = "zinc: not in the interaction list, so it was NOT checked";
  out.lines[1].unlisted = {"zinc"};
  out.lines[1].not_checked_severity = Severity::warn;
  out.lines[2].fact.last = day("2026-07-01");
  out.lines[2].matches = {tetracycline(Severity::info)};
  return out;
}

}  // namespace

TEST_CASE("medicines in three parts, each with what is said of it", "[medicines]") {
  CHECK(to_text(sheet(), {80, false, false}) ==
        "Medicines of me                                                   Sun 2026-11-22\n"
        "\n"
        "Beside isotretinoin by mouth (Claravis), course 1 from Tue 2026-09-22\n"
        "\n"
        "In use\n"
        "  Minocin, oral, from Sun 2026-11-01                                          #2\n"
        "      BLOCK minocycline: tetracycline antibiotics, not to be combined. UK: S6\n"
        "            (label, H); US: S2 (label, H)\n"
        "      Note: 50 mg twice a day\n"
        "\n"
        "To come\n"
        "  zinc, from Tue 2026-12-01                                                   #3\n"
        "      WARN  zinc: not in the interaction list, so it was NOT checked\n"
        "\n"
        "Ended\n"
        "  Doryx, on Wed 2026-07-01                                                    #4\n"
        "      INFO  minocycline: tetracycline antibiotics, not to be combined. UK: S6\n"
        "            (label, H); US: S2 (label, H)\n"
        "\n"
        "What is said of a medicine comes from the list of isotrack, which is not\n"
        "complete: a name that is not in it was not checked.\n");
}

TEST_CASE("what was settled or set aside says so below what was said", "[medicines]") {
  MedicineSheet list = sheet();
  list.lines[0].matches[0].severity = Severity::info;
  list.lines[0].matches[0].settled = Settled{true, day("2026-11-20"), "last capsule today"};
  list.lines[1].not_checked_severity = Severity::info;
  list.lines[1].not_checked_settled = Settled{false, day("2026-11-21"), "known to the clinic"};
  const std::string text = to_text(list, {80, false, false});
  CHECK_THAT(text,
             Catch::Matchers::Contains(
                 "      INFO  minocycline: tetracycline antibiotics, not to be combined. UK: S6\n"
                 "            (label, H); US: S2 (label, H)\n"
                 "            settled Fri 2026-11-20: last capsule today\n"));
  CHECK_THAT(text, Catch::Matchers::Contains(
                       "      INFO  zinc: not in the interaction list, so it was NOT checked\n"
                       "            waived Sat 2026-11-21: known to the clinic\n"));
  CHECK_THAT(to_plain(list), Catch::Matchers::Contains(
                                 "\tinteraction.tetracyclines\tINFO\tinteraction.tetracyclines "
                                 "settled Fri 2026-11-20: last capsule today\n"));
  CHECK_THAT(to_plain(list),
             Catch::Matchers::Contains(
                 "\tnot_checked\tINFO\tnot_checked waived Sat 2026-11-21: known to the clinic\n"));
  const std::string json = to_json(list);
  CHECK_THAT(json, Catch::Matchers::Contains("\"settled\":{\"how\":\"settled\",\"on\":"
                                             "\"2026-11-20\",\"words\":\"last capsule today\"}"));
  CHECK_THAT(json, Catch::Matchers::Contains("\"not_checked_settled\":{\"how\":\"waived\""));
}

TEST_CASE("narrow, every line of the list still fits", "[medicines]") {
  const std::string text = to_text(sheet(), {40, false, false});
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    CHECK(display_width(text.substr(at, end - at)) <= 40);
    at = end + 1;
  }
}

TEST_CASE("medicines for scripts: a line each, and as a document", "[medicines]") {
  CHECK(to_plain(sheet()) ==
        "2\tMinocin\toral\t2026-11-01\t-\tinteraction.tetracyclines\tBLOCK\t-\n"
        "3\tzinc\tunknown\t2026-12-01\t-\tnot_checked\tWARN\t-\n"
        "4\tDoryx\tunknown\t2026-07-01\t2026-07-01\tinteraction.tetracyclines\tINFO\t-\n");
  const std::string json = to_json(sheet());
  CHECK_THAT(json, Catch::Matchers::Contains("\"name\":\"zinc\",\"route\":\"unknown\",\"first\":"
                                             "\"2026-12-01\",\"last\":null,\"in_use\":false"));
  CHECK_THAT(json, Catch::Matchers::Contains("\"severity\":\"BLOCK\""));
  CHECK_THAT(json, Catch::Matchers::Contains("\"checked\":false"));
}

TEST_CASE("without a medicine the list says how to record one", "[medicines]") {
  MedicineSheet list;
  list.today = day("2026-11-22");
  list.patient = "me";
  list.nothing = "No other medicine is recorded.";
  CHECK(to_text(list, {80, false, false}).ends_with("\n\nNo other medicine is recorded.\n"));
  CHECK(to_plain(list).empty());
}
