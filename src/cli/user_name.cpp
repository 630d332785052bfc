#include "user_name.hpp"

#include <pwd.h>
#include <unistd.h>

#include "isotrack/base/utf8.hpp"

namespace isotrack {

std::string user_name() {
  const passwd* account = getpwuid(getuid());
  const bool is_named =
      account != nullptr && account->pw_name != nullptr && is_plain_text(account->pw_name);
  return is_named ? account->pw_name : std::to_string(getuid());
}

}  // namespace isotrack
