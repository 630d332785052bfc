#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/invocation.hpp"
#include "cli/parse.hpp"
#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/interop/record_json.hpp"
#include "isotrack/store/exchange.hpp"
#include "target.hpp"

/// The program as a whole, in a folder of its own: command lines nobody would type, and records
/// with bytes that somebody changed.
namespace isotrack::fuzz {
namespace {

/// What the record holds that is asked and damaged; one command a line.
constexpr std::array<const char*, 12> life{
    "start --weight 142lb --regimen 40mg --start 2026-10-22 --product Claravis --category can "
    "--programme us-ipledge -q",
    "log --from 2026-10-22 --to 2026-11-20 --as-planned -q",
    "weight 64.5kg --on 2026-11-01 -q",
    "skip --on 2026-11-21 -q",
    "pregnancy-test add negative --on 2026-11-18 --setting medical -q",
    "lab add alt=24 tg=1.60mmol/L --on 2026-11-18 --uln alt=55 -q",
    "contraception add implant --from 2026-06-20 -q",
    "medicine add Minocin --from 2026-11-01 -q",
    "symptom add headache --on 2026-11-01 -q",
    "mood add 1 0 --on 2026-11-01 -q",
    "pickup add 30x40mg --days 30 --on 2026-11-19 -q",
    "visit add --on 2026-11-20 -q",
};

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (c == ' ') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

std::string run(const CommandLine& line) {
  Conversation conversation;
  Invocation invocation(*line.command, line.arguments, conversation);
  return line.command->run(invocation).output;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A folder of this process's own with a small record in it, and nothing else of this machine.
class Sandbox {
 public:
  Sandbox() {
    std::string name = (std::filesystem::temp_directory_path() / "isotrack-fuzz-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    for (const char* variable : {"XDG_DATA_HOME", "XDG_STATE_HOME", "ISOTRACK_PATIENT"}) {
      unsetenv(variable);
    }
    setenv("HOME", folder_.c_str(), 1);
    setenv("TZ", "UTC", 1);
    setenv("ISOTRACK_DB", record().c_str(), 1);
    setenv("ISOTRACK_TODAY", "2026-11-22", 1);
    setenv("ISOTRACK_NOW", "2026-11-22T09:00:00Z", 1);
    setenv("ISOTRACK_BUSY_TIMEOUT_MS", "50", 1);
    for (const char* line : life) {
      auto words = words_of(line);
      words.emplace_back("--yes");
      words.emplace_back("--no-input");
      run(parse_command_line(words));
    }
    bytes_ = read_file(record());
  }

  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  ~Sandbox() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  [[nodiscard]] std::string record() const { return (folder_ / "record.db").string(); }

  [[nodiscard]] std::filesystem::path folder() const { return folder_; }

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::filesystem::path folder_;
  std::string bytes_;
};

const Sandbox& sandbox() {
  static const Sandbox only;
  return only;
}

/// Whether a command reads, or writes to, anything but the record, asks a person, or starts a
/// program: it is not run with words nobody looked at.
bool reaches_out(const CommandLine& line) {
  constexpr std::array<std::string_view, 10> some{"ask",     "backup", "config set", "export",
                                                  "import",  "merge",  "remind",     "report",
                                                  "restore", "verify"};
  const CommandSpec& command = *line.command;
  const auto begins = [&](std::string_view name) { return command.name.starts_with(name); };
  if (std::ranges::any_of(some, begins)) return true;
  const auto names_file = [](std::string_view text) {
    return text.find("FILE") != std::string_view::npos ||
           text.find("DIR") != std::string_view::npos;
  };
  if (names_file(command.words) || line.arguments.value("--db")) return true;
  return std::ranges::any_of(command.options, [&](const OptionSpec& option) {
    return names_file(option.value) && line.arguments.value(option.name);
  });
}

void demand_output(const CommandLine& line, const std::string& output) {
  if (line.arguments.value("--color")) return;  // may hold the sequences that were asked for
  std::string lines = output;
  std::ranges::replace_if(
      lines, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  demand(is_plain_text(lines), "an answer with control characters");
  if (!line.arguments.flag("--json") || output.empty()) return;
  demand(nlohmann::json::accept(output), "an answer that is no JSON");
}

std::string export_of(const Store& store) {
  std::string out;
  store.each_entry([&](const TransferEntry& entry) { out += export_entry(entry, out.empty()); });
  return out;
}

}  // namespace

void command_line(std::string_view input) {
  const std::vector<std::string> words = parts(input);
  refusing(input, [&] {
    const CommandLine line = parse_command_line(words);
    demand(line.command != nullptr, "no command and no error");
  });
}

void command(std::string_view input) {
  const Sandbox& here = sandbox();
  const std::vector<std::string> words = parts(input);
  if (words.size() > 30) return;
  refusing(input, [&] {
    CommandLine line = parse_command_line(words);
    if (reaches_out(line)) return;
    line.arguments.flags["--no-input"] = true;
    if (line.command->writes || line.command->keeps_books) {
      line.arguments.flags["--dry-run"] = true;
    }
    try {
      demand_output(line, run(line));
    } catch (const AlreadyStored&) {
      demand(line.arguments.value("--once").has_value(), "stored before, without a key");
    }
  });
  demand(read_file(here.record()) == here.bytes(), "a dry run changed the record");
}

/// The input changes bytes of a sound record: three bytes say where, one what is put there. While
/// `verify` finds it sound, it has to say what it said before.
void image(std::string_view input) {
  const Sandbox& here = sandbox();
  static const std::string sound = export_of(Store::open(here.record(), Access::read));
  std::string bytes = here.bytes();
  for (std::size_t i = 0; i + 3 < input.size(); i += 4) {
    const auto at = [&](std::size_t n) { return static_cast<unsigned char>(input[i + n]); };
    const std::size_t place = (std::size_t{at(0)} << 16U | std::size_t{at(1)} << 8U | at(2));
    bytes[place % bytes.size()] = input[i + 3];
  }
  const std::filesystem::path path = here.folder() / "image.db";
  {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << bytes;
  }
  std::filesystem::permissions(
      path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  refusing(input, [&] {
    const Store store = Store::open(path, Access::verify);
    const Verification found = store.verify();
    for (const Damage& damage : found.damages) demand_message(damage.where + damage.what, input);
    if (!found.damages.empty()) return;
    demand(export_of(store) == sound, "a changed record that is found sound");
  });
  refusing(input, [&] {
    const Store store = Store::open(path, Access::read);
    static_cast<void>(store.load_patients(store.patients(Listed::all)));
  });
}

}  // namespace isotrack::fuzz
