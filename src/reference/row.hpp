#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isotrack/base/fixed.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/rule.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tree.hpp"

namespace isotrack::reference {

/// A file that is being read. A shipped file is our own mistake when it breaks its schema (bug);
/// a clinic's is the clinic's (io), may name sources of its own, and needs none.
struct Document {
  std::string name;  ///< as errors call it: `schema/clinical/common.json`
  std::string_view text;
  bool is_shipped = true;
  bool is_stored = false;  ///< a clinic's, out of the record: was accepted once
};

/// A word of a clinical file and the value it stands for.
template <class Value>
struct Word {
  std::string_view word;
  Value value;
};

/// One object of a clinical file, read strictly: what is missing, of another type, out of range,
/// or not known at all is an `Error` that names the file, line, column and row. Numbers are whole,
/// or decimals written as text; nothing passes through a `double`. Rows do not outlive the text.
class Row {
 public:
  /// The outermost object of a file of `schema/clinical/`. Refuses a key that stands twice.
  static Row parse(std::string_view name, std::string_view text);

  /// The same of a file of a clinic's own; `shown_name` as the person named it. Control characters
  /// in a text are refused when it is brought, and visible when it is stored.
  static Row parse_clinic(std::string_view shown_name, std::string_view text, ClinicText from);

  [[nodiscard]] bool is_shipped() const { return document_->is_shipped; }

  /// Out of the record. What only an earlier version accepted is judged by as far as it goes.
  [[nodiscard]] bool is_stored() const { return document_->is_stored; }

  /// Refuses every key that is not among `keys`, except `notes`, a text that any row may have.
  void allow_only(std::initializer_list<std::string_view> keys) const;
  void allow_only(const std::vector<std::string_view>& keys) const;

  /// Refuses an outermost object that is no file of `keys`: besides them it says what it is about,
  /// and may name its schema and the date of its review.
  void check_file_of(const std::vector<std::string_view>& keys) const;

  [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }

  /// Text that is not empty.
  [[nodiscard]] std::string text(std::string_view key) const;

  /// The same, or null when the row says `null`; the key must be there.
  [[nodiscard]] std::optional<std::string> text_or_null(std::string_view key) const;

  /// The same, or empty when the key is not there.
  [[nodiscard]] std::string text_if_any(std::string_view key) const;

  /// A list of texts, none empty and none twice; the list may be empty.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;

  /// The same; empty when the key is not there.
  [[nodiscard]] std::vector<std::string> texts_if_any(std::string_view key) const;

  /// `true` or `false`; false when the key is not there.
  [[nodiscard]] bool flag(std::string_view key) const;

  /// A whole number within both ends.
  [[nodiscard]] int whole(std::string_view key, int smallest, int largest) const;

  /// Whole numbers within both ends, ascending, none twice, at least one.
  [[nodiscard]] std::vector<int> ascending_wholes(std::string_view key, int smallest,
                                                  int largest) const;

  /// A decimal number written as text, exact: at most nine digits before and after the point.
  [[nodiscard]] Ratio decimal(std::string_view key) const;

  /// A date that exists, `YYYY-MM-DD`.
  [[nodiscard]] Date date(std::string_view key) const;

  /// `30d`, `-19d`, `4w`, `1mo`, `30d|1mo`.
  [[nodiscard]] Offset offset(std::string_view key) const;

  /// A pair of offsets, the first not after the last; an end may be `null`.
  [[nodiscard]] Window window(std::string_view key) const;

  /// The value of one of `words`; the error lists them.
  template <class Words>
  [[nodiscard]] auto word(std::string_view key, const Words& words) const {
    const std::string said = text(key);
    for (const auto& each : words) {
      if (each.word == said) return each.value;
    }
    std::string known;
    for (const auto& each : words) known += (known.empty() ? "" : ", ") + std::string(each.word);
    fail_at(key, "'" + said + "' is not one of " + known);
  }

  /// A formulation by its name.
  [[nodiscard]] Formulation formulation(std::string_view key) const;

  /// Formulations by their names; the list may be empty.
  [[nodiscard]] std::vector<Formulation> formulations(std::string_view key) const;

  /// The object `key`.
  [[nodiscard]] Row row(std::string_view key) const;

  /// The objects of the list `key`, at least one. With `id_key`, each is named by that text, and no
  /// two are named alike.
  [[nodiscard]] std::vector<Row> rows(std::string_view key, std::string_view id_key = {}) const;

  /// The same; empty when the list is, or is not there.
  [[nodiscard]] std::vector<Row> rows_if_any(std::string_view key,
                                             std::string_view id_key = {}) const;

  /// The object `source`: at least one id of docs/sources.md, a known kind and confidence. In a
  /// clinic's file ids are any words, the kind may be `clinic`, and without the object the file
  /// itself is the source.
  [[nodiscard]] Source source() const;

  /// The date `review_by`; a clinic's file may do without.
  [[nodiscard]] std::optional<Date> review_by() const;

  /// Throws the `Error` about this row.
  [[noreturn]] void fail(const std::string& what) const;

  /// The same, at the place of `key`; without it at the beginning of the file.
  [[noreturn]] void fail_at(std::string_view key, const std::string& what) const;

 private:
  using Json = std::shared_ptr<const Node>;  // shares the ownership of the whole file
  using File = std::shared_ptr<const Document>;

  Row(File document, std::string where, Json json);

  static Row parse(const File& document);
  [[noreturn]] void fail_there(std::size_t byte, const std::string& what) const;
  [[nodiscard]] std::string named(const std::string& part) const;

  [[nodiscard]] const Node* find(std::string_view key) const { return json_->find(key); }

  [[nodiscard]] const Node& need(std::string_view key) const;
  [[nodiscard]] std::string text_of(std::string_view key, const Node& value) const;
  [[nodiscard]] int whole_of(std::string_view key, const Node& value, int smallest,
                             int largest) const;
  [[nodiscard]] Offset offset_of(std::string_view key, const Node& value) const;
  [[nodiscard]] Formulation formulation_of(std::string_view key, const std::string& name) const;
  [[nodiscard]] const Node& list(std::string_view key) const;
  void check_source_id(const std::string& id) const;

  File document_;
  std::string where_;  ///< for people: `us.window, source`; empty for the whole file
  Json json_;
};

}  // namespace isotrack::reference
