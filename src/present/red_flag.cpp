#include "isotrack/base/utf8.hpp"
#include "isotrack/present/safety.hpp"
#include "words.hpp"

/// The answer to a red flag. What it may be and what to do are the words of the source, named as
/// its words; below them whom to call:
///
///     STOP  Severe or lasting headache, ..., may be raised pressure in the head.
///           The US label says: stop, and get medical care the same day.
///           In danger now: your emergency number, 911 or 988 (US), 999 or 111 (UK)
///           Your prescriber: 555-0100
namespace isotrack {
namespace {

std::string stopped(const std::string& sentence) {
  return sentence.empty() ? sentence : std::string(unstopped(sentence)) + ".";
}

/// What it may be, what the source says to do, and what is said besides.
std::string words_of(const RedFlagAnswer& answer) {
  std::string out = stopped(answer.sentence);
  if (!answer.says.empty()) {
    out += (out.empty() ? "" : " ") +
           (answer.speaker.empty() ? "" : "The " + answer.speaker + " says: ") +
           stopped(answer.says);
  }
  if (!answer.together.empty()) out += " " + stopped(answer.together);
  return out;
}

}  // namespace

std::string to_text(const RedFlagAnswer& answer, const Style& style) {
  const std::string severity = name_of(answer.severity);
  const std::string who = answer.patient.empty() ? "" : answer.patient + ": ";
  std::string out =
      bold(severity, style) +
      filled(padded(severity, 6), who + words_of(answer), style.width).substr(severity.size());
  if (!answer.numbers.empty()) {
    out += filled("      In danger now: ", joined(answer.numbers), style.width);
  }
  if (answer.prescriber) {
    out += filled(
        "      Your prescriber: ",
        answer.prescriber->empty() ? "no number stored: " + answer.to_store : *answer.prescriber,
        style.width);
  }
  return out;
}

Finding finding_of(const RedFlagAnswer& answer, std::optional<Date> on) {
  Finding out{answer.rule, answer.severity, on, words_of(answer), answer.source};
  if (!answer.numbers.empty()) out.message += " In danger now: " + joined(answer.numbers) + ".";
  if (answer.prescriber && !answer.prescriber->empty()) {
    out.message += " Your prescriber: " + *answer.prescriber + ".";
  }
  return out;
}

}  // namespace isotrack
