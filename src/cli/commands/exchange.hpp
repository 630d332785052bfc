#pragma once

#include <functional>
#include <string>
#include <vector>

#include "../invocation.hpp"
#include "isotrack/domain/record_totals.hpp"
#include "isotrack/present/exchange.hpp"
#include "isotrack/store/exchange.hpp"

/// What `import json` and `merge` share.
namespace isotrack {

/// Hands the entries of an export to `take`; returns the schema version it states. Throws (io) when
/// the file cannot be read or is no export, (refused) when a newer isotrack wrote it.
int read_export_file(const std::string& path,
                     const std::function<void(const TransferEntry&)>& take);

/// The operand that names the file to read; throws (usage) unless there is exactly one.
std::string named_file(const Invocation& invocation);

/// What in a patient's record this program could not work with, although it can be stored: facts
/// it cannot read, products that are not in its catalogue.
std::vector<BadRow> unusable(Invocation& invocation, const std::string& code,
                             const std::optional<PatientRecord>& patient);

/// The answer about a file of which nothing was taken in: the rows on standard output, and unless
/// it is a dry run the error (exit 6).
Result refuse_bad_rows(const Invocation& invocation, const BadRowList& list);

/// `1 patient, 1 course, 60 doses, 2,940 mg`.
std::string totals_text(const RecordTotals& totals);

/// `A STOP is open of P-0412 (positive pregnancy test, ...); see: isotrack roster`: those of
/// `codes` of whom one is open, as the record stands in the open transaction; empty when none is.
std::string open_stops_words(Invocation& invocation, Store& store,
                             const std::vector<std::string>& codes);

/// One sentence a programme or lab plan that a patient is judged by and that is not in the file.
std::vector<std::string> missing_rules_words(const Invocation& invocation, const Store& store,
                                             std::optional<PatientId> patient);

/// One sentence a programme or lab plan of `theirs` (in `file`) that a text of a clinic's own
/// stands for here or there, and that is not the same on both sides or could not be compared: each
/// record judges by its own text.
std::vector<std::string> other_rules_words(const Invocation& invocation, const Store& store,
                                           const DetachedRecord& file, const PatientRecord& theirs);

}  // namespace isotrack
