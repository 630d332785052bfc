#include <ctime>
#include <iostream>
#include <string>

#include "cli/clock.hpp"

/// Reads lines `ZONE INSTANT` and answers each with the date there, for zones.py.
int main() {
  std::ios::sync_with_stdio(false);
  std::string zone;
  std::string instant;
  std::string set;
  while (std::cin >> zone >> instant) {
    if (zone != set) {
      setenv("TZ", zone.c_str(), 1);
      tzset();
      set = zone;
    }
    const auto day = isotrack::local_date_of(instant);
    std::cout << (day ? isotrack::iso(*day) : "unread") << '\n';
  }
}
