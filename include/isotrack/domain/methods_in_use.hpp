#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/domain/events.hpp"
#include "isotrack/domain/rule.hpp"

namespace isotrack {

/// A method of contraception in use on a day.
struct MethodInUse {
  std::string name;  ///< `combined pill`
  Date since;        ///< the first day of the periods without a day between them
};

/// The hormonal methods recorded as in use `on` a day, in the order of `methods`.
std::vector<MethodInUse> hormonal_methods_in_use(const std::vector<Contraception>& periods,
                                                 const std::vector<Method>& methods, Date on);

/// `combined pill, since Sat 2026-08-01; implant, since ...`; empty for none.
std::string methods_words(const std::vector<MethodInUse>& used);

}  // namespace isotrack
