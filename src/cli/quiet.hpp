#pragma once

#include "isotrack/present/receipt.hpp"

/// What --quiet leaves of an answer: what must stop, and what closes the gate.
namespace isotrack {

/// Whether a BLOCK stands among its findings.
bool has_block(const Receipt& receipt);

/// Its STOPs, and its BLOCKs where no card of a STOP says more.
Receipt silenced(Receipt receipt);

}  // namespace isotrack
