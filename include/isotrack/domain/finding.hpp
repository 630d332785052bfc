#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/domain/recorded.hpp"

namespace isotrack {

/// Most severe first: STOP the drug, BLOCK a dispensing, WARN, INFO.
enum class Severity { stop, block, warn, info };

/// `STOP`, `BLOCK`, `WARN`, `INFO`.
std::string name_of(Severity severity);

/// Where a finding stands among those of its severity.
enum class Precedence {
  safety,  ///< thoughts of suicide, and the red flags that are answered like them
  urgent,  ///< a source wants it seen at once: a result it calls urgent or more, a red flag
  usual,
  unchecked,  ///< a name that could not be looked up, which is no finding about it
};

/// Something the record shows that a person should know. Doses, labs, interactions, symptoms,
/// stock and programmes all say what they have to say as findings.
struct Finding {
  std::string rule;  ///< `dose.over_plan`
  Severity severity = Severity::info;
  std::optional<Date> due_on;
  std::string message;
  std::string source;  ///< `S1 (label, H)`
  /// What recorded it. A waiver or decision whose writer did not know all of that does not speak of
  /// it (`speaks_of`).
  Cause cause = {};
  Precedence precedence = Precedence::usual;
};

/// Most severe first, then by precedence, then the earlier day (without one last), then by rule id;
/// equal ones keep their order.
void sort_findings(std::vector<Finding>& findings);

}  // namespace isotrack
