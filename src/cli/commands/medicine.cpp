#include "medicine.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "../suggest.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/settled.hpp"
#include "isotrack/present/medicines.hpp"
#include "isotrack/present/record.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "medicine_said.hpp"
#include "symptom_spans.hpp"

/// Other medicines beside isotretinoin. A name is written down as typed, whatever the list says of
/// it; a name that is not in the list is NOT CHECKED, which is neither an interaction nor its
/// absence.
namespace isotrack {
namespace {

constexpr std::size_t longest_name = 200;  // bytes

std::string span_words(const Medicine& fact, Date today) {
  std::string out = "from " + date_words(fact.first, today);
  if (fact.first == today) out = "from " + with_weekday(fact.first);
  return out + (fact.last ? ", to " + with_weekday(*fact.last) : "");
}

/// Whether both are in use on some day.
bool overlap_in_time(const Medicine& a, const Medicine& b) {
  return (!a.last || b.first <= *a.last) && (!b.last || a.first <= *b.last);
}

void check_name(const std::string& name) {
  if (!is_plain_text(name)) {
    throw Error(ExitStatus::usage, "'" + visible(name) + "': no control characters");
  }
  if (name.size() > longest_name) {
    throw Error(ExitStatus::usage,
                fmt::format("the name is longer than {} characters", longest_name),
                "what else there is to say goes into --note");
  }
}

/// Oral isotretinoin is the course itself: two records of one thing would part.
void refuse_the_course(const Invocation& invocation, const Medicine& fact,
                       const MedicineCheck& check) {
  const bool is_course = std::ranges::any_of(
      check.matches, [](const InteractionMatch& match) { return match.row->is_the_course; });
  if (!is_course) return;
  throw Error(ExitStatus::refused,
              fact.name + ": oral isotretinoin is the course itself, not a medicine beside it",
              fmt::format("A dose: {}; a course: {}; if it is for the skin: {}",
                          invocation.to_type("log"), invocation.to_type("start", About::patient),
                          invocation.to_type("medicine add NAME --route topical", About::patient)));
}

/// A part of a name as it was typed: `Depo-Provera`, where the parts are read without signs.
std::string as_typed(const std::string& whole, const std::string& part) {
  std::string read = lower(whole);
  std::ranges::replace(read, '-', ' ');
  const std::size_t at = read.size() == whole.size() ? read.find(part) : std::string::npos;
  return at == std::string::npos ? part : whole.substr(at, part.size());
}

/// ` (on the interaction list: methotrexate)`: what is refused was looked up, too. Empty: none is.
std::string listed_words(const std::vector<std::string>& names, Route route,
                         const InteractionTable& table) {
  std::vector<std::string> listed;
  for (const std::string& name : names) {
    const MedicineCheck check = check_medicine(name, route, table);
    const bool is_found = std::ranges::any_of(
        check.matches, [](auto& match) { return match.row->grade != InteractionGrade::none; });
    if (is_found) listed.push_back(name);
  }
  return listed.empty() ? "" : " (on the interaction list: " + joined(listed) + ")";
}

/// Two medicines have days of their own, each. What one product holds is joined by `with`.
void refuse_several(const Invocation& invocation, const Medicine& fact, const MedicineCheck& check,
                    const InteractionTable& table) {
  const bool are_brands = check.brands.size() > 1;
  std::vector<std::string> names = are_brands ? check.brands : several_medicines(fact.name, table);
  if (names.size() < 2) return;
  for (std::string& name : names) name = as_typed(fact.name, name);
  std::vector<std::string> commands;
  for (const std::string& name : names) {
    commands.push_back(invocation.to_type("medicine add " + name, About::patient));
  }
  std::string hint =
      "Record each" + listed_words(names, fact.route, table) + ": " + joined(commands, "; ");
  // A list of three is no product.
  if (!are_brands && names.size() == 2) {
    hint += "; if it is one product: " +
            invocation.to_type("medicine add " + joined(names, " with "), About::patient) +
            "; a remark goes into --note";
  }
  throw Error(ExitStatus::refused,
              fmt::format("{} names {} medicines: {}", fact.name, names.size(), joined(names)),
              hint);
}

/// `but`: the one that `fact` takes the place of; null: none.
void refuse_twin(const Invocation& invocation, const PatientRecord& patient, const Medicine& fact,
                 const Medicine* but = nullptr) {
  for (const Medicine& old : patient.events.medicines) {
    if (&old == but) continue;
    if (lower(old.name) != lower(fact.name) || old.route != fact.route) continue;
    if (!overlap_in_time(old, fact)) continue;
    throw Error(ExitStatus::refused,
                fmt::format("{} is recorded already {}, #{}", old.name,
                            span_words(old, invocation.today()), named_entry(old.recorded)),
                fmt::format("Its last day: {}; to take it back: {}",
                            invocation.to_type(
                                fmt::format("medicine end {} --on DATE", named_entry(old.recorded)),
                                About::patient),
                            undo_to_type(invocation, old.recorded)));
  }
}

Result add(Invocation& invocation) {
  Medicine fact;
  fact.name = stripped(invocation.arguments().joined());
  if (fact.name.empty()) {
    throw Error(
        ExitStatus::usage, "the medicine's name is missing",
        "such as: " + invocation.to_type("medicine add minocycline --route oral", About::patient));
  }
  check_name(fact.name);
  if (const auto route = invocation.arguments().value("--route")) {
    fact.route = parse_route(*route).value();
  }
  fact.first = invocation.date("--from").value_or(invocation.today());
  fact.last = invocation.date("--to", Lean::future);
  fact.note = invocation.text("--note").value_or("");
  refuse_reversed(fact.first, fact.last);
  const InteractionTable table = load_interactions();
  const MedicineCheck check = check_medicine(fact.name, fact.route, table);
  refuse_the_course(invocation, fact, check);
  refuse_several(invocation, fact, check, table);
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  refuse_twin(invocation, patient, fact);
  const Situation before = situation(invocation, store, patient.code);
  writer.add(patient.id, fact);
  Receipt receipt;
  receipt.lines.push_back(
      fmt::format("Recorded as typed: {}{}, {}.", fact.name,
                  fact.route == Route::unknown ? "" : ", " + name_of(fact.route),
                  span_words(fact, invocation.today())));
  say_end_in_name(invocation, fact, writer.id(), receipt);
  return finish_medicine(invocation, store, writer, before, fact, table, std::move(receipt));
}

/// The rules by which a medicine is a finding.
std::vector<std::string> rules_of(const Medicine& fact, const InteractionTable& table) {
  const MedicineCheck check = check_medicine(fact.name, fact.route, table);
  std::vector<std::string> out;
  for (const InteractionMatch& match : check.matches) out.push_back("interaction." + match.row->id);
  if (check.is_unchecked()) out.emplace_back("interaction.not_checked");
  return out;
}

/// Whether what was said is about a red flag that the medicine makes of a symptom, and about every
/// other one of that rule.
bool is_about_flag(const PatientRecord& patient, const Medicine& old, const Confirmation& said,
                   const SymptomTable& symptoms) {
  bool is_of_it = false;
  for (const ShownFlag& flag : shown_flags(patient.events.symptoms, symptoms,
                                           classed_medicines(patient.events, std::nullopt))) {
    if (symptom_rule(*flag.answer) != said.step) continue;
    if (!speaks_of(said, flag.cause)) return false;
    is_of_it =
        is_of_it || (flag.beside != nullptr && flag.beside->recorded.row == old.recorded.row);
  }
  return is_of_it;
}

/// What was decided or set aside about a medicine counts for what was recorded before it, so it is
/// recorded anew with the medicine; not where it would then speak of a later one too.
void keep_settled(Writer& writer, const PatientRecord& patient, const Medicine& old,
                  const InteractionTable& table) {
  const std::vector<std::string> rules = rules_of(old, table);
  const auto is_about_it = [&](const std::string& rule, const auto& said) {
    if (std::ranges::find(rules, rule) == rules.end()) return false;
    if (!speaks_of(said, told_in(old.recorded))) return false;
    return std::ranges::none_of(patient.events.medicines, [&](const Medicine& other) {
      const std::vector<std::string> of_other = rules_of(other, table);
      return !speaks_of(said, told_in(other.recorded)) &&
             std::ranges::find(of_other, rule) != of_other.end();
    });
  };
  const SymptomTable symptoms = load_symptoms();
  for (const Confirmation& decision : patient.events.confirmations) {
    const bool is_about =
        is_about_it(decision.step, decision) || is_about_flag(patient, old, decision, symptoms);
    if (!is_about) continue;
    writer.withdraw(decision);
    writer.add(patient.id, decision);
  }
  for (const Waiver& waiver : patient.events.waivers) {
    if (!is_about_it(waiver.rule, waiver)) continue;
    writer.withdraw(waiver);
    writer.add(patient.id, waiver);
  }
}

/// By the number that the lists show, or by that of the entry that put it back.
bool is_of_entry(const Medicine& fact, const std::string& digits) {
  return std::to_string(named_entry(fact.recorded)) == digits ||
         std::to_string(fact.recorded.entry) == digits;
}

bool is_named(const Medicine& fact, const std::string& text) {
  const std::string digits = text.starts_with('#') ? text.substr(1) : text;
  return lower(fact.name) == lower(text) || is_of_entry(fact, digits);
}

/// The one medicine in use after `on` that `text` names, by name or by its entry's number.
const Medicine& medicine_in_use(const Invocation& invocation, const PatientRecord& patient,
                                const std::string& text, Date on) {
  std::vector<const Medicine*> found;
  std::vector<std::string_view> names;
  std::string ended;
  for (const Medicine& fact : patient.events.medicines) {
    const bool goes_on = !fact.last || *fact.last > on;
    if (goes_on) names.push_back(fact.name);
    if (!is_named(fact, text)) continue;
    if (goes_on) found.push_back(&fact);
    if (!goes_on) ended = fmt::format("{} ended {}", fact.name, with_weekday(*fact.last));
  }
  const std::string listed = invocation.to_type("medicine list", About::patient);
  if (found.size() == 1) return *found.front();
  if (found.size() > 1) {
    std::string numbers;
    for (const Medicine* fact : found) {
      numbers += fmt::format("{}{} ({})", numbers.empty() ? "" : ", ", named_entry(fact->recorded),
                             span_words(*fact, invocation.today()));
    }
    throw Error(ExitStatus::usage,
                fmt::format("{} is recorded {} times", visible(text), found.size()),
                "name its number: " + numbers);
  }
  if (!ended.empty()) throw Error(ExitStatus::refused, ended, "what is recorded: " + listed);
  const std::string near = did_you_mean(text, names);
  throw Error(ExitStatus::not_found,
              fmt::format("{} has no medicine '{}' in use", patient.code, visible(text)),
              (near.empty() ? "" : near + " ") + "What is recorded: " + listed);
}

Result end(Invocation& invocation) {
  const std::string text(stripped(invocation.arguments().joined()));
  if (text.empty()) {
    throw Error(
        ExitStatus::usage, "which medicine is missing",
        "its name or number, as in: " + invocation.to_type("medicine list", About::patient));
  }
  const Date on = past_date(invocation, "--on", "an end is recorded once it has come");
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  const Medicine& old = medicine_in_use(invocation, patient, text, on);
  if (on < old.first) {
    throw Error(ExitStatus::refused,
                fmt::format("{} is before {} began, {}", with_weekday(on), old.name,
                            with_weekday(old.first)),
                "If it was never taken, take it back: " + undo_to_type(invocation, old.recorded));
  }
  const Situation before = situation(invocation, store, patient.code);
  Medicine fact = old;
  fact.recorded = {};
  fact.last = on;
  writer.withdraw(old);
  writer.add(patient.id, fact);
  keep_settled(writer, patient, old, load_interactions());
  Receipt receipt;
  receipt.lines.push_back(
      fmt::format("{}: last day {}.", fact.name, date_words(on, invocation.today())));
  const Situation after = situation(invocation, store, patient.code);
  refuse_to_take_away(invocation, before, after);
  find_what_is_wrong(before, after, receipt);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt));
}

/// `Claravis, course 1 from Tue 2026-09-22`.
std::string course_words(Invocation& invocation, const PatientRecord& patient) {
  const CourseRecord* course = patient.current_course(invocation.today());
  if (course == nullptr || course->steps.empty()) return {};
  const RegimenStep* step = course->step_on(invocation.today());
  const RegimenStep& shown = step == nullptr ? course->steps.front() : *step;
  const Product& product = invocation.products().at(shown.product);
  std::string out = fmt::format("isotretinoin by mouth ({}), course {} from {}", product.name,
                                course->number, with_weekday(course->start));
  if (const auto last = course->last_day()) out += " to " + with_weekday(*last);
  return out;
}

MedicineUse use_of(const Medicine& fact, Date today) {
  if (fact.first > today) return MedicineUse::to_come;
  return fact.last && *fact.last < today ? MedicineUse::ended : MedicineUse::in_use;
}

/// How severe a finding about a medicine is on a day, and what settled it.
struct Standing {
  Severity severity = Severity::info;
  std::optional<Settled> settled;
};

/// What `table` says of one medicine, and what became of it.
class Reading {
 public:
  Reading(const PatientRecord& patient, const std::vector<Obligation>& obligations,
          const DosingRules& rules, Date today, const Medicine& fact)
      : patient_(patient),
        obligations_(obligations),
        today_(today),
        fact_(fact),
        is_finding_(why_no_finding(patient, rules, fact, today).empty()) {}

  /// `severity`: as grave as the list has it, `else_severity` where it is no finding.
  [[nodiscard]] Standing of(const std::string& rule, Severity severity,
                            Severity else_severity) const {
    const auto open = std::ranges::find_if(obligations_, [&](const Obligation& each) {
      return each.is_finding && each.rule == rule && each.is_open() &&
             each.occurrence == occurrence_of(fact_);
    });
    if (open != obligations_.end()) return {open->severity, {}};
    if (auto settled = settled_by(said(), rule, days_said(), fact_.recorded.first_entry, today_)) {
      return {Severity::info, std::move(settled)};
    }
    return {is_finding_ ? severity : else_severity, {}};
  }

 private:
  /// What was decided or set aside and may be about the medicine: not what was decided after its
  /// last day, unless that became known only later or with it.
  [[nodiscard]] Events said() const {
    Events out;
    out.waivers = patient_.events.waivers;
    for (const Confirmation& decision : patient_.events.confirmations) {
      const bool was_over = fact_.last && *fact_.last < decision.on;
      const bool was_known = told_in(fact_.recorded) < told_in(decision.recorded);
      if (!was_over || !was_known) out.confirmations.push_back(decision);
    }
    return out;
  }

  /// The days that a waiver may name: the first of the medicine, or of a course beside it.
  [[nodiscard]] std::vector<Date> days_said() const {
    std::vector<Date> out{fact_.first};
    for (const CourseRecord& course : patient_.courses) {
      out.push_back(std::max(fact_.first, course.start));
    }
    return out;
  }

  const PatientRecord& patient_;
  const std::vector<Obligation>& obligations_;
  Date today_;
  const Medicine& fact_;
  bool is_finding_;
};

MedicineLine line_of(const Medicine& fact, const Reading& reading, const InteractionTable& table,
                     Date today) {
  MedicineLine line;
  line.fact = fact;
  line.use = use_of(fact, today);
  const MedicineCheck check = check_medicine(fact.name, fact.route, table);
  for (const InteractionMatch& match : check.matches) {
    Standing standing =
        reading.of("interaction." + match.row->id, severity_of(match.row->grade), Severity::info);
    line.matches.push_back({*match.row, *match.name, standing.severity,
                            interaction_words(check, match, ""), std::move(standing.settled)});
  }
  line.not_checked = not_checked_words(check, fact.name);
  line.unlisted = check.unlisted;
  line.closest = check.closest;
  if (line.not_checked.empty()) return line;
  // What was not checked is worth knowing without a course, too; what is over is not.
  const bool is_over = line.use == MedicineUse::ended;
  Standing standing = reading.of("interaction.not_checked", Severity::warn,
                                 is_over ? Severity::info : Severity::warn);
  line.not_checked_severity = standing.severity;
  line.not_checked_settled = std::move(standing.settled);
  return line;
}

Result list(Invocation& invocation) {
  Store& store = invocation.store(Access::read);
  const PatientRecord patient = invocation.patient(store);
  MedicineSheet sheet;
  sheet.today = invocation.today();
  sheet.patient = patient.code;
  sheet.course = course_words(invocation, patient);
  sheet.nothing = "No other medicine is recorded. Record one: " +
                  invocation.to_type("medicine add NAME", About::patient);
  if (!patient.events.medicines.empty()) {
    const Situation now = situation(invocation, store, patient.code);
    sheet.lines = medicine_lines(patient, now.rules, now.judgement.obligations, invocation.today());
  }
  return {invocation.render(sheet)};
}

}  // namespace

std::vector<MedicineLine> medicine_lines(const PatientRecord& patient, const Rulebook& rules,
                                         const std::vector<Obligation>& obligations, Date today) {
  std::vector<MedicineLine> lines;
  for (const Medicine& fact : patient.events.medicines) {
    const Reading reading(patient, obligations, rules.dosing, today, fact);
    lines.push_back(line_of(fact, reading, rules.interactions, today));
  }
  std::ranges::stable_sort(lines, {}, &MedicineLine::use);
  return lines;
}

std::optional<Result> amend_medicine(Invocation& invocation, Store& store, Writer& writer,
                                     const PatientRecord& patient, EntryId entry,
                                     const std::string& name) {
  const auto of_entry = [&](const Medicine& fact) {
    return is_of_entry(fact, std::to_string(entry));
  };
  const auto& facts = patient.events.medicines;
  const auto old = std::ranges::find_if(facts, of_entry);
  if (old == facts.end() || std::ranges::count_if(facts, of_entry) != 1) return std::nullopt;
  check_name(name);
  Medicine fact = *old;
  fact.recorded = {};
  fact.name = name;
  const InteractionTable table = load_interactions();
  const MedicineCheck check = check_medicine(fact.name, fact.route, table);
  refuse_the_course(invocation, fact, check);
  refuse_several(invocation, fact, check, table);
  refuse_twin(invocation, patient, fact, &*old);
  const Situation before = situation(invocation, store, patient.code);
  writer.withdraw(*old);
  writer.add(patient.id, fact);
  refuse_to_take_away(invocation, before, situation(invocation, store, patient.code), "that name");
  Receipt receipt;
  receipt.lines.push_back(
      fmt::format("{} (was {}), {}.", fact.name, old->name, span_words(fact, invocation.today())));
  return finish_medicine(invocation, store, writer, before, fact, table, std::move(receipt));
}

const CommandSpec medicine_add_command{
    "medicine add",
    "",
    "monitoring",
    "record another medicine, supplement or herb",
    "NAME...",
    "Kept as typed, whatever is said of it. The answer tells what sources say of taking it beside\n"
    "isotretinoin, every reading with its source, the stricter first. A name that is not in the\n"
    "list was NOT CHECKED, which is neither an interaction nor its absence.",
    {"medicine add minocycline", "medicine add clindamycin gel",
     "medicine add 'vitamin A' --route oral --from 2026-10-01 --to 2026-10-31"},
    {{"--route", "HOW", "oral, topical, injected or other"},
     {"--from", "DATE", "its first day (today)"},
     {"--to", "DATE", "its last day, when it is known"},
     {"--note", "TEXT", "a note kept with it, such as the dose"}},
    true,
    add};

const CommandSpec medicine_end_command{
    "medicine end",
    "",
    "monitoring",
    "record the last day of a medicine",
    "NAME|N",
    "By its name or the number that medicine list shows. The day itself still counts as in use.",
    {"medicine end minocycline", "medicine end 6 --on yesterday"},
    {{"--on", "DATE", "the last day of use (today)"}},
    true,
    end};

const CommandSpec medicine_list_command{
    "medicine list",
    "",
    "monitoring",
    "other medicines and what is said of them",
    "",
    "What is in use, what is to come, what has ended: a list to hand to a prescriber.",
    {"medicine list", "medicine list --plain"},
    {},
    false,
    list};

}  // namespace isotrack
