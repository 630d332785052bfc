#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// HTML and SVG that cannot be broken out of. Markup comes from literals in the code alone;
/// whatever is recorded comes in through `escaped`, as text or as the value of an attribute. A
/// `std::string` is no `Markup`, so that forgetting it does not compile.
namespace isotrack {

/// Characters that stand in the code, never in the record.
class Literal {
 public:
  template <std::size_t size>
  consteval Literal(const char (&text)[size]) : text_(text, size - 1) {}  // NOLINT: as literals do

  [[nodiscard]] constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

class Markup {
 public:
  Markup() = default;

  Markup(Literal literal) : html_(literal.text()) {}  // NOLINT: a literal is markup

  template <std::size_t size>
  Markup(const char (&literal)[size]) : html_(literal, size - 1) {}  // NOLINT: likewise

  [[nodiscard]] const std::string& html() const { return html_; }

  [[nodiscard]] bool empty() const { return html_.empty(); }

  Markup& operator+=(const Markup& other) {
    html_ += other.html_;
    return *this;
  }

  friend Markup operator+(Markup a, const Markup& b) { return std::move(a += b); }

 private:
  friend Markup escaped(std::string_view text);
  friend Markup attribute(Literal name, std::string_view value);

  std::string html_;
};

/// `text` with & < > " ' as character references, and what `is_plain_text` refuses (control
/// characters, bidirectional controls, ill-formed bytes) shown as `\x1b` or `U+202E`.
Markup escaped(std::string_view text);

/// The same for running text: a date with its weekday is a `<time>` and what would be torn at its
/// hyphens, such as a telephone number or a code, a `<span class="whole">`, which the style keeps
/// on one line, and a unit stays with its number.
Markup prose(std::string_view text);

struct Attribute {
  Literal name;
  std::string value;
};

using Attributes = std::vector<Attribute>;

/// `<name a="b">content</name>`.
Markup element(Literal name, const Attributes& attributes, const Markup& content);

/// The same with a class alone; an empty class is left out.
Markup element(Literal name, Literal class_name, const Markup& content);

/// `<name a="b"/>`, as SVG writes what has no content.
Markup empty_element(Literal name, const Attributes& attributes);

/// Its `<title>`: a browser shows it when the mouse rests on it.
Markup tooltip(std::string_view text);

}  // namespace isotrack
