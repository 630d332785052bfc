#include "completion_values.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "commands.hpp"
#include "commands/config.hpp"
#include "commands/own_reminder.hpp"
#include "invocation.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "judging.hpp"

/// Values that can stand behind an option or a command, each kind in one table. Words that a
/// command reads as an enumeration are written here again; tests/cli/completion.py compares them
/// with what the commands accept.
namespace isotrack {
namespace {

using Candidates = std::vector<Candidate>;

constexpr std::string_view kinds =
    "lab pregnancy_test pickup contraception visit refill post_course dose safety reminder stop";

/// Where the words of an enumeration stand.
struct FixedWords {
  std::string_view command;  ///< empty: any
  std::string_view option;   ///< empty: the first operand
  std::string_view words;
};

constexpr FixedWords fixed_words[] = {
    {"", "--color", "always never auto"},
    {"", "--basis", "baseline current at-dose"},
    {"", "--category", "can cannot unknown"},
    {"", "--logging", "daily visits"},
    {"import csv", "--weight-unit", "kg lb"},
    {"", "--weight-unit", "kg lb st-lb"},
    {"", "--cycles", "regular irregular absent"},
    {"", "--home-tests", "allowed not-allowed"},
    {"", "--lab-units", "us si"},
    {"", "--missed-dose", "skip take-if-early"},
    {"", "--route", "oral topical injected other"},
    {"", "--grade", "mild moderate severe"},
    {"", "--setting", "medical home"},
    {"pregnancy-test add", "--kind", "urine serum"},
    {"", "--kind", kinds},
    {"", "--state", "planned active held finished stopped"},
    {"", "--sort", "need code day percent adherence last due"},
    {"", "--what", "doses weights labs tests"},
    {"", "--without", "name pregnancy labs medicines symptoms mood care corrections"},
    {"", "--dates", "iso dmy mdy"},
    {"", "--take", "ours theirs both"},
    {"", "--month", "this next last"},
    {"pregnancy-test add", "", "negative positive pending invalid"},
    {"course outcome", "", "cleared improved relapsed"},
    {"completion", "", "bash zsh fish"},
};

Candidates candidates_of(std::string_view words) {
  Candidates out;
  for (const std::string_view word : words_in(words)) out.push_back({std::string(word), ""});
  return out;
}

/// The record of the command line, opened to be read when first asked for.
class Record {
 public:
  explicit Record(const ValuePlace& place)
      : arguments_(place.arguments), invocation_(status_command, arguments_, conversation_) {}

  Invocation& invocation() { return invocation_; }

  Store& store() {
    if (!store_) store_ = std::make_unique<Store>(invocation_.open(Access::read));
    return *store_;
  }

  PatientRecord patient() { return invocation_.patient(store()); }

  [[nodiscard]] const Arguments& arguments() const { return arguments_; }

 private:
  Arguments arguments_;
  Conversation conversation_;
  Invocation invocation_;
  std::unique_ptr<Store> store_;
};

Candidates products(Record& record) {
  Candidates out;
  for (const Product& row : record.invocation().products().rows()) {
    out.push_back({row.key, row.name + " (" + row.market + ")"});
  }
  return out;
}

/// The clinic's own of a kind; none where there is no record.
void add_clinic_files(Record& record, std::string_view kind, Candidates& out) {
  if (!record.invocation().has_record()) return;
  for (const ClinicFile& file : record.store().clinic_files()) {
    if (file.kind == kind) out.push_back({file.id, "the clinic's own"});
  }
}

Candidates programmes(Record& record) {
  Candidates out;
  for (const ProgrammeBrief& row : load_programmes()) {
    out.push_back({row.id, row.name + (row.region.empty() ? "" : ", " + row.region)});
  }
  add_clinic_files(record, "programme", out);
  return out;
}

Candidates lab_plans(Record& record) {
  Candidates out;
  for (const LabPlanBrief& row : load_lab_plans()) out.push_back({row.id, row.title});
  add_clinic_files(record, "lab_plan", out);
  return out;
}

Candidates symptoms(Record&) {
  Candidates out;
  for (const SymptomRow& row : load_symptoms().rows) {
    if (!row.in_own_words) out.push_back({row.id, row.name});
  }
  return out;
}

Candidates methods(Record&) {
  Candidates out;
  for (const Method& row : load_methods()) out.push_back({row.id, row.name});
  return out;
}

/// As `lab add` reads it: the short name, the sign, and the result to come.
Candidates results(Record&) {
  Candidates out;
  for (const Analyte& row : load_lab_tables().analytes) {
    const bool is_word = row.abbreviation.find(' ') == std::string::npos;
    out.push_back({(is_word ? lower(row.abbreviation) : row.key) + "=", row.name});
  }
  return out;
}

Candidates analytes(Record&) {
  Candidates out;
  for (const Analyte& row : load_lab_tables().analytes) out.push_back({row.key, row.name});
  return out;
}

/// Codes alone: a name would be read over a shoulder.
Candidates codes(Record& record, Listed listed) {
  Candidates out;
  for (const PatientBrief& each : record.store().patients(listed)) out.push_back({each.code, ""});
  return out;
}

Candidates active_codes(Record& record) { return codes(record, Listed::active); }

Candidates codes_to_archive(Record& record) {
  return codes(record, record.arguments().flag("--return") ? Listed::archived : Listed::active);
}

Candidates all_codes(Record& record) { return codes(record, Listed::all); }

Candidates courses(Record& record) {
  Candidates out;
  for (const CourseRecord& course : record.patient().courses) {
    out.push_back({std::to_string(course.number), "from " + with_weekday(course.start)});
  }
  return out;
}

/// What nobody remembers of older entries has to be looked up anyway.
constexpr int entries_reach_back_days = 60;

/// The last entries of a patient, the newest first.
Candidates entries(Record& record) {
  constexpr std::size_t most = 20;
  const Date today = record.invocation().today();
  const auto found = record.store().journal_between(
      record.patient().id, today - days(entries_reach_back_days), std::nullopt);
  Candidates out;
  for (auto each = found.rbegin(); each != found.rend() && out.size() < most; ++each) {
    out.push_back(
        {std::to_string(each->id), each->command + ", " + with_weekday(each->local_date)});
  }
  return out;
}

/// The entries of what goes on, by the day it began: words that were typed are read over a
/// shoulder, as a name is.
template <class Fact>
Candidates open_entries(const std::vector<Fact>& facts, Date today) {
  Candidates out;
  for (const Fact& fact : facts) {
    if (fact.last && *fact.last < today) continue;
    out.push_back({std::to_string(fact.recorded.entry), "from " + with_weekday(fact.first)});
  }
  return out;
}

Candidates open_medicines(Record& record) {
  return open_entries(record.patient().events.medicines, record.invocation().today());
}

Candidates open_symptoms(Record& record) {
  return open_entries(record.patient().events.symptoms, record.invocation().today());
}

/// By their numbers in `remind list`.
Candidates own_reminders(Record& record) {
  const Date today = record.invocation().today();
  Candidates out;
  for (const Reminder& each : record.patient().events.reminders) {
    if (each.last && *each.last < today) continue;
    out.push_back({std::to_string(each.recorded.first_row), "from " + with_weekday(each.first)});
  }
  return out;
}

using Obligations = std::vector<Obligation>;

/// Of an item, its rule (null: it has none of the files), and all that are judged.
using IsMeant = std::function<bool(const Obligation&, const Rule*, const Obligations&)>;

/// The rules of what is open today, as far as `is_meant`. What an item says may be a result, or
/// words that were typed: its kind stands for it.
Candidates open_rules(Record& record, const IsMeant& is_meant) {
  const PatientRecord patient = record.patient();
  const CourseRecord* course = course_of(record.invocation(), patient);
  const Rulebook rules = rulebook_of(record.store(), patient, course);
  const Obligations all = judged(record.invocation(), record.store(), patient, course).obligations;
  Candidates out;
  for (const Obligation& each : all) {
    const bool is_new = std::ranges::find(out, each.rule, &Candidate::text) == out.end();
    if (!each.is_open() || !is_new || !is_meant(each, rules.rule(each.rule), all)) continue;
    std::string about = name_of(each.kind);
    std::ranges::replace(about, '_', ' ');
    out.push_back({each.rule, std::move(about)});
  }
  return out;
}

Candidates rules_to_snooze(Record& record) {
  const Date today = record.invocation().today();
  return open_rules(record, [&](const Obligation& each, const Rule*, const Obligations& all) {
    return std::ranges::all_of(items_to_put_off(all, each.rule),
                               [&](const Obligation& item) { return can_be_put_off(item, today); });
  });
}

/// Steps, reminders, and what the prescriber decides about; the rest is met by what is recorded.
Candidates rules_to_confirm(Record& record) {
  return open_rules(record, [](const Obligation& each, const Rule* rule, const Obligations&) {
    const bool is_step =
        rule != nullptr && (rule->met_by == MetBy::step || rule->check == Check::supply_step);
    return is_step || each.needs_decision() || each.kind == Kind::reminder;
  });
}

/// What a label or regulator makes a condition is never waived.
Candidates rules_to_waive(Record& record) {
  return open_rules(record, [](const Obligation& each, const Rule*, const Obligations&) {
    return each.at_stake != Severity::stop && each.at_stake != Severity::block;
  });
}

Candidates keys(Record& record) {
  Candidates out;
  for (const Setting& each : known_settings(record.store())) out.push_back({each.key, each.about});
  return out;
}

/// What is not set cannot be unset.
Candidates keys_that_are_set(Record& record) {
  Candidates out;
  for (const Configured& each : record.store().configuration()) out.push_back({each.key, ""});
  return out;
}

/// Commands whose `--on` may lie ahead; the others say what was done.
constexpr std::array<std::string_view, 5> plans_ahead{"visit add", "remind add", "resume",
                                                      "pickup check", "programme show"};

Candidates dates(Record& record, const ValuePlace& place) {
  const Date today = record.invocation().today();
  Candidates out{{"today", with_weekday(today)}, {"yesterday", with_weekday(today - days(1))}};
  const std::string_view name = place.command == nullptr ? "" : place.command->name;
  const bool is_past = place.option->name == "--on" || place.option->name == "--last-dose";
  if (!is_past || std::ranges::find(plans_ahead, name) != plans_ahead.end()) {
    out.push_back({"tomorrow", with_weekday(today + days(1))});
  }
  return out;
}

/// Where what is offered follows from the tables or the record.
struct FoundWords {
  std::string_view command;  ///< empty: any
  std::string_view option;   ///< empty: an operand
  Candidates (*find)(Record&);
  bool repeats = false;  ///< each operand may be one, not only the first
};

constexpr FoundWords found_words[] = {
    {"", "--product", products},
    {"", "--programme", programmes},
    {"", "--labs", lab_plans},
    {"", "--patient", active_codes},
    {"", "--course", courses},
    {"", "--id", entries},
    {"", "--uln", results},
    {"merge", "--as", active_codes},
    {"programme show", "", programmes},
    {"lab plan", "", lab_plans},
    {"symptom add", "", symptoms},
    {"symptom end", "", open_symptoms},
    {"medicine end", "", open_medicines},
    {"remind end", "", own_reminders},
    {"contraception add", "", methods, true},
    {"contraception end", "", methods, true},
    {"lab add", "", results, true},
    {"chart", "", analytes, true},
    {"patient archive", "", codes_to_archive},
    {"patient erase", "", all_codes},
    {"history", "", entries},
    {"undo", "", entries},
    {"redact", "", entries},
    {"amend", "", entries},
    {"snooze", "", rules_to_snooze},
    {"waive", "", rules_to_waive},
    {"confirm", "", rules_to_confirm},
    {"config set", "", keys},
    {"config unset", "", keys_that_are_set},
};

/// Commands whose operand is a file or a folder.
constexpr std::array<std::string_view, 6> reads_file{
    "restore", "import json", "import csv", "programme add", "merge", "lab plan add"};

template <class Row>
bool is_of(const Row& row, const ValuePlace& place) {
  const std::string_view option = place.option == nullptr ? "" : place.option->name;
  if (row.option != option) return false;
  if (row.command.empty()) return place.option != nullptr;
  return place.command != nullptr && row.command == place.command->name;
}

Candidates of_machine(const ValuePlace& place) {
  const std::string_view value = place.option == nullptr ? "" : place.option->value;
  if (value == "FILE") return {{":files", ""}};
  if (value == "DIR") return {{":folders", ""}};
  if (place.option != nullptr || place.command == nullptr || !place.operands.empty()) return {};
  if (place.command->name == "backup") return {{":folders", ""}};
  if (std::ranges::find(reads_file, place.command->name) != reads_file.end()) {
    return {{":files", ""}};
  }
  return {};
}

}  // namespace

std::vector<Candidate> values_at(const ValuePlace& place) {
  for (const FixedWords& row : fixed_words) {
    if (is_of(row, place) && place.operands.empty()) return candidates_of(row.words);
  }
  for (const FoundWords& row : found_words) {
    if (!is_of(row, place) || (!place.operands.empty() && !row.repeats)) continue;
    Record record(place);
    return row.find(record);
  }
  if (place.option != nullptr && place.option->value == "DATE") {
    Record record(place);
    return dates(record, place);
  }
  return of_machine(place);
}

}  // namespace isotrack
