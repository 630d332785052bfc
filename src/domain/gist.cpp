#include "isotrack/domain/gist.hpp"

namespace isotrack {

bool is_told_whole(const Obligation& item) {
  if (item.kind == Kind::pickup) return item.state == ObligationState::missed;
  return item.kind == Kind::stop || item.kind == Kind::reminder || item.rule == "visit.booked";
}

std::string gist_of(const Obligation& item) {
  return is_told_whole(item) ? item.message : item.message.substr(0, item.message.find("; "));
}

}  // namespace isotrack
