#include "target.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack::fuzz {

const std::vector<Target>& all_targets() {
  static const std::vector<Target> targets{{"date", date},
                                           {"number", number},
                                           {"weight", weight},
                                           {"result", result},
                                           {"plan", plan},
                                           {"symptoms", symptoms},
                                           {"medicine", medicine},
                                           {"text", text},
                                           {"record_json", record_json},
                                           {"course_json", course_json},
                                           {"clinic_file", clinic_file},
                                           {"csv", csv},
                                           {"sheet", sheet},
                                           {"sealed_head", sealed_head},
                                           {"sealed", sealed},
                                           {"ics", ics},
                                           {"html", html},
                                           {"fhir", fhir},
                                           {"command_line", command_line},
                                           {"command", command},
                                           {"image", image},
                                           {"control.wrong_answer", wrong_answer},
                                           {"control.read_past_the_end", read_past_the_end},
                                           {"control.overflow", overflow}};
  return targets;
}

const Target* target_named(std::string_view name) {
  const auto found = std::ranges::find(all_targets(), name, &Target::name);
  return found == all_targets().end() ? nullptr : &*found;
}

void demand(bool truth, std::string_view what) {
  if (truth) return;
  std::fprintf(stderr, "DEMAND FAILED: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

void demand_message(std::string_view message, std::string_view input) {
  constexpr std::size_t most_words_of_ours = 20'000;  // lists of names
  constexpr std::size_t most_shown_of_a_byte = 8;     // `U+202E`
  demand(!message.empty(), "a message says nothing");
  demand(message.size() < most_words_of_ours + input.size() * 4 * most_shown_of_a_byte,
         "a message grows out of proportion");
  std::string lines(message);
  std::ranges::replace(lines, '\n', ' ');
  demand(is_plain_text(lines), "a message has control characters");
}

void refusing(std::string_view input, const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    demand(error.status() != ExitStatus::bug, error.what());
    demand_message(error.what(), input);
    if (!error.hint().empty()) demand_message(error.hint(), input);
  }
}

std::vector<std::string> parts(std::string_view input) {
  std::vector<std::string> out(1);
  for (const char c : input) {
    if (c == '\0') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

}  // namespace isotrack::fuzz
