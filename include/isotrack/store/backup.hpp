#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/holdings.hpp"
#include "isotrack/store/store.hpp"

/// Copies of a whole record, and putting one back (docs/spec/backup.md).
namespace isotrack {

/// A copy of a record that was read back and found to be it, still under a temporary name: mode
/// 0600, and removed in the end unless it is placed.
class RecordCopy {
 public:
  RecordCopy(RecordCopy&&) noexcept;
  ~RecordCopy();

  [[nodiscard]] std::filesystem::path path() const;
  [[nodiscard]] const Holdings& holdings() const;

  /// Gives it `name` in its folder, for good and durably. False, and nothing done, when there is
  /// something of that name already.
  bool place(const std::string& name);

 private:
  friend class Store;
  struct Inner;
  explicit RecordCopy(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> inner_;
};

/// Which state of a record the copy at `path` is, without checking the rest of it; null when it
/// cannot be read as a record.
std::optional<RecordState> state_of_copy(const std::filesystem::path& path);

/// Reads a copy whole, as `Store::verify` does: empty when it is sound, else why not.
std::string damage_of_copy(const std::filesystem::path& path);

/// A journal entry, by what tells a person which it is.
struct EntryBrief {
  EntryId id = 0;
  std::string uuid;
  std::string recorded_at;  ///< UTC instant
  std::string command;

  bool operator==(const EntryBrief&) const = default;
};

/// What stands where a record is to be put back.
struct RecordThere {
  enum class State {
    nothing,     ///< no file
    unreadable,  ///< no record any more: empty, cut short, not to be opened
    damaged,     ///< its journal can be read, and something in it is wrong
    sound
  };
  State state = State::nothing;
  std::string trouble;           ///< unreadable or damaged: what is wrong
  std::vector<EntryBrief> lost;  ///< its entries that the copy does not hold, ascending
  std::int64_t brought = 0;      ///< entries of the copy that it does not hold
  bool is_another = false;       ///< the two have no entry in common

  bool operator==(const RecordThere&) const = default;
};

/// A copy on its way to the place of a record: written into a private file beside it, checked, and
/// then put there in one step. What stood there is kept under another name. Unless it is put in
/// place nothing changes, and its file is removed.
class Replacement {
 public:
  /// Missing folders of `record` are made (0700), and stay only if it is put in place. Throws
  /// (store) when nothing could be put there: a link, another program's file, another user's, a
  /// network file system.
  explicit Replacement(const std::filesystem::path& record);
  Replacement(Replacement&&) noexcept;
  ~Replacement();

  /// The next bytes of the copy.
  void write(std::string_view bytes);

  /// Ends the writing and checks all of it; a copy of an older version is brought up to this one.
  /// `shown` is the file it came from. Throws (io) when it is no sound record of a version that
  /// this program knows.
  const Holdings& check(const std::string& shown);

  /// What stands at the place, compared with the copy; only after `check`.
  [[nodiscard]] RecordThere standing() const;

  /// The checked copy, to be read until it is put in place: closed again by then; only after
  /// `check`.
  [[nodiscard]] std::filesystem::path draft() const;

  /// Puts the copy in place while nobody else holds the record, durably. What stood there gets the
  /// name `NAME.before-restore-STAMP`, with its journal if one lies there; returns its path, null
  /// when there was nothing. `agreed`: what `standing` said; throws (store), with nothing changed,
  /// when that is no longer true or the lock is not free within 10 s.
  std::optional<std::filesystem::path> put_in_place(const RecordThere& agreed,
                                                    const std::string& stamp);

 private:
  struct Inner;
  std::unique_ptr<Inner> inner_;
};

}  // namespace isotrack
