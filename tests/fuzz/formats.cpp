#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "isotrack/base/utf8.hpp"
#include "isotrack/interop/argument_list.hpp"
#include "isotrack/interop/course_json.hpp"
#include "isotrack/interop/csv.hpp"
#include "isotrack/interop/fhir.hpp"
#include "isotrack/interop/ics.hpp"
#include "isotrack/interop/record_json.hpp"
#include "isotrack/interop/sealed.hpp"
#include "isotrack/interop/sheet_csv.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "isotrack/reference/clinical_codes.hpp"
#include "isotrack/store/exchange.hpp"
#include "target.hpp"

/// Files from elsewhere, and what is written for other programs: what is taken in comes out again
/// byte for byte, and no text that somebody typed becomes anything but text in what is written.
namespace isotrack::fuzz {
namespace {

const Products& products() {
  static const Products loaded = load_products();
  return loaded;
}

/// The text of an export of these entries.
template <class Record>
std::string export_of(const Record& record, int version) {
  std::string out = export_head(version);
  bool is_first = true;
  record.each_entry([&](const TransferEntry& entry) {
    out += export_entry(entry, is_first);
    is_first = false;
  });
  return out + export_tail();
}

/// The entries of an export, each handed to `take`; the version it states.
int read_entries(const std::string& text, const std::function<void(TransferEntry)>& take) {
  std::istringstream in(text);
  int version = 0;
  read_export(in, {[&](int stated) { version = stated; }, take});
  return version;
}

}  // namespace

void record_json(std::string_view input) {
  const std::string text(input);
  refusing(input, [&] {
    std::vector<TransferEntry> entries;
    const int version =
        read_entries(text, [&](TransferEntry entry) { entries.push_back(std::move(entry)); });
    if (entries.empty() || version > Store::newest_schema_version()) return;
    DetachedRecord record;
    for (const TransferEntry& entry : entries) record.take(entry);
    const std::vector<BadRow> bad = record.finish();
    for (const BadRow& row : bad) {
      demand_message(row.place, input);
      demand_message(row.reason, input);
    }
    if (!bad.empty()) return;
    const std::string once = export_of(record, version);
    DetachedRecord again;
    read_entries(once, [&](const TransferEntry& entry) { again.take(entry); });
    demand(again.finish().empty(), "an export of what was taken in is refused");
    demand(export_of(again, version) == once, "an export of an export has other bytes");
    for (const PatientBrief& patient : record.patients()) {
      static_cast<void>(record.load_patient(patient.code));
    }
  });
}

void course_json(std::string_view input) {
  const auto read = course_from_json(input, products());
  if (!read) demand_message(read.error().message, input);
  const auto arguments = parse_argument_list(input);
  if (arguments) {
    const auto again = parse_argument_list(argument_list_json(*arguments));
    demand(again && *again == *arguments, "arguments are others when spelt");
  } else {
    demand_message(arguments.error().message, input);
  }
  if (!read || !read->patient.courses.front().baseline_weight()) return;
  static const DosingRules rules = load_dosing_rules();
  const CourseRecord& course = read->patient.courses.front();
  const bool is_long = read->today > course.start + days(2000);
  if (is_long || course.start > last_date - days(4000)) return;  // slow, not strange
  const StatusReport status = make_status(read->patient, course, products(), rules, read->today);
  demand(status.upper_equivalent >= status.equivalent, "an upper bound below the lower one");
}

void clinic_file(std::string_view input) {
  refusing(input, [&] { static_cast<void>(read_clinic_programme("file.json", input)); });
  refusing(input, [&] { static_cast<void>(read_clinic_lab_plan("file.json", input)); });
}

void csv(std::string_view input) {
  std::istringstream in{std::string(input)};
  CsvReader reader(in);
  std::string written;
  std::vector<std::vector<std::string>> rows;
  while (reader.next()) {
    if (!reader.trouble().empty()) {
      demand_message(reader.trouble(), input);
      continue;
    }
    demand(!reader.cells().empty(), "a record without a cell");
    rows.emplace_back(reader.cells().begin(), reader.cells().end());
    for (const std::string& cell : rows.back()) {
      demand(without_guard(guarded(cell)) == cell, "a guarded text does not come back");
      const std::string safe = guarded(cell);
      demand(safe.find_first_of("=+-@\t\r") != 0, "a guarded text begins a formula");
    }
  }
  // Written anew with commas, the same cells are read again.
  written = "a,b\r\n";
  for (const auto& row : rows) {
    std::string line = csv_cell(row.front());
    for (std::size_t i = 1; i < row.size(); ++i) line += "," + csv_cell(row[i]);
    written += (row.size() == 1 ? line + ",x" : line) + "\r\n";
  }
  std::istringstream again_in(written);
  CsvReader again(again_in);
  demand(again.next() && again.separator() == ',', "no header");
  for (auto& row : rows) {
    if (row.size() == 1) row.emplace_back("x");
    demand(again.next(), "a written record is not read again");
    demand(again.trouble().empty(), again.trouble());
    const std::vector<std::string> cells(again.cells().begin(), again.cells().end());
    demand(cells == row, "a written record has other cells");
  }
}

void sheet(std::string_view input) {
  static const LabTables labs = load_lab_tables();
  for (const DateOrder order : {DateOrder::iso, DateOrder::day_first}) {
    SheetFormat format;
    format.dates = order;
    format.labs = &labs;
    if (order == DateOrder::day_first) format.weight_unit = WeightUnit::lb;
    refusing(input, [&] {
      std::istringstream in{std::string(input)};
      SheetReader reader(in, format);
      std::int64_t before = 0;
      while (reader.next()) {
        demand(reader.line() > before, "lines that do not go on");
        before = reader.line();
        if (!reader.trouble().empty()) demand_message(reader.trouble(), input);
        demand(reader.trouble().empty() || reader.said().empty(), "a bad row says something");
        for (const SheetRow& row : reader.said()) {
          const auto* dose = std::get_if<SaidDose>(&row.said);
          if (dose == nullptr || dose->is_missed) continue;
          const Milligrams amount = dose->dose.amount;
          demand(amount >= smallest_intake && amount <= largest_intake, "a dose out of range");
        }
      }
    });
  }
}

void sealed_head(std::string_view input) {
  std::istringstream in{std::string(input)};
  static_cast<void>(sealed_state(in));
}

namespace {

/// A text of several blocks, sealed as cheaply as the library lets.
struct Sealed {
  Passphrase passphrase;
  std::string plain;
  std::string bytes;

  Sealed() {
    for (const char c : std::string_view("open sesame")) passphrase.add(c);
    for (int i = 0; plain.size() < 200'000; ++i) plain += std::to_string(i) + " ";
    std::istringstream in(plain);
    const auto put = [&](std::string_view part) { bytes += part; };
    seal(in, passphrase, {"2026-11-22T08:00:00Z", {}}, put, {1, 8192});
  }
};

}  // namespace

/// The input changes bytes of a sealed file: three bytes say where, one what is put there; what is
/// left over of it is cut off the end. It opens as it was, or not at all.
void sealed(std::string_view input) {
  static const Sealed sound;
  std::string bytes = sound.bytes;
  while (input.size() >= 4) {
    const auto at = [&](std::size_t n) { return static_cast<unsigned char>(input[n]); };
    const std::size_t place = (std::size_t{at(0)} << 16U | std::size_t{at(1)} << 8U | at(2));
    bytes[place % bytes.size()] = input[3];
    input.remove_prefix(4);
  }
  for (const char c : input) {
    const std::size_t cut = static_cast<unsigned char>(c);
    bytes.resize(bytes.size() - std::min(cut, bytes.size() - 1));
  }
  refusing(input, [&] {
    std::istringstream in(bytes);
    std::string opened;
    unseal(in, sound.passphrase, "file", [&](std::string_view part) { opened += part; });
    demand(opened == sound.plain, "a sealed file opens as something else");
  });
}

namespace {

/// The content lines of a calendar, unfolded.
std::vector<std::string> calendar_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t end = text.find("\r\n", from);
    demand(end != std::string::npos, "a line without its end");
    const std::string line = text.substr(from, end - from);
    demand(line.size() <= 75, "a line that is too long");
    demand(line.find_first_of(std::string("\r\n\0", 3)) == std::string::npos, "a broken line");
    if (line.starts_with(' ')) {
      demand(!lines.empty(), "a folded line without its beginning");
      lines.back() += line.substr(1);
    } else {
      lines.push_back(line);
    }
    from = end + 2;
  }
  return lines;
}

/// What a calendar program shows of a TEXT value.
std::string unescaped(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\' && i + 1 < value.size()) {
      ++i;
      out += value[i] == 'n' ? '\n' : value[i];
    } else {
      demand(value[i] != ',' && value[i] != ';', "a sign that ends a value");
      out += value[i];
    }
  }
  return out;
}

}  // namespace

void ics(std::string_view input) {
  std::vector<std::string> texts = parts(input);
  texts.resize(std::clamp<std::size_t>(texts.size(), 2, 20));
  std::vector<CalendarEvent> events;
  for (std::size_t i = 0; i + 1 < texts.size(); i += 2) {
    CalendarEvent event;
    event.uid = "uid-" + std::to_string(i);
    event.on = Date(date::year{2026} / 11 / 22);
    event.summary = texts[i];
    event.description = texts[i + 1];
    event.changed_at = "2026-11-22T08:00:00Z";
    events.push_back(event);
  }
  const std::vector<std::string> lines = calendar_lines(to_ics(events));
  demand(std::ranges::count(lines, "BEGIN:VEVENT") == std::ssize(events),
         "another count of events");
  std::size_t at = 0;
  for (const std::string& line : lines) {
    if (!line.starts_with("SUMMARY:")) continue;
    std::string kept = events.at(at++).summary;
    std::erase_if(kept, [](char c) {
      return c != '\n' && (static_cast<unsigned char>(c) < 0x20 || c == '\x7f');
    });
    demand(unescaped(line.substr(8)) == kept, "a summary that is another text");
  }
  demand(at == events.size(), "a summary that went missing");
}

void fhir(std::string_view input) {
  static const LabTables labs = load_lab_tables();
  static const MoodRules mood = load_mood_rules();
  static const ClinicalCodes codes = load_clinical_codes();
  FhirRecord record;
  record.patient.code = "me";
  record.patient.name = std::string(input);
  record.today = Date(date::year{2026} / 11 / 22);
  record.salt = "salt";
  const auto bundle = nlohmann::json::parse(
      to_fhir(record, {products(), labs, mood, codes}, {true, true}), nullptr, false);
  demand(!bundle.is_discarded(), "a bundle that is no JSON");
  demand(bundle.at("entry").size() == 1, "a resource more");
  const auto& person = bundle.at("entry").at(0).at("resource");
  demand(person.contains("name") != input.empty(), "a name that is not told");
  if (!input.empty() && is_plain_text(input)) {
    demand(person.at("name").at(0).at("text") == std::string(input), "another name");
  }
}

}  // namespace isotrack::fuzz
