#pragma once

#include <string>

#include "isotrack/domain/obligation.hpp"

namespace isotrack {

/// Whether nothing of a message may be left out where there is little room: it quotes what people
/// wrote (a symptom, a reminder of their own, the note of a booked visit), or says in spite of what
/// a supply was picked up.
bool is_told_whole(const Obligation& item);

/// The message without what isotrack itself appended behind a semicolon.
std::string gist_of(const Obligation& item);

}  // namespace isotrack
