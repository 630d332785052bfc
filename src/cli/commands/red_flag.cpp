#include "red_flag.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "../terminal.hpp"
#include "echo.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/domain/settled.hpp"
#include "isotrack/present/message.hpp"

namespace isotrack {
namespace {

/// Each block once: symptoms of one group share their words; what was said before a question is not
/// said again.
std::string text_of(const std::vector<RedFlagAnswer>& answers, const Style& style) {
  std::string out;
  for (const RedFlagAnswer& answer : answers) {
    if (answer.is_said) continue;
    const std::string block = to_text(answer, style);
    if (out.find(block) == std::string::npos) out += block;
  }
  return out;
}

/// As standard error is told of them.
std::string aloud(const Invocation& invocation, const std::vector<RedFlagAnswer>& answers) {
  if (invocation.format() != Format::json) return text_of(answers, {message_width(), false, false});
  std::string out;
  for (const RedFlagAnswer& answer : answers) {
    if (answer.is_said) continue;
    out += warning_json("red_flag", finding_of(answer, {}).message);
  }
  return out;
}

/// Whose they are, and whom that patient turns to.
void address(const Invocation& invocation, std::vector<RedFlagAnswer>& answers,
             const PatientRecord& patient, bool named) {
  std::string prescriber;
  for (const Contact& contact : patient.contacts) {
    if (contact.role == "prescriber") prescriber = contact.text;
  }
  for (RedFlagAnswer& answer : answers) {
    answer.prescriber = prescriber;
    answer.to_store = invocation.to_type("contact set prescriber TEXT", About::patient);
    if (named) answer.patient = patient.code;
  }
}

/// The same with the prescriber's number, where the record can be read and has one.
std::vector<RedFlagAnswer> with_number(Invocation& invocation, std::vector<RedFlagAnswer> answers) {
  if (answers.empty()) return answers;
  try {
    const PatientRecord patient = invocation.patient(invocation.store(Access::write));
    for (const Contact& contact : patient.contacts) {
      if (contact.role != "prescriber") continue;
      for (RedFlagAnswer& answer : answers) answer.prescriber = contact.text;
    }
  } catch (...) {  // the trouble itself is told behind the answers
    return answers;
  }
  return answers;
}

bool is_answered(const std::vector<RedFlagAnswer>& answers, const std::string& rule) {
  return std::ranges::find(answers, rule, &RedFlagAnswer::rule) != answers.end();
}

/// What has to happen until one finding, or each of several, is settled.
std::string settling_words(Severity severity, bool are_several) {
  if (severity == Severity::warn) return "It stays among what is due until it is set aside";
  if (severity == Severity::block) {
    return "Pick-ups are blocked until the prescriber's decision is recorded";
  }
  return are_several ? "Each STOP stands until the prescriber's decision about it is recorded"
                     : "The STOP stands until the prescriber's decision is recorded";
}

/// The day of the last waiver of a finding as it stands now; null: none.
std::optional<Date> set_aside_on(const Events& events, const Obligation& item) {
  std::optional<Date> on;
  for (const Waiver& waiver : events.waivers) {
    const bool is_of_it = waiver.rule == item.rule && waiver.due_on == item.due_on;
    if (is_of_it && speaks_of(waiver, item.cause)) on = waiver.on;
  }
  return on;
}

/// Puts the answers before `result`. What --quiet left empty holds them alone.
Result with_answers(const Invocation& invocation, const std::vector<RedFlagAnswer>& answers,
                    const Receipt& receipt, Result result) {
  if (answers.empty()) return result;
  result.urgent = aloud(invocation, answers) + result.urgent;
  if (invocation.format() == Format::text) {
    result.output = text_of(answers, invocation.style()) + result.output;
  } else if (invocation.quiet()) {
    Receipt said;
    said.command = invocation.command().name;
    said.today = invocation.today();
    said.patient = receipt.patient;
    said.entry = result.stored;
    said.dry_run = invocation.dry_run();
    said.findings = receipt.findings;
    result.output = invocation.render(said);
  }
  return result;
}

void add_findings(const Invocation& invocation, const std::vector<RedFlagAnswer>& answers, Date on,
                  Receipt& receipt) {
  if (invocation.format() == Format::text) return;
  sort_findings(receipt.findings);
  std::vector<Finding> said;
  for (const RedFlagAnswer& answer : answers) said.push_back(finding_of(answer, on));
  receipt.findings.insert(receipt.findings.begin(), said.begin(), said.end());
}

}  // namespace

void answer_at_once(Invocation& invocation, std::vector<RedFlagAnswer>& answers) {
  write_message(aloud(invocation, with_number(invocation, answers)));
  for (RedFlagAnswer& answer : answers) answer.is_said = true;
}

Result answered_first(Invocation& invocation, const std::vector<RedFlagAnswer>& answers,
                      const std::function<Result()>& write) {
  try {
    return write();
  } catch (...) {  // an error, a question, a --once key used before
    write_message(aloud(invocation, with_number(invocation, answers)));
    throw;
  }
}

Result finish_answered(Invocation& invocation, Store& store, Writer& writer,
                       const Situation& before, const Situation& after, Receipt receipt,
                       std::vector<RedFlagAnswer> answers, Date on) {
  address(invocation, answers, after.patient, invocation.several_patients(store));
  add_findings(invocation, answers, on, receipt);
  receipt.patient = after.patient.code;
  const Receipt kept = receipt;
  std::vector<std::string> answered;
  for (const RedFlagAnswer& answer : answers) answered.push_back(answer.rule);
  Result result = with_answers(invocation, answers, kept,
                               finish_judged(invocation, store, writer, before, after,
                                             std::move(receipt), std::nullopt, answered));
  if (invocation.quiet() && invocation.format() == Format::text) {
    Receipt settling;  // --quiet does not keep back how a STOP ends either
    say_what_settles(invocation, after, answers, settling);
    for (const std::string& line : settling.lines) {
      result.output += message_lines("", line, invocation.style().width);
    }
  }
  return result;
}

Result nothing_stored_answered(Invocation& invocation, const PatientRecord& patient, bool named,
                               const std::string& sentence, std::vector<RedFlagAnswer> answers,
                               Date on) {
  address(invocation, answers, patient, named);
  Receipt receipt;
  receipt.command = invocation.command().name;
  receipt.today = invocation.today();
  receipt.patient = patient.code;
  receipt.lines = {sentence};
  add_findings(invocation, answers, on, receipt);
  return with_answers(invocation, answers, receipt,
                      {invocation.quiet() ? std::string() : invocation.render(receipt)});
}

SymptomMark mark_of(const Events& events, const Obligation& item) {
  SymptomMark mark{item.rule, item.severity, {}, {}};
  if (item.state == ObligationState::met) mark.settled = item.met_on;
  if (item.state == ObligationState::waived) mark.set_aside = set_aside_on(events, item);
  return mark;
}

void say_new_findings(const Situation& before, const Situation& after, Receipt& receipt) {
  for (const Obligation& each : newly_open(before, after)) {
    // A red flag is told by its answer, whatever it is before the first dose.
    if (!each.is_finding || each.kind == Kind::stop) continue;
    receipt.findings.push_back({each.rule, each.severity, each.due_on, each.message, each.source});
  }
}

void say_what_settles(const Invocation& invocation, const Situation& after,
                      const std::vector<RedFlagAnswer>& answers, Receipt& receipt) {
  std::vector<std::string> said;
  std::map<Severity, std::vector<std::string>> commands;
  for (const Obligation& each : after.judgement.obligations) {
    if (each.kind != Kind::stop || !each.is_open() || !is_answered(answers, each.rule) ||
        std::ranges::find(said, each.rule) != said.end()) {
      continue;
    }
    said.push_back(each.rule);
    const std::string command = each.severity == Severity::warn
                                    ? "waive " + each.rule + " --reason TEXT"
                                    : "confirm " + each.rule + " --note TEXT";
    commands[each.severity].push_back(invocation.to_type(command, About::patient));
  }
  for (const auto& [severity, ways] : commands) {
    receipt.lines.push_back(settling_words(severity, ways.size() > 1) + ": " + joined(ways, "; "));
  }
}

}  // namespace isotrack
