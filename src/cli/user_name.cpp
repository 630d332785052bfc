#include "user_name.hpp"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

std::string name_of_account(uid_t number) {
  const passwd* account = getpwuid(number);
  const bool is_named =
      account != nullptr && account->pw_name != nullptr && is_plain_text(account->pw_name);
  return is_named ? account->pw_name : std::to_string(number);
}

}  // namespace

std::string user_name() { return name_of_account(getuid()); }

std::string other_owner(const std::string& path) {
  struct stat found {};

  int failed = stat(path.c_str(), &found);
  if (failed != 0 && errno == EACCES) {  // within a folder that is closed to this account
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    failed = folder.empty() ? failed : stat(folder.c_str(), &found);
  }
  return failed == 0 && found.st_uid != geteuid() ? name_of_account(found.st_uid) : std::string();
}

}  // namespace isotrack
