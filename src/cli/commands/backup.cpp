#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <optional>

#include "../backup_folder.hpp"
#include "../commands.hpp"
#include "../files.hpp"
#include "../input_file.hpp"
#include "../invocation.hpp"
#include "../passphrase.hpp"
#include "../thinning.hpp"
#include "../user_name.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/backup.hpp"
#include "isotrack/store/backup.hpp"

/// A copy of the whole record that was read back before it got its name:
///
///     look into the folder -> copy and check -> (seal, open again, compare) -> name -> thin out
///
/// A backup is one file. Its name says when, what is inside says which state of which record it
/// is, so nothing has to be kept beside it.
namespace isotrack {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

/// So many bytes go out at a time.
constexpr std::size_t block = 4'000'000;

struct Request {
  fs::path folder;
  bool is_default_folder = false;  ///< nobody named it: made when it is missing
  std::string name;                ///< of the file; empty: the one that belongs to the instant
  bool encrypt = false;
  std::optional<Keep> keep;
};

bool is_on_same_disk(const fs::path& a, const fs::path& b) {
  struct stat first {};

  struct stat second {};

  return stat(a.c_str(), &first) == 0 && stat(b.c_str(), &second) == 0 &&
         first.st_dev == second.st_dev;
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// The file that -o names.
void name_file(const Invocation& invocation, const std::string& path, Request& request) {
  if (!invocation.arguments().words.empty() || request.keep) {
    throw Error(ExitStatus::usage, "-o names one file: not with a folder or --keep",
                "such as: isotrack backup -o backup.db");
  }
  const fs::path file(path);
  std::error_code ignored;
  if (path == "-" || file.filename().empty() || fs::is_directory(file, ignored)) {
    throw Error(ExitStatus::usage,
                "-o '" + visible(path) + "': expected a file, which is read again afterwards",
                "a folder stands alone: isotrack backup DIR");
  }
  if (belongs_to_record(path, invocation.database_path())) {
    throw Error(ExitStatus::refused, shown_to_person(path) + " belongs to the record",
                "name another file");
  }
  if (fs::exists(fs::symlink_status(file, ignored))) {
    throw Error(ExitStatus::refused, shown_to_person(path) + " is there already; not overwritten",
                "name another file");
  }
  request.folder = folder_of(file);
  request.name = file.filename().string();
}

Request request_of(const Invocation& invocation) {
  const Arguments& given = invocation.arguments();
  Request out;
  out.encrypt = given.flag("--encrypt");
  if (given.value("--passphrase-fd") && !out.encrypt) {
    throw Error(ExitStatus::usage, "--passphrase-fd without --encrypt", "add --encrypt");
  }
  if (const auto keep = given.value("--keep")) out.keep = parse_keep(*keep).value();
  if (given.words.size() > 1) {
    throw Error(ExitStatus::usage, "backup: one folder at a time",
                "a folder with blanks in its name stands in quotes");
  }
  if (const auto path = given.value("--output")) {
    name_file(invocation, *path, out);
  } else if (!given.words.empty()) {
    out.folder = given.words.front();
  } else {
    out.is_default_folder = true;
    out.folder = fs::path(invocation.database_path()).parent_path() / "backups";
  }
  return out;
}

/// A named folder is never made: it may be a stick that is not plugged in.
void need_folder(const Invocation& invocation, const Request& request) {
  const std::string shown = shown_to_person(request.folder.string());
  std::error_code ignored;
  if (fs::is_directory(request.folder, ignored)) {
    if (invocation.dry_run() || access(request.folder.c_str(), W_OK | X_OK) == 0) return;
    const std::string owner = other_owner(request.folder.string());
    throw Error(
        ExitStatus::io,
        "no permission to write in " + shown + (owner.empty() ? "" : ", which belongs to " + owner),
        (owner.empty() ? "name another folder: "
                       : "one account makes the backups there: " + owner +
                             ". For one of your own, name another folder: ") +
            invocation.to_type("backup DIR", About::file));
  }
  if (!request.is_default_folder) {
    throw Error(ExitStatus::io, shown + " is no folder",
                "backup makes none, so that a disk that is not there is noticed");
  }
  if (invocation.dry_run() || mkdir(request.folder.c_str(), 0700) == 0) return;
  throw Error(ExitStatus::io, "cannot make the folder " + shown,
              "name another: isotrack backup DIR");
}

/// The content of `path` block by block is that of `blocks`, to its end.
class SameAs {
 public:
  explicit SameAs(const std::string& path) : file_(path, no_limit) {}

  void take(std::string_view expected) {
    std::string read(expected.size(), '\0');
    file_.stream().rdbuf()->sgetn(read.data(), static_cast<std::streamsize>(read.size()));
    is_same_ = is_same_ && read == expected;
  }

  [[nodiscard]] bool is_whole() {
    return is_same_ && file_.stream().rdbuf()->sgetc() == std::char_traits<char>::eof();
  }

 private:
  InputFile file_;
  bool is_same_ = true;
};

/// Seals the copy at `plain` into `path`, and opens it again before it gets that name. False, and
/// nothing is left, when another file took that name meanwhile.
bool write_sealed(const Invocation& invocation, const std::string& plain, const RecordState& state,
                  const Passphrase& passphrase, const fs::path& path) {
  PrivateFile file(path.string(), Privacy::wished);
  {
    InputFile in(plain, no_limit);
    std::string pending;
    const auto flush = [&] {
      file.append(pending);
      pending.clear();
    };
    seal(in.stream(), passphrase, {invocation.now().instant, state}, [&](std::string_view bytes) {
      pending += bytes;
      if (pending.size() >= block) flush();
    });
    flush();
    file.sync();
  }
  SameAs original(plain);
  InputFile again(file.draft(), no_limit);
  unseal(again.stream(), passphrase, shown_to_person(path.string()),
         [&](std::string_view bytes) { original.take(bytes); });
  if (!original.is_whole()) {
    throw Error(ExitStatus::io,
                shown_to_person(path.string()) + " did not read back as it was written",
                "the disk may be failing; no backup was made there");
  }
  return file.place_if_free();
}

/// Why the last backup cannot be gone back to; empty when it can.
std::string trouble_with(const fs::path& path, const Passphrase* passphrase) {
  if (passphrase == nullptr) return damage_of_copy(path);
  try {
    InputFile file(path.string(), no_limit);
    unseal(file.stream(), *passphrase, shown_to_person(path.string()), [](std::string_view) {});
    return {};
  } catch (const Error& error) {
    return error.what();
  }
}

/// One run, with what it found and did.
class Run {
 public:
  Run(Invocation& invocation, Request request)
      : invocation_(invocation),
        request_(std::move(request)),
        store_(invocation.store(Access::read)) {
    report_.today = invocation.today();
    report_.dry_run = invocation.dry_run();
    report_.encrypted = request_.encrypt;
    report_.holdings = store_.holdings();
  }

  BackupReport finish() {
    need_folder(invocation_, request_);
    if (request_.encrypt && !report_.dry_run) {
      passphrase_.emplace();
      read_passphrase(invocation_, PassphraseFor::sealing, *passphrase_);
    }
    look();
    if (!is_unchanged()) make();
    thin_out();
    if (!report_.dry_run) note();
    return std::move(report_);
  }

 private:
  /// A person reads `~` for the home folder, a program the path as it is.
  [[nodiscard]] std::string named(const std::string& path) const {
    return invocation_.format() == Format::text ? shown_to_person(path) : visible(path);
  }

  /// What is in the folder already; not asked of a file named by -o.
  void look() {
    std::error_code ignored;
    if (!request_.name.empty() || !fs::is_directory(request_.folder, ignored)) return;
    found_ = backups_in(request_.folder, store_, report_.holdings.state, request_.encrypt);
    std::erase_if(found_.ours, [&](const FoundBackup& each) {  // the record, should it be named so
      return belongs_to_record((request_.folder / each.name).string(), invocation_.database_path());
    });
    for (const FoundBackup& each : found_.ahead) {
      report_.notes.push_back(fmt::format(
          "{} holds entries that this record does not, up to #{}: the record was put back from an "
          "older copy, or cut. --keep lets it stay.",
          each.name, each.state.last.id));
    }
    report_.kept = static_cast<std::int64_t>(found_.ours.size());
  }

  /// Whether the newest backup holds everything and can be gone back to.
  bool is_unchanged() {
    if (found_.ours.empty() || found_.ours.back().state != report_.holdings.state) return false;
    const fs::path path = (request_.folder / found_.ours.back().name).lexically_normal();
    report_.file = named(path.string());
    const std::string trouble =
        report_.dry_run ? std::string() : trouble_with(path, passphrase_ ? &*passphrase_ : nullptr);
    if (!trouble.empty()) {
      report_.notes.push_back("The one before cannot be gone back to: " + trouble + ".");
      return false;
    }
    if (!report_.dry_run) need_sound_record();
    report_.unchanged = true;
    verified_ = found_.ours.back().name;
    return true;
  }

  /// What has the journal of its backup may have lost a fact all the same: cron has to hear of it.
  void need_sound_record() const {
    const Verification found = store_.verify();
    if (found.damages.empty()) return;
    const Damage& first = found.damages.front();
    throw Error(ExitStatus::store,
                fmt::format("the record at {} is damaged: {}: {}", invocation_.shown_path(),
                            first.where, first.what),
                fmt::format("the last backup is sound: {}; all of the damage: {}", report_.file,
                            invocation_.to_type("verify", About::file)));
  }

  void make() {
    std::string name = request_.name.empty() ? free_name() : request_.name;
    report_.file = named(path_of(name).string());
    if (!report_.dry_run) write(name);
    if (!request_.name.empty()) return;
    found_.ours.push_back({name, *read_backup_name(name), report_.holdings.state});
    ++report_.kept;
  }

  [[nodiscard]] std::string free_name() const {
    return free_backup_name(request_.folder, invocation_.now().instant, request_.encrypt);
  }

  [[nodiscard]] fs::path path_of(const std::string& name) const {
    return (request_.folder / name).lexically_normal();
  }

  /// When another backup took `name` meanwhile.
  void take_next_name(std::string& name) {
    if (!request_.name.empty()) {
      throw Error(ExitStatus::refused,
                  shown_to_person(path_of(name).string()) + " was made meanwhile",
                  "repeat the command");
    }
    name = free_name();
    report_.file = named(path_of(name).string());
  }

  /// `name`: of the file; another backup of this second may take it first, and then it becomes the
  /// next free one, unless -o named it.
  void write(std::string& name) {
    if (request_.encrypt) {
      const RecordCopy copy = store_.copy_into(folder_of(invocation_.database_path()));
      while (!write_sealed(invocation_, copy.path().string(), copy.holdings().state, *passphrase_,
                           path_of(name))) {
        take_next_name(name);
      }
      report_.holdings = copy.holdings();
    } else {
      RecordCopy copy = store_.copy_into(request_.folder);
      while (!copy.place(name)) take_next_name(name);
      report_.holdings = copy.holdings();
    }
    report_.made = true;
    report_.bytes = static_cast<std::int64_t>(fs::file_size(path_of(name)));
    verified_ = name;
    say_what_to_know();
  }

  void say_what_to_know() {
    const bool is_same_disk = is_on_same_disk(request_.folder, invocation_.database_path());
    if (request_.encrypt) {
      report_.notes.emplace_back(
          "Without its passphrase nobody can open it: write the passphrase down, and keep it apart "
          "from the file.");
    } else if (!is_same_disk) {
      report_.notes.emplace_back(
          "Who can read this file can read the record; --encrypt asks for a passphrase.");
    }
    if (is_same_disk) {
      report_.notes.push_back("It lies on the disk of the record. To have one elsewhere: " +
                              invocation_.to_type("backup DIR", About::file));
    }
  }

  void thin_out() {
    if (!request_.keep) return;
    std::vector<DatedBackup> dated;
    for (const FoundBackup& each : found_.ours) dated.push_back({each.name, each.said.on});
    const auto today = parse_iso_date(invocation_.now().instant.substr(0, 10));
    for (const std::string& name :
         let_go(dated, *request_.keep, today ? *today : invocation_.today(), verified_)) {
      std::error_code failed;
      if (!report_.dry_run) fs::remove(request_.folder / name, failed);
      if (failed) {
        report_.notes.push_back(name + " could not be removed: " + failed.message() + ".");
        continue;
      }
      report_.removed.push_back(name);
      --report_.kept;
    }
  }

  /// The record asks for a backup when the last one is old. What it cannot note, on a read-only
  /// disk, is no reason to fail: the backup is there.
  void note() {
    try {
      invocation_.open(Access::write).note_backup(invocation_.now().instant);
    } catch (const Error& error) {
      invocation_.warn("not_noted", std::string("the backup is made, and the record could not note "
                                                "it: ") +
                                        error.what());
    }
  }

  Invocation& invocation_;
  Request request_;
  Store& store_;
  std::optional<Passphrase> passphrase_;
  FoundBackups found_;
  std::string verified_;  ///< the name of the backup that this run has read whole
  BackupReport report_;
};

Result run(Invocation& invocation) {
  Request request = request_of(invocation);
  const BackupReport report = Run(invocation, std::move(request)).finish();
  return {invocation.quiet() ? std::string() : invocation.render(report)};
}

}  // namespace

const CommandSpec backup_command{
    "backup",
    "",
    "data",
    "a copy of the record, read back before it counts",
    "[DIR]",
    "One file in DIR (the folder backups beside the record), named after the instant. It is\n"
    "read back whole: SQLite's check, every digest, the totals of each course. When nothing is\n"
    "new since the last one, none is made. Nothing is ever overwritten.",
    {"backup", "backup /media/stick --encrypt", "backup -q --keep 12d/10w/9m",
     "backup -o before-travel.db"},
    {{"--output", "FILE", "this file instead of one in a folder"},
     {"--encrypt", "", "under a passphrase, which is asked for"},
     {"--passphrase-fd", "N", "read the passphrase from descriptor N"},
     {"--keep", "SPEC", "keep one a day, week and month: 12d/10w/9m"}},
    false,
    run,
    true};

}  // namespace isotrack
