#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/events.hpp"
#include "isotrack/domain/transfer.hpp"
#include "store/tables.hpp"

namespace isotrack {

/// What is wrong with the texts of a row that came from outside, as far as the schema cannot say
/// it: control characters, or text that this program could not read again. Empty: nothing.
/// `values` in the order of the table's columns.
std::string content_trouble(const FactTable& table, const std::vector<TransferValue>& values);

/// Ids joined by single spaces, as a column holds them; none when one is empty.
std::vector<std::string> ids_in(const std::string& text);

/// `30x40mg 30x20mg`, as a column holds them: the largest strength first, spelt in this way alone.
/// Null for anything else; no text, no capsules.
std::optional<std::vector<CapsuleCount>> capsules_in(const std::string& text);

/// Whether a column holds a document, in which line ends and tabs may stand.
bool is_document(const FactTable& table, std::string_view column);

}  // namespace isotrack
