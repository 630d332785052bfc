#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "../commands.hpp"
#include "../judging.hpp"
#include "../standing.hpp"
#include "all_flags.hpp"
#include "effect.hpp"
#include "exchange.hpp"
#include "isotrack/base/fixed.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "open_flags.hpp"
#include "sheet_import.hpp"

/// A table taken into the record: what `export csv` wrote, or what somebody kept in a spreadsheet.
/// All or nothing, and twice is once. It brings doses, missed days, weights, results and pregnancy
/// tests of courses that are there; it begins none.
namespace isotrack {
namespace {

SheetFormat format_of(const Invocation& invocation) {
  const Arguments& arguments = invocation.arguments();
  SheetFormat format;
  if (const auto text = arguments.value("--columns")) format.columns = parse_columns(*text).value();
  if (const auto text = arguments.value("--dates")) format.dates = parse_date_order(*text).value();
  if (const auto text = arguments.value("--weight-unit")) {
    format.weight_unit = parse_weight_unit(*text).value();
  }
  if (const auto text = arguments.value("--course")) {
    const auto number = whole_number(*text, 4);
    if (!number) throw Error(ExitStatus::not_found, "there is no course '" + visible(*text) + "'");
    format.course = static_cast<int>(*number);
  }
  return format;
}

/// `180 doses (7,200 mg), 2 missed days and 6 weights`.
std::string facts_words(const SheetCounts& counts) {
  std::vector<std::string> parts;
  if (counts.doses > 0) {
    parts.push_back(count_text(counts.doses, "dose") + " (" + mg_text(counts.label) + ")");
  }
  const auto add = [&](std::int64_t count, const char* noun) {
    if (count > 0) parts.push_back(count_text(count, noun));
  };
  add(counts.misses, "missed day");
  add(counts.weights, "weight");
  add(counts.draws, "draw");
  add(counts.tests, "pregnancy test");
  if (parts.size() < 2) return joined(parts);
  const std::string last = parts.back();
  parts.pop_back();
  return joined(parts) + " and " + last;
}

std::string span_words(const std::optional<DaySpan>& span) {
  if (!span) return {};
  if (span->first == span->last) return ", " + with_weekday(span->first);
  return ", " + with_weekday(span->first) + " to " + with_weekday(span->last);
}

/// `1 dose, 40 mg`.
std::string doses_words(std::int64_t doses, Milligrams label) {
  return doses == 0 ? "none" : count_text(doses, "dose") + ", " + mg_text(label);
}

/// What became of the rows that brought nothing new.
std::string read_words(const SheetFile& file, const SheetImported& done) {
  std::string out = fmt::format("Read: {}, {}", file.shown(), count_text(done.rows, "row"));
  if (done.counts.known > 0) out += fmt::format("; {} known already", grouped(done.counts.known));
  if (done.counts.not_planned > 0) {
    out += fmt::format("; {} of nothing taken when nothing was planned, passed over",
                       grouped(done.counts.not_planned));
  }
  if (done.silent > 0) out += fmt::format("; {} without an entry", grouped(done.silent));
  return out + ".";
}

std::string passed_over_words(const SheetImported& done) {
  std::vector<std::string> names;
  for (const std::string& each : done.passed_over) names.push_back("'" + visible(each) + "'");
  return fmt::format("Not read: {} {}.", names.size() == 1 ? "column" : "columns", joined(names));
}

/// `4 days hold more than was planned, 3 of them held; what was taken is recorded.`
std::string over_plan_words(const SheetCounts& counts) {
  const std::string held = counts.in_hold == 0 ? ""
                           : counts.in_hold < counts.over_plan
                               ? ", " + grouped(counts.in_hold) + " of them held"
                           : counts.over_plan == 1 ? ", which is held"
                                                   : ", all of them held";
  return (counts.over_plan == 1 ? "1 day holds" : grouped(counts.over_plan) + " days hold") +
         " more than was planned" + held + "; what was taken is recorded.";
}

Receipt receipt_of(const Invocation& invocation, const SheetFile& file, const SheetImported& done) {
  Receipt receipt;
  receipt.command = invocation.command().name;
  receipt.today = invocation.today();
  receipt.patient = done.code;
  const bool has_new = done.counts.fresh() > 0;
  if (has_new) {
    receipt.lines.push_back(fmt::format(
        "{} taken in{}{}.", facts_words(done.counts),
        done.code.empty() ? " for " + count_text(done.patients, "patient") : std::string(),
        span_words(done.counts.days)));
  } else if (done.counts.known + done.counts.not_planned == 0) {
    receipt.lines.emplace_back("Nothing to take in: no row of the file says anything.");
  } else if (done.counts.not_planned > 0) {
    receipt.lines.emplace_back("Nothing new.");
  } else {
    receipt.lines.emplace_back("Nothing new: all that the file says is in the record already.");
  }
  receipt.lines.push_back(read_words(file, done));
  if (!done.passed_over.empty()) receipt.lines.push_back(passed_over_words(done));
  if (done.counts.doses > 0) {
    receipt.lines.push_back(fmt::format(
        "Doses recorded{}: {}; before, {}.", done.code.empty() ? " of these patients" : "",
        doses_words(done.before.doses + done.counts.doses, done.before.label + done.counts.label),
        doses_words(done.before.doses, done.before.label)));
  }
  if (done.counts.over_plan > 0) {
    receipt.lines.push_back(over_plan_words(done.counts));
  }
  return receipt;
}

/// How it is taken back.
std::string undo_words(const Invocation& invocation, const SheetImported& done) {
  if (done.first == done.last) {
    return "To take it back: " +
           invocation.to_type("undo --id " + std::to_string(*done.last), About::patient);
  }
  return fmt::format("An entry a patient, #{} to #{}. To take one back: {}", *done.first,
                     *done.last, invocation.to_type("undo --id N", About::file));
}

/// Headings that are not read and have the name of a fact among their words, as `ALT (U/L)` has.
/// Our own names are not among them: a cell below one was refused, or is left out on purpose.
std::vector<std::string> facts_not_read(const std::vector<std::string>& passed_over) {
  constexpr std::array<std::string_view, 9> facts{"analyte", "dose",      "hcg",    "kg",    "lb",
                                                  "mg",      "pregnancy", "result", "weight"};
  std::vector<std::string> out;
  if (passed_over.empty()) return out;
  const LabTables labs = load_lab_tables();
  const auto is_fact = [&](std::string_view word) {
    return std::ranges::find(facts, word) != facts.end() || labs.find(word) != nullptr;
  };
  for (const std::string& heading : passed_over) {
    std::string text = lower(stripped(heading));
    if (std::ranges::find(sheet_column_names, text) != sheet_column_names.end()) continue;
    const bool is_analyte = labs.find(text) != nullptr;
    std::ranges::replace_if(
        text, [](char c) { return std::string_view("_()[]/.,:-").find(c) != std::string::npos; },
        ' ');
    if (is_analyte || std::ranges::any_of(words_in(text), is_fact)) {
      out.push_back("'" + visible(heading) + "'");
    }
  }
  return out;
}

/// Asks about what smells of a slip, all of it at once. A dry run stores nothing, and says it.
void question(Invocation& invocation, const SheetImported& done, Receipt& receipt) {
  const std::vector<std::string> lost = facts_not_read(done.passed_over);
  if (done.doubts.is_empty() && lost.empty()) return;
  std::string what;
  if (!lost.empty()) {
    what = lost.size() == 1
               ? "column " + lost.front() + " is not read, though its name is that of a fact"
               : "columns " + joined(lost) + " are not read, though their names are of facts";
  }
  for (const BadRow& each : done.doubts.rows()) {
    what += (what.empty() ? "" : "; ") + each.place + ": " + each.reason;
  }
  if (done.doubts.more() > 0) what += fmt::format("; and {} more", grouped(done.doubts.more()));
  if (!invocation.dry_run()) {
    invocation.question(what,
                        "If all of it is right, --yes answers" +
                            std::string(lost.empty() ? "" : "; --columns says what a column is"));
  } else if (!invocation.arguments().flag("--yes")) {
    receipt.lines.push_back("It will be asked about: " + what + ".");
  }
}

/// The record as it was before the entries from `first` on, as far as a table adds to it.
PatientRecord without(PatientRecord patient, EntryId first) {
  const auto drop = [&](auto& facts) {
    std::erase_if(facts, [&](const auto& fact) { return fact.recorded.entry >= first; });
  };
  drop(patient.events.tests);
  drop(patient.events.draws);
  for (CourseRecord& course : patient.courses) {
    drop(course.weights);
    drop(course.doses);
    drop(course.misses);
  }
  return patient;
}

/// Of one patient: the card of a STOP that new tests or results brought about, their flags, and
/// what a later result took the place of.
void say_what_opened(Invocation& invocation, Store& store, const SheetImported& done,
                     Receipt& receipt) {
  if (done.code.empty() || done.judged.empty()) return;
  const Situation after = situation(invocation, store, done.code);
  Situation before = after;
  before.patient = without(after.patient, *done.first);
  before = judged_on(invocation, std::move(before), invocation.today());
  say_what_closed(before, after, receipt);
  receipt.stops = stop_card(invocation, store, after.patient, new_stops(before, after));
  for (const Obligation& each : newly_open(before, after)) {
    if (each.is_finding && each.kind == Kind::lab) receipt.findings.push_back(finding_of(each));
  }
  sort_findings(receipt.findings);
}

/// Of several patients, those with new tests or results are looked at for what ended, what is
/// blocked since, and what must stop: returns the sentence that says so; empty when nothing must.
std::string stops_words(Invocation& invocation, Store& store, const SheetImported& done,
                        Receipt& receipt) {
  if (!done.code.empty()) return {};
  const auto changes = flag_changes(invocation, store, done.judged, [&](PatientRecord patient) {
    return without(std::move(patient), *done.first);
  });
  say_flag_changes(changes, true, receipt);
  return open_stops_words(invocation, store, done.judged);
}

Result run(Invocation& invocation) {
  SheetFormat format = format_of(invocation);
  const SheetFile file(named_file(invocation));
  Store& store = invocation.store(Access::write);
  SheetImport import(invocation, store, file, format);
  import.open();
  std::optional<BulkWriter> writer(invocation.begin_bulk(store));
  if (!import.take(*writer)) {
    writer.reset();  // drops what it recorded, before the next one begins
    writer.emplace(invocation.begin_bulk(store));
    import.take_in_passes(*writer);
  }
  const SheetImported& done = import.done();
  if (!done.bad.is_empty()) {
    BadRowList bad{invocation.today(), file.shown(), {}, done.bad.rows()};
    if (done.bad.more() > 0) bad.rows.push_back({"", grouped(done.bad.more()) + " more"});
    return refuse_bad_rows(invocation, bad);
  }
  Receipt receipt = receipt_of(invocation, file, done);
  question(invocation, done, receipt);
  if (!done.last) return {invocation.quiet() ? std::string() : invocation.render(receipt)};
  if (!invocation.dry_run()) receipt.notes.push_back(undo_words(invocation, done));
  say_what_opened(invocation, store, done, receipt);
  const std::string stops = stops_words(invocation, store, done, receipt);
  if (!stops.empty()) receipt.notes.push_back(stops);
  Result result =
      invocation.finish_bulk(store, *writer, done.code, done.course, std::move(receipt));
  if (!stops.empty()) {  // whatever is silenced, or lost on the way out
    const std::string aloud = said_aloud(stops, invocation.format());
    if (invocation.quiet() && invocation.format() == Format::text) result.output.insert(0, aloud);
    result.urgent += aloud;
  }
  return result;
}

}  // namespace

const CommandSpec import_csv_command{
    "import csv",
    "",
    "data",
    "take in a table: doses, weights, results, tests",
    "FILE",
    "What export csv wrote, or a spreadsheet as people keep it: a line of headings, then a row a\n"
    "day. Known headings: patient, course, date, mg, intake, state, time, vomited, no_food, note,\n"
    "weight, kg, lb; analyte, value, unit, upper_limit, fasting; result, kind, setting. All or\n"
    "nothing; a day that the record holds already has to say the same, and is passed over, so\n"
    "that twice is once. It begins no course: that is what start is for.",
    {"import csv doses.csv --dry-run", "import csv doses.csv",
     "import csv meine.csv --columns date=Datum,mg=Dosis --dates dmy"},
    {{"--columns", "LIST", "NAME=HEADING, commas between; HEADING - leaves a column out"},
     {"--dates", "ORDER", "iso, dmy (31.12.2026) or mdy (12/31/2026); iso"},
     {"--weight-unit", "UNIT", "kg or lb: of bare numbers in a column weight"}},
    true,
    run};

}  // namespace isotrack
