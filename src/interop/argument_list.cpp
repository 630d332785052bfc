#include "isotrack/interop/argument_list.hpp"

#include <nlohmann/json.hpp>

#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

constexpr std::size_t most_arguments = 32;

ParseError refused(std::string_view text, const std::string& why) {
  return {"'" + visible(text) + "': " + why,
          R"(such as '["/usr/bin/notify-send","isotrack","{message}"]')"};
}

}  // namespace

Parsed<std::vector<std::string>> parse_argument_list(std::string_view json) {
  const auto list = nlohmann::json::parse(json, nullptr, false);
  if (!list.is_array() || list.empty() || list.size() > most_arguments) {
    return refused(json, "expected a JSON array, a program and its arguments");
  }
  std::vector<std::string> out;
  for (const auto& each : list) {
    if (!each.is_string()) return refused(json, "every argument is a text in double quotes");
    out.push_back(each.get<std::string>());
    if (!is_plain_text(out.back())) return refused(json, "no control characters");
  }
  if (!out.front().starts_with('/')) {
    return refused(json, "the program is named by its absolute path");
  }
  return out;
}

std::string argument_list_json(const std::vector<std::string>& arguments) {
  return nlohmann::json(arguments).dump();
}

}  // namespace isotrack
