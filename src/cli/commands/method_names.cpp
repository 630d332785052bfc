#include "method_names.hpp"

#include <algorithm>

#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

bool is_called(const Method& method, const Words& name) {
  return words_of_method(method.id) == name || words_of_method(method.name) == name ||
         std::ranges::any_of(method.aliases, [&](const std::string& alias) {
           return words_of_method(alias) == name;
         });
}

const Method* called(const std::vector<Method>& methods, const Words& name) {
  if (name.empty()) return nullptr;
  const auto found =
      std::ranges::find_if(methods, [&](const Method& method) { return is_called(method, name); });
  return found == methods.end() ? nullptr : &*found;
}

}  // namespace

Words words_of_method(std::string_view text) {
  Words out;
  bool in_word = false;
  for (const char c : lower(text)) {
    const bool parts = c == ' ' || c == '\t' || c == '-' || c == '_';
    if (!parts && !in_word) out.emplace_back();
    if (!parts) out.back() += c;
    in_word = !parts;
  }
  return out;
}

std::pair<const Method*, std::size_t> longest_method(const std::vector<Method>& methods,
                                                     const Words& words, std::size_t at) {
  for (std::size_t end = words.size(); end > at; --end) {
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(at);
    const auto last = words.begin() + static_cast<std::ptrdiff_t>(end);
    if (const Method* found = called(methods, {first, last})) return {found, end - at};
  }
  return {nullptr, 0};
}

const Method* method_called(const std::vector<Method>& methods, std::string_view name) {
  return called(methods, words_of_method(name));
}

}  // namespace isotrack
