#include <fmt/format.h>

#include "../commands.hpp"
#include "../judging.hpp"
#include "../terminal.hpp"
#include "echo.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/message.hpp"
#include "missed_dose.hpp"
#include "open_flags.hpp"
#include "span_days.hpp"

/// `skip` says that what a day still planned was not taken; `ask` walks the unknown days.
namespace isotrack {
namespace {

/// Why nothing can be missed on a day; empty when something was planned.
std::string why_not_missed(const CourseRecord& course, Date on) {
  const PlannedDay* planned = course.planned_on(on);
  if (planned != nullptr && !planned->intakes.empty()) return {};
  if (course.hold_on(on) != nullptr) return "is inside a hold";
  if (course.end && on > course.end->last_dose) return "is after the last dose";
  return course.step_on(on) == nullptr ? "has no plan in force" : "is a rest day of the plan";
}

Error nothing_missed(const CourseRecord& course, Date on) {
  return {ExitStatus::refused,
          with_weekday(on) + " " + why_not_missed(course, on) + ", so nothing was missed"};
}

/// What is left of one day.
Receipt skip_day(Invocation& invocation, Writer& writer, const PatientRecord& patient,
                 const CourseRecord& course, const std::string& reason) {
  const Date on = past_date(invocation, "--on", "only a past day or today can be missed");
  refuse_other_course(patient, course, on);
  refuse_before_course(invocation, course, on);
  if (!why_not_missed(course, on).empty()) throw nothing_missed(course, on);
  const Milligrams planned = course.planned_on(on)->total();
  const Milligrams taken = course.taken_on(on);
  if (taken >= planned) {
    throw Error(
        ExitStatus::refused,
        fmt::format("{} already holds {}, all that is planned", with_weekday(on), mg_text(taken)),
        "If nothing was taken: " + invocation.to_type("amend --on " + iso(on) + " 0mg"));
  }
  if (course.miss_on(on) != nullptr) {
    throw Error(ExitStatus::refused, with_weekday(on) + " is recorded as missed already");
  }
  writer.add(course.id, Miss{{}, on, reason});
  Receipt receipt;
  receipt.lines.push_back(taken > Milligrams(0)
                              ? fmt::format("{}: the rest was not taken; {} of {} stays.",
                                            with_weekday(on), mg_text(taken), mg_text(planned))
                              : fmt::format("Missed: {} planned {}.", mg_text(planned),
                                            date_words(on, invocation.today())));
  return receipt;
}

/// Every planned day of a span about which nothing is said, as `log` fills one.
Receipt skip_span(Invocation& invocation, Writer& writer, const PatientRecord& patient,
                  const CourseRecord& course, const std::string& reason) {
  const DaySpan span = typed_span(invocation, course);
  for (const Date on : {span.first, span.last}) {
    refuse_other_course(patient, course, on);
    if (on > invocation.today()) {
      throw Error(ExitStatus::refused,
                  with_weekday(on) + " is after today; only a past day or today can be missed");
    }
    refuse_before_course(invocation, course, on);
    if (course.end && on > course.end->last_dose) throw nothing_missed(course, on);
  }
  const Fill fill = days_to_fill(course, span);
  const std::string left_alone = left_alone_words(fill);
  if (fill.days.empty()) {
    throw Error(
        ExitStatus::refused, "nothing to skip " + span_words(span) + ": " + left_alone,
        "what is left of a day is skipped one at a time: " + invocation.to_type("skip --on DATE"));
  }
  std::vector<Milligrams> amounts;
  for (const Date on : fill.days) {
    amounts.push_back(course.planned_on(on)->total());
    writer.add(course.id, Miss{{}, on, reason});
  }
  question_open_span(invocation, span, fill.days.size(), "recorded as missed");
  Receipt receipt;
  receipt.lines.push_back(fmt::format("{} day{} missed, {}: {} planned.", fill.days.size(),
                                      fill.days.size() == 1 ? "" : "s", span_words(span),
                                      amounts_words(amounts)));
  if (!left_alone.empty()) receipt.lines.push_back("Left alone: " + left_alone + ".");
  return receipt;
}

Result skip_run(Invocation& invocation) {
  const std::string reason = invocation.text("--reason").value_or("");
  const bool is_span = has_span(invocation);
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = invocation.course(patient);
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  Receipt receipt = is_span ? skip_span(invocation, writer, patient, course, reason)
                            : skip_day(invocation, writer, patient, course, reason);
  // Under a STOP nothing speaks of taking a dose.
  if (!course.end && open_stops(invocation, store, patient.code).empty()) {
    for (const std::string& words : missed_dose_words(invocation, patient, course)) {
      receipt.notes.push_back((receipt.notes.empty() ? "" : "  ") + words);
    }
  }
  say_end_without_dose(invocation, store, patient, receipt);
  return finish_naming_blocks(invocation, store, writer, before, std::move(receipt), course.number);
}

/// The days without entry, each with the planned amount.
std::vector<JudgedDay> unknown_days(const StatusReport& status) {
  std::vector<JudgedDay> out;
  for (const JudgedDay& day : status.days) {
    if (day.state == DayState::unknown) out.push_back(day);
  }
  return out;
}

struct Said {
  std::vector<Date> taken;
  std::vector<Date> missed;
};

/// y, n, q or nothing; asked again until it is one of these.
std::string answer_for(Invocation& invocation, const JudgedDay& day) {
  const std::string asked = "ask " + iso(day.on);
  if (const auto before = invocation.heard(asked)) return *before;
  const std::string prompt =
      fmt::format("  {}   {}   ", with_weekday(day.on), mg_text(day.planned));
  for (;;) {
    const std::string answer = lower(stripped(read_answer(prompt)));
    for (const std::string_view known : {"", "y", "yes", "n", "no", "q"}) {
      if (answer != known) continue;
      invocation.remember(asked, answer);
      return answer;
    }
    write_message("      y, n, Enter or q\n");
  }
}

Said ask_each(Invocation& invocation, const std::vector<JudgedDay>& unknown) {
  if (!invocation.heard("ask " + iso(unknown.front().on))) {
    write_message(message_lines("", "Taken as planned? y, n, Enter leaves a day open, q ends.",
                                message_width()));
  }
  Said out;
  for (const JudgedDay& day : unknown) {
    const std::string answer = answer_for(invocation, day);
    if (answer == "q") break;
    if (answer == "y" || answer == "yes") out.taken.push_back(day.on);
    if (answer == "n" || answer == "no") out.missed.push_back(day.on);
  }
  return out;
}

Result ask_run(Invocation& invocation) {
  // The record is read, closed, asked about, and only then opened for writing, so that nobody
  // waits while a person thinks.
  Said said;
  {
    Store reading = invocation.open(Access::read);
    const PatientRecord patient = invocation.patient(reading);
    const auto unknown = unknown_days(invocation.status(patient, invocation.course(patient)));
    if (unknown.empty()) {
      return nothing_stored(
          invocation, patient.code,
          "No day before " + with_weekday(invocation.today()) + " is without an entry.");
    }
    if (!invocation.can_ask()) {
      throw Error(ExitStatus::usage,
                  fmt::format("{} day{} without entry, and no terminal to ask at", unknown.size(),
                              unknown.size() == 1 ? " is" : "s are"),
                  "say it with: " + invocation.to_type("log --on DATE") + ", or " +
                      invocation.to_type("skip --on DATE"));
    }
    said = ask_each(invocation, unknown);
  }
  if (said.taken.empty() && said.missed.empty()) {
    return nothing_stored(invocation, "", "Nothing was said, so nothing was stored.");
  }
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = invocation.course(patient);
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  const auto still_open = [&](Date on) {
    return course.taken_on(on) == Milligrams(0) && course.miss_on(on) == nullptr &&
           course.planned_on(on) != nullptr;
  };
  int taken = 0;
  int missed = 0;
  for (const Date on : said.taken) {
    if (!still_open(on)) continue;
    for (const Milligrams intake : course.planned_on(on)->intakes) {
      Dose dose;
      dose.on = on;
      dose.amount = intake;
      writer.add(course.id, dose);
    }
    ++taken;
  }
  for (const Date on : said.missed) {
    if (!still_open(on)) continue;
    writer.add(course.id, Miss{{}, on, ""});
    ++missed;
  }
  Receipt receipt;
  receipt.lines.push_back(
      fmt::format("{} day{} logged as planned, {} missed.", taken, taken == 1 ? "" : "s", missed));
  say_end_without_dose(invocation, store, patient, receipt);
  return finish_naming_blocks(invocation, store, writer, before, std::move(receipt), course.number);
}

}  // namespace

const CommandSpec skip_command{
    "skip",
    "miss",
    "every day",
    "say that a planned dose was not taken",
    "",
    "Speaks for the intakes of the day that are not logged: with nothing logged the day is\n"
    "missed, else it stays partial. A later dose on that day withdraws it. With --from and --to\n"
    "every planned day of the span about which nothing is said is missed.",
    {"skip", "skip --on yesterday --reason 'forgot'", "skip --from mon --to yesterday"},
    {{"--on", "DATE", "the day (today)"},
     {"--from", "DATE", "first day of a span (the course's first day)"},
     {"--to", "DATE", "last day of a span (today)"},
     {"--reason", "TEXT", "why"}},
    true,
    skip_run};

const CommandSpec ask_command{
    "ask",
    "",
    "every day",
    "walk the days without an entry",
    "",
    "y: taken as planned. n: missed. Enter leaves the day open. q ends; what was said is stored.",
    {"ask"},
    {},
    true,
    ask_run};

}  // namespace isotrack
