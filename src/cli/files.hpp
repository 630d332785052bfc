#pragma once

#include <cstddef>
#include <string>

/// Files besides the record: what a person names to be read or written.
namespace isotrack {

/// The whole of a text file; `-` is standard input. Throws `Error` (io) when it is not there, is
/// no regular file, holds more than `most` bytes or is no UTF-8.
std::string read_text_file(const std::string& path, std::size_t most);

/// Writes a file that only its owner may read (mode 0600): whole or not at all, replacing a
/// regular file of that name. Throws `Error` (io); a symbolic link or anything else that is no
/// regular file is never replaced.
void write_private_file(const std::string& path, const std::string& text);

/// Whether both names are one file.
bool is_same_file(const std::string& a, const std::string& b);

}  // namespace isotrack
