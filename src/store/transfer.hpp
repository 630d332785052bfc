#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/transfer.hpp"
#include "store/statements.hpp"
#include "store/tables.hpp"

namespace isotrack {

/// The names of a table's content columns, in order.
std::vector<std::string_view> columns_of(const FactTable& table);

/// Place of a column among them; -1: the table has none of that name.
int column_place(const FactTable& table, std::string_view column);

/// Place of a table in `fact_tables`; its size when there is none of that name.
std::size_t place_of_table(std::string_view name);

/// What a cell of a statement holds.
TransferValue value_in(const SQLite::Column& column);

/// The same for binding; `document` lets line ends and tabs pass.
Value bound(const TransferValue& value, bool document = false);

/// Hands every entry of a record to `take`, ascending, each after its digest was found to agree.
/// Throws (store) at the first that does not.
void hand_over(SQLite::Database& db, const std::function<void(const TransferEntry&)>& take);

}  // namespace isotrack
