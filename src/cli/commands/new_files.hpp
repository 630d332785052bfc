#pragma once

#include <string>

#include "../invocation.hpp"

/// Files for people, which take nothing's place unless --force says so.
namespace isotrack {

/// Refuses what must not be written, before anything is worked out: what belongs to the record, a
/// link, anything that is there without --force. `way_out` names another place.
void check_new_file(const Invocation& invocation, const std::string& path,
                    const std::string& way_out);

/// Writes it whole, mode 0600; without --force never over what came in the meantime.
void write_new_file(const Invocation& invocation, const std::string& path, const std::string& text);

/// Without the slashes at its end, behind which a link would be followed.
std::string folder_path(std::string folder);

/// A folder of the user's own, made (mode 0700) when there is none.
void prepare_folder(const std::string& folder);

}  // namespace isotrack
