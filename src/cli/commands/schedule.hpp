#pragma once

#include <string>

#include "../invocation.hpp"

/// Lines for other programs that run isotrack: printed, never installed.
namespace isotrack {

/// Lines for `crontab -e`.
std::string crontab_text(const Invocation& invocation);

/// A service and a timer for `systemctl --user`.
std::string systemd_text(const Invocation& invocation);

}  // namespace isotrack
