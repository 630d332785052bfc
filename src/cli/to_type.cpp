#include "to_type.hpp"

#include <cstdlib>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/patient_code.hpp"

namespace isotrack {
namespace {

/// ` -p P-0412`; a value that looks like an option stands behind the long name and `=`.
std::string option_to_type(const std::string& brief, const std::string& name,
                           const std::string& value) {
  const std::string word = word_to_type(value);
  return value.starts_with('-') ? " " + name + "=" + word : " " + brief + " " + word;
}

}  // namespace

std::string word_to_type(const std::string& text) {
  const std::string value = visible(text);
  constexpr std::string_view harmless =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-+/:@%";
  if (!value.empty() && value.find_first_not_of(harmless) == std::string::npos) return value;
  std::string out = "'";
  for (const char c : value) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::optional<std::string> named_patient(const Arguments& arguments) {
  const auto option = arguments.value("--patient");
  const char* in_force = std::getenv("ISOTRACK_PATIENT");
  if (option || in_force == nullptr || *in_force == 0) return option;
  return in_force;
}

std::string options_to_type(const Arguments& arguments, About about) {
  std::string out;
  const auto add = [&](const std::string& brief, const std::string& name,
                       const std::optional<std::string>& value) {
    if (value) out += option_to_type(brief, name, *value);
  };
  if (about == About::course) add("--course", "--course", arguments.value("--course"));
  const auto code = about == About::file ? std::nullopt : named_patient(arguments);
  if (code && is_patient_code(*code)) add("-p", "--patient", code);
  add("--db", "--db", arguments.value("--db"));
  return out;
}

std::string options_naming(const Arguments& arguments, const std::string& code) {
  return option_to_type("-p", "--patient", code) + options_to_type(arguments, About::file);
}

std::string command_to_type(const Arguments& arguments, const std::string& words, About about) {
  return "isotrack " + words + options_to_type(arguments, about);
}

}  // namespace isotrack
