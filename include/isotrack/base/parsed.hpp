#pragma once

#include <string>
#include <utility>
#include <variant>

#include "isotrack/base/error.hpp"

namespace isotrack {

/// Why a text could not be read: quotes the text, says what was expected, and the way out.
struct ParseError {
  std::string message;
  std::string hint = {};
  ExitStatus status = ExitStatus::usage;  ///< `refused` when the text is readable but not allowed
};

/// A value read from text, or the reason it could not be read.
template <class T>
class [[nodiscard]] Parsed {
 public:
  Parsed(T value) : content_(std::move(value)) {}  // NOLINT: a value is a success

  Parsed(ParseError error) : content_(std::move(error)) {}  // NOLINT: an error is a failure

  explicit operator bool() const { return std::holds_alternative<T>(content_); }

  /// Only after a check: throws `std::bad_variant_access` otherwise.
  const T& operator*() const { return std::get<T>(content_); }

  const T* operator->() const { return &std::get<T>(content_); }

  [[nodiscard]] const ParseError& error() const { return std::get<ParseError>(content_); }

  /// The value, or the parse error thrown as an `Error`.
  T value() && {
    if (!*this) throw Error(error().status, error().message, error().hint);
    return std::get<T>(std::move(content_));
  }

 private:
  std::variant<T, ParseError> content_;
};

}  // namespace isotrack
