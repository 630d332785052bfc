#pragma once

#include <initializer_list>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/base/fixed.hpp"
#include "isotrack/domain/product.hpp"

namespace isotrack::reference {

/// One object of a clinical file, read strictly: what is missing, of another type, out of range,
/// or not known at all is an `Error` (bug) that names the file and the row. Numbers are whole, or
/// decimals written as text; nothing passes through a `double`.
class Row {
 public:
  /// The outermost object of a file of `schema/clinical/`. Refuses a key that stands twice.
  static Row parse(std::string_view name, std::string_view text);

  /// Refuses every key that is not among `keys`, except `notes`, a text that any row may have.
  void allow_only(std::initializer_list<std::string_view> keys) const;

  [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }

  /// Text that is not empty.
  [[nodiscard]] std::string text(std::string_view key) const;

  /// The same, or null when the row says `null`; the key must be there.
  [[nodiscard]] std::optional<std::string> text_or_null(std::string_view key) const;

  /// A list of texts, none empty and none twice; the list may be empty.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;

  /// A whole number within both ends.
  [[nodiscard]] int whole(std::string_view key, int smallest, int largest) const;

  /// Whole numbers within both ends, ascending, none twice, at least one.
  [[nodiscard]] std::vector<int> ascending_wholes(std::string_view key, int smallest,
                                                  int largest) const;

  /// A decimal number written as text, exact: at most nine digits before and after the point.
  [[nodiscard]] Ratio decimal(std::string_view key) const;

  /// A formulation by its name.
  [[nodiscard]] Formulation formulation(std::string_view key) const;

  /// Formulations by their names; the list may be empty.
  [[nodiscard]] std::vector<Formulation> formulations(std::string_view key) const;

  /// The object `key`.
  [[nodiscard]] Row row(std::string_view key) const;

  /// The objects of the list `key`, at least one. With `id_key`, each is named by that text, and no
  /// two are named alike.
  [[nodiscard]] std::vector<Row> rows(std::string_view key, std::string_view id_key = {}) const;

  /// The object `source`: at least one id of docs/sources.md, a known kind and confidence.
  [[nodiscard]] Source source() const;

  /// Throws the `Error` about this row.
  [[noreturn]] void fail(const std::string& what) const;

 private:
  using Json = std::shared_ptr<const nlohmann::json>;  // shares the ownership of the whole file

  Row(std::string where, Json json);

  [[nodiscard]] const nlohmann::json* find(std::string_view key) const;
  [[nodiscard]] const nlohmann::json& need(std::string_view key) const;
  [[nodiscard]] std::string text_of(std::string_view key, const nlohmann::json& value) const;
  [[nodiscard]] int whole_of(std::string_view key, const nlohmann::json& value, int smallest,
                             int largest) const;
  [[nodiscard]] Formulation formulation_of(const std::string& name) const;
  [[nodiscard]] const nlohmann::json& list(std::string_view key) const;

  std::string where_;
  Json json_;
};

}  // namespace isotrack::reference
