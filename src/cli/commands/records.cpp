#include "records.hpp"

namespace isotrack {

EventList record_list(const Invocation& invocation, const PatientRecord& patient,
                      const std::string& what, std::vector<std::string> heading,
                      const std::string& nothing, const std::string& add) {
  EventList out;
  out.today = invocation.today();
  out.patient = patient.code;
  out.title = what + " of " + patient.code;
  out.heading = std::move(heading);
  out.nothing = nothing + " To record one: " + invocation.to_type(add, About::patient);
  out.events = patient.events;
  out.contacts = patient.contacts;
  return out;
}

std::string entry_cell(const Recorded& recorded) {
  return "#" + std::to_string(named_entry(recorded));
}

std::string cell(const std::string& text) { return text.empty() ? "-" : text; }

std::string cell(const std::optional<int>& number) {
  return number ? std::to_string(*number) : "-";
}

}  // namespace isotrack
