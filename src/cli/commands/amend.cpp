#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "describe.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "first_day.hpp"
#include "isotrack/base/utf8.hpp"
#include "medicine.hpp"
#include "plan_steps.hpp"

/// `amend` withdraws a fact and records it anew: a day's doses by date, or the one fact of an
/// entry that the new value fits (a weight, a dose, a plan, a medicine's name, a reason).
namespace isotrack {
namespace {

/// The one dose that stands for a day now: with the time and remarks of the dose it replaces when
/// there was one; several leave none. `vomited` adds that remark.
Dose amended_dose(const CourseRecord& course, Date on, Milligrams amount, bool vomited) {
  Dose dose;
  int count = 0;
  for (const Dose& old : course.doses) {
    if (old.on == on && ++count == 1) dose = old;
  }
  if (count != 1) dose = Dose{};
  dose.recorded = {};
  dose.on = on;
  dose.amount = amount;
  dose.vomited = dose.vomited || vomited;
  return dose;
}

/// What the new entry of the day no longer says.
void say_what_is_left_out(const CourseRecord& course, Date on, Receipt& receipt) {
  const auto doses = std::ranges::count(course.doses, on, &Dose::on);
  if (doses > 1) {
    receipt.lines.push_back(
        fmt::format("Its {} doses become one; times and remarks stay in the history.", doses));
  }
  if (course.miss_on(on) != nullptr) {
    receipt.lines.emplace_back("What was recorded as not taken that day is withdrawn.");
  }
}

/// Whether the day holds this amount as one dose, vomited when that is said, or, for nothing, is
/// missed whole.
bool says_so(const CourseRecord& course, Date on, Milligrams amount, bool vomited) {
  const auto lacks_remark = [&](const Dose& dose) {
    return vomited && dose.on == on && !dose.vomited;
  };
  const bool missed = course.miss_on(on) != nullptr;
  if (course.taken_on(on) != amount) return false;
  if (amount == Milligrams(0)) return missed;
  return !missed && std::ranges::count(course.doses, on, &Dose::on) == 1 &&
         std::ranges::none_of(course.doses, lacks_remark);
}

/// The amount of the one dose of a day, which is amended only by a remark.
Milligrams amount_remarked(const Invocation& invocation, const CourseRecord& course, Date on) {
  const auto doses = std::ranges::count(course.doses, on, &Dose::on);
  const std::string day = "--on " + iso(on);
  if (doses == 1) return course.taken_on(on);
  if (doses == 0) {
    throw Error(ExitStatus::not_found, with_weekday(on) + " holds no dose that could be vomited",
                "record it: " + invocation.to_type("log " + day + " --vomited"));
  }
  throw Error(
      ExitStatus::usage,
      fmt::format("{} holds {} doses; which one was vomited?", with_weekday(on), doses),
      "by the number of its entry: " + invocation.to_type("amend ENTRY --vomited", About::patient) +
          "; the numbers: " + invocation.to_type("history", About::patient) +
          "; all as one dose: " + invocation.to_type("amend " + day + " AMOUNT --vomited"));
}

/// What was said to be vomited is said again, as the amount may be as it was.
void say_vomited(const Dose& dose, Receipt& receipt) {
  if (dose.vomited) receipt.lines.emplace_back("Vomited: counted as taken, with that remark.");
}

/// The milligrams that a day's doses become, as typed; 0 for a day of which nothing was taken.
Milligrams amount_of_day(const Invocation& invocation, const CourseRecord& course, Date on,
                         const std::string& text) {
  const std::string word = lower(stripped(text));
  const bool vomited = invocation.arguments().flag("--vomited");
  if (vomited && word.empty()) return amount_remarked(invocation, course, on);
  if (word != "0" && word != "0mg" && word != "missed") return parse_amount(text).value();
  if (vomited) {
    throw Error(ExitStatus::usage, "a dose that was not taken was not vomited",
                "either the amount or --vomited, alone");
  }
  return Milligrams(0);
}

/// What a day planned; 0 without a plan.
Milligrams planned_on(const CourseRecord& course, Date on) {
  const PlannedDay* planned = course.planned_on(on);
  return planned == nullptr ? Milligrams(0) : planned->total();
}

/// Refuses an amount that the day cannot have had: nothing to amend, beyond the plan.
void check_amended(const Invocation& invocation, const CourseRecord& course, Date on,
                   Milligrams amount) {
  const Milligrams before = course.taken_on(on);
  const Milligrams plan = planned_on(course, on);
  if (before == Milligrams(0) && course.miss_on(on) == nullptr) {
    const std::string day = "--on " + iso(on);
    throw Error(ExitStatus::not_found, with_weekday(on) + " holds no entry to amend",
                plan == Milligrams(0) ? "nothing is planned that day; if a dose was taken: " +
                                            invocation.to_type("log AMOUNT " + day + " --extra")
                                      : "record it: " + invocation.to_type("log " + day) + ", or " +
                                            invocation.to_type("skip " + day));
  }
  if (amount > plan && !invocation.arguments().flag("--extra")) {
    throw Error(ExitStatus::refused,
                fmt::format("{} on {} is more than the {} planned", mg_text(amount),
                            with_weekday(on), mg_text(plan)),
                "If it was in fact taken, record it with --extra.");
  }
  if (amount == Milligrams(0) && plan == Milligrams(0) && before == Milligrams(0)) {
    throw Error(ExitStatus::refused, "nothing is planned on " + with_weekday(on));
  }
}

/// All doses (and the miss) of a day become one amount; 0mg makes the day missed.
Result amend_day(Invocation& invocation, Store& store, Writer& writer, const PatientRecord& patient,
                 const CourseRecord& course, const std::string& text) {
  const Date on = *invocation.date("--on");
  if (on > invocation.today()) {
    throw Error(ExitStatus::refused, with_weekday(on) + " is after today");
  }
  refuse_other_course(patient, course, on);
  refuse_before_course(invocation, course, on);
  const bool vomited = invocation.arguments().flag("--vomited");
  const Milligrams amount = amount_of_day(invocation, course, on, text);
  const bool nothing = amount == Milligrams(0);
  const Milligrams before = course.taken_on(on);
  const Miss* miss = course.miss_on(on);
  check_amended(invocation, course, on, amount);
  const Milligrams plan = planned_on(course, on);
  if (says_so(course, on, amount, vomited)) {
    return nothing_stored(invocation, patient.code,
                          with_weekday(on) + " says so already: nothing to change.");
  }
  for (const Dose& dose : course.doses) {
    if (dose.on == on) writer.withdraw(dose);
  }
  if (miss != nullptr) writer.withdraw(*miss);
  Receipt receipt;
  if (nothing) {
    if (plan > Milligrams(0)) writer.add(course.id, Miss{{}, on, ""});
    receipt.lines.push_back(
        fmt::format("{}: nothing taken (was {}).", with_weekday(on), mg_text(before)));
  } else {
    const auto weight = weight_at(course, on);
    const RegimenStep* step = course.step_on(on);
    if (weight && step != nullptr) {
      check_label(invocation, invocation.products().at(step->product), amount, *weight);
    }
    const Dose dose = amended_dose(course, on, amount, vomited);
    writer.add(course.id, dose);
    receipt.lines.push_back(fmt::format("{}: {} (was {}).", with_weekday(on), mg_text(amount),
                                        before == Milligrams(0) ? "missed" : mg_text(before)));
    say_vomited(dose, receipt);
    say_what_is_left_out(course, on, receipt);
  }
  const auto after = store.load_patient(patient.code);
  for (const CourseRecord& changed : after->courses) {
    if (changed.number == course.number) {
      receipt.findings = findings_on(invocation.status(*after, changed), on, "dose.");
    }
  }
  if (!nothing) {
    std::ranges::copy(amount_findings(invocation, course, on, amount),
                      std::back_inserter(receipt.findings));
  }
  say_moved_end(invocation, store, patient, receipt);
  say_end_without_dose(invocation, store, patient, receipt);
  return invocation.finish(store, writer, patient.code, course.number, std::move(receipt));
}

bool is_of(const Recorded& recorded, EntryId entry) {
  return recorded.entry == entry || told_in(recorded) == entry;
}

/// The facts of one entry that are in force: of the entry that lists name, also when an undo put
/// the fact back.
template <class Fact>
std::vector<Fact> of_entry(const std::vector<Fact>& facts, EntryId entry) {
  std::vector<Fact> out;
  std::ranges::copy_if(facts, std::back_inserter(out),
                       [&](const Fact& fact) { return is_of(fact.recorded, entry); });
  return out;
}

struct Amending {
  Invocation& invocation;
  Store& store;
  Writer& writer;
  const PatientRecord& patient;
  const CourseRecord& course;
  EntryId entry = 0;
  std::string text;
  Receipt receipt;
};

bool amend_weight(Amending& a) {
  const auto weights = of_entry(a.course.weights, a.entry);
  const WeightUnit* unit = a.patient.weight_unit ? &*a.patient.weight_unit : nullptr;
  const auto weight = parse_weight(a.text, unit);
  if (weights.size() != 1 || !weight) return false;
  const WeightEntry& old = weights.front();
  const Neighbours beside = weights_beside(a.course, old.on);
  // The first weight is compared with what it was, unless that is what was wrong.
  const bool is_compared =
      beside.before == nullptr && !sets_unit_right(a.invocation, *weight, old.weight);
  const WeightEntry* before = is_compared ? &old : beside.before;
  check_weight(a.invocation, *weight, before, beside.next);
  a.writer.withdraw(old);
  a.writer.add(a.course.id, WeightEntry{{}, old.on, *weight});
  a.receipt.lines.push_back(fmt::format("Weight of {}: {} (was {}).", with_weekday(old.on),
                                        spelt_in_kg(*weight), spelt(old.weight)));
  return true;
}

bool amend_dose(Amending& a) {
  const auto doses = of_entry(a.course.doses, a.entry);
  const bool vomited = a.invocation.arguments().flag("--vomited");
  const bool only_remark = vomited && a.text.empty();
  if (doses.size() != 1 || (!only_remark && !parse_amount(a.text))) return false;
  Dose dose = doses.front();
  const Milligrams amount = only_remark ? dose.amount : parse_amount(a.text).value();
  const PlannedDay* planned = a.course.planned_on(dose.on);
  const Milligrams plan = planned == nullptr ? Milligrams(0) : planned->total();
  const Milligrams total = a.course.taken_on(dose.on) - dose.amount + amount;
  if (total > plan && !a.invocation.arguments().flag("--extra")) {
    throw Error(ExitStatus::refused,
                fmt::format("that makes {} on {}; {} is planned", mg_text(total),
                            with_weekday(dose.on), mg_text(plan)),
                "If it was in fact taken, record it with --extra.");
  }
  if (const auto weight = weight_at(a.course, dose.on)) {
    const RegimenStep* step = a.course.step_on(dose.on);
    if (step != nullptr) {
      check_label(a.invocation, a.invocation.products().at(step->product), total, *weight);
    }
  }
  a.receipt.findings = amount_findings(a.invocation, a.course, dose.on, amount);
  a.writer.withdraw(doses.front());
  a.receipt.lines.push_back(fmt::format("Dose of {}: {} (was {}).", with_weekday(dose.on),
                                        mg_text(amount), mg_text(dose.amount)));
  dose.amount = amount;
  dose.vomited = dose.vomited || vomited;
  say_vomited(dose, a.receipt);
  a.writer.add(a.course.id, dose);
  return true;
}

bool amend_plan(Amending& a) {
  const auto old_steps = of_entry(a.course.steps, a.entry);
  const auto plan = parse_plan(a.text);
  if (old_steps.size() != 1 || !plan || plan->size() != 1) return false;
  const RegimenStep& old = old_steps.front();
  const Product& product = a.invocation.products().at(old.product);
  const auto weight = weight_at(a.course, old.from);
  const RegimenStep fresh =
      plan_steps(a.invocation, a.text, old.from, product, weight.value_or(Kilograms())).front();
  if (weight) check_label(a.invocation, product, fresh.plan.largest_day(), *weight);
  a.writer.withdraw(old);
  a.writer.add(a.course.id, fresh);
  a.receipt.lines.push_back(fmt::format("Plan from {}: {} (was {}).", with_weekday(old.from),
                                        plan_sentence(fresh.plan, product), to_text(old.plan)));
  a.receipt.findings = plan_findings(fresh, weight, a.invocation.products(), a.invocation.rules());
  const auto after = a.store.load_patient(a.patient.code);
  for (const CourseRecord& changed : after->courses) {
    if (changed.number != a.course.number) continue;
    say_what_a_plan_changes(a.invocation.status(a.patient, a.course),
                            a.invocation.status(*after, changed), a.receipt);
  }
  return true;
}

/// Texts: the reason of a hold, a miss or the end of the course.
bool amend_text(Amending& a) {
  const auto replace = [&](const auto& old, auto fresh, const std::string& what) {
    fresh.reason = a.text;
    a.writer.withdraw(old);
    a.writer.add(a.course.id, fresh);
    a.receipt.lines.push_back(what + ": " + a.text + ".");
    return true;
  };
  if (auto holds = of_entry(a.course.holds, a.entry); holds.size() == 1) {
    return replace(holds.front(), holds.front(), "Reason of the hold");
  }
  if (auto misses = of_entry(a.course.misses, a.entry); misses.size() == 1) {
    return replace(misses.front(), misses.front(), "Reason of the missed day");
  }
  if (a.course.end && is_of(a.course.end->recorded, a.entry)) {
    return replace(*a.course.end, *a.course.end, "Reason of the end");
  }
  return false;
}

Result amend_entry(Invocation& invocation, Store& store, Writer& writer,
                   const PatientRecord& patient, const std::vector<std::string>& words) {
  const EntryId entry = entry_number(invocation, words.front());
  std::string text;
  for (std::size_t i = 1; i < words.size(); ++i) text += (i > 1 ? " " : "") + words[i];
  const bool vomited = invocation.arguments().flag("--vomited");
  if ((text.empty() && !vomited) || !is_plain_text(text)) {
    throw Error(
        ExitStatus::usage, "the new value is missing",
        "such as: " + invocation.to_type(fmt::format("amend {} 71.2kg", entry), About::patient));
  }
  const auto found = store.journal(patient.id, entry);
  if (found.empty()) {
    throw Error(ExitStatus::not_found, fmt::format("{} has no entry {}", patient.code, entry),
                "the numbers: " + invocation.to_type("history", About::patient));
  }
  const auto contacts = of_entry(patient.contacts, entry);
  if (contacts.size() == 1 && !vomited) {
    writer.withdraw(contacts.front());
    writer.add(patient.id, Contact{{}, contacts.front().role, text});
    Receipt receipt;
    receipt.lines.push_back("Contact " + contacts.front().role + ": " + text + ".");
    return invocation.finish(store, writer, patient.code, std::nullopt, std::move(receipt));
  }
  if (!vomited) {
    auto result = amend_medicine(invocation, store, writer, patient, entry, text);
    if (result) return std::move(*result);
  }
  for (const CourseRecord& course : patient.courses) {
    Amending a{invocation, store, writer, patient, course, entry, text, {}};
    const bool is_amended =
        vomited ? amend_dose(a)
                : amend_weight(a) || amend_dose(a) || amend_plan(a) || amend_text(a);
    if (!is_amended) continue;
    return invocation.finish(store, writer, patient.code, course.number, std::move(a.receipt));
  }
  const std::string see = invocation.to_type(fmt::format("history --id {}", entry), About::patient);
  const HistoryLine line = history_line(found.front());
  if (line.fate.starts_with("withdrawn") || line.fate.starts_with("undone")) {
    throw Error(ExitStatus::refused,
                fmt::format("entry {} ({}) was {}", entry, line.command,
                            history_lines(store, found).front().fate),
                "See it: " + see);
  }
  const auto day = parse_date(text, invocation.today(), Lean::past);
  const std::string first_day =
      day ? "; the first day of a course: " + invocation.to_type("amend --start " + iso(*day)) : "";
  throw Error(ExitStatus::refused,
              vomited ? fmt::format("entry {} ({}) holds no single dose in force", entry,
                                    found.front().command)
                      : fmt::format("entry {} ({}) holds no single fact in force that '{}' could "
                                    "replace",
                                    entry, found.front().command, visible(text)),
              fmt::format("See it: {}; take it back: {}; a day's doses: {}{}", see,
                          invocation.to_type(fmt::format("undo --id {}", entry), About::patient),
                          invocation.to_type("amend --on DATE AMOUNT"), first_day));
}

/// The first day is corrected alone: what else is said would be about another fact.
void refuse_beside_start(const Arguments& args) {
  const bool is_alone =
      args.words.empty() && !args.value("--on") && !args.flag("--extra") && !args.flag("--vomited");
  if (!is_alone) {
    throw Error(ExitStatus::usage, "--start stands alone, or with --course and --reason",
                "correct the first day and the dose in two commands");
  }
}

Result run(Invocation& invocation) {
  const Arguments& args = invocation.arguments();
  const bool is_first_day = args.value("--start").has_value();
  if (is_first_day) refuse_beside_start(args);
  const bool is_remark = args.value("--on") && args.flag("--vomited");
  if (args.words.empty() && !is_first_day && !is_remark) {
    throw Error(ExitStatus::usage, "what to amend is missing",
                "such as: " + invocation.to_type("amend --on yesterday 20mg") + ", or " +
                    invocation.to_type("amend 6 71.2kg", About::patient));
  }
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store, invocation.text("--reason"));
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  if (is_first_day) return amend_first_day(invocation, store, writer, patient);
  if (args.value("--on")) {
    const CourseRecord course = invocation.course(patient);
    return amend_day(invocation, store, writer, patient, course, args.joined());
  }
  return amend_entry(invocation, store, writer, patient, args.words);
}

}  // namespace

const CommandSpec amend_command{
    "amend",
    "",
    "every day",
    "correct what is stored; the old value stays in the history",
    "[AMOUNT | ENTRY VALUE]",
    "With --on the day's doses become AMOUNT (0mg: nothing was taken). With an entry's number,\n"
    "the one fact of it that VALUE fits is replaced: a weight, a dose, a plan, a\n"
    "medicine's name, a text. With --start the course begins on that day.",
    {"amend --on yesterday 20mg", "amend 6 71.2kg", "amend 9 60mg --reason 'read the wrong box'",
     "amend --on today --vomited", "amend --start 2026-09-20"},
    {{"--on", "DATE", "the day whose doses are corrected"},
     {"--start", "DATE", "the first day of the course"},
     {"--extra", "", "the amount is right although the day plans less"},
     {"--vomited", "", "a remark for the dose; alone it leaves the amount as it is"},
     {"--reason", "TEXT", "why; kept with the entry"}},
    true,
    run};

}  // namespace isotrack
