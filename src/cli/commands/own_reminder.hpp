#pragma once

#include <string_view>
#include <vector>

#include "isotrack/domain/obligation.hpp"

/// What `snooze` puts off.
namespace isotrack {

/// The open items of a rule. Of several steps those still to come are not meant: put off with the
/// others, they would be told of early when it ends.
std::vector<Obligation> items_to_put_off(const std::vector<Obligation>& items,
                                         std::string_view rule);

/// What is a STOP, has one at stake, or waits for the prescriber's decision cannot; nor what today
/// is the last day of.
bool can_be_put_off(const Obligation& item, Date today);

}  // namespace isotrack
