#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "../commands.hpp"
#include "clinic_ledger.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/supply.hpp"
#include "red_flag.hpp"
#include "strengths.hpp"

/// Capsules: what is there, how long it lasts, when the next supply may and must be picked up, and
/// the ledgers of plan, pick-ups and doses side by side.
namespace isotrack {
namespace {

constexpr int most_counted = 9999;

/// So many capsules more than the record can explain are asked about: a slip of the keyboard.
constexpr int most_unexplained = 200;

/// A step before the next pick-up in words: `monthly pregnancy test, from Tue 2026-12-15, by ...`,
/// by the day it is due on as everywhere; once that has passed, by the last day it still serves.
std::string step_words(const Rule& rule, const Obligation& item, Date today) {
  if (rule.check == Check::pickup_window && item.last) {
    return "pick-up window, open to " + with_weekday(*item.last);
  }
  const bool is_late = item.due_on && *item.due_on < today && item.last && *item.last >= today;
  const auto last = item.due_on && !is_late ? item.due_on : item.last;
  std::string out = rule.title;
  if (item.first && *item.first > today) out += ", from " + with_weekday(*item.first);
  if (last) out += (*last < today ? ", overdue since " : ", by ") + with_weekday(*last);
  return out;
}

/// When the next supply is picked up: needed on the day the plan cannot be kept without it,
/// possible in the days that an open window or the test to come leaves.
NextSupply next_supply(const Situation& now, const Stock& stock) {
  NextSupply out;
  out.frozen = now.judgement.has_stop();
  out.needed_on = supply_needed_on(now.judgement);
  if (!out.needed_on && stock.lasts_through) out.needed_on = *stock.lasts_through + days(1);
  if (out.frozen || now.course() == nullptr || now.course()->end) return out;
  std::optional<Date> closes;
  for (const Obligation& each : now.judgement.obligations) {
    const Rule* rule = now.rule(each.rule);
    if (rule == nullptr || !each.is_open()) continue;
    if (rule->check == Check::pickup_window && each.last && each.state == ObligationState::open) {
      closes = each.last;
      out.from = std::max(each.first.value_or(now.when.today), now.when.today);
      out.steps.push_back({each.rule, step_words(*rule, each, now.when.today)});
    }
    if (rule->check == Check::supply_test && each.first) {
      if (!closes)
        out.from = std::max({*each.first, out.from.value_or(*each.first), now.when.today});
      out.steps.push_back({each.rule, step_words(*rule, each, now.when.today)});
    }
  }
  out.by = out.needed_on;
  if (closes && (!out.by || *closes < *out.by)) out.by = closes;
  return out;
}

/// What is found of supplies and not set aside, the programme's own limit with it.
std::vector<Finding> supply_alerts(const Situation& now) {
  std::vector<Finding> out;
  for (const Obligation& each : now.judgement.obligations) {
    const Rule* rule = now.rule(each.rule);
    // A refill in other words than its title says that few capsules are left.
    const bool is_limit = rule != nullptr && rule->check == Check::supply_limit;
    const bool is_low = rule != nullptr && rule->check == Check::refill && each.due_on &&
                        !each.message.starts_with(rule->title);
    const bool is_supply = is_limit || (each.is_finding ? each.kind == Kind::refill : is_low);
    if (!is_supply || !each.is_open()) continue;
    out.push_back({each.rule, each.severity, each.due_on, each.message, each.source});
  }
  sort_findings(out);
  return out;
}

/// Everything `stock` says of a patient.
StockSheet read_stock(Invocation& invocation, const Situation& now) {
  const CourseRecord* course = now.course();
  StockSheet sheet;
  sheet.today = invocation.today();
  sheet.patient = now.patient.code;
  if (course != nullptr) sheet.course = course->number;
  sheet.stock = stock_of(now.patient, course, days_to_judge(invocation, now.patient, course),
                         invocation.products(), invocation.today());
  sheet.next = next_supply(now, sheet.stock);
  sheet.alerts = supply_alerts(now);
  return sheet;
}

Result show(Invocation& invocation) {
  Store& store = invocation.store(Access::read);
  const PatientRecord patient = invocation.patient(store);
  return {invocation.render(read_stock(invocation, situation(invocation, store, patient.code)))};
}

/// `20mg=31`, `20=31`, or `31x20mg` as pick-ups are written; throws (usage) for anything else.
CapsuleCount counted_in(const Invocation& invocation, const std::string& text) {
  const std::size_t sign = text.find_first_of("=xX");
  const auto refuse = [&]() -> Error {
    return {ExitStatus::usage, "'" + visible(text) + "': expected a strength and how many",
            "such as: " + invocation.to_type("stock count 20mg=31", About::patient)};
  };
  if (sign == std::string::npos) throw refuse();
  std::string_view first = std::string_view(text).substr(0, sign);
  std::string_view second = std::string_view(text).substr(sign + 1);
  if (text[sign] != '=') std::swap(first, second);  // the strength stands first
  std::string strength = lower(stripped(first));
  if (strength.ends_with("mg")) strength = stripped(strength.substr(0, strength.size() - 2));
  const auto mg = whole_number(strength, 3);
  const auto count = whole_number(stripped(second), 4);
  if (!mg || *mg == 0 || !count || *count > most_counted) throw refuse();
  return {static_cast<int>(*mg), static_cast<int>(*count)};
}

/// Each strength once.
std::vector<CapsuleCount> counts_in(const Invocation& invocation) {
  std::vector<CapsuleCount> out;
  for (const std::string& words : invocation.arguments().words) {
    for (std::size_t from = 0; from <= words.size();) {
      const std::size_t comma = std::min(words.find(',', from), words.size());
      const std::string part(stripped(std::string_view(words).substr(from, comma - from)));
      from = comma + 1;
      if (part.empty()) continue;
      const CapsuleCount each = counted_in(invocation, part);
      if (std::ranges::find(out, each.strength_mg, &CapsuleCount::strength_mg) != out.end()) {
        throw Error(ExitStatus::usage,
                    fmt::format("capsules of {} mg are counted twice", each.strength_mg));
      }
      out.push_back(each);
    }
  }
  if (out.empty()) {
    throw Error(ExitStatus::usage, "what was counted is missing",
                "such as: " + invocation.to_type("stock count 20mg=31 40mg=3", About::patient));
  }
  return out;
}

/// A strength that no capsule of the plan's product has: a slip, or another product.
void find_strange_strength(Invocation& invocation, const Situation& now, const StockCount& fact,
                           Receipt& receipt) {
  const CourseRecord* course = now.course();
  const RegimenStep* step =
      course == nullptr ? nullptr : course->step_on(std::max(fact.on, course->start));
  if (step == nullptr) return;
  const Product& product = invocation.products().at(step->product);
  if (const auto found = strange_strength(product, fact.strength_mg, fact.on)) {
    receipt.findings.push_back(*found);
  }
}

/// Questions a count of far more capsules than the record has on its day.
void question_count(Invocation& invocation, const PatientRecord& patient, const StockCount& fact) {
  std::optional<int> recorded;  // of both kinds of 20 mg the more
  for (const StockLine& line :
       stock_of(patient, nullptr, {}, invocation.products(), fact.on).lines) {
    if (line.strength_mg != fact.strength_mg) continue;
    recorded = std::max(recorded.value_or(line.on_hand), line.on_hand);
  }
  const int unexplained = fact.count - recorded.value_or(0);
  if (unexplained <= most_unexplained) return;
  invocation.question(
      fmt::format("{} capsules of {} mg are {} more than the record has on {} ({})", fact.count,
                  fact.strength_mg, unexplained, with_weekday(fact.on), recorded.value_or(0)),
      "If so many were counted, --yes answers");
}

/// What each count made of the ledger.
void say_counts(const Stock& stock, const std::vector<StockCount>& facts, Date today,
                Receipt& receipt) {
  for (const StockCount& fact : facts) {
    const CheckedCount* last = nullptr;
    for (const CheckedCount& each : stock.counts) {
      if (each.on == fact.on && each.strength_mg == fact.strength_mg) last = &each;
    }
    const std::string what = last == nullptr
                                 ? fmt::format("{} of {} mg", fact.count, fact.strength_mg)
                                 : count_words(*last);
    receipt.lines.push_back(fmt::format("Counted {}: {}.", date_words(fact.on, today), what));
  }
}

/// How long it lasts, unless a finding says so.
void say_how_long(const Stock& stock, Receipt& receipt) {
  const bool is_said =
      std::ranges::find(receipt.findings, "stock.low", &Finding::rule) != receipt.findings.end();
  if (is_said || !stock.lasts_through) return;
  if (*stock.days_on_hand > 0) {
    receipt.lines.push_back("They last " + lasts_words(stock) + ".");
    return;
  }
  receipt.lines.push_back(
      fmt::format("Not enough of {} for {}.",
                  strength_text(stock.short_of->strength_mg, stock.short_of->micronised),
                  with_weekday(*stock.lasts_through + days(1))));
}

Result count(Invocation& invocation) {
  const std::vector<CapsuleCount> counted = counts_in(invocation);
  StockCount fact;
  fact.on = past_date(invocation, "--on", "capsules are counted once they are there");
  fact.note = invocation.text("--note").value_or("");
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  Receipt receipt;
  std::vector<StockCount> facts;
  for (const CapsuleCount& each : counted) {
    fact.strength_mg = each.strength_mg;
    fact.count = each.count;
    question_strength(invocation, fact.strength_mg);
    question_count(invocation, patient, fact);
    writer.add(patient.id, fact);
    facts.push_back(fact);
    find_strange_strength(invocation, before, fact, receipt);
  }
  const Situation after = situation(invocation, store, patient.code);
  const StockSheet sheet = read_stock(invocation, after);
  say_counts(sheet.stock, facts, invocation.today(), receipt);
  say_what_is_met(before, after, receipt);
  say_new_findings(before, after, receipt);
  // The counts are said above.
  std::erase_if(receipt.findings,
                [](const Finding& each) { return each.rule == "stock.count_differs"; });
  say_how_long(sheet.stock, receipt);
  find_what_is_wrong(before, after, receipt);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt));
}

Result reconcile_run(Invocation& invocation) {
  if (invocation.arguments().flag("--all")) return reconcile_clinic(invocation);
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  const CourseRecord course = invocation.course(patient);
  ReconcileSheet sheet;
  sheet.today = invocation.today();
  sheet.patient = patient.code;
  sheet.course = course.number;
  const auto judged_days = days_to_judge(invocation, patient, &course);
  sheet.months = reconcile(patient, course, judged_days, invocation.products(), invocation.today());
  sheet.lost = lost_days(course, judged_days);
  return {invocation.render(sheet)};
}

}  // namespace

const CommandSpec stock_command{
    "stock",
    "",
    "monitoring",
    "the capsules there are, and how long they last",
    "",
    "By strength: the last count, what was picked up and taken since, what is on hand (below zero\n"
    "when more was taken than the record has). Then through which day the plan can be kept, and\n"
    "when the next supply may and must be picked up, by the programme's tests and windows.",
    {"stock", "stock --json"},
    {},
    false,
    show};

const CommandSpec stock_count_command{
    "stock count",
    "",
    "monitoring",
    "record how many capsules are there",
    "STRENGTH=COUNT...",
    "A count says what is there on its day, after all that is recorded of it. The difference from\n"
    "the ledger is shown and kept; no dose and no pick-up is changed.",
    {"stock count 20mg=31", "stock count 40mg=3 20mg=31 --on yesterday"},
    {{"--on", "DATE", "the day they were counted (today)"},
     {"--note", "TEXT", "a note kept with it"}},
    true,
    count};

const CommandSpec reconcile_command{
    "reconcile",
    "",
    "monitoring",
    "planned, dispensed and logged, month by month",
    "",
    "Three ledgers that are kept apart: what was planned, what was picked up, what was taken.\n"
    "Where they part the difference is said in words. Then the days without a dose, by reason.\n"
    "With --all, the sum of one course of every patient.",
    {"reconcile", "reconcile --course 1", "reconcile --all"},
    {{"--all", "", "every patient of the file, in one sum"}},
    false,
    reconcile_run};

}  // namespace isotrack
