#pragma once

#include <optional>
#include <string>

#include "command.hpp"

/// Commands that a hint or an answer names, with the options that make them mean the same record.
namespace isotrack {

/// What a command to type is about, which decides the options it needs beside its own.
enum class About { file, patient, course };

/// What was typed, such as a path, as one word of a shell: in single quotes unless every character
/// is harmless.
std::string word_to_type(const std::string& text);

/// The options that make a command of a hint mean the same patient, course and file as this
/// command line: ` -p P-0412 --db 'my file.db'`, quoted for a shell; empty when none was named.
std::string options_to_type(const Arguments& arguments, About about);

/// Likewise, for a patient whom the command line need not name: ` -p P-0412 --db 'my file.db'`.
std::string options_naming(const Arguments& arguments, const std::string& code);

/// A command to be typed or pasted as it stands: `isotrack amend 3 132lb -p P-0412`.
std::string command_to_type(const Arguments& arguments, const std::string& words, About about);

/// The code that `--patient`, or else ISOTRACK_PATIENT, names; as typed.
std::optional<std::string> named_patient(const Arguments& arguments);

}  // namespace isotrack
