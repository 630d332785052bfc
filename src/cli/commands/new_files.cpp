#include "new_files.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include "../files.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

using Stat = struct stat;

}  // namespace

void check_new_file(const Invocation& invocation, const std::string& path,
                    const std::string& way_out) {
  if (belongs_to_record(path, invocation.database_path())) {
    throw Error(ExitStatus::refused, visible(path) + " belongs to the record", way_out);
  }
  Stat found{};
  if (lstat(path.c_str(), &found) != 0) return;
  if (S_ISLNK(found.st_mode)) {
    throw Error(ExitStatus::io, visible(path) + ": is a symbolic link; not written", way_out);
  }
  if (!S_ISREG(found.st_mode)) {
    throw Error(ExitStatus::io, visible(path) + ": is not a regular file; not written", way_out);
  }
  if (invocation.arguments().flag("--force")) return;
  throw Error(ExitStatus::refused, visible(path) + " is there already; not overwritten",
              way_out + ", or --force");
}

void write_new_file(const Invocation& invocation, const std::string& path,
                    const std::string& text) {
  PrivateFile file(path);
  file.write(text);
  if (invocation.arguments().flag("--force")) {
    file.place();
  } else {
    file.place_new();
  }
}

std::string export_path(const Invocation& invocation, const ExportKind& kind) {
  const std::string path = invocation.arguments().value("--output").value_or("-");
  if (path == "-") {
    if (invocation.format() != Format::json) return "";
    throw Error(ExitStatus::usage,
                fmt::format("standard output takes the {}, not a receipt", kind.word),
                fmt::format("leave --json out, or name a file for the {} with -o", kind.word));
  }
  if (belongs_to_record(path, invocation.database_path())) {
    throw Error(ExitStatus::refused, visible(path) + " belongs to the record", "name another file");
  }
  if (standing_at(path, kind.begins) == Standing::something_else &&
      !invocation.arguments().flag("--force")) {
    throw Error(ExitStatus::refused,
                fmt::format("{} is no {}; not overwritten", visible(path), kind.name),
                "name another file, or --force");
  }
  return path;
}

std::string folder_path(std::string folder) {
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  return folder;
}

void prepare_folder(const std::string& folder) {
  if (folder.empty()) throw Error(ExitStatus::usage, "--directory is empty");
  Stat found{};
  if (lstat(folder.c_str(), &found) != 0) {
    if (errno == ENOENT && mkdir(folder.c_str(), 0700) == 0) return;
    throw Error(ExitStatus::io, visible(folder) + ": " + std::strerror(errno));
  }
  if (S_ISLNK(found.st_mode)) {
    throw Error(ExitStatus::io, visible(folder) + ": is a symbolic link; nothing written",
                "name the folder itself");
  }
  if (!S_ISDIR(found.st_mode)) {
    throw Error(ExitStatus::io, visible(folder) + ": is no folder; nothing written");
  }
}

}  // namespace isotrack
