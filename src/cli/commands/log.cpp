#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "../commands.hpp"
#include "dose_reading.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "open_flags.hpp"
#include "span_days.hpp"

/// `log` records intakes that were taken. Alone it records the next unsaid intake of the day;
/// with an amount, that amount, up to what the day still plans; with --as-planned a whole
/// untouched day, or with --from and --to every untouched day of a span.
namespace isotrack {
namespace {

void check_day(const Invocation& invocation, const CourseRecord& course, Date on,
               const std::string& rule = "only taken doses are logged") {
  if (on > invocation.today()) {
    throw Error(ExitStatus::refused, with_weekday(on) + " is after today; " + rule);
  }
  if (course.end && on > course.end->last_dose) {
    // A dose that was added after the stated end has moved the last day.
    const Date last = on > *course.last_day() ? *course.last_day() : course.end->last_dose;
    throw Error(
        ExitStatus::refused,
        fmt::format("{} is after the last dose of course {}, {}", with_weekday(on), course.number,
                    with_weekday(last)),
        fmt::format("If one dose was taken, record it with --extra: the last day moves to it.\n"
                    "      If the course went on: {}, log, and end it again",
                    invocation.to_type(fmt::format("undo --id {}", course.end->recorded.entry),
                                       About::patient)));
  }
  refuse_before_course(invocation, course, on);
}

/// A dose after the recorded end is written down when --extra says that it was in fact taken, and
/// moves the last day of the course; not once a later course began, which it would belong to.
void check_dose_day(const Invocation& invocation, const PatientRecord& patient,
                    const CourseRecord& course, Date on) {
  const bool after_end = course.end && on > course.end->last_dose && on <= invocation.today();
  if (!after_end || !invocation.arguments().flag("--extra")) {
    check_day(invocation, course, on);
    return;
  }
  for (const CourseRecord& other : patient.courses) {
    if (other.number <= course.number || other.start > invocation.today()) continue;
    throw Error(
        ExitStatus::refused,
        fmt::format("{} is after the last dose of course {}, and course {} began {}",
                    with_weekday(on), course.number, other.number, with_weekday(other.start)));
  }
}

/// What a day that expects nothing is called in a refusal.
std::string why_nothing_planned(const CourseRecord& course, Date on) {
  if (course.hold_on(on) != nullptr) return "is inside a hold";
  if (course.step_on(on) == nullptr) return "has no plan in force";
  return "is a rest day of the plan";
}

/// The way out of a day that is full already.
std::string to_correct(const Invocation& invocation, Date on, const std::string& amount) {
  const std::string correct = "amend --on " + iso(on);
  const std::string remark =
      invocation.arguments().flag("--vomited")
          ? "If what is logged was vomited: " + invocation.to_type(correct + " --vomited") +
                "\n      "
          : "";
  return remark + "To correct that entry: " + invocation.to_type(correct + " " + amount);
}

/// The next intake of a day that nothing is said about: what is left of the first intake that
/// the milligrams logged so far do not cover.
Milligrams next_intake(const Invocation& invocation, const CourseRecord& course, Date on) {
  const PlannedDay* planned = course.planned_on(on);
  if (planned == nullptr || planned->intakes.empty()) {
    throw Error(ExitStatus::refused, with_weekday(on) + " " + why_nothing_planned(course, on),
                "If a dose was taken, name it: " +
                    invocation.to_type("log AMOUNT --on " + iso(on) + " --extra"));
  }
  Milligrams left = course.taken_on(on);
  for (const Milligrams intake : planned->intakes) {
    if (left < intake) return intake - left;
    left = left - intake;
  }
  throw Error(ExitStatus::refused,
              fmt::format("{} already holds {}, all that is planned", with_weekday(on),
                          mg_text(course.taken_on(on))),
              to_correct(invocation, on, "AMOUNT") + "\n      If more was in fact taken: " +
                  invocation.to_type("log AMOUNT --on " + iso(on) + " --extra"));
}

void check_amount(const Invocation& invocation, const CourseRecord& course, Date on,
                  Milligrams amount) {
  if (invocation.arguments().flag("--extra")) return;
  const PlannedDay* planned = course.planned_on(on);
  const Milligrams total = planned == nullptr ? Milligrams(0) : planned->total();
  const Milligrams taken = course.taken_on(on);
  if (taken + amount <= total) return;
  std::string what;
  if (total == Milligrams(0)) {
    what = with_weekday(on) + " " + why_nothing_planned(course, on);
  } else if (taken >= total) {
    what =
        fmt::format("{} already holds {}, all that is planned", with_weekday(on), mg_text(taken));
  } else {
    what = fmt::format("{} more on {} would be {}; {} is planned", mg_text(amount),
                       with_weekday(on), mg_text(taken + amount), mg_text(total));
  }
  std::string hint;
  if (taken > Milligrams(0)) hint = to_correct(invocation, on, "AMOUNT") + "\n      ";
  throw Error(ExitStatus::refused, what, hint + "If it was in fact taken, record it with --extra.");
}

/// Questions a time of today that is still to come: only taken doses are logged. After midnight it
/// may be that of the evening before.
void question_time(Invocation& invocation, Date on) {
  const auto at = invocation.arguments().value("--at");
  if (!at || !typed_minute(invocation) || !invocation.moment().eastern) return;
  const std::string now = local_text(invocation.now().instant);
  const std::string typed = with_weekday(on) + " " + *at;
  if (on != invocation.now().local_date || typed <= now) return;
  invocation.question(
      fmt::format("{} is still to come: it is {}", typed, now),
      "if it was taken, --yes answers; if it was the evening before: " +
          invocation.to_type(fmt::format("log --on {} --at {}", iso(on - days(1)), *at)),
      "still to come: " + typed);
}

Dose dose_of(const Invocation& invocation, Date on, Milligrams amount) {
  Dose dose;
  dose.on = on;
  dose.amount = amount;
  dose.minute_of_day = typed_minute(invocation);
  dose.vomited = invocation.arguments().flag("--vomited");
  dose.no_food = invocation.arguments().flag("--no-food");
  dose.note = invocation.text("--note").value_or("");
  return dose;
}

std::string capsules_words(Invocation& invocation, const CourseRecord& course, Date on,
                           Milligrams amount) {
  const RegimenStep* step = course.step_on(on);
  if (step == nullptr) return {};
  const Product& product = invocation.products().at(step->product);
  PlannedDay day{{amount}, {}};
  const PlannedDay* planned = course.planned_on(on);
  if (planned != nullptr && planned->capsules && planned->total() == amount) day = *planned;
  const auto capsules = Plan::capsules(day, product);
  if (!capsules || (capsules->size() == 1 && capsules->front().count == 1)) return {};
  return " (" + capsules_text(*capsules) + ")";
}

/// Questions a day of `total` above every labelled dose.
void question_label(Invocation& invocation, const CourseRecord& course, Date on, Milligrams total) {
  const auto weight = weight_at(course, on);
  const RegimenStep* step = course.step_on(on);
  if (!weight || step == nullptr) return;
  check_label(invocation, invocation.products().at(step->product), total, *weight);
}

bool has_finding(const Receipt& receipt, std::string_view rule) {
  return std::ranges::find(receipt.findings, rule, &Finding::rule) != receipt.findings.end();
}

/// One day: an amount, or the next intake.
Receipt log_one(Invocation& invocation, Store& store, Writer& writer, const PatientRecord& patient,
                const CourseRecord& course, const std::optional<Milligrams>& amount) {
  const Date on = invocation.date("--on").value_or(invocation.today());
  refuse_other_course(patient, course, on);
  check_dose_day(invocation, patient, course, on);
  Receipt receipt;
  const bool after_end = course.end && on > course.end->last_dose;
  CourseRecord gone_on = course;  // a day after the end plans what it would have planned
  if (after_end) gone_on.end.reset();
  const Milligrams taken = amount ? *amount : next_intake(invocation, gone_on, on);
  check_amount(invocation, course, on, taken);
  question_time(invocation, on);
  question_label(invocation, course, on, course.taken_on(on) + taken);
  receipt.lines.push_back(fmt::format("{}{} logged for {}.", mg_text(taken),
                                      capsules_words(invocation, course, on, taken),
                                      date_words(on, invocation.today())));
  if (const Miss* miss = course.miss_on(on)) {
    writer.withdraw(*miss);
    receipt.lines.emplace_back("What was recorded as not taken that day is withdrawn.");
  }
  if (invocation.arguments().flag("--vomited")) {
    receipt.lines.emplace_back("Vomited: counted as taken, with that remark.");
  }
  writer.add(course.id, dose_of(invocation, on, taken));
  const PlannedDay* planned = course.planned_on(on);
  const Milligrams total = course.taken_on(on) + taken;
  if (planned != nullptr && total < planned->total()) {
    receipt.lines.push_back(
        fmt::format("{} of the {} planned that day.", mg_text(total), mg_text(planned->total())));
  }
  const auto after = store.load_patient(patient.code);
  for (const CourseRecord& changed : after->courses) {
    if (changed.number == course.number) {
      receipt.findings = findings_on(invocation.status(*after, changed), on, "dose.");
    }
  }
  const bool is_dosing_day = planned != nullptr && planned->total() > Milligrams(0);
  if (is_dosing_day && total > planned->total() && !has_finding(receipt, "dose.over_plan")) {
    receipt.lines.push_back(fmt::format("{} that day, more than the {} planned.", mg_text(total),
                                        mg_text(planned->total())));
  }
  std::ranges::copy(amount_findings(invocation, gone_on, on, taken),
                    std::back_inserter(receipt.findings));
  say_moved_end(invocation, store, patient, receipt);
  return receipt;
}

void record_misses(const Invocation& invocation, const CourseRecord& course, Writer& writer,
                   const std::vector<Date>& missed, Receipt& receipt) {
  if (missed.empty()) return;
  std::vector<std::string> names;
  std::vector<std::string> partly;
  for (const Date on : missed) {
    check_day(invocation, course, on, "only a past day or today can be missed");
    const PlannedDay* planned = course.planned_on(on);
    if (planned == nullptr || planned->intakes.empty()) {
      throw Error(ExitStatus::refused, with_weekday(on) + " " + why_nothing_planned(course, on) +
                                           ", so nothing was missed");
    }
    if (course.taken_on(on) >= planned->total()) {
      throw Error(ExitStatus::refused,
                  with_weekday(on) + " already holds " + mg_text(course.taken_on(on)),
                  to_correct(invocation, on, "0mg"));
    }
    if (course.miss_on(on) != nullptr) {
      throw Error(ExitStatus::refused, with_weekday(on) + " is recorded as missed already");
    }
    writer.add(course.id, Miss{{}, on, ""});
    if (course.taken_on(on) > Milligrams(0)) {
      partly.push_back(fmt::format("{}: the rest was not taken; {} of {} stays.", with_weekday(on),
                                   mg_text(course.taken_on(on)), mg_text(planned->total())));
    } else {
      names.push_back(with_weekday(on));
    }
  }
  if (!names.empty()) {
    receipt.lines.push_back(fmt::format("{} day{} missed: {}.", names.size(),
                                        names.size() == 1 ? "" : "s", joined(names)));
  }
  std::ranges::move(partly, std::back_inserter(receipt.lines));
}

/// Records what each day of a span plans, or `amount` of each; the totals a day, in order.
std::vector<Milligrams> record_days(Invocation& invocation, Writer& writer,
                                    const CourseRecord& course, const std::vector<Date>& days,
                                    const std::optional<Milligrams>& amount) {
  std::vector<Milligrams> amounts;
  for (const Date on : days) {
    const PlannedDay& planned = *course.planned_on(on);
    question_time(invocation, on);
    if (amount) {
      check_amount(invocation, course, on, *amount);
      question_label(invocation, course, on, *amount);
    }
    const std::vector<Milligrams> intakes = amount ? std::vector{*amount} : planned.intakes;
    if (intakes.size() > 1 && invocation.arguments().value("--at")) {
      throw Error(ExitStatus::refused,
                  fmt::format("{} plans {} intakes; --at is the time of one", with_weekday(on),
                              intakes.size()),
                  "log each with its time: " +
                      invocation.to_type("log AMOUNT --on " + iso(on) + " --at HH:MM"));
    }
    Milligrams total;
    for (const Milligrams intake : intakes) {
      writer.add(course.id, dose_of(invocation, on, intake));
      total += intake;
    }
    amounts.push_back(total);
  }
  return amounts;
}

/// What the days just logged show, of the course as it is now stored.
void find_on_days(Invocation& invocation, Store& store, const PatientRecord& patient,
                  const CourseRecord& course, const std::vector<Date>& days, Receipt& receipt) {
  const auto after = store.load_patient(patient.code);
  for (const CourseRecord& changed : after->courses) {
    if (changed.number != course.number) continue;
    const StatusReport status = invocation.status(*after, changed);
    std::ranges::copy_if(status.alerts, std::back_inserter(receipt.findings),
                         [&](const Finding& finding) {
                           return finding.due_on && finding.rule.starts_with("dose.") &&
                                  std::ranges::binary_search(days, *finding.due_on);
                         });
  }
}

/// A span: every untouched planned day, as planned or with one amount.
Receipt log_span(Invocation& invocation, Store& store, Writer& writer, const PatientRecord& patient,
                 const CourseRecord& course, const DaySpan& span,
                 const std::optional<Milligrams>& amount) {
  for (const Date on : {span.first, span.last}) {
    refuse_other_course(patient, course, on);
    check_day(invocation, course, on);
  }
  const std::vector<Date> missed = typed_dates(invocation, "--missed");
  for (const Date on : missed) {
    if (span.contains(on)) continue;
    throw Error(ExitStatus::usage, with_weekday(on) + " (--missed) is outside " + span_words(span));
  }
  const Fill fill = days_to_fill(course, span, missed);
  const auto amounts = record_days(invocation, writer, course, fill.days, amount);
  if (fill.days.empty() && missed.empty()) {
    throw Error(ExitStatus::refused,
                "nothing to log " + span_words(span) + ": " + left_alone_words(fill),
                "a missed day is filled one at a time: " + invocation.to_type("log --on DATE"));
  }
  Receipt receipt;
  receipt.lines.push_back(fmt::format("{} day{} logged, {}{}{}.", fill.days.size(),
                                      fill.days.size() == 1 ? "" : "s", span_words(span),
                                      amounts.empty() ? "" : ": ", amounts_words(amounts)));
  record_misses(invocation, course, writer, missed, receipt);
  const std::string left_alone = left_alone_words(fill);
  if (!left_alone.empty()) receipt.lines.push_back("Left alone: " + left_alone + ".");
  question_open_span(invocation, span, fill.days.size() + missed.size(),
                     missed.empty() ? "logged" : "logged or recorded as missed");
  find_on_days(invocation, store, patient, course, fill.days, receipt);
  if (amount && !fill.days.empty()) {
    std::ranges::copy(amount_findings(invocation, course, fill.days.front(), *amount),
                      std::back_inserter(receipt.findings));
  }
  say_end_without_dose(invocation, store, patient, receipt);
  return receipt;
}

/// Without a span --missed stands alone, so that nothing said beside it is lost.
void refuse_mixed_missed(const Arguments& args) {
  bool alone = args.words.empty();
  for (const std::string_view name : {"--on", "--at", "--note"}) alone = alone && !args.value(name);
  for (const std::string_view name : {"--as-planned", "--extra", "--vomited", "--no-food"}) {
    alone = alone && !args.flag(name);
  }
  if (alone) return;
  throw Error(ExitStatus::usage, "--missed goes with --from and --to, or alone",
              "log the dose and the missed days in two commands");
}

/// Days that were missed, named alone.
Receipt log_missed(Invocation& invocation, Store& store, Writer& writer,
                   const PatientRecord& patient, const CourseRecord& course) {
  Receipt receipt;
  const std::vector<Date> missed = typed_dates(invocation, "--missed");
  for (const Date on : missed) refuse_other_course(patient, course, on);
  record_misses(invocation, course, writer, missed, receipt);
  if (missed.size() >= 3) {
    invocation.question(fmt::format("{} days would be recorded as missed", missed.size()),
                        "answer with --yes");
  }
  say_end_without_dose(invocation, store, patient, receipt);
  return receipt;
}

/// What the options say, recorded.
Receipt record(Invocation& invocation, Store& store, Writer& writer, const PatientRecord& patient,
               const CourseRecord& course, const std::optional<Milligrams>& amount) {
  const Arguments& args = invocation.arguments();
  const bool is_span = has_span(invocation);
  if (is_span || args.flag("--as-planned")) {
    const Date on = invocation.date("--on").value_or(invocation.today());
    const DaySpan span = is_span ? typed_span(invocation, course) : DaySpan{on, on};
    return log_span(invocation, store, writer, patient, course, span, amount);
  }
  return args.value("--missed") ? log_missed(invocation, store, writer, patient, course)
                                : log_one(invocation, store, writer, patient, course, amount);
}

Result run(Invocation& invocation) {
  const Arguments& args = invocation.arguments();
  std::optional<Milligrams> amount;
  if (!args.words.empty()) amount = typed_amount(invocation);
  const bool is_span = has_span(invocation);
  if (args.flag("--as-planned") && amount) {
    throw Error(ExitStatus::usage, "--as-planned and an amount exclude each other");
  }
  if (args.value("--missed") && !is_span) refuse_mixed_missed(args);
  if (is_span && !amount && !args.flag("--as-planned")) {
    throw Error(ExitStatus::usage, "a span needs --as-planned or an amount",
                "such as: " + invocation.to_type("log --from mon --to yesterday --as-planned"));
  }
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = invocation.course(patient);
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  return finish_naming_blocks(invocation, store, writer, before,
                              record(invocation, store, writer, patient, course, amount),
                              course.number);
}

}  // namespace

const CommandSpec log_command{
    "log",
    "",
    "every day",
    "record a dose that was taken",
    "[AMOUNT]",
    "Alone it records the next unsaid intake of today. An amount is taken as it is up to what\n"
    "the day still plans; beyond that it is refused unless --extra says it was in fact taken.\n"
    "With --from and --to every planned day of the span about which nothing is said is filled.\n"
    "A dose on a missed day withdraws the miss.",
    {"log", "log 40mg --on yesterday", "log --from 2026-09-22 --to yesterday --as-planned",
     "log 20mg --at 08:30 --note 'with breakfast'"},
    {{"--on", "DATE", "the day it was taken (today)"},
     {"--from", "DATE", "first day of a span (the course's first day)"},
     {"--to", "DATE", "last day of a span (today)"},
     {"--at", "HH:MM", "the time it was taken"},
     {"--as-planned", "", "the whole planned day, or each one of the span"},
     {"--missed", "DATES", "days of the span that were missed, separated by commas"},
     {"--extra", "", "record it although the day plans less"},
     {"--vomited", "", "remark; it counts as taken"},
     {"--no-food", "", "remark: taken without food"},
     {"--note", "TEXT", "a note kept with the dose"}},
    true,
    run};

}  // namespace isotrack
