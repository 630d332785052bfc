#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/base/error.hpp"
#include "store/row.hpp"
#include "store/statements.hpp"
#include "store/tables.hpp"

/// Facts are read for many patients at once: a table is asked once for all whose ids follow one
/// another, instead of once for each. A row that cannot be read spoils its own patient only.
namespace isotrack {

/// A record whose facts are read.
template <class Record>
struct Owned {
  std::int64_t id = 0;
  Record* record = nullptr;
  std::optional<Error>* trouble = nullptr;  ///< of its patient; set: its facts are passed over
};

/// Ascending by id, each once.
template <class Record>
using Owners = std::vector<Owned<Record>>;

/// Which facts in force are read, and how they are ordered for one owner.
struct FactQuery {
  Table table;
  std::string_view owner;    ///< column of the owner's id
  std::string_view columns;  ///< columns 2 and following of each row; 0 and 1 are id, recorded_by
  std::string_view order;
  bool needs_first = true;  ///< whether `recorded` is asked for
};

/// The SELECT of `query` for owners from ?1 to ?2. Behind its columns stand the owner and, when
/// asked for, row and entry of the fact's first recording.
std::string selection(const FactQuery& query);

/// Hands each row with the record it belongs to to `take`. What `take` throws is its patient's
/// trouble.
template <class Record, class Take>
void read_facts(Statements& statements, const FactQuery& query, const Owners<Record>& owners,
                Take take) {
  if (owners.empty()) return;
  const std::string sql = selection(query);
  const int behind = query.needs_first ? 3 : 1;
  for (auto from = owners.begin(); from != owners.end();) {
    const auto gap = std::adjacent_find(
        from, owners.end(), [](const auto& a, const auto& b) { return b.id != a.id + 1; });
    const auto after = gap == owners.end() ? gap : std::next(gap);
    auto owner = from;
    Use use = statements(sql);
    for (use.with(from->id, std::prev(after)->id); use.step();) {
      const Row row(*use, described(query.table).name);
      owner += row.integer(row.columns() - behind, owner->id, std::prev(after)->id) - owner->id;
      if (*owner->trouble) continue;
      try {
        take(row, *owner->record);
      } catch (const Error& error) {
        owner->trouble->emplace(error);
      }
    }
    from = after;
  }
}

/// Appends what `read` makes of a row to a list of the record.
template <class Record, class Fact, class Read>
auto into(std::vector<Fact> Record::*list, Read read) {
  return [list, read](const Row& row, Record& record) { (record.*list).push_back(read(row)); };
}

}  // namespace isotrack
