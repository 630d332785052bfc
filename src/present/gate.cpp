#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/obligations.hpp"
#include "json_parts.hpp"
#include "words.hpp"

/// `pickup check`: each condition of the programme as it is recorded, and never a permission.
namespace isotrack {
namespace {

std::string word_of(Answer answer) {
  switch (answer) {
    case Answer::yes:
      return "yes";
    case Answer::no:
      return "no";
    case Answer::unknown:
      break;
  }
  return "unknown";
}

/// Whether only the prescriber's decision ends it; what is not known yet can be recorded.
bool is_to_decide(const GateSheet& sheet, const GateCondition& condition) {
  return condition.met == Answer::no && sheet.decisions.contains(condition.rule);
}

/// What records a condition; empty when it is met, or nothing but time meets it.
std::string command_for(const GateSheet& sheet, const GateCondition& condition) {
  if (is_to_decide(sheet, condition)) return sheet.decisions.at(condition.rule);
  const auto found = sheet.commands.find(condition.rule);
  const bool is_met = condition.met == Answer::yes;
  return !is_met && found != sheet.commands.end() ? found->second : std::string();
}

/// What a person types to record a condition. A command that records others as well is said once,
/// below the first of them.
std::string record_words(const GateSheet& sheet, const GateCondition& condition) {
  constexpr std::size_t most_named = 2;
  const std::string command = command_for(sheet, condition);
  if (command.empty()) return {};
  if (is_to_decide(sheet, condition)) {
    return "when the prescriber has decided: " + command;
  }
  std::vector<std::string> others;
  bool is_below = false;
  for (const GateCondition& each : sheet.gate.conditions) {
    if (&each == &condition) {
      is_below = true;
    } else if (command_for(sheet, each) == command) {
      if (!is_below) return {};
      others.push_back(each.rule);
    }
  }
  if (others.empty()) return "record it: " + command;
  const std::string which = others.size() > most_named ? fmt::format("{} more below", others.size())
                                                       : joined(others, " and ");
  return fmt::format("record it, also for {}: {}", which, command);
}

std::string condition_lines(const GateSheet& sheet, const GateCondition& condition,
                            const Style& style) {
  const std::string lead = padded("  " + word_of(condition.met), 11);
  const std::string whole = lead + condition.detail;
  const bool fits = display_width(whole) + 2 + display_width(condition.rule) <= style.width;
  std::string out = fits
                        ? both_ends(whole, condition.rule, style.width)
                        : filled(lead, condition.detail + " (" + condition.rule + ")", style.width);
  const std::string record = record_words(sheet, condition);
  return record.empty() ? out : out + filled(std::string(11, ' '), record, style.width);
}

std::string last_day_words(const GateReport& report) {
  if (!report.last_day) return "No last day is set.";
  if (*report.last_day == report.today) return "Last day: today.";
  return "Last day: " + with_weekday(*report.last_day) + ".";
}

/// Who has the last word; under the strictest rules of all, how to name a programme.
std::string deciding_words(const GateSheet& sheet) {
  const GateReport& report = sheet.gate;
  if (!sheet.choose_programme.empty()) {
    return "your programme decides. Under " + report.programme +
           " the strictest rules of all are shown; to name yours: " + sheet.choose_programme +
           "; the ids: isotrack programme list";
  }
  return (report.programme_name.empty() ? report.programme : report.programme_name) + " decides.";
}

std::string closing_words(const GateSheet& sheet) {
  const GateReport& report = sheet.gate;
  const auto counted = [&](Answer answer) {
    return std::ranges::count(report.conditions, answer, &GateCondition::met);
  };
  std::string out =
      fmt::format("{} of {} recorded as met", counted(Answer::yes), report.conditions.size());
  if (counted(Answer::no) > 0) out += fmt::format(", {} not met", counted(Answer::no));
  if (counted(Answer::unknown) > 0) out += fmt::format(", {} unknown", counted(Answer::unknown));
  out += ". " + last_day_words(report) +
         " A list of what is recorded, not an authorisation: " + deciding_words(sheet);
  if (!report.confirm.empty()) out += " Confirm on " + report.confirm + ".";
  return out;
}

/// The sources of the conditions, each once, in their order.
std::string sources_words(const GateReport& report) {
  std::vector<std::string> seen;
  for (const GateCondition& condition : report.conditions) {
    const bool is_new = std::ranges::find(seen, condition.source) == seen.end();
    if (is_new && !condition.source.empty()) seen.push_back(condition.source);
  }
  std::string out;
  for (const std::string& source : seen) out += (out.empty() ? "Sources: " : "; ") + source;
  return out.empty() ? out : out + ".";
}

}  // namespace

std::string to_text(const GateSheet& sheet, const Style& style) {
  const GateReport& report = sheet.gate;
  const std::string edition = report.edition.empty() ? "" : " " + report.edition;
  std::string out = both_ends(fmt::format("{}   {}{}", report.patient, report.programme, edition),
                              "pick-up " + with_weekday(report.today), style.width) +
                    "\n";
  if (!report.may_dispense) {
    return out + filled("",
                        "Nothing is judged under programme " + report.programme +
                            ": it has no conditions, so this record cannot say whether a supply "
                            "may be picked up.",
                        style.width);
  }
  if (report.conditions.empty()) return out + filled("", report.note, style.width);
  for (const GateCondition& condition : report.conditions) {
    out += condition_lines(sheet, condition, style);
  }
  out += "\n" + filled("", closing_words(sheet), style.width);
  const std::string sources = sources_words(report);
  return sources.empty() ? out : out + filled("", sources, style.width);
}

std::string to_plain(const GateSheet& sheet) {
  const GateReport& report = sheet.gate;
  const bool judged = report.may_dispense.has_value();
  std::string out = fmt::format("patient\t{}\nprogramme\t{}\nedition\t{}\n", report.patient,
                                report.programme, report.edition.empty() ? "-" : report.edition);
  out +=
      fmt::format("may_dispense\t{}\nlast_day\t{}\n",
                  judged ? (*report.may_dispense ? "yes" : "no") : "-", or_dash(report.last_day));
  for (const GateCondition& condition : report.conditions) {
    out += fmt::format("condition\t{}\t{}\t{}\t{}\n", word_of(condition.met), condition.rule,
                       condition.detail, condition.source);
  }
  return out;
}

std::string to_json(const GateSheet& sheet) {
  const GateReport& report = sheet.gate;
  Json out = document("gate", report.today);
  out["patient"] = {{"code", report.patient}};
  out["programme"] = report.programme;
  out["edition"] = text_or_null(report.edition);
  out["may_dispense"] = or_null(report.may_dispense);
  out["last_day"] = day(report.last_day);
  out["choose_programme"] = text_or_null(sheet.choose_programme);
  out["note"] = text_or_null(report.note);
  out["conditions"] = list_of(report.conditions, [&](const GateCondition& condition) {
    const bool known = condition.met != Answer::unknown;
    const std::string command = command_for(sheet, condition);
    const bool is_decision = is_to_decide(sheet, condition);
    return Json{{"rule", condition.rule},
                {"met", known ? Json(condition.met == Answer::yes) : Json(nullptr)},
                {"detail", condition.detail},
                {"source", condition.source},
                {"command", text_or_null(command)},
                {"decision", is_decision}};
  });
  return line(out);
}

}  // namespace isotrack
