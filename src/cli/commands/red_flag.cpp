#include "red_flag.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "../terminal.hpp"
#include "echo.hpp"

namespace isotrack {
namespace {

/// Each block once: symptoms of one group share their words.
std::string text_of(const std::vector<RedFlagAnswer>& answers, const Style& style) {
  std::string out;
  for (const RedFlagAnswer& answer : answers) {
    const std::string block = to_text(answer, style);
    if (out.find(block) == std::string::npos) out += block;
  }
  return out;
}

void say_at_once(const Invocation& invocation, const std::vector<RedFlagAnswer>& answers) {
  if (invocation.format() != Format::json) {
    write_message(text_of(answers, {80, false, false}));
    return;
  }
  for (const RedFlagAnswer& answer : answers) {
    invocation.warn("red_flag", finding_of(answer, {}).message);
  }
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

/// Puts the answers before `result`. What --quiet left empty holds them alone.
Result with_answers(const Invocation& invocation, const std::vector<RedFlagAnswer>& answers,
                    const Receipt& receipt, Result result) {
  if (answers.empty()) return result;
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

Result answered_first(Invocation& invocation, const std::vector<RedFlagAnswer>& answers,
                      const std::function<Result()>& write) {
  try {
    return write();
  } catch (...) {  // an error, a question, a --once key used before
    say_at_once(invocation, with_number(invocation, answers));
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
  return with_answers(invocation, answers, kept,
                      finish_judged(invocation, store, writer, before, after, std::move(receipt),
                                    std::nullopt, answered));
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
  for (const Obligation& each : after.judgement.obligations) {
    if (each.kind != Kind::stop || !each.is_open() || !is_answered(answers, each.rule) ||
        std::ranges::find(said, each.rule) != said.end()) {
      continue;
    }
    said.push_back(each.rule);
    if (each.severity == Severity::warn) {
      receipt.lines.push_back(
          "It stays among what is due until it is set aside: " +
          invocation.to_type("waive " + each.rule + " --reason TEXT", About::patient));
      continue;
    }
    const std::string what =
        each.severity == Severity::stop ? "The STOP stands" : "Pick-ups are blocked";
    receipt.lines.push_back(
        what + " until the prescriber's decision is recorded: " +
        invocation.to_type("confirm " + each.rule + " --note TEXT", About::patient));
  }
}

}  // namespace isotrack
