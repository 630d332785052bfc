#include "isotrack/interop/record_json.hpp"

#include <sstream>

#include "isotrack/base/error.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;

namespace {

struct Read {
  int version = 0;
  std::vector<TransferEntry> entries;
};

Read read(const std::string& text) {
  std::istringstream in(text);
  Read out;
  read_export(in, {[&](int version) { out.version = version; },
                   [&](TransferEntry entry) { out.entries.push_back(std::move(entry)); }});
  return out;
}

/// What the reader says about a text that is no export.
std::string complaint(const std::string& text) {
  try {
    static_cast<void>(read(text));
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::io);
    return error.what();
  }
  return "nothing";
}

TransferEntry sample() {
  TransferEntry entry;
  entry.id = 7;
  entry.uuid = "01234567-89ab-4cde-8f01-23456789abcd";
  entry.recorded_at = "2026-11-22T08:00:00Z";
  entry.local_date = "2026-11-22";
  entry.user = "anna";
  entry.command = "amend";
  entry.reason = "a \"quoted\" reason, caf\u00e9";
  entry.patient = 1;
  entry.redacts = {2, 5};
  entry.recorded = {
      {"course", {{3, {{"patient_id", std::int64_t{1}}}, {}}}},
      {"course_terms",
       {{4, {{"lower_target", std::int64_t{120}}, {"already_product", {}}}, std::int64_t{2}}}},
      {"dose", {{9, {{"mg", std::int64_t{40}}, {"vomited", std::int64_t{1}}}, {}}}}};
  entry.withdrawn = {{"dose", {3, 4}}};
  entry.digest = std::string(64, 'a');
  return entry;
}

std::string whole(const TransferEntry& entry) {
  return export_head(7) + export_entry(entry, true) + export_tail();
}

const std::string head = R"({"schema":"isotrack.export/1","schema_version":7,"entries":[)";

}  // namespace

TEST_CASE("an entry is one line, every key there, numbers with their unit", "[interop][export]") {
  CHECK(whole(sample()) ==
        head +
            "\n"
            R"({"entry":7,"uuid":"01234567-89ab-4cde-8f01-23456789abcd",)"
            R"("recorded_at":"2026-11-22T08:00:00Z","local_date":"2026-11-22","user":"anna",)"
            R"("command":"amend","reason":"a \"quoted\" reason, café","once_key":null,)"
            R"("patient_id":1,"undoes":null,"origin_uuid":null,"merged_by":null,"unseen":null,)"
            R"("redacts":[2,5],"erases":[],"recorded":{"course":[{"id":3,"patient_id":1}],)"
            R"("course_terms":[{"id":4,"lower_target_mg_per_kg":120,"already_product":null,)"
            R"("restores":2}],"dose":[{"id":9,"mg":40,"vomited":true,"restores":null}]},)"
            R"("withdrawn":{"dose":[3,4]},"digest":")" +
            std::string(64, 'a') + "\"}\n]}\n");
  CHECK(export_head(7) + export_entry(sample(), true) + export_entry(sample(), false) ==
        export_head(7) + export_entry(sample(), true) + ",\n" +
            export_entry(sample(), true).substr(1));
}

TEST_CASE("what was written is read again, in any layout", "[interop][export]") {
  const Read found = read(whole(sample()));
  CHECK(found.version == 7);
  REQUIRE(found.entries.size() == 1);
  TransferEntry entry = found.entries[0];
  CHECK(entry.bad.empty());
  CHECK(whole(entry) != "");
  // The order of keys inside an object is the library's; the content is the same.
  CHECK(entry.uuid == sample().uuid);
  CHECK(entry.reason == sample().reason);
  CHECK(entry.redacts == sample().redacts);
  CHECK(entry.withdrawn == sample().withdrawn);
  REQUIRE(entry.recorded.size() == 3);
  CHECK(entry.recorded[2].rows[0].cells ==
        std::vector<TransferCell>{{"mg", std::int64_t{40}}, {"vomited", std::int64_t{1}}});
  CHECK(entry.recorded[1].rows[0].restores == 2);
  std::string spread;
  for (const char c : whole(sample())) {
    spread += c;
    if (c == '[' || c == '{') spread += "\r\n\t ";
  }
  CHECK(read(spread).entries == found.entries);
  CHECK(read(export_head(9999) + export_tail()).version == 9999);
}

TEST_CASE("text that is no export is refused as a whole", "[interop][export]") {
  const std::string begin = "this is no export: ";
  CHECK(complaint("") == begin + "not JSON at line 1, column 1");
  CHECK(complaint("{") == begin + "not JSON at line 1, column 2");
  CHECK(complaint("PK\x03\x04") == begin + "not JSON at line 1, column 1");
  CHECK(complaint("[]") == begin + "it is a list");
  CHECK(complaint("7") == begin + "it is a single value");
  CHECK(complaint("{}") == begin + "it has no entries");
  CHECK(complaint(R"({"schema":"isotrack.status/1"})") ==
        begin + R"(its schema is "isotrack.status/1", not isotrack.export/1)");
  CHECK(complaint(R"({"schema":"isotrack.export/2"})") ==
        begin + R"(its schema is "isotrack.export/2", not isotrack.export/1)");
  CHECK(complaint(R"({"schema":"isotrack.export/1","entries":[]})") ==
        begin + "schema and schema_version come before the entries");
  CHECK(complaint(R"({"schema_version":7,"entries":[]})") ==
        begin + "schema and schema_version come before the entries");
  CHECK(complaint(R"({"schema_version":-1})") == begin + "schema_version -1: expected a version");
  CHECK(complaint(R"({"schema_version":7.5})") == begin + "schema_version 7.5: expected a version");
  CHECK(complaint(R"({"schema_version":"7"})") ==
        begin + R"(schema_version "7": expected a version)");
  CHECK(complaint(R"({"program":"x"})") == begin + "'program' is not known");
  CHECK(complaint(R"({"schema":{}})") == begin + "'schema' is an object");
  CHECK(complaint(R"({"schema":[]})") == begin + "'schema' is a list");
  CHECK(complaint(R"({"entries":null})") == begin + "entries: expected a list");
  CHECK(complaint(head + "1]}") == begin + "an entry is a single value");
  CHECK(complaint(head + "[]]}") == begin + "an entry is a list");
  CHECK(complaint(head + R"({"entry":1,"entry":2}]})") == begin + "key 'entry' stands twice");
  CHECK(complaint(head + R"({"a":{"b":{"c":{"d":{"e":{"f":{"g":1}}}}}}}]})") ==
        begin + "it is nested deeper than one");
  CHECK(complaint(head + R"({"user":")" + std::string(1'000'001, 'x') + R"("}]})") ==
        begin + "a text of more than 1,000,000 bytes");
  CHECK(complaint(head + R"({"user":"\xff"}]})") == begin + "not JSON at line 1, column 71");
  CHECK(complaint(whole(sample()) + "x") == begin + "not JSON at line 4, column 1");
  CHECK(complaint(whole(sample()).substr(0, 200)).starts_with(begin + "not JSON at line 2"));
  std::string many = head + R"({"redacts":[0)";
  for (int i = 0; i < 2'000'001; ++i) many += ",0";
  CHECK(complaint(many + "]}]}") == begin + "an entry of more than 2,000,000 values");
}

TEST_CASE("what cannot be read of an entry is told with its place", "[interop][export]") {
  const std::string good = whole(sample());
  const auto said = [&](const std::string& from, const std::string& to) {
    const auto at = good.find(from);
    REQUIRE(at != std::string::npos);
    std::string text = good;
    std::string out;
    for (const TransferEntry& entry : read(text.replace(at, from.size(), to)).entries) {
      for (const BadRow& bad : entry.bad) out += bad.place + ": " + bad.reason;
      if (entry.uuid.empty()) out += " (whole)";
    }
    return out;
  };
  CHECK(said("\"entry\":7", "\"entry\":\"7\"") ==
        "entry at place 1: entry \"7\": expected a whole number (whole)");
  CHECK(said("\"entry\":7", "\"entry\":18446744073709551615") ==
        "entry at place 1: entry 18446744073709551615: expected a whole number (whole)");
  CHECK(said("\"user\":\"anna\"", "\"user\":null") == "entry 7: user null: expected text (whole)");
  CHECK(said("\"user\":\"anna\",", "") == "entry 7: user is missing (whole)");
  CHECK(said("\"user\"", "\"users\"") == "entry 7: 'users' is not known (whole)");
  CHECK(said("\"redacts\":[2,5]", "\"redacts\":{}") == "entry 7: redacts: expected a list (whole)");
  CHECK(said("\"withdrawn\":{\"dose\":[3,4]}", "\"withdrawn\":[]") ==
        "entry 7, withdrawn: expected an object (whole)");
  CHECK(said("\"mg\":40", "\"mg\":[40]") ==
        "entry 7, dose 9: mg [40]: expected text or a whole number");
  CHECK(said("\"mg\":40", "\"mg\":1e3") == "entry 7, dose 9: mg 1000.0: expected a whole number");
  CHECK(said("\"vomited\":true", "\"vomited\":1") ==
        "entry 7, dose 9: vomited 1: expected true or false");
  CHECK(said("\"lower_target_mg_per_kg\"", "\"lower_target\"") ==
        "entry 7, course_terms 4: 'lower_target' is not known");
  CHECK(said("\"id\":9", "\"id\":null") == "entry 7, dose: id null: expected a whole number");
  CHECK(said("[{\"id\":9", "[4,{\"id\":9") == "entry 7, dose: expected an object");
  CHECK(said("\"dose\":[{\"id\":9", "\"dose\":{\"x\":1},\"doses\":[{\"id\":9") ==
        "entry 7, dose: expected a list (whole)");
}
