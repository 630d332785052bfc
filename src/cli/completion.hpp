#pragma once

#include <string>
#include <vector>

namespace isotrack {

/// The word, in the place of a command, by which a shell asks what may come next. It stands in no
/// table and no help: the scripts of `completion` type it.
inline constexpr char completing[] = "__complete";

/// What the word at the cursor can become. `words` are those before it as the shell has them,
/// quotes and all, without the program's name; the last one is the word so far, which may be empty.
/// A line a candidate, with a tab and what it is; last, instead of candidates, `:files` or
/// `:folders` where the shell knows better. Reads the record at most, and only ids and codes of it,
/// never a name; asks nothing and stores nothing. Without a record there are no candidates of it.
/// Throws nothing but `std::bad_alloc`.
std::string completions(const std::vector<std::string>& words);

/// The script that makes a shell ask: `bash`, `zsh` or `fish`; empty for another one.
std::string completion_script(const std::string& shell);

}  // namespace isotrack
