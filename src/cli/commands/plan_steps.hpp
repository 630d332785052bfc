#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "../invocation.hpp"

namespace isotrack {

/// Regimen steps from a plan's text, from `from` on, made of `product`. A dose by weight
/// (`0.5mg/kg`) is worked out at `weight`: an exact sum of capsules is taken, else --nearest or
/// the person picks; otherwise throws usage with the list.
std::vector<RegimenStep> plan_steps(Invocation& invocation, const std::string& text, Date from,
                                    const Product& product, Kilograms weight);

/// Says which days, among those about which something is said, are another state under a changed
/// plan, and when doses count differently under another product.
void say_what_a_plan_changes(const StatusReport& before, const StatusReport& after,
                             Receipt& receipt);

/// Label milligrams a day of a dose in 1e-9 mg/kg (conventional or LD as the product has it).
Ratio label_mg(std::int64_t nano_mg_per_kg, Kilograms weight);

}  // namespace isotrack
