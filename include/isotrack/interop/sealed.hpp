#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "isotrack/domain/holdings.hpp"

/// Files that only a passphrase opens: a head in clear text, then blocks of XChaCha20-Poly1305
/// under a key that Argon2id makes of the passphrase. The layout is docs/spec/backup.md.
namespace isotrack {

/// A passphrase, in memory that is kept out of swap where the system allows it and is wiped when it
/// goes. Never copied.
class Passphrase {
 public:
  static constexpr std::size_t most_bytes = 1024;

  /// Throws (store) when there is no memory for it.
  Passphrase();

  /// One more byte; false when it is too long.
  bool add(char byte);

  /// Wipes it.
  void clear();

  [[nodiscard]] std::size_t size() const { return size_; }

  [[nodiscard]] std::string_view bytes() const { return {bytes_.get(), size_}; }

  bool operator==(const Passphrase& other) const { return bytes() == other.bytes(); }

 private:
  struct Wipe {
    void operator()(char* bytes) const;
  };

  std::unique_ptr<char, Wipe> bytes_;
  std::size_t size_ = 0;
};

/// What making the key costs: passes over so much memory.
struct SealCost {
  std::uint64_t operations = 3;
  std::uint64_t memory_bytes = std::uint64_t{256} << 20U;
};

/// How a sealed file begins.
inline constexpr std::string_view sealed_begins = R"({"schema":"isotrack.sealed/1")";

/// What stands in clear text in front: enough to tell which backup it is, and nothing of a person.
struct SealedHead {
  std::string made_at;  ///< UTC instant
  RecordState state;
};

/// Seals all of `plain` and hands the bytes of the file to `put`, in order. Throws (store) when
/// there is not enough memory to make the key.
void seal(std::istream& plain, const Passphrase& passphrase, const SealedHead& head,
          const std::function<void(std::string_view)>& put, SealCost cost = {});

/// Opens a sealed file and hands its content to `take`, a block at a time, each after it was found
/// to be the one that was sealed there. Only when this returns is it known to be whole. `shown`
/// names the file. Throws (io): another passphrase, a byte that was changed, cut short or added.
void unseal(std::istream& sealed, const Passphrase& passphrase, const std::string& shown,
            const std::function<void(std::string_view)>& take);

/// Which state of a record a sealed file says it holds, not yet checked; null when it does not
/// begin like one.
std::optional<RecordState> sealed_state(std::istream& sealed);

}  // namespace isotrack
