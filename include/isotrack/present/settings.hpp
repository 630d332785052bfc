#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/present/style.hpp"

namespace isotrack {

/// A choice for the whole file.
struct Setting {
  std::string key;      ///< `us-ipledge.edition-b-from`
  std::string value;    ///< in force; empty: none
  std::string shipped;  ///< what holds when it is not set; empty: nothing
  bool set = false;
  std::string about;  ///< a few words
};

/// `config list`.
struct SettingList {
  Date today;
  std::vector<Setting> settings;
};

std::string to_text(const SettingList& list, const Style& style);
std::string to_json(const SettingList& list);  ///< isotrack.config/1
std::string to_plain(const SettingList& list);

}  // namespace isotrack
