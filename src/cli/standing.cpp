#include "standing.hpp"

#include "isotrack/base/text.hpp"
#include "isotrack/present/message.hpp"
#include "terminal.hpp"

namespace isotrack {

std::string standing_note(const std::vector<Obligation>& stops, const std::string& see) {
  std::string what;
  for (const Obligation& stop : stops) what += (what.empty() ? "" : "; ") + stop.message;
  return (stops.size() == 1 ? "A STOP is open: " : "STOPs are open: ") + what + "; see: " + see;
}

std::string said_aloud(const StopCard& card, Format format) {
  if (format != Format::json) return to_text(card, {message_width(), false, false});
  std::string out;
  for (const Obligation& stop : card.stops) {
    std::string said = stop.message + (stop.words.empty() ? "" : ". " + stop.words);
    if (!stop.contacts.empty()) {
      said += (stop.is_finding ? " In danger now: " : " Report: ") + joined(stop.contacts) + ".";
    }
    out += warning_json("stop", said);
  }
  return out;
}

std::string said_aloud(const std::string& note, Format format) {
  return format == Format::json ? warning_json("stop", note)
                                : message_lines("", note, message_width());
}

}  // namespace isotrack
