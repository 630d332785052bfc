#include "isotrack/interop/sealed.hpp"

#include <sodium.h>

#include <array>
#include <nlohmann/json.hpp>

#include "isotrack/base/error.hpp"
#include "isotrack/base/text.hpp"

/// The head is one line of JSON. It says how the key was made, and all of it is additional data of
/// every block, so that a changed head opens nothing. The stream of libsodium gives blocks an order
/// and the last one a mark: blocks that are missing, doubled or exchanged are noticed, and so is a
/// file that ends early.
namespace isotrack {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema = "isotrack.sealed/1";
constexpr std::string_view key_derivation = "argon2id13";
constexpr std::size_t block_bytes = 65'536;
constexpr std::size_t sealed_block_bytes =
    block_bytes + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t longest_head = 4096;

/// A file that asks for more is not one of ours, and would only keep the machine busy.
constexpr std::uint64_t most_operations = 16;
constexpr std::uint64_t most_memory = std::uint64_t{1} << 30U;

using Salt = std::array<unsigned char, crypto_pwhash_SALTBYTES>;
using StreamHeader = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES>;

void start_sodium() {
  if (sodium_init() < 0) throw Error(ExitStatus::bug, "libsodium did not start");
}

unsigned char* bytes_of(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());  // NOLINT: libsodium's bytes
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());  // NOLINT: libsodium's bytes
}

/// A key and the state of a stream, wiped when they go.
struct Secrets {
  Secrets() = default;
  Secrets(const Secrets&) = delete;
  Secrets& operator=(const Secrets&) = delete;

  ~Secrets() {
    sodium_memzero(key.data(), key.size());
    sodium_memzero(&stream, sizeof stream);
  }

  std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES> key{};
  crypto_secretstream_xchacha20poly1305_state stream{};
};

/// How the key of a file was made.
struct KeyRecipe {
  SealCost cost;
  Salt salt{};
};

void make_key(const Passphrase& passphrase, const KeyRecipe& recipe, Secrets& secrets) {
  const std::string_view words = passphrase.bytes();
  const int made = crypto_pwhash(secrets.key.data(), secrets.key.size(), words.data(), words.size(),
                                 recipe.salt.data(), recipe.cost.operations,
                                 static_cast<std::size_t>(recipe.cost.memory_bytes),
                                 crypto_pwhash_ALG_ARGON2ID13);
  if (made == 0) return;
  throw Error(ExitStatus::store,
              "not enough memory to make a key of the passphrase (" +
                  std::to_string(recipe.cost.memory_bytes >> 20U) + " MiB)",
              "close other programs, then repeat");
}

Json mark_json(const EntryMark& mark) {
  return {{"id", mark.id}, {"uuid", mark.uuid}, {"digest", mark.digest}};
}

std::string head_line(const SealedHead& head, const KeyRecipe& recipe) {
  const Json out{{"schema", schema},
                 {"made_at", head.made_at},
                 {"schema_version", head.state.schema_version},
                 {"entries", head.state.entries},
                 {"first", mark_json(head.state.first)},
                 {"last", mark_json(head.state.last)},
                 {"key",
                  {{"by", key_derivation},
                   {"operations", recipe.cost.operations},
                   {"memory_bytes", recipe.cost.memory_bytes},
                   {"salt", hex(recipe.salt)}}}};
  return out.dump() + "\n";
}

/// Up to `most` bytes. Not through the stream itself, which would swallow what its file throws.
std::string next_bytes(std::istream& in, std::size_t most) {
  std::string out(most, '\0');
  const std::streamsize count = in.rdbuf()->sgetn(out.data(), static_cast<std::streamsize>(most));
  out.resize(static_cast<std::size_t>(count));
  return out;
}

bool is_at_end(std::istream& in) {
  return std::istream::traits_type::eq_int_type(in.rdbuf()->sgetc(),
                                                std::istream::traits_type::eof());
}

/// The first line, with its end; empty when none ends in time.
std::string first_line(std::istream& in) {
  std::string out;
  while (out.size() < longest_head) {
    const auto next = in.rdbuf()->sbumpc();
    if (std::istream::traits_type::eq_int_type(next, std::istream::traits_type::eof())) return {};
    out += std::istream::traits_type::to_char_type(next);
    if (out.back() == '\n') return out;
  }
  return {};
}

/// Thrown inside a head that is none.
struct NoHead {};

/// A whole number; not one that JSON writes in another way and a cast would bend.
std::uint64_t whole(const Json& json, std::uint64_t most) {
  if (!json.is_number_unsigned() || json.get<std::uint64_t>() > most) throw NoHead{};
  return json.get<std::uint64_t>();
}

EntryMark mark_in(const Json& json) {
  return {static_cast<std::int64_t>(whole(json.at("id"), INT64_MAX)),
          json.at("uuid").get<std::string>(), json.at("digest").get<std::string>()};
}

/// What a head says; null when it is none.
struct ReadHead {
  RecordState state;
  KeyRecipe recipe;
};

std::optional<ReadHead> parsed(const std::string& line) {
  try {
    const Json json = Json::parse(line);
    if (json.at("schema") != schema || json.at("key").at("by") != key_derivation) return {};
    if (!json.at("made_at").is_string()) return {};
    ReadHead out;
    out.state = {static_cast<int>(whole(json.at("schema_version"), 1'000'000)),
                 static_cast<std::int64_t>(whole(json.at("entries"), INT64_MAX)),
                 mark_in(json.at("first")), mark_in(json.at("last"))};
    const Json& key = json.at("key");
    out.recipe.cost = {whole(key.at("operations"), most_operations),
                       whole(key.at("memory_bytes"), most_memory)};
    const std::string salt = key.at("salt").get<std::string>();
    std::size_t length = 0;
    const int is_read = sodium_hex2bin(out.recipe.salt.data(), out.recipe.salt.size(), salt.data(),
                                       salt.size(), nullptr, &length, nullptr);
    const bool is_enough = out.recipe.cost.operations >= crypto_pwhash_OPSLIMIT_MIN &&
                           out.recipe.cost.memory_bytes >= crypto_pwhash_MEMLIMIT_MIN;
    if (is_read != 0 || length != out.recipe.salt.size() || !is_enough) return {};
    return out;
  } catch (const Json::exception&) {
    return {};
  } catch (const NoHead&) {
    return {};
  }
}

[[noreturn]] void refuse(const std::string& shown, const std::string& why) {
  throw Error(ExitStatus::io, shown + why, "nothing of it was used");
}

/// The content of a block, after it was found to be the one that was sealed there; null otherwise.
/// `is_last`: it is marked as the last one.
std::optional<std::string> opened(Secrets& secrets, std::string_view block, std::string_view head,
                                  bool& is_last) {
  constexpr std::size_t added = crypto_secretstream_xchacha20poly1305_ABYTES;
  if (block.size() < added) return std::nullopt;
  std::string plain(block.size() - added, '\0');
  unsigned char tag = 0;
  const int is_opened = crypto_secretstream_xchacha20poly1305_pull(
      &secrets.stream, bytes_of(plain), nullptr, &tag, bytes_of(block), block.size(),
      bytes_of(head), head.size());
  if (is_opened != 0) return std::nullopt;
  is_last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  return plain;
}

std::string sealed_block(Secrets& secrets, std::string_view plain, std::string_view head,
                         bool is_last) {
  std::string out(plain.size() + crypto_secretstream_xchacha20poly1305_ABYTES, '\0');
  crypto_secretstream_xchacha20poly1305_push(
      &secrets.stream, bytes_of(out), nullptr, bytes_of(plain), plain.size(), bytes_of(head),
      head.size(),
      is_last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
              : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
  return out;
}

}  // namespace

Passphrase::Passphrase() {
  start_sodium();
  bytes_.reset(static_cast<char*>(sodium_malloc(most_bytes)));
  if (!bytes_) throw Error(ExitStatus::store, "no memory for a passphrase");
}

void Passphrase::Wipe::operator()(char* bytes) const { sodium_free(bytes); }

bool Passphrase::add(char byte) {
  if (size_ == most_bytes) return false;
  bytes_.get()[size_++] = byte;
  return true;
}

void Passphrase::clear() {
  sodium_memzero(bytes_.get(), most_bytes);
  size_ = 0;
}

void seal(std::istream& plain, const Passphrase& passphrase, const SealedHead& head,
          const std::function<void(std::string_view)>& put, SealCost cost) {
  start_sodium();
  KeyRecipe recipe{cost, {}};
  randombytes_buf(recipe.salt.data(), recipe.salt.size());
  Secrets secrets;
  make_key(passphrase, recipe, secrets);
  std::string begin = head_line(head, recipe);
  const std::string line = begin;
  StreamHeader header{};
  crypto_secretstream_xchacha20poly1305_init_push(&secrets.stream, header.data(),
                                                  secrets.key.data());
  begin.append(header.begin(), header.end());
  put(begin);
  for (bool is_last = false; !is_last;) {
    const std::string block = next_bytes(plain, block_bytes);
    is_last = is_at_end(plain);
    put(sealed_block(secrets, block, line, is_last));
  }
}

void unseal(std::istream& sealed, const Passphrase& passphrase, const std::string& shown,
            const std::function<void(std::string_view)>& take) {
  start_sodium();
  const std::string line = first_line(sealed);
  const auto head = parsed(line);
  if (!head) refuse(shown, " is no sealed backup of this version of isotrack");
  const std::string header = next_bytes(sealed, StreamHeader().size());
  if (header.size() != StreamHeader().size()) refuse(shown, " is cut short");
  Secrets secrets;
  make_key(passphrase, head->recipe, secrets);
  crypto_secretstream_xchacha20poly1305_init_pull(&secrets.stream, bytes_of(header),
                                                  secrets.key.data());
  bool is_last = false;
  for (bool is_first = true; !is_last; is_first = false) {
    if (is_at_end(sealed)) refuse(shown, " is cut short");
    const auto plain = opened(secrets, next_bytes(sealed, sealed_block_bytes), line, is_last);
    if (!plain && is_first) {
      refuse(shown, " does not open: the passphrase is another one, or the file was changed");
    }
    if (!plain) refuse(shown, " was changed or cut short after it was written");
    if (is_last && !is_at_end(sealed)) refuse(shown, " holds more than was written");
    take(*plain);
  }
}

std::optional<RecordState> sealed_state(std::istream& sealed) {
  start_sodium();
  const auto head = parsed(first_line(sealed));
  return head ? std::optional(head->state) : std::nullopt;
}

}  // namespace isotrack
