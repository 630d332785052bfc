#pragma once

#include <string>
#include <string_view>

#include "../invocation.hpp"

/// Files for people: new ones, which take nothing's place unless --force says so, and exports,
/// which take the place of an export of their kind.
namespace isotrack {

/// Refuses what must not be written, before anything is worked out: what belongs to the record, a
/// link, anything that is there without --force. `way_out` names another place.
void check_new_file(const Invocation& invocation, const std::string& path,
                    const std::string& way_out);

/// Writes it whole, mode 0600; without --force never over what came in the meantime.
void write_new_file(const Invocation& invocation, const std::string& path, const std::string& text);

/// What an export writes.
struct ExportKind {
  std::string_view word;    ///< as in `the bundle`
  std::string_view name;    ///< as in `is no FHIR bundle`
  std::string_view begins;  ///< how each file of it begins
};

/// Where --output wants it; empty: standard output. Refuses what must not be written, before
/// anything is worked out: a receipt where the export itself goes, what belongs to the record, and
/// without --force a file of another kind.
std::string export_path(const Invocation& invocation, const ExportKind& kind);

/// Without the slashes at its end, behind which a link would be followed.
std::string folder_path(std::string folder);

/// A folder of the user's own, made (mode 0700) when there is none.
void prepare_folder(const std::string& folder);

}  // namespace isotrack
