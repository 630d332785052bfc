#pragma once

#include <optional>
#include <string>

#include "../invocation.hpp"
#include "isotrack/store/store.hpp"

/// Codes that `patient add` makes are numbered, and a number is given once: the code of somebody
/// who is gone may stand on paper. The numbers given follow from the codes in the file; what an
/// erasure would take away of that is kept as one number, which names nobody.
namespace isotrack {

/// The largest serial of a generated code ever given in this file; 0: none was.
int last_serial(const Store& store);

/// The next generated code; null when `last_code` was given.
std::optional<std::string> next_code(const Store& store);

/// The generated code after which there is none.
std::string last_code();

/// Whether a code is one that may have been made for a patient who was erased here. Of codes that
/// were somebody's own nothing is kept by which this could be known.
bool may_have_been_erased(const Store& store, const std::string& code);

/// A code of this file, archived patients included, that is easily taken for `code`.
std::optional<std::string> look_alike_in(const Store& store, const std::string& code);

/// Asks about a code typed for a new patient that a reader may take for somebody else's: a
/// look-alike of one in the file, or one that may have been erased here.
void ask_about_code(Invocation& invocation, const Store& store, const std::string& code);

/// Part of an entry that erases a patient: keeps the largest serial, `last`, for good.
void keep_last_serial(const Store& store, Writer& writer, int last);

}  // namespace isotrack
