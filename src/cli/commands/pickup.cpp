#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "../standing.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "how_to_record.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/domain/regimen.hpp"
#include "isotrack/present/obligations.hpp"
#include "isotrack/present/record.hpp"
#include "named.hpp"
#include "records.hpp"
#include "red_flag.hpp"
#include "strengths.hpp"

/// Prescriptions and supplies. A supply that was picked up is written down whatever the rules say;
/// conditions that were known not to be met on its day become findings.
namespace isotrack {
namespace {

constexpr int most_days = 366;
constexpr int most_refills = 99;

std::optional<int> days_option(const Invocation& invocation) {
  const auto text = invocation.arguments().value("--days");
  if (!text) return std::nullopt;
  const int days = parse_day_count(*text).value();
  if (days > most_days) {
    throw Error(ExitStatus::usage,
                fmt::format("--days '{}': expected 1 to {}", visible(*text), most_days));
  }
  return days;
}

std::string days_words(const std::optional<int>& days) {
  if (!days) return "days' supply not said";
  return fmt::format("{} day{} supply", *days, *days == 1 ? "'s" : "s'");
}

std::string refill_words(const std::optional<int>& refills) {
  if (!refills) return "refills not said";
  if (*refills == 0) return "no refill";
  return fmt::format("{} refill{}", *refills, *refills == 1 ? "" : "s");
}

/// The pick-up windows that count from the prescription.
void say_windows(const Invocation& invocation, const Situation& after, Date issued,
                 Receipt& receipt) {
  for (const Obligation& each : after.judgement.obligations) {
    const Rule* rule = after.rule(each.rule);
    if (rule == nullptr || rule->check != Check::pickup_window ||
        rule->anchor != Anchor::prescription || each.first != issued || !each.last) {
      continue;
    }
    receipt.lines.push_back(fmt::format("Pick-up window: {} to {} ({}).", with_weekday(*each.first),
                                        with_weekday(*each.last), each.rule));
    if (rule->disputed.empty()) continue;
    receipt.lines.push_back(
        "How its days are counted is disputed, see: " +
        invocation.to_type("programme show " + after.programme().id, About::file));
  }
}

/// Whether `fact` adds to the prescription of its day what that one left unsaid, and says nothing
/// else than it.
bool completes(const Prescription& old, const Prescription& fact) {
  const auto fits = [](const std::optional<int>& was, const std::optional<int>& is) {
    return !was || !is || was == is;
  };
  const bool adds = (!old.days && fact.days) || (!old.refills && fact.refills);
  return adds && fits(old.days, fact.days) && fits(old.refills, fact.refills);
}

/// The prescription of the same day, when `fact` completes it; null: none is recorded. Throws
/// (refused) when it adds nothing or says otherwise.
const Prescription* to_complete(const Invocation& invocation, const PatientRecord& patient,
                                const Prescription& fact) {
  for (const Prescription& old : patient.events.prescriptions) {
    if (old.on != fact.on) continue;
    if (completes(old, fact)) return &old;
    throw Error(
        ExitStatus::refused,
        fmt::format("a prescription of {} is recorded already, #{}: {}, {}", with_weekday(old.on),
                    old.recorded.entry, days_words(old.days), refill_words(old.refills)),
        "If that is wrong, take it back: " + undo_to_type(invocation, old.recorded));
  }
  return nullptr;
}

Result prescription_add(Invocation& invocation) {
  Prescription fact;
  fact.on = past_date(invocation, "--on", "a prescription is recorded once it is issued");
  fact.days = days_option(invocation);
  fact.refills = count_option(invocation, "--refills", 0, most_refills);
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  const Prescription* old = to_complete(invocation, patient, fact);
  const Situation before = situation(invocation, store, patient.code);
  if (old != nullptr) {
    if (!fact.days) fact.days = old->days;
    if (!fact.refills) fact.refills = old->refills;
    writer.withdraw(*old);
  }
  writer.add(patient.id, fact);
  Receipt receipt;
  receipt.lines.push_back(fmt::format("Prescription of {}: {}, {}.",
                                      date_words(fact.on, invocation.today()),
                                      days_words(fact.days), refill_words(fact.refills)));
  if (old != nullptr) {
    receipt.lines.push_back(fmt::format("It completes #{}.", told_in(old->recorded)));
  }
  const Situation after = situation(invocation, store, patient.code);
  say_windows(invocation, after, fact.on, receipt);
  say_what_is_met(before, after, receipt);
  say_what_counts(before, after, receipt);
  say_new_findings(before, after, receipt);
  find_what_is_wrong(before, after, receipt);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt));
}

/// `30x40mg 30x20mg`, commas allowed; the same strength twice is added up.
std::vector<CapsuleCount> capsules_in(const Invocation& invocation) {
  std::vector<CapsuleCount> out;
  std::string text = invocation.arguments().joined();
  std::ranges::replace(text, ',', ' ');
  for (const std::string_view word : words_in(text)) {
    const CapsuleCount each = parse_capsule_count(word).value();
    const auto known = std::ranges::find(out, each.strength_mg, &CapsuleCount::strength_mg);
    if (known == out.end()) {
      out.push_back(each);
    } else {
      known->count += each.count;
    }
  }
  std::ranges::sort(out, std::ranges::greater{}, &CapsuleCount::strength_mg);
  for (const CapsuleCount& each : out) {
    if (each.count <= 9999) continue;
    throw Error(ExitStatus::usage, fmt::format("{} capsules of {} mg: expected at most 9999",
                                               each.count, each.strength_mg));
  }
  return out;
}

std::string capsules_words(const std::vector<CapsuleCount>& capsules) {
  std::string out;
  for (const CapsuleCount& each : capsules) {
    out += fmt::format("{}{} x {} mg", out.empty() ? "" : ", ", each.count, each.strength_mg);
  }
  return out;
}

Milligrams total_of(const std::vector<CapsuleCount>& capsules) {
  Milligrams total;
  for (const CapsuleCount& each : capsules) {
    for (int i = 0; i < each.count; ++i) total += Milligrams(each.strength_mg);
  }
  return total;
}

/// The product of a supply: as named, else that of the plan on its day.
const Product* product_of(Invocation& invocation, const Situation& now, const Dispensing& fact) {
  if (!fact.product.empty()) return &invocation.products().at(fact.product);
  const CourseRecord* course = now.course();
  const RegimenStep* step =
      course == nullptr ? nullptr : course->step_on(std::max(fact.on, course->start));
  return step == nullptr ? nullptr : &invocation.products().at(step->product);
}

void find_strengths(const Product* product, const Dispensing& fact, Receipt& receipt) {
  if (product == nullptr) return;
  for (const CapsuleCount& each : fact.capsules) {
    if (const auto found = strange_strength(*product, each.strength_mg, fact.on)) {
      receipt.findings.push_back(*found);
    }
  }
}

/// The earlier course that a day lies in; null: none.
const CourseRecord* earlier_course(const Situation& then) {
  for (const CourseRecord& course : then.patient.courses) {
    const bool is_of_it = course.start <= then.when.today && course.last_day() &&
                          then.when.today <= *course.last_day();
    if (is_of_it && course.number != then.course_number) return &course;
  }
  return nullptr;
}

/// The record on the day of a pick-up, before anything was picked up that day: what is picked up on
/// one day is one supply.
Situation before_pickup(Invocation& invocation, Situation now, Date on) {
  std::erase_if(now.patient.events.dispensings,
                [&](const Dispensing& each) { return each.on >= on; });
  return judged_on(invocation, std::move(now), on);
}

/// What the supply was picked up in spite of, judged by what is recorded, on its day; not when the
/// record began later, or the course of that day is over.
void find_conditions(const Situation& then, Receipt& receipt) {
  if (const CourseRecord* earlier = earlier_course(then)) {
    receipt.lines.push_back(fmt::format(
        "It belongs to course {}, which is over: the conditions of that day are not judged.",
        earlier->number));
    return;
  }
  const CourseRecord* course = then.course();
  const bool asks = !then.judgement.gate.conditions.empty();
  if (course != nullptr && then.when.today < course->judged_from && asks) {
    receipt.lines.push_back("The conditions of that day are not judged: this record began on " +
                            with_weekday(course->judged_from) + ".");
    return;
  }
  std::string unknown;
  for (const GateCondition& each : then.judgement.gate.conditions) {
    const Rule* rule = then.rule(each.rule);
    if (rule != nullptr && rule->check == Check::trigger) continue;  // its card stands first
    if (each.met == Answer::no || each.needs_proof) {
      const Severity severity = rule == nullptr ? Severity::block : rule->severity;
      const std::string what =
          each.needs_proof ? "not known to be met on that day: " : "not met on that day: ";
      receipt.findings.push_back(
          {each.rule, severity, then.when.today, what + each.detail, each.source});
    } else if (each.met == Answer::unknown) {
      unknown += (unknown.empty() ? "" : ", ") + each.rule;
    }
  }
  if (!unknown.empty()) {
    receipt.lines.push_back("Not recorded for that day: " + unknown + ".");
  }
}

/// When the next supply is needed, and what that rests on.
std::string need_words(Invocation& invocation, const Situation& after, const Obligation& refill) {
  const CourseRecord* course = after.course();
  const Stock stock =
      stock_of(after.patient, course, days_to_judge(invocation, after.patient, course),
               invocation.products(), after.when.today);
  if (refill.due_on) {
    const bool by_shelf = stock.lasts_through == *refill.due_on - days(1);
    return fmt::format("The next supply is needed on {}{}.", with_weekday(*refill.due_on),
                       by_shelf ? untaken_words(stock) : std::string());
  }
  const bool is_held =
      std::ranges::any_of(course->holds, [](const Hold& hold) { return !hold.last.has_value(); });
  if (is_held) return "When the next supply is needed is not known: " + stock.not_projected + ".";
  return "For how many days it lasts is not known: its capsules do not tell it by the plan. Say it "
         "with --days, so that the next supply and its test have a date.";
}

/// What was taken beyond the record before this supply, which is not set against it: told again,
/// lest it is thought settled.
void say_what_is_open(const Situation& after, Receipt& receipt) {
  for (const Obligation& each : after.judgement.obligations) {
    const bool is_told =
        std::ranges::find(receipt.findings, each.rule, &Finding::rule) != receipt.findings.end();
    if (each.rule != "stock.negative" || !each.is_open() || is_told) continue;
    receipt.findings.push_back({each.rule, each.severity, each.due_on, each.message, each.source});
  }
}

/// When the supply runs out, and from when on a test for the next one is worth taking; where that
/// is too late for a supply without a break, both days in one sentence.
void say_what_is_next(Invocation& invocation, const Situation& after, Receipt& receipt) {
  const Obligation* refill = nullptr;
  const Obligation* test = nullptr;  // that is still to come
  for (const Obligation& each : after.judgement.obligations) {
    const Rule* rule = after.rule(each.rule);
    if (rule == nullptr || !each.is_open()) continue;
    if (rule->check == Check::refill) refill = &each;
    const bool is_to_come = each.first && *each.first > after.when.today;
    if (rule->check == Check::supply_test && is_to_come) test = &each;
  }
  if (refill != nullptr && refill->due_on && test != nullptr && *test->first > *refill->due_on) {
    receipt.lines.push_back(fmt::format(
        "The next supply is needed on {}, but its test is collected from {} on ({}): a gap of {} "
        "at least.",
        with_weekday(*refill->due_on), with_weekday(*test->first), test->rule,
        count_text(days_between(*refill->due_on, *test->first), "day")));
    return;
  }
  if (refill != nullptr) receipt.lines.push_back(need_words(invocation, after, *refill));
  if (test != nullptr) {
    receipt.lines.push_back(fmt::format("Next test: collected from {} on ({}).",
                                        with_weekday(*test->first), test->rule));
  }
}

void question_twin(Invocation& invocation, const PatientRecord& patient, const Dispensing& fact) {
  for (const Dispensing& old : patient.events.dispensings) {
    if (old.on != fact.on || old.product != fact.product ||
        spelt(old.capsules) != spelt(fact.capsules)) {
      continue;
    }
    invocation.question(fmt::format("the same pick-up of {} is recorded already, #{}",
                                    with_weekday(old.on), old.recorded.entry),
                        "if it was a second one, --yes answers");
    return;
  }
}

Result pickup_add(Invocation& invocation) {
  Dispensing fact;
  fact.on = past_date(invocation, "--on", "a supply is recorded once it is picked up");
  fact.days = days_option(invocation);
  fact.capsules = capsules_in(invocation);
  if (const auto text = invocation.arguments().value("--product")) {
    fact.product = invocation.product_named(*text).key;
  }
  if (fact.capsules.empty() && !fact.days) {
    throw Error(
        ExitStatus::usage, "what was picked up is missing: capsules, or --days",
        "such as: " + invocation.to_type("pickup add 30x40mg 30x20mg --days 30", About::patient));
  }
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  for (const CapsuleCount& each : fact.capsules) question_strength(invocation, each.strength_mg);
  question_twin(invocation, patient, fact);
  const Situation before = situation(invocation, store, patient.code);
  writer.add(patient.id, fact);
  Receipt receipt;
  const Product* product = product_of(invocation, before, fact);
  receipt.lines.push_back(fmt::format(
      "Picked up {}: {}.", date_words(fact.on, invocation.today()),
      fact.capsules.empty()
          ? days_words(fact.days)
          : capsules_words(fact.capsules) + (product == nullptr ? "" : " " + product->name) + ", " +
                mg_text(total_of(fact.capsules)) + "; " + days_words(fact.days)));
  find_strengths(product, fact, receipt);
  find_conditions(before_pickup(invocation, before, fact.on), receipt);
  const Situation after = situation(invocation, store, patient.code);
  say_new_findings(before, after, receipt);
  say_what_is_open(after, receipt);
  if (!after.judgement.has_stop()) say_what_is_next(invocation, after, receipt);
  // A supply picked up under a STOP is answered with its card, though the STOP is not new.
  Situation without = before;
  without.judgement.obligations.clear();
  return finish_judged(invocation, store, writer, without, after, std::move(receipt));
}

/// Whether only the prescriber's decision meets a condition. How much was prescribed is another
/// matter than a supply that was too large, though one rule limits both.
bool is_to_decide(const Situation& now, const GateCondition& condition) {
  const Rule* rule = now.rule(condition.rule);
  const bool is_of_limit = rule != nullptr && rule->check == Check::supply_limit;
  if (!is_of_limit) return now.judgement.needs_decision(condition.rule);
  return std::ranges::any_of(now.judgement.obligations, [&](const Obligation& each) {
    return each.rule == condition.rule && each.needs_decision() && each.message == condition.detail;
  });
}

/// What makes a condition known, or met: of a finding that closes the gate, the prescriber's
/// decision, or that it is set aside; empty when nothing but time does.
std::string way_to_meet(const Invocation& invocation, const Situation& now,
                        const GateCondition& condition) {
  const Rule* rule = now.rule(condition.rule);
  if (is_to_decide(now, condition)) {
    return invocation.to_type("confirm " + condition.rule + " --note TEXT", About::patient);
  }
  if (rule == nullptr) {
    return invocation.to_type("waive " + condition.rule + " --reason TEXT", About::patient);
  }
  if (rule->regular_cycles && !now.patient.events.setting("cycles", now.when.today)) {
    return invocation.to_type("patient edit --cycles regular|irregular", About::patient);
  }
  // A step that is late can still be taken.
  const bool can_be_met = condition.met == Answer::unknown || rule->check == Check::milestone;
  return can_be_met ? how_to_record(invocation, now, *rule) : std::string();
}

/// The conditions, for people below the card of what stops the pick-up, which says how that ends. A
/// script reads the conditions alone, where the STOP stands first.
std::string below_card(const Invocation& invocation, const StopCard& card, GateSheet sheet) {
  if (invocation.format() != Format::text || card.stops.empty()) return invocation.render(sheet);
  for (const Obligation& stop : card.stops) {
    sheet.commands.erase(stop.rule);
    sheet.decisions.erase(stop.rule);
  }
  return to_text(card, invocation.style()) + "\n" + invocation.render(sheet);
}

Result pickup_check(Invocation& invocation) {
  const Date on = invocation.date("--on", Lean::future).value_or(invocation.today());
  Store& store = invocation.store(Access::read);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = invocation.course(patient);
  const auto ended = course.last_day();
  if (ended && *ended <= on) {
    throw Error(ExitStatus::refused,
                fmt::format("course {} {} on {}; there is no supply to pick up", course.number,
                            name_of(course.end->kind), with_weekday(*ended)),
                "a new one begins with: " + invocation.to_type("start", About::patient));
  }
  const Situation now = judged_on(
      invocation, situation_of_course(invocation, store, patient.code, course.number), on);
  GateSheet sheet{now.judgement.gate};
  for (const GateCondition& each : sheet.gate.conditions) {
    if (each.met == Answer::yes) continue;
    const bool is_decision = is_to_decide(now, each) && each.met == Answer::no;
    auto& commands = is_decision ? sheet.decisions : sheet.commands;
    commands[each.rule] = way_to_meet(invocation, now, each);
  }
  sheet.choose_programme = how_to_choose_programme(invocation, now.patient);
  const StopCard card = stop_card(invocation, store, now.patient, now.judgement.obligations);
  const bool attention = invocation.arguments().flag("--exit-code") &&
                         sheet.gate.may_dispense.has_value() && !*sheet.gate.may_dispense;
  return {invocation.quiet() ? std::string() : below_card(invocation, card, std::move(sheet)),
          attention ? ExitStatus::attention : ExitStatus::done,
          {},
          said_aloud(card, invocation.format())};
}

Result prescription_list(Invocation& invocation) {
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  EventList report =
      record_list(invocation, patient, "Prescriptions", {"issued", "days", "refills", "entry"},
                  "No prescription is recorded.", "prescription add --days N");
  for (const Prescription& each : patient.events.prescriptions) {
    report.rows.push_back(
        {iso(each.on), cell(each.days), cell(each.refills), entry_cell(each.recorded)});
  }
  return {invocation.render(report)};
}

Result pickup_list(Invocation& invocation) {
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  EventList report = record_list(invocation, patient, "Pick-ups",
                                 {"picked up", "days", "entry", "product", "capsules"},
                                 "No pick-up is recorded.", "pickup add CAPSULES --days N");
  for (const Dispensing& each : patient.events.dispensings) {
    report.rows.push_back({iso(each.on), cell(each.days), entry_cell(each.recorded),
                           cell(each.product), cell(spelt(each.capsules))});
  }
  return {invocation.render(report)};
}

}  // namespace

const CommandSpec prescription_list_command{
    "prescription list",   "", "monitoring", "the prescriptions", "", "",
    {"prescription list"}, {}, false,        prescription_list};

const CommandSpec pickup_list_command{"pickup list",
                                      "",
                                      "monitoring",
                                      "the supplies that were picked up",
                                      "",
                                      "A product is shown when it was said; else it is the plan's.",
                                      {"pickup list"},
                                      {},
                                      false,
                                      pickup_list};

const CommandSpec prescription_add_command{
    "prescription add",
    "",
    "monitoring",
    "record a prescription that was issued",
    "",
    "Under some programmes the pick-up window counts from its day, and a test has to lie in the\n"
    "days before it.",
    {"prescription add --days 30 --refills 0", "prescription add --on yesterday --days 30"},
    {{"--on", "DATE", "the day it was issued (today)"},
     {"--days", "N", "for how many days"},
     {"--refills", "N", "how often it may be refilled"}},
    true,
    prescription_add};

const CommandSpec pickup_add_command{
    "pickup add",
    "",
    "monitoring",
    "record a supply that was picked up",
    "[CAPSULES...]",
    "Capsules as count and strength, several separated by blanks. What happened is written down\n"
    "whatever the rules say; conditions that were not met that day are named.",
    {"pickup add 30x40mg 30x20mg --days 30", "pickup add 60x20mg --on yesterday"},
    {{"--on", "DATE", "the day it was picked up (today)"},
     {"--days", "N", "for how many days it lasts"},
     {"--product", "ID", "its name or id (that of the plan)"}},
    true,
    pickup_add};

const CommandSpec pickup_check_command{
    "pickup check",
    "",
    "monitoring",
    "which conditions for a pick-up are recorded as met",
    "",
    "Each condition of the programme with yes, no or unknown, and the last safe day. A list of\n"
    "what is recorded, never an authorisation.",
    {"pickup check", "pickup check --on tue", "pickup check --exit-code -q"},
    {{"--on", "DATE", "the day of the pick-up (today)"},
     {"--exit-code", "", "exit 1 unless every condition is recorded as met"}},
    false,
    pickup_check};

}  // namespace isotrack
