#pragma once

#include <string>

#include "../invocation.hpp"
#include "effect.hpp"

namespace isotrack {

/// A step that takes rules out of the programme while it holds, such as `uk.no_risk`.
struct AgreedStep {
  std::string id;
  const Rule* rule = nullptr;  ///< the rule that is the step itself; null: there is none
  std::string source;          ///< of that rule, as it is shown
};

/// Whether a rule of the programme in force holds unless the step is confirmed.
bool takes_rules_out(const Situation& now, const std::string& step);

/// Says what the confirmed step takes out from its day on, what stays, whose words let it, and how
/// to add what was agreed where no note says so; nothing for a step that takes no rule out.
void say_what_it_takes_out(const Invocation& invocation, const Situation& after,
                           const AgreedStep& step, const Confirmation& fact, Receipt& receipt);

}  // namespace isotrack
