#include "exchange.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "../input_file.hpp"
#include "../judging.hpp"
#include "../terminal.hpp"
#include "isotrack/base/fixed.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/interop/record_json.hpp"
#include "isotrack/reference/catalogue.hpp"

namespace isotrack {
namespace {

/// The text that a clinic's own file has for a kind and id; null: there is none.
const ClinicFile* own_file(const std::vector<ClinicFile>& files, const std::string& kind,
                           const std::string& id) {
  const auto found = std::ranges::find_if(
      files, [&](const ClinicFile& each) { return each.kind == kind && each.id == id; });
  return found == files.end() ? nullptr : &*found;
}

bool is_shipped(const std::string& kind, const std::string& id) {
  const auto has_id = [&](const auto& each) { return each.id == id; };
  return kind == "programme" ? std::ranges::any_of(load_programmes(), has_id)
                             : std::ranges::any_of(load_lab_plans(), has_id);
}

/// What is to be said of the two texts of one programme or lab plan; empty: nothing.
std::string compared(const ClinicFile* here, const ClinicFile* there, const std::string& what,
                     const std::string& to_add) {
  if (here == nullptr && there == nullptr) return {};
  if (here != nullptr && there != nullptr) {
    if (here->text == there->text) return {};
    return fmt::format(
        "{} is the clinic's own in both records, with another text in each: here this record's"
        " holds. To take theirs: {}",
        what, to_add);
  }
  if (here == nullptr) {
    return fmt::format(
        "{} is the clinic's own in the other record; here the shipped one holds. To take theirs: "
        "{}",
        what, to_add);
  }
  return fmt::format(
      "{} is the clinic's own here, and the file brings no text of it: whether the other record"
      " judges by the same one is not known.",
      what);
}

/// The largest export that is read: a clinic of 10,000 courses makes about a quarter of it.
constexpr std::size_t most_bytes = std::size_t{1} << 30U;

void check_version(int version) {
  const int known = Store::newest_schema_version();
  if (version <= known) return;
  throw Error(ExitStatus::refused,
              fmt::format("the file was written by a newer isotrack (schema {}; this one knows {})",
                          version, known),
              "install that version");
}

}  // namespace

int read_export_file(const std::string& path,
                     const std::function<void(const TransferEntry&)>& take) {
  int version = 0;
  InputFile file(path, most_bytes);
  read_export(file.stream(), {[&](int stated) {
                                check_version(stated);
                                version = stated;
                              },
                              [&](const TransferEntry& entry) { take(entry); }});
  return version;
}

std::string named_file(const Invocation& invocation) {
  const auto& words = invocation.arguments().words;
  if (words.size() == 1) return words.front();
  const std::string name(invocation.command().name);
  throw Error(ExitStatus::usage,
              words.empty() ? name + ": the file is missing" : name + ": one file at a time",
              "such as: " +
                  invocation.to_type(name + (name.ends_with("csv") ? " doses.csv" : " record.json"),
                                     About::file));
}

std::vector<BadRow> unusable(Invocation& invocation, const std::string& code,
                             const std::optional<PatientRecord>& patient) {
  std::vector<BadRow> out;
  if (!patient) return {{"patient " + code, "cannot be read"}};
  std::set<std::string> products;
  for (const CourseRecord& course : patient->courses) {
    for (const RegimenStep& step : course.steps) products.insert(step.product);
    if (!course.already_product.empty()) products.insert(course.already_product);
  }
  for (const std::string& product : products) {
    const Product* found = invocation.products().find(product);
    if (found != nullptr && found->key == product) continue;
    out.push_back(
        {"patient " + code, "product " + visible(product) + " is not in this program's catalogue"});
  }
  return out;
}

Result refuse_bad_rows(const Invocation& invocation, const BadRowList& list) {
  if (invocation.dry_run()) return {invocation.render(list), ExitStatus::io};
  // An error of --json leaves standard output empty.
  const bool is_json = invocation.format() == Format::json;
  if (!invocation.quiet() && !is_json) write_output(invocation.render(list));
  std::string hint;
  if (list.rows.size() > 1) {
    hint = is_json ? "it is the first of several; --dry-run lists them"
                   : "it is the first of several; all of them are listed";
  }
  throw Error(ExitStatus::io,
              list.file + " cannot be taken in: " + list.rows.front().place +
                  (list.rows.front().place.empty() ? "" : ": ") + list.rows.front().reason,
              hint);
}

std::string totals_text(const RecordTotals& totals) {
  return fmt::format("{}, {}, {}, {} mg", count_text(totals.patients, "patient"),
                     count_text(totals.courses, "course"), count_text(totals.doses, "dose"),
                     grouped(totals.label.count()));
}

std::vector<std::string> other_rules_words(const Invocation& invocation, const Store& store,
                                           const DetachedRecord& file,
                                           const PatientRecord& theirs) {
  const std::vector<ClinicFile> ours = store.clinic_files();
  const std::vector<ClinicFile> others = file.clinic_files();
  std::set<std::pair<std::string, std::string>> ids;
  for (const ProgrammeEntry& entry : theirs.programmes) ids.emplace("programme", entry.programme);
  for (const CourseRecord& course : theirs.courses) ids.emplace("lab_plan", course.lab_plan);
  std::vector<std::string> out;
  for (const auto& [kind, id] : ids) {
    const ClinicFile* here = own_file(ours, kind, id);
    const ClinicFile* there = own_file(others, kind, id);
    if (here == nullptr && !is_shipped(kind, id)) continue;  // told as missing
    const bool is_programme = kind == "programme";
    std::string words = compared(
        here, there, (is_programme ? "Programme " : "Lab plan ") + visible(id),
        invocation.to_type(is_programme ? "programme add FILE" : "lab plan add FILE", About::file));
    if (!words.empty()) out.push_back(std::move(words));
  }
  return out;
}

std::string open_stops_words(Invocation& invocation, Store& store,
                             const std::vector<std::string>& codes) {
  std::vector<std::string> named;
  for (const std::string& code : codes) {
    const std::vector<Obligation> stops = open_stops(invocation, store, code);
    std::vector<std::string> what;
    for (const Obligation& each : stops) what.push_back(each.message);
    if (!stops.empty()) named.push_back(code + " (" + joined(what, "; ") + ")");
  }
  if (named.empty()) return {};
  constexpr std::size_t most_named = 8;
  const std::string whose =
      named.size() > most_named ? count_text(std::ssize(named), "patient") : joined(named);
  return fmt::format("A STOP is open of {}; see: {}", whose,
                     invocation.to_type("roster", About::file));
}

std::vector<std::string> missing_rules_words(const Invocation& invocation, const Store& store,
                                             std::optional<PatientId> patient) {
  std::vector<std::string> out;
  for (const MissingRules& each : missing_rules(store, patient)) {
    out.push_back(fmt::format("{} is judged by {} {}, which is not in this file. To add it: {}",
                              each.patient, each.kind, visible(each.id),
                              invocation.to_type(each.kind + " add FILE", About::file)));
  }
  return out;
}

}  // namespace isotrack
