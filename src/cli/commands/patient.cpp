#include "isotrack/domain/patient_code.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "../commands.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/reports.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "named.hpp"
#include "open_flags.hpp"
#include "patient_codes.hpp"
#include "records.hpp"

namespace isotrack {
namespace {

std::string fresh_code(const Invocation& invocation, const Store& store) {
  if (auto code = next_code(store)) return *std::move(code);
  throw Error(ExitStatus::refused,
              "the last of the generated codes, " + last_code() + ", was given",
              "name one: " + invocation.to_type("patient add CODE", About::file));
}

/// Throws (usage) for a day that is only read with the help of today: nobody is born near it.
void refuse_without_year(const Invocation& invocation, const std::string& text) {
  const auto born = parse_date(text, invocation.today(), Lean::past);
  const bool is_near = born ? text.find(iso(*born).substr(0, 4)) == std::string::npos
                            : bool(parse_date(text, invocation.today(), Lean::future));
  if (!is_near) return;
  throw Error(ExitStatus::usage, "birth date '" + visible(text) + "': the year is not said",
              "such as 2008-11-17 or '17 nov 2008'");
}

std::optional<Date> birth_date(const Invocation& invocation) {
  const auto text = invocation.arguments().value("--birth-date");
  if (!text) return std::nullopt;
  refuse_without_year(invocation, *text);
  const Date born = parse_date(*text, invocation.today(), Lean::past).value();
  if (born > invocation.today()) {
    throw Error(ExitStatus::refused, "birth date " + iso(born) + " is after today");
  }
  if (age_on(born, invocation.today()) > 120) {
    throw Error(ExitStatus::refused, "birth date " + iso(born) + " is more than 120 years ago");
  }
  return born;
}

std::string with_dashes(std::string text) {
  std::ranges::replace(text, '_', '-');
  return text;
}

/// Fills in the preferences that options name; whether any was named.
bool apply_terms(const Invocation& invocation, PatientRecord& patient) {
  bool changed = false;
  if (const auto text = invocation.arguments().value("--logging")) {
    patient.logging = parse_logging(*text).value();
    changed = true;
  }
  if (const auto born = birth_date(invocation)) {
    patient.birth_date = born;
    changed = true;
  }
  if (const auto text = invocation.arguments().value("--weight-unit")) {
    patient.weight_unit = parse_weight_unit(*text).value();
    changed = true;
  }
  if (invocation.arguments().flag("--no-name")) {
    if (invocation.arguments().value("--name")) {
      throw Error(ExitStatus::usage, "--name and --no-name exclude each other");
    }
    patient.name.clear();
    changed = true;
  }
  if (const auto name = invocation.text("--name")) {
    patient.name = *name;
    changed = true;
  }
  return changed;
}

/// Says when an entry of a later day goes on holding from that day.
template <class Fact, class Name>
void say_what_follows(const std::vector<Fact>& facts, Date from, Date today, Name name,
                      Receipt& receipt) {
  for (const Fact& later : facts) {
    if (later.from <= from) continue;
    receipt.lines.push_back(fmt::format("Until {}: from {} on entry #{} says {}{}.",
                                        with_weekday(later.from - days(1)),
                                        with_weekday(later.from), later.recorded.entry, name(later),
                                        later.from <= today ? ", today too" : ""));
    return;
  }
}

/// A dated fact of the same day is replaced.
template <class Fact>
void add_dated(Writer& writer, const PatientRecord& patient, const std::vector<Fact>& old,
               const Fact& fact) {
  for (const Fact& before : old) {
    if (before.from == fact.from) writer.withdraw(before);
  }
  writer.add(patient.id, fact);
}

/// A setting that `patient edit` takes, and its values as they are typed.
struct SettingOption {
  std::string_view option;
  std::string_view key;
  std::string_view title;
  std::vector<std::string> values;
};

std::vector<SettingOption> setting_options() {
  std::vector<std::string> policies;
  for (const MissedDosePolicy& policy : load_missed_dose_rules().policies) {
    policies.push_back(with_dashes(policy.id));
  }
  return {{"--cycles", "cycles", "Cycles", {"regular", "irregular", "absent"}},
          {"--home-tests", "home_tests", "Home tests", {"allowed", "not-allowed"}},
          {"--lab-units", "lab_units", "Lab units", {"us", "si"}},
          {"--missed-dose", "missed_dose", "Missed doses", std::move(policies)}};
}

/// Records the settings that options name; a line each.
void apply_settings(const Invocation& invocation, Writer& writer, const PatientRecord& patient,
                    Date from, Receipt& receipt) {
  for (const SettingOption& setting : setting_options()) {
    const auto text = invocation.arguments().value(setting.option);
    if (!text) continue;
    const std::string value = with_dashes(lower(stripped(*text)));
    if (std::ranges::find(setting.values, value) == setting.values.end()) {
      std::string names;
      for (const std::string& each : setting.values) names += (names.empty() ? "" : ", ") + each;
      throw Error(ExitStatus::usage, fmt::format("{} '{}': expected one of {}", setting.option,
                                                 visible(*text), names));
    }
    PatientSetting fact{{}, from, std::string(setting.key), value};
    std::ranges::replace(fact.value, '-', '_');
    for (const PatientSetting& old : patient.events.settings) {
      if (old.key == fact.key && old.from == fact.from) writer.withdraw(old);
    }
    writer.add(patient.id, fact);
    receipt.lines.push_back(
        fmt::format("{}: {}, from {}.", setting.title, value, with_weekday(from)));
    std::vector<PatientSetting> same;
    std::ranges::copy_if(patient.events.settings, std::back_inserter(same),
                         [&](const PatientSetting& each) { return each.key == fact.key; });
    say_what_follows(
        same, from, invocation.today(),
        [](const PatientSetting& later) { return with_dashes(later.value); }, receipt);
  }
}

/// What is asked for after and not before. An event that another programme has its own rule for is
/// the same event.
std::vector<Obligation> newly_asked(const Situation& before, const Situation& after) {
  std::vector<Obligation> out = newly_open(before, after);
  std::erase_if(out, [&](const Obligation& each) {
    return each.kind == Kind::stop && goes_on(each, after, before);
  });
  return out;
}

/// `BLOCK monthly pregnancy test (us.test.monthly)`: each rule once, the gravest first. Findings
/// are told by the end of every write.
std::vector<std::string> named_items(std::vector<Obligation> items, const Situation& now) {
  std::erase_if(items, [](const Obligation& each) { return each.is_finding; });
  std::ranges::stable_sort(items, {}, &Obligation::at_stake);
  std::vector<std::string> names;
  for (const Obligation& each : items) {
    const std::string severity =
        each.severity == Severity::block ? name_of(each.severity) + " " : std::string();
    const std::string name = severity + now.title_of(each) + " (" + each.rule + ")";
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return names;
}

/// What is asked for now that was not: how much, for the lists have it; and the other way round: by
/// name, because no list has it any more.
void say_what_newly_applies(const Invocation& invocation, const Situation& before,
                            const Situation& after, Receipt& receipt) {
  const auto more = newly_asked(before, after).size();
  const std::vector<std::string> gone = named_items(newly_asked(after, before), before);
  if (more > 0) {
    receipt.lines.push_back(fmt::format("Asked for now and not before: {} item{}; see: {}", more,
                                        more == 1 ? "" : "s", invocation.to_type("due")));
  }
  if (!gone.empty()) receipt.lines.push_back("No longer asked for: " + joined(gone, "; ") + ".");
}

Result add(Invocation& invocation) {
  const auto category = invocation.arguments().value("--category");
  const auto programme = invocation.arguments().value("--programme");
  PatientRecord patient;
  patient.code = invocation.arguments().joined();
  if (const auto option = invocation.arguments().value("--patient")) {
    if (!patient.code.empty() && patient.code != *option) {
      throw Error(ExitStatus::usage, "the patient is named twice: " + visible(patient.code) +
                                         " and --patient " + visible(*option));
    }
    patient.code = *option;
  }
  if (!patient.code.empty() && !is_patient_code(patient.code)) {
    throw Error(ExitStatus::usage, "patient code '" + visible(patient.code) +
                                       "': expected 1 to 32 of A-Z a-z 0-9 . _ -");
  }
  apply_terms(invocation, patient);
  const CategoryEntry first_category{
      {}, invocation.today(), parse_category(category.value_or("unknown")).value()};
  const ProgrammeEntry first_programme{
      {}, invocation.today(), programme_named(invocation, programme.value_or("strictest"))};
  if (has_wrong_check_digit(patient.code)) {
    invocation.question(
        patient.code + " looks like a generated code, and its check digit does not fit",
        "another patient's code mistyped? If it is a code of your own, --yes answers");
  }
  Store& store = invocation.store_or_create();
  Writer writer = invocation.begin(store);
  const bool is_typed = !patient.code.empty();
  if (!is_typed) patient.code = fresh_code(invocation, store);
  if (store.load_patient(patient.code)) {
    throw Error(ExitStatus::refused, "patient " + patient.code + " is in this file already");
  }
  if (is_typed) ask_about_code(invocation, store, patient.code);
  patient.id = writer.add_patient(patient);
  writer.about(patient.id);
  writer.add(patient.id, first_category);
  writer.add(patient.id, first_programme);
  Receipt receipt;
  receipt.lines.push_back(
      fmt::format("Patient {}{}.", patient.code,
                  invocation.created() && !invocation.dry_run()
                      ? fmt::format(", in a new file, {} (mode 0600)", invocation.shown_path())
                      : ""));
  receipt.says_whose = true;
  receipt.lines.push_back(fmt::format("  Can become pregnant: {}. Programme {}. Logging {}.",
                                      name_of(first_category.category), first_programme.programme,
                                      name_of(patient.logging)));
  patient.programmes = {first_programme};
  const std::string choose =
      programme_choice(invocation, patient, true, invocation.several_patients(store));
  if (!choose.empty()) receipt.lines.push_back("  " + choose);
  return invocation.finish(store, writer, patient.code, std::nullopt, std::move(receipt));
}

Result list(Invocation& invocation) {
  Store& store = invocation.store(Access::read);
  PatientList report{invocation.today(), {}};
  report.of_archive = invocation.arguments().flag("--archived");
  const Listed listed = report.of_archive ? Listed::archived : Listed::active;
  for (LoadedPatient& each : store.load_patients(store.patients(listed), DosesAs::day_amounts)) {
    if (each.record) {
      report.patients.push_back(*std::move(each.record));
    } else if (each.trouble) {  // hides none of the others
      invocation.warn("not_read", each.brief.code + " could not be read: " + each.trouble->what());
    }
  }
  report.archived = store.patients(Listed::archived).size();
  report.begin = invocation.to_type("start", About::file);
  report.see_archive = invocation.to_type("patient list --archived", About::file);
  return {invocation.render(report)};
}

Result show(Invocation& invocation) {
  return {invocation.render(
      PatientCard{invocation.today(), invocation.patient(invocation.store(Access::read))})};
}

Result edit(Invocation& invocation) {
  const auto category = invocation.arguments().value("--category");
  const auto programme = invocation.arguments().value("--programme");
  const Date from = invocation.date("--from").value_or(invocation.today());
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store, invocation.text("--reason"));
  PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  Receipt receipt;
  if (category) {
    const CategoryEntry entry{{}, from, parse_category(*category).value()};
    add_dated(writer, patient, patient.categories, entry);
    receipt.lines.push_back(fmt::format("Can become pregnant: {}, from {}.",
                                        name_of(entry.category), with_weekday(from)));
    say_what_follows(
        patient.categories, from, invocation.today(),
        [](const CategoryEntry& later) { return name_of(later.category); }, receipt);
  }
  if (programme) {
    const ProgrammeEntry entry{{}, from, programme_named(invocation, *programme)};
    add_dated(writer, patient, patient.programmes, entry);
    receipt.lines.push_back(
        fmt::format("Programme {} from {}.", entry.programme, with_weekday(from)));
    say_what_follows(
        patient.programmes, from, invocation.today(),
        [](const ProgrammeEntry& later) { return later.programme; }, receipt);
  }
  apply_settings(invocation, writer, patient, from, receipt);
  if (receipt.lines.empty() && invocation.arguments().value("--from")) {
    throw Error(ExitStatus::usage,
                "--from is the day from which something holds, and is named alone",
                "it goes with --category, --programme, --cycles, --home-tests, --lab-units or "
                "--missed-dose");
  }
  if (apply_terms(invocation, patient)) {
    writer.replace_patient(patient);
    receipt.lines.push_back(fmt::format("Logging {}, birth date {}, weight unit {}{}.",
                                        name_of(patient.logging),
                                        patient.birth_date ? iso(*patient.birth_date) : "-",
                                        patient.weight_unit ? name_of(*patient.weight_unit) : "-",
                                        patient.name.empty() ? "" : ", name stored"));
  }
  if (receipt.lines.empty()) {
    throw Error(
        ExitStatus::usage, "nothing to change was named",
        "such as: " + invocation.to_type("patient edit --category can --programme us-ipledge",
                                         About::patient));
  }
  const Situation after = situation(invocation, store, patient.code);
  refuse_to_end_a_stop(invocation, before, after,
                       options_to_type(invocation.arguments(), About::patient));
  say_what_newly_applies(invocation, before, after, receipt);
  name_new_blocks(before, after, receipt);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt));
}

Result contact_set(Invocation& invocation) {
  const std::vector<std::string>& words = invocation.arguments().words;
  const std::string example =
      invocation.to_type("contact set prescriber '555-0100'", About::patient);
  if (words.empty()) {
    throw Error(ExitStatus::usage, "a role is missing", "such as: " + example);
  }
  Contact contact;
  contact.role = lower(words.front());
  for (std::size_t i = 1; i < words.size(); ++i) {
    contact.text += (i > 1 ? " " : "") + words[i];
  }
  if (contact.text.empty()) contact.text = private_text(invocation, "--text", "Number or address:");
  if (!is_patient_code(contact.role)) {
    throw Error(ExitStatus::usage, "role '" + visible(contact.role) + "': expected one word",
                "such as: " + example);
  }
  if (!is_plain_text(contact.text)) {
    throw Error(ExitStatus::usage, "'" + visible(contact.text) + "': no control characters");
  }
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  for (const Contact& old : patient.contacts) {
    if (old.role == contact.role) writer.withdraw(old);
  }
  writer.add(patient.id, contact);
  Receipt receipt;
  receipt.lines.push_back(fmt::format("Contact {}: {}.", contact.role, contact.text));
  return invocation.finish(store, writer, patient.code, std::nullopt, std::move(receipt));
}

Result contact_list(Invocation& invocation) {
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  EventList report =
      record_list(invocation, patient, "Contacts", {"role", "entry", "number or address"},
                  "No contact is stored.", "contact set prescriber TEXT");
  for (const Contact& each : patient.contacts) {
    report.rows.push_back({each.role, entry_cell(each.recorded), each.text});
  }
  return {invocation.render(report)};
}

const std::vector<OptionSpec> terms{
    {"--category", "WHO", "can, cannot or unknown become pregnant"},
    {"--programme", "ID", "us-ipledge, uk, eu, fr, de, it, ca, anz, strictest or none"},
    {"--logging", "HOW", "daily, or visits when a clinic records at visits"},
    {"--birth-date", "DATE", "without it, rules about age say unknown"},
    {"--weight-unit", "UNIT", "how a bare number is read: kg, lb or st-lb"},
    {"--name", "TEXT", "optional; never in reminders, file names or titles"}};

std::vector<OptionSpec> terms_and_when() {
  std::vector<OptionSpec> out = terms;
  out.push_back({"--no-name", "", "take the name away"});
  out.push_back({"--cycles", "HOW", "regular, irregular or absent: some tests depend on it"});
  out.push_back({"--home-tests", "WHETHER", "allowed or not-allowed, as the prescriber says"});
  out.push_back({"--lab-units", "SYSTEM", "us or si: how a bare laboratory number is read"});
  out.push_back({"--missed-dose", "POLICY", "skip or take-if-early, as the prescriber says"});
  out.push_back({"--from", "DATE", "since when category, programme and these hold (today)"});
  out.push_back({"--reason", "TEXT", "why; kept with the entry"});
  return out;
}

}  // namespace

const CommandSpec patient_add_command{
    "patient add",
    "",
    "clinic",
    "add a patient (and the file, when there is none)",
    "[CODE]",
    "A code of your own is kept as typed and matched exactly. Without one a code is made that\n"
    "ends in a check digit, so that a slip never names another patient.",
    {"patient add", "patient add P-0412 --category can --programme us-ipledge"},
    terms,
    true,
    add};

const CommandSpec patient_list_command{"patient list",
                                       "",
                                       "clinic",
                                       "the patients of this file",
                                       "",
                                       "",
                                       {"patient list", "patient list --archived"},
                                       {{"--archived", "", "those who are archived, instead"}},
                                       false,
                                       list};

const CommandSpec patient_show_command{"patient show",
                                       "",
                                       "clinic",
                                       "what is recorded of a patient",
                                       "",
                                       "",
                                       {"patient show -p P-0412"},
                                       {},
                                       false,
                                       show};

const CommandSpec patient_edit_command{
    "patient edit",
    "",
    "clinic",
    "change category, programme, logging or preferences",
    "",
    "Category, programme, cycles, home tests, lab units and missed doses hold from a day on; the\n"
    "others at once. What was is kept.",
    {"patient edit --category cannot --from mon --reason hysterectomy",
     "patient edit --weight-unit lb"},
    terms_and_when(),
    true,
    edit};

const CommandSpec contact_list_command{
    "contact list", "", "course", "whom to turn to, as stored", "", "", {"contact list"}, {}, false,
    contact_list};

const CommandSpec contact_set_command{
    "contact set",
    "",
    "course",
    "store whom to turn to",
    "ROLE [TEXT]",
    "Roles are one word, such as prescriber, clinic, emergency. Shown where a label says whom to\n"
    "call.",
    {"contact set prescriber '555-0100'", "contact set clinic"},
    {{"--text", "TEXT", "the number or address, instead of words"}},
    true,
    contact_set};

}  // namespace isotrack
