#pragma once

#include "../invocation.hpp"

namespace isotrack {

/// `reconcile --all`.
Result reconcile_clinic(Invocation& invocation);

}  // namespace isotrack
