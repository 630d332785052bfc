#include "patient_codes.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "isotrack/domain/patient_code.hpp"

namespace isotrack {
namespace {

constexpr int largest_serial = 9999;
constexpr std::string_view kept_key = "patient.codes-made";

/// The whole number of a text; 0 when it is none.
int number_in(std::string_view text) {
  int number = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
  return trouble == std::errc() && end == text.data() + text.size() ? number : 0;
}

/// The serial of a generated code: `P-00021` has 2; 0 for any other code.
int serial_of(std::string_view code) {
  constexpr std::size_t length = 7;
  if (code.size() != length) return 0;
  const int serial = number_in(code.substr(2, 4));
  return serial > 0 && generated_code(serial) == code ? serial : 0;
}

std::optional<Configured> kept(const Store& store) {
  for (const Configured& each : store.configuration()) {
    if (each.key == kept_key) return each;
  }
  return std::nullopt;
}

}  // namespace

int last_serial(const Store& store) {
  const auto stored = kept(store);
  int last = stored ? std::clamp(number_in(stored->value), 0, largest_serial) : 0;
  for (const std::string& code : store.codes_given()) last = std::max(last, serial_of(code));
  return last;
}

std::optional<std::string> next_code(const Store& store) {
  const int last = last_serial(store);
  if (last == largest_serial) return std::nullopt;
  return generated_code(last + 1);
}

std::string last_code() { return generated_code(largest_serial); }

bool may_have_been_erased(const Store& store, const std::string& code) {
  const auto stored = kept(store);
  const int serial = serial_of(code);
  return stored && serial > 0 && serial <= number_in(stored->value);
}

std::optional<std::string> look_alike_in(const Store& store, const std::string& code) {
  for (const PatientBrief& each : store.patients(Listed::all)) {
    if (look_alike(each.code, code)) return each.code;
  }
  return std::nullopt;
}

void ask_about_code(Invocation& invocation, const Store& store, const std::string& code) {
  if (const auto alike = look_alike_in(store, code)) {
    invocation.question(
        code + " is easily taken for " + *alike + ", which is in this file",
        "if it is the same person: -p " + *alike + "; if it is somebody else, --yes answers");
  }
  if (may_have_been_erased(store, code)) {
    invocation.question(
        code + " may have been the code of a patient who was erased here; it may stand on paper",
        "for a code that was never used: " + invocation.to_type("patient add", About::file) +
            "; to use this one all the same, --yes answers");
  }
}

void keep_last_serial(const Store& store, Writer& writer, int last) {
  if (last == 0) return;
  if (const auto stored = kept(store)) {
    if (number_in(stored->value) >= last) return;
    writer.withdraw(*stored);
  }
  writer.add(Configured{{}, std::string(kept_key), std::to_string(last)});
}

}  // namespace isotrack
