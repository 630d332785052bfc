#pragma once

#include "invocation.hpp"
#include "isotrack/interop/sealed.hpp"

namespace isotrack {

/// What a passphrase is asked for.
enum class PassphraseFor {
  sealing,   ///< typed twice, and long enough
  unsealing  ///< as it comes
};

/// The fewest bytes of a passphrase that seals.
inline constexpr std::size_t shortest_passphrase = 12;

/// Reads the first line of the descriptor of --passphrase-fd; without that option asks on the
/// terminal, showing nothing of what is typed. Throws (usage) when there is neither, when it is too
/// short or too long, or when the two differ.
void read_passphrase(const Invocation& invocation, PassphraseFor purpose, Passphrase& into);

}  // namespace isotrack
