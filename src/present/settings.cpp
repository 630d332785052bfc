#include "isotrack/present/settings.hpp"

#include <fmt/format.h>

#include "json_parts.hpp"
#include "words.hpp"

namespace isotrack {

std::string to_text(const SettingList& list, const Style& style) {
  std::vector<std::vector<std::string>> rows{{"key", "value", "", "what"}};
  for (const Setting& each : list.settings) {
    rows.push_back({each.key, each.value.empty() ? "-" : each.value,
                    each.set ? "set" : "as shipped", each.about});
  }
  return fitted_table(rows, style);
}

std::string to_plain(const SettingList& list) {
  std::string out;
  for (const Setting& each : list.settings) {
    out += fmt::format("{}\t{}\t{}\t{}\n", each.key, each.value.empty() ? "-" : each.value,
                       each.set ? "set" : "shipped", each.shipped.empty() ? "-" : each.shipped);
  }
  return out;
}

std::string to_json(const SettingList& list) {
  Json out = document("config", list.today);
  out["settings"] = list_of(list.settings, [](const Setting& each) {
    return Json{{"key", each.key},
                {"value", text_or_null(each.value)},
                {"set", each.set},
                {"shipped", text_or_null(each.shipped)},
                {"about", each.about}};
  });
  return line(out);
}

}  // namespace isotrack
