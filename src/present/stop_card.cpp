#include <algorithm>

#include "due_words.hpp"
#include "isotrack/present/obligations.hpp"
#include "stop_words.hpp"
#include "words.hpp"

/// The card of a STOP. What isotrack says is what was recorded; what to do stands in the words of
/// the label or the regulator, named as theirs. Stops that share those words share them here.
namespace isotrack {
namespace {

bool share_words(const Obligation& a, const Obligation& b) {
  return a.words == b.words && a.contacts == b.contacts && speaker_of(a) == speaker_of(b);
}

/// The stops that share the words of the first: what happened, then the words, then the sources.
std::string block_of(const std::vector<Obligation>& stops, const StopCard& card,
                     const Style& style) {
  const std::string name = card.names_patient ? card.patient + ": " : "";
  std::string out;
  for (const Obligation& stop : stops) {
    const std::string message = name + std::string(unstopped(stop.message)) + ".";
    out += bold("STOP", style) + verbatim("STOP  ", message, style.width).substr(4);
  }
  const Obligation& first = stops.front();
  if (!first.words.empty()) {
    out += filled("      ", speaker_of(first) + std::string(unstopped(first.words)) + ".",
                  style.width);
  }
  if (!first.contacts.empty()) {
    const std::string label = first.is_finding ? "      In danger now  " : "      Report  ";
    out += filled(label, joined(first.contacts, ", "), style.width);
  }
  return out + filled("      Source  ", sources_of(stops), style.width);
}

/// The patient's own contacts, the prescriber first, who is named even when no number is stored.
std::string contact_lines(const StopCard& card, const Style& style) {
  std::string prescriber =
      "no number stored; to store one: isotrack contact set prescriber TEXT" + card.options;
  std::string others;
  for (const Contact& contact : card.contacts) {
    if (contact.role == "prescriber") {
      prescriber = contact.text;
    } else {
      others += filled("      " + contact.role + "  ", contact.text, style.width);
    }
  }
  return filled("      Prescriber  ", prescriber, style.width) + others;
}

std::string settling_command(const std::string& rule, const std::string& options) {
  return "isotrack confirm " + rule + " --note TEXT" + options;
}

std::string frozen_words(const StopCard& card) {
  const std::optional<Date> since = frozen_since(card);
  return "Dose reminders and pick-ups are frozen" +
         (since ? " since " + with_weekday(*since) : "") + ".";
}

/// How each of the stops ends, a rule once.
std::string settling_lines(const StopCard& card, const Style& style) {
  std::string words;
  std::vector<std::string> said;
  for (const Obligation& stop : card.stops) {
    if (std::ranges::find(said, stop.rule) != said.end()) continue;
    said.push_back(stop.rule);
    words += words.empty() ? settling_words(stop, card.options)
                           : "; " + settling_command(stop.rule, card.options);
  }
  return filled("      ", words, style.width);
}

}  // namespace

std::optional<Date> frozen_since(const StopCard& card) {
  std::optional<Date> since;
  for (const Obligation& stop : card.stops) {
    if (stop.due_on && (!since || *stop.due_on < *since)) since = stop.due_on;
  }
  return since;
}

Json stop_json(const StopCard& card) {
  if (card.stops.empty()) return nullptr;
  const auto item = [](const Obligation& stop) {
    return Json{{"rule", stop.rule},         {"due_on", day(stop.due_on)},
                {"message", stop.message},   {"words", text_or_null(stop.words)},
                {"contacts", stop.contacts}, {"source", stop.source}};
  };
  return {{"items", list_of(card.stops, item)},
          {"contacts", contacts_json(card.contacts)},
          {"frozen_since", day(frozen_since(card))}};
}

std::string speaker_of(const Obligation& stop) {
  if (stop.is_finding) return {};
  const auto is_of = [&](const std::string& kind) {
    return stop.source.find("(" + kind) != std::string::npos;
  };
  if (is_of("label")) return "The label says: ";
  if (is_of("regulator")) return "The regulator says: ";
  return "The source says: ";
}

std::vector<std::vector<Obligation>> by_words(const std::vector<Obligation>& stops) {
  std::vector<std::vector<Obligation>> out;
  for (const Obligation& stop : stops) {
    const auto alike = std::ranges::find_if(
        out, [&](const auto& group) { return share_words(group.front(), stop); });
    if (alike == out.end()) {
      out.push_back({stop});
    } else {
      alike->push_back(stop);
    }
  }
  return out;
}

std::string sources_of(const std::vector<Obligation>& stops) {
  std::vector<std::string> out;
  for (const Obligation& stop : stops) {
    std::string source = (stop.rule.empty() ? "" : stop.rule + " ") + stop.source;
    if (std::ranges::find(out, source) == out.end()) out.push_back(std::move(source));
  }
  return joined(out, "; ");
}

std::string settling_words(const Obligation& stop, const std::string& options) {
  return "When the prescriber has decided: " + settling_command(stop.rule, options);
}

std::string to_text(const StopCard& card, const Style& style) {
  if (card.stops.empty()) return {};
  std::string out;
  for (const auto& alike : by_words(card.stops)) out += block_of(alike, card, style);
  out += contact_lines(card, style);
  if (!card.is_over) out += filled("      ", frozen_words(card), style.width);
  return out + settling_lines(card, style);
}

}  // namespace isotrack
