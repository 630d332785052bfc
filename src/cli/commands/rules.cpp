#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "../commands.hpp"
#include "../files.hpp"
#include "../judging.hpp"
#include "../suggest.hpp"
#include "all_flags.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/rulebook.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "isotrack/reference/clinical_codes.hpp"

/// The rules themselves: what there is, where it comes from, and a clinic's own.
namespace isotrack {
namespace {

/// A programme of some hundred rules; far from a file named by mistake.
constexpr std::size_t largest_file = 1'000'000;

constexpr std::string_view programme_kind = "programme";
constexpr std::string_view plan_kind = "lab_plan";

std::vector<std::string> own_ids(const Store* store, std::string_view kind) {
  std::vector<std::string> out;
  if (store == nullptr) return out;
  for (const ClinicFile& file : store->clinic_files()) {
    if (file.kind == kind) out.push_back(file.id);
  }
  return out;
}

/// Ids of the shipped rows, then those of the clinic's own that are new.
template <class Row>
std::vector<std::string> ids_of(const std::vector<Row>& shipped,
                                const std::vector<std::string>& own) {
  std::vector<std::string> out;
  for (const Row& row : shipped) out.push_back(row.id);
  for (const std::string& id : own) {
    if (std::ranges::find(out, id) == out.end()) out.push_back(id);
  }
  return out;
}

std::vector<std::string> programme_ids(const Store* store) {
  return ids_of(load_programmes(), own_ids(store, programme_kind));
}

std::vector<std::string> plan_ids(const Store* store) {
  return ids_of(load_lab_plans(), own_ids(store, plan_kind));
}

Programme programme_of(Store* store, const std::string& id) {
  return store == nullptr ? load_programme(id) : find_programme(*store, id);
}

LabPlan plan_of(Store* store, const std::string& id) {
  return store == nullptr ? load_lab_plan(id) : find_lab_plan(*store, id);
}

Result programme_list(Invocation& invocation) {
  Store* store = invocation.store_if_any();
  ProgrammeList list{invocation.today(), {}};
  for (const std::string& id : programme_ids(store)) {
    list.programmes.push_back(programme_of(store, id));
  }
  return {invocation.render(list)};
}

void refuse_unknown(const std::vector<std::string>& known, const std::string& id) {
  std::string names;
  for (const std::string& each : known) {
    if (each == id) return;
    names += (names.empty() ? "" : ", ") + each;
  }
  const std::string near = did_you_mean(id, {known.begin(), known.end()});
  throw Error(ExitStatus::not_found, "no programme '" + visible(id) + "'",
              (near.empty() ? "" : near + " ") + "one of: " + names);
}

Result programme_show(Invocation& invocation) {
  const std::string id = lower(invocation.arguments().joined());
  if (id.empty()) {
    throw Error(ExitStatus::usage, "the programme's id is missing",
                "the programmes: isotrack programme list");
  }
  const Date on = invocation.date("--on", Lean::future).value_or(invocation.today());
  Store* store = invocation.store_if_any();
  refuse_unknown(programme_ids(store), id);
  return {invocation.render(ProgrammeSheet{invocation.today(), programme_of(store, id), on})};
}

/// The file a person named.
std::string named_file(const Invocation& invocation, const std::string& what) {
  if (invocation.arguments().words.size() == 1) return invocation.arguments().words.front();
  throw Error(ExitStatus::usage, "the file of the " + what + " is missing",
              "such as: " + invocation.to_type(std::string(invocation.command().name) + " FILE",
                                               About::file));
}

std::string shown_name(const std::string& path) {
  return path == "-" ? "standard input" : visible(path);
}

/// Stores a clinic's file in place of the one with its id. `shipped`: there is one of that id
/// among the shipped ones.
Result add_file(Invocation& invocation, const ClinicFile& file, const std::string& what,
                const std::string& title, std::size_t rules, bool shipped) {
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const AllFlags flags(invocation, store);
  std::string replaced;
  for (const ClinicFile& before : store.clinic_files()) {
    if (before.kind != file.kind || before.id != file.id) continue;
    writer.withdraw(before);
    replaced = fmt::format("It replaces the one of #{}.", before.recorded.entry);
  }
  writer.add(file);
  Receipt receipt;
  receipt.lines.push_back(fmt::format("Clinic's {} {}: {}; {} rule{}.", what, file.id, title, rules,
                                      rules == 1 ? "" : "s"));
  if (!replaced.empty()) receipt.lines.push_back(replaced);
  if (shipped) {
    receipt.lines.push_back(
        fmt::format("It goes before the shipped {}. That comes back with: {}", file.id,
                    invocation.to_type(fmt::format("undo --id {}", writer.id()), About::file)));
  }
  return finish_rules(invocation, store, writer, flags, std::move(receipt));
}

Result programme_add(Invocation& invocation) {
  const std::string path = named_file(invocation, "programme");
  const std::string text = read_text_file(path, largest_file);
  const Programme read = read_clinic_programme(shown_name(path), text);
  const auto shipped = programme_ids(nullptr);
  return add_file(invocation, {{}, std::string(programme_kind), read.id, text}, "programme",
                  read.name, read.rules.size(),
                  std::ranges::find(shipped, read.id) != shipped.end());
}

Result plan_add(Invocation& invocation) {
  const std::string path = named_file(invocation, "lab plan");
  const std::string text = read_text_file(path, largest_file);
  const LabPlan read = read_clinic_lab_plan(shown_name(path), text);
  const auto shipped = plan_ids(nullptr);
  return add_file(invocation, {{}, std::string(plan_kind), read.id, text}, "lab plan", read.title,
                  read.rules.size(), std::ranges::find(shipped, read.id) != shipped.end());
}

/// Gathers rows; one that a national programme shares with its base stands once.
class Rows {
 public:
  void add(const std::string& id, const std::string& title, const Source& source,
           std::optional<Date> review_by) {
    if (!seen_.insert(id + "\n" + title + "\n" + source.ids).second) return;
    rows_.push_back({id, title, source, review_by});
  }

  void add(const std::vector<Rule>& rules) {
    for (const Rule& rule : rules) add(rule.id, rule.title, rule.source, rule.review_by);
  }

  [[nodiscard]] const std::vector<SourceRow>& all() const { return rows_; }

 private:
  std::set<std::string> seen_;
  std::vector<SourceRow> rows_;
};

void add_dosing(Rows& rows, const DosingRules& dosing) {
  const auto add = [&](const char* id, const char* title, const Source& source) {
    rows.add(id, title, source, dosing.review_by);
  };
  for (const DoseBand& band : dosing.bands) add("dose.band", "daily dose by weight", band.source);
  add("dose.over_plan", "a day far above its plan", dosing.over_plan_source);
  add("dose.past_upper", "past the reference band", dosing.band_source);
  add("dose.past_220", "past the highest total with a benefit seen", dosing.high_total_source);
  add("dose.age", "youngest age of the label", dosing.minimum_age_source);
  add("weight.change", "a large change of weight", dosing.weight_change_source);
  add("weight.unit", "pounds taken for kilograms", dosing.unit_mixup_source);
  add("weight.usual", "a weight that is questioned", dosing.usual_weight_source);
  add("weight.stale", "an old weight", dosing.stale_weight_source);
  add("course.gap", "between two courses", dosing.course_gap_source);
  add("course.beside", "what matters after the last dose", dosing.beside_course_source);
  add("course.last_test", "the last test of a course", dosing.last_test_source);
  add("course.supply", "supplies where none is recorded", dosing.usual_supply_source);
}

/// What results, medicines, symptoms, mood and supplies are judged by, and codes.
void add_safety(Rows& rows) {
  const LabTables labs = load_lab_tables();
  for (const Analyte& analyte : labs.analytes) {
    rows.add("analyte." + analyte.key, analyte.name, analyte.source, analyte.review_by);
  }
  for (const Threshold& row : labs.thresholds) {
    rows.add("lab." + row.id, row.condition, row.source, row.review_by);
  }
  const InteractionTable table = load_interactions();
  for (const Interaction& row : table.rows) {
    for (const InteractionReading& reading : row.readings) {
      const std::string where = reading.where.empty() ? "" : reading.where + ": ";
      rows.add("interaction." + row.id, row.title + ", " + where + reading.says, reading.source,
               row.review_by);
    }
  }
  rows.add("interaction.not_checked", "a name that is not in the list", table.names_source,
           std::nullopt);
  for (const SymptomRow& row : load_symptoms().rows) {
    if (row.in_own_words) continue;  // never judged
    rows.add("symptom." + row.id, row.name, row.red_flag ? row.red_flag->source : row.source,
             row.review_by);
  }
  const MoodRules mood = load_mood_rules();
  rows.add("mood.phq2", "PHQ-2", mood.source, mood.review_by);
  rows.add("mood.phq9", "PHQ-9", mood.source, mood.review_by);
  rows.add("mood.item9", "item 9 above zero", mood.safety_source, mood.review_by);
  const ClinicalCodes codes = load_clinical_codes();
  for (const ClinicalCode& code : codes.rows) {
    rows.add("code." + code.key, code.name + ": " + code.code, code.source, codes.review_by);
  }
  const SupplyRules supply = load_supply_rules();
  rows.add("stock.low", "capsules for few days", supply.low_source, supply.review_by);
  rows.add("stock.over_30_days", "a long supply", supply.most_days_source, supply.review_by);
  rows.add("stock.long_prescription", "a very long supply", supply.long_prescription_source,
           supply.review_by);
  rows.add("stock.product_switch", "capsules not to be exchanged", supply.not_exchangeable_source,
           supply.review_by);
  for (const char* rule : {"stock.count_differs", "stock.negative"}) {
    rows.add(rule, "the ledger of capsules", supply.ledger_source, supply.review_by);
  }
}

std::vector<SourceRow> source_rows(Store* store, const Products& products,
                                   const DosingRules& dosing) {
  Rows rows;
  for (const std::string& id : programme_ids(store)) {
    const Programme programme = programme_of(store, id);
    rows.add(programme.id, programme.name, programme.source, programme.review_by);
    for (const Switch& each : programme.switches) {
      rows.add(each.name, "where the edition changes", each.source, programme.review_by);
    }
    rows.add(programme.rules);
  }
  for (const std::string& id : plan_ids(store)) {
    const LabPlan plan = plan_of(store, id);
    rows.add(plan.id, plan.title, plan.source, plan.review_by);
    rows.add(plan.rules);
  }
  rows.add(load_common_rules());
  for (const Method& method : load_methods()) {
    rows.add("contraception." + method.id, method.name, method.source, method.review_by);
  }
  for (const CareAdvice& advice : load_care()) {
    rows.add("care." + advice.id, advice.text, advice.source, advice.review_by);
  }
  const MissedDoseRules missed = load_missed_dose_rules();
  rows.add("missed_dose.never_double", missed.never_double.text, missed.never_double.source,
           missed.review_by);
  for (const MissedDosePolicy& policy : missed.policies) {
    const std::string id = "missed_dose." + policy.id;
    rows.add(id, policy.title, policy.source, missed.review_by);
    if (policy.almost_time) {
      rows.add(id + ".almost_time", policy.almost_time->text, policy.almost_time->source,
               missed.review_by);
    }
    for (const MissedDoseWords& words : policy.words) {
      rows.add(id + ".words", words.where, words.source, missed.review_by);
    }
  }
  add_dosing(rows, dosing);
  add_safety(rows);
  for (const Product& product : products.rows()) {
    rows.add(product.key, product.name, product.source, product.review_by);
  }
  return rows.all();
}

/// One sentence for each day of review that has passed.
std::vector<std::string> late_notes(const std::vector<SourceRow>& rows, Date today) {
  std::map<Date, std::vector<std::string>> late;
  for (const SourceRow& row : rows) {
    if (row.review_by && *row.review_by < today) late[*row.review_by].push_back(row.rule);
  }
  std::vector<std::string> out;
  for (const auto& [day, ids] : late) {
    out.push_back(fmt::format(
        "PAST REVIEW: {} row{} should have been reviewed by {} and may be out of date, from {} to "
        "{}. Confirm them with the clinic.",
        ids.size(), ids.size() == 1 ? "" : "s", with_weekday(day), ids.front(), ids.back()));
  }
  return out;
}

Result sources(Invocation& invocation) {
  SourceList list;
  list.today = invocation.today();
  list.rows = source_rows(invocation.store_if_any(), invocation.products(), invocation.rules());
  list.notes = late_notes(list.rows, list.today);
  return {invocation.render(list)};
}

}  // namespace

const CommandSpec programme_list_command{"programme list",
                                         "",
                                         "reference",
                                         "the programmes, shipped and the clinic's own",
                                         "",
                                         "",
                                         {"programme list"},
                                         {},
                                         false,
                                         programme_list};

const CommandSpec programme_show_command{
    "programme show",
    "",
    "reference",
    "the rules of a programme on a day",
    "ID",
    "Each rule with what it asks, since when it holds, and who says so. Where an edition\n"
    "changes on a day that may move, both sides are named.",
    {"programme show us-ipledge", "programme show us-ipledge --on 2026-11-14"},
    {{"--on", "DATE", "the rules for an event on that day (today)"}},
    false,
    programme_show};

const CommandSpec programme_add_command{
    "programme add",
    "",
    "reference",
    "add a clinic's own programme, or put one in place of another",
    "FILE",
    "A JSON file like those of schema/clinical/programmes; it may name a shipped one as its base.\n"
    "Read strictly: an error names line and column. Kept in the record, - is standard input.",
    {"programme add our-clinic.json", "programme add our-clinic.json --dry-run"},
    {},
    true,
    programme_add};

const CommandSpec lab_plan_add_command{
    "lab plan add",
    "",
    "reference",
    "add a clinic's own lab plan, or put one in place of another",
    "FILE",
    "A JSON file like schema/clinical/lab-plans.json that holds one plan. Read strictly: an error\n"
    "names line and column. Kept in the record, - is standard input.",
    {"lab plan add our-labs.json"},
    {},
    true,
    plan_add};

const CommandSpec sources_command{"sources",
                                  "",
                                  "reference",
                                  "every rule and where it comes from",
                                  "",
                                  "Ids of docs/sources.md, their class and how sure the reading "
                                  "is. Rows past their day of review\n"
                                  "are named above.",
                                  {"sources", "sources --plain"},
                                  {},
                                  false,
                                  sources};

}  // namespace isotrack
