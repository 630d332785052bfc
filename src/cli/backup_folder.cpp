#include "backup_folder.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>

#include "input_file.hpp"
#include "isotrack/base/fixed.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/interop/sealed.hpp"
#include "isotrack/store/backup.hpp"

namespace isotrack {
namespace {

constexpr std::string_view prefix = "isotrack-";
constexpr std::string_view plain_suffix = ".db";
constexpr std::string_view sealed_suffix = ".db.sealed";
constexpr std::size_t instant_length = 16;  // 20261122T090000Z

bool are_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The day of `20261122T090000Z`; null when it is no instant.
std::optional<Date> day_of(std::string_view instant) {
  if (instant.size() != instant_length || instant[8] != 'T' || instant[15] != 'Z') return {};
  if (!are_digits(instant.substr(0, 8)) || !are_digits(instant.substr(9, 6))) return {};
  const std::string text(instant);
  const auto day =
      parse_iso_date(text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6, 2));
  return day ? std::optional(*day) : std::nullopt;
}

std::optional<RecordState> state_in(const std::filesystem::path& path, bool sealed) {
  if (!sealed) return state_of_copy(path);
  try {
    InputFile file(path.string(), std::numeric_limits<std::size_t>::max());
    return sealed_state(file.stream());
  } catch (const Error&) {
    return std::nullopt;
  }
}

std::vector<FoundBackup> found_in(const std::filesystem::path& folder, bool sealed) {
  std::vector<FoundBackup> out;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const auto said = read_backup_name(name);
    std::error_code ignored;
    if (!said || said->is_sealed != sealed) continue;
    if (entry.symlink_status(ignored).type() != std::filesystem::file_type::regular) continue;
    const auto state = state_in(entry.path(), sealed);
    if (state) out.push_back({name, *said, *state});
  }
  std::ranges::sort(out, [](const FoundBackup& a, const FoundBackup& b) {
    return std::tie(a.said.made_at, a.said.count) < std::tie(b.said.made_at, b.said.count);
  });
  return out;
}

}  // namespace

std::string compact_instant(const std::string& instant) {
  std::string out;
  std::ranges::copy_if(instant, std::back_inserter(out),
                       [](char c) { return c != '-' && c != ':'; });
  return out;
}

std::string free_backup_name(const std::filesystem::path& folder, const std::string& instant,
                             bool sealed) {
  for (int count = 1;; ++count) {
    std::string name(prefix);
    name += compact_instant(instant);
    if (count > 1) name += "-" + std::to_string(count);
    name += sealed ? sealed_suffix : plain_suffix;
    std::error_code ignored;
    if (!std::filesystem::exists(std::filesystem::symlink_status(folder / name, ignored))) {
      return name;
    }
  }
}

std::optional<BackupName> read_backup_name(std::string_view name) {
  BackupName out;
  out.is_sealed = name.ends_with(sealed_suffix);
  if (!out.is_sealed && !name.ends_with(plain_suffix)) return std::nullopt;
  name.remove_suffix(out.is_sealed ? sealed_suffix.size() : plain_suffix.size());
  if (!name.starts_with(prefix)) return std::nullopt;
  name.remove_prefix(prefix.size());
  const auto on = day_of(name.substr(0, instant_length));
  if (!on) return std::nullopt;
  out.on = *on;
  out.made_at = name.substr(0, instant_length);
  name.remove_prefix(instant_length);
  if (name.empty()) return out;
  const auto count = name.starts_with('-') ? whole_number(name.substr(1), 6) : std::nullopt;
  if (!count || *count < 2) return std::nullopt;
  out.count = static_cast<int>(*count);
  return out;
}

FoundBackups backups_in(const std::filesystem::path& folder, const Store& store,
                        const RecordState& now, bool sealed) {
  FoundBackups out;
  try {
    for (FoundBackup& each : found_in(folder, sealed)) {
      if (store.was_once(each.state)) {
        out.ours.push_back(std::move(each));
      } else if (each.state.first.uuid == now.first.uuid) {
        out.ahead.push_back(std::move(each));
      }
    }
  } catch (const std::filesystem::filesystem_error& trouble) {
    throw Error(ExitStatus::io,
                "cannot read " + visible(folder.string()) + ": " + trouble.code().message());
  }
  return out;
}

}  // namespace isotrack
