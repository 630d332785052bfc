#include "isotrack/interop/sealed.hpp"

#include <sstream>
#include <vector>

#include "isotrack/base/error.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;

namespace {

/// The least that Argon2id allows, so that the tests take no time.
constexpr SealCost least{1, 8192};

constexpr std::size_t block = 65'536;
constexpr std::size_t sealed_block = block + 17;
constexpr std::size_t stream_header = 24;

Passphrase passphrase(const std::string& words) {
  Passphrase out;
  for (const char c : words) REQUIRE(out.add(c));
  return out;
}

SealedHead head() {
  return {"2026-11-22T09:00:00Z",
          {8,
           12,
           {1, "01234567-89ab-4cde-8f01-23456789abcd", std::string(64, 'a')},
           {13, "11234567-89ab-4cde-8f01-23456789abcd", std::string(64, 'b')}}};
}

std::string sealed(const std::string& plain, const std::string& words = "four unrelated words") {
  std::istringstream in(plain);
  std::string out;
  seal(
      in, passphrase(words), head(), [&](std::string_view bytes) { out += bytes; }, least);
  return out;
}

struct Opened {
  std::string plain;
  std::string trouble;  ///< empty: it opened whole
};

Opened opened(const std::string& file, const std::string& words = "four unrelated words") {
  std::istringstream in(file);
  Opened out;
  try {
    unseal(in, passphrase(words), "b.db.sealed",
           [&](std::string_view bytes) { out.plain += bytes; });
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::io);
    out.trouble = error.what();
  }
  return out;
}

/// `size` bytes that no block repeats.
std::string content(std::size_t size) {
  std::string out;
  for (std::size_t i = 0; out.size() < size; ++i) out += std::to_string(i) + "|";
  out.resize(size);
  return out;
}

/// Where the blocks of a sealed file begin.
std::size_t first_block(const std::string& file) { return file.find('\n') + 1 + stream_header; }

constexpr const char* other_or_changed =
    "b.db.sealed does not open: the passphrase is another one, or the file was changed";
constexpr const char* changed = "b.db.sealed was changed or cut short after it was written";

}  // namespace

TEST_CASE("what is sealed opens again, whatever its size", "[interop][backup]") {
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{1}, block - 1, block, block + 1, 2 * block, 3 * block + 77}) {
    INFO(size);
    const std::string plain = content(size);
    const Opened again = opened(sealed(plain));
    CHECK(again.trouble.empty());
    CHECK(again.plain == plain);
  }
}

TEST_CASE("no two sealed files are alike, and none holds what it seals", "[interop][backup]") {
  const std::string plain = content(1000);
  const std::string one = sealed(plain);
  CHECK(one != sealed(plain));
  CHECK(one.find(plain.substr(100, 16)) == std::string::npos);
  CHECK(one.starts_with(sealed_begins));
}

TEST_CASE("another passphrase opens nothing", "[interop][backup]") {
  const std::string file = sealed("a record");
  for (const char* words :
       {"four unrelated word", "four unrelated words ", "Four unrelated words", "x"}) {
    const Opened again = opened(file, words);
    CHECK(again.trouble == other_or_changed);
    CHECK(again.plain.empty());
  }
}

TEST_CASE("a change of any byte is noticed", "[interop][backup]") {
  const std::string file = sealed(content(200));
  for (std::size_t i = 0; i < file.size(); ++i) {
    for (const int bit : {0, 3, 7}) {
      std::string other = file;
      other[i] = static_cast<char>(static_cast<unsigned char>(other[i]) ^ (1U << bit));
      INFO(i << " " << bit);
      const Opened again = opened(other);
      CHECK_FALSE(again.trouble.empty());
      CHECK(again.plain.empty());
    }
  }
}

TEST_CASE("a file that was cut short or goes on is noticed", "[interop][backup]") {
  const std::string file = sealed(content(2 * block + 100));
  const std::size_t begin = first_block(file);
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{10}, begin - stream_header, begin - 1, begin, begin + 10,
        begin + sealed_block - 1, begin + sealed_block, begin + 2 * sealed_block,
        begin + 2 * sealed_block + 20, file.size() - 1}) {
    INFO(size);
    CHECK_FALSE(opened(file.substr(0, size)).trouble.empty());
  }
  CHECK(opened(file.substr(0, begin + sealed_block)).trouble == "b.db.sealed is cut short");
  CHECK(opened(file + "x").trouble == changed);
  const std::string whole = sealed(content(block));
  CHECK(opened(whole + "x").trouble == "b.db.sealed holds more than was written");
  CHECK(opened(whole + whole.substr(first_block(whole))).trouble ==
        "b.db.sealed holds more than was written");
}

TEST_CASE("blocks that were exchanged, doubled or left out are noticed", "[interop][backup]") {
  const std::string file = sealed(content(3 * block + 5));
  const std::size_t begin = first_block(file);
  const auto part = [&](std::size_t i) {
    return file.substr(begin + i * sealed_block, sealed_block);
  };
  const std::string front = file.substr(0, begin);
  CHECK(opened(front + part(0) + part(2) + part(1) + part(3)).trouble == changed);
  CHECK(opened(front + part(0) + part(0) + part(1) + part(2) + part(3)).trouble == changed);
  CHECK(opened(front + part(0) + part(2) + part(3)).trouble == changed);
  CHECK(opened(front + part(1) + part(2) + part(3)).trouble == other_or_changed);
  CHECK(opened(front + part(0) + part(1) + part(2) + part(3)).trouble.empty());
  // Nor does a block of another file under the same passphrase belong.
  const std::string other = sealed(content(3 * block + 5));
  const std::string foreign = other.substr(first_block(other), sealed_block);
  CHECK(opened(front + foreign + part(1) + part(2) + part(3)).trouble == other_or_changed);
}

TEST_CASE("the head says which backup it is, and opens nothing when changed", "[interop][backup]") {
  const std::string file = sealed("a record");
  std::istringstream in(file);
  const auto read = sealed_state(in);
  REQUIRE(read);
  CHECK(*read == head().state);
  std::string other = file;
  const std::size_t at = other.find("\"entries\":12");
  REQUIRE(at != std::string::npos);
  other[at + 11] = '3';
  CHECK(opened(other).trouble == other_or_changed);
}

TEST_CASE("a head that is none, or asks for too much, is refused", "[interop][backup]") {
  const std::string file = sealed("a record");
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string out = file;
    const std::size_t at = out.find(from);
    REQUIRE(at != std::string::npos);
    return out.replace(at, from.size(), to);
  };
  for (const std::string& text :
       {std::string(),
        std::string("{}\n"),
        std::string("[1]\n"),
        std::string(5000, ' '),
        std::string("SQLite format 3"),
        with("sealed/1", "sealed/2"),
        with("argon2id13", "none"),
        with("\"operations\":1", "\"operations\":17"),
        with("\"operations\":1", "\"operations\":0"),
        with("\"operations\":1", "\"operations\":-1"),
        with("\"memory_bytes\":8192", "\"memory_bytes\":8191"),
        with("\"memory_bytes\":8192", "\"memory_bytes\":1073741825"),
        with("\"memory_bytes\":8192", "\"memory_bytes\":99999999999999999999"),
        with("\"operations\":1", "\"operations\":1e99"),
        with("\"schema_version\":8", "\"schema_version\":1e99"),
        with("\"schema_version\":8", "\"schema_version\":8.5"),
        with("\"schema_version\":8", "\"schema_version\":-8"),
        with("\"entries\":12", "\"entries\":1e99"),
        with("\"salt\":\"", "\"salt\":\"00"),
        with("\"salt\":\"", "\"salt\":\"x"),
        with("\"id\":1,", "\"id\":\"1\",")}) {
    INFO(text.substr(0, 300));
    const Opened again = opened(text);
    CHECK(again.trouble == "b.db.sealed is no sealed backup of this version of isotrack");
    std::istringstream in(text);
    CHECK_FALSE(sealed_state(in));
  }
}

TEST_CASE("a passphrase has an end and can be wiped", "[interop][backup]") {
  Passphrase words = passphrase(std::string(Passphrase::most_bytes, 'a'));
  CHECK_FALSE(words.add('a'));
  CHECK(words.size() == Passphrase::most_bytes);
  const Passphrase same = passphrase(std::string(Passphrase::most_bytes, 'a'));
  CHECK(words == same);
  words.clear();
  CHECK(words.size() == 0);
  CHECK_FALSE(words == same);
}
