#include "schedule.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

/// Where this program stands, whatever PATH will say.
std::string program_path() {
  std::error_code failed;
  const auto path = std::filesystem::read_symlink("/proc/self/exe", failed);
  return failed ? "/usr/bin/isotrack" : path.string();
}

std::string record_path(const Invocation& invocation) {
  return std::filesystem::absolute(invocation.database_path()).lexically_normal().string();
}

/// A path that a crontab or unit can hold: cron turns % into a line end, and neither has a way to
/// write a control character or a quote that every version reads alike.
std::string holdable(const std::string& path, std::string_view forbidden) {
  if (is_plain_text(path) && path.find_first_of(forbidden) == std::string::npos) return path;
  throw Error(ExitStatus::refused,
              "'" + visible(path) + "' cannot be written there: a path without " +
                  std::string(forbidden) + " is needed",
              "move the file, or name it by another path");
}

/// A word of a command line: cron hands it to a shell, which reads more than letters and digits.
std::string shell_word(const std::string& path) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-+";
  return path.find_first_not_of(plain) == std::string::npos ? path : "'" + path + "'";
}

}  // namespace

std::string crontab_text(const Invocation& invocation) {
  const std::string program = shell_word(holdable(program_path(), "%'\"\\"));
  const std::string record = holdable(record_path(invocation), "%'\"\\");
  const bool has_blank = record.find(' ') != std::string::npos;
  return fmt::format(
      "# isotrack. Paste with: crontab -e. Nothing here or in its mail names a drug,\n"
      "# a test or a person. Silence means: read, judged, nothing new is due.\n"
      "ISOTRACK_DB={0}{1}{0}\n"
      "0 8 * * *   {2} remind\n"
      "0 21 * * *  {2} remind --kind dose\n"
      "30 2 * * *  {2} backup -q --keep 12d/10w/9m\n"
      "40 2 * * 0  {2} verify -q\n",
      has_blank ? "\"" : "", record, program);
}

std::string systemd_text(const Invocation& invocation) {
  const std::string program = holdable(program_path(), "%'\"\\ ");
  const std::string record = holdable(record_path(invocation), "%\"\\");
  const auto units = [&](const std::string& name, const std::string& what, const std::string& words,
                         const std::string& at) {
    return fmt::format(
        "\n# ~/.config/systemd/user/{0}.service\n"
        "[Unit]\n"
        "Description=isotrack: {1}\n"
        "\n"
        "[Service]\n"
        "Type=oneshot\n"
        "Environment=\"ISOTRACK_DB={2}\"\n"
        "ExecStart={3} {4}\n"
        "\n"
        "# ~/.config/systemd/user/{0}.timer\n"
        "[Unit]\n"
        "Description=isotrack: {1}\n"
        "\n"
        "[Timer]\n"
        "OnCalendar=*-*-* {5}\n"
        "Persistent=true\n"
        "\n"
        "[Install]\n"
        "WantedBy=timers.target\n",
        name, what, record, program, words, at);
  };
  return "# isotrack. Each part goes into the file named above it. First say how to notify:\n"
         "#   isotrack config set notify.command "
         "'[\"/usr/bin/notify-send\",\"isotrack\",\"{message}\"]'\n"
         "# Then: systemctl --user daemon-reload\n"
         "#       systemctl --user enable --now isotrack-remind.timer isotrack-dose.timer \\\n"
         "#         isotrack-backup.timer\n"
         "# User timers stop at logout unless: loginctl enable-linger\n"
         "# A run that fails is listed by: systemctl --user --failed\n" +
         units("isotrack-remind", "what is due", "remind --notify", "08:00:00") +
         units("isotrack-dose", "the entry of today", "remind --kind dose --notify", "21:00:00") +
         units("isotrack-backup", "a backup", "backup -q --keep 12d/10w/9m", "02:30:00");
}

}  // namespace isotrack
