#include "quiet.hpp"

#include <algorithm>

namespace isotrack {
namespace {

bool is_block(const Finding& finding) { return finding.severity == Severity::block; }

}  // namespace

bool has_block(const Receipt& receipt) { return std::ranges::any_of(receipt.findings, is_block); }

Receipt silenced(Receipt receipt) {
  receipt.lines.clear();
  receipt.total.reset();
  const bool has_card = !receipt.stops.stops.empty();
  std::erase_if(receipt.findings, [&](const Finding& each) { return has_card || !is_block(each); });
  if (receipt.names_patient && !receipt.patient.empty()) {  // no line above says whose it is
    for (Finding& each : receipt.findings) each.message.insert(0, receipt.patient + ": ");
  }
  receipt.notes.clear();
  return receipt;
}

}  // namespace isotrack
