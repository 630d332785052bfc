#include <limits>

#include "isotrack/domain/date.hpp"
#include "isotrack/domain/units.hpp"
#include "target.hpp"

/// Planted defects, one of each kind that has to be found: a wrong answer, a read past the end and
/// an overflow. A fuzzer that does not find them within seconds finds nothing else either.
namespace isotrack::fuzz {

void wrong_answer(std::string_view input) {
  const auto read = parse_iso_date(input);
  if (!read) return;
  // "Every month has 28 days."
  const date::year_month_day parts{*read};
  demand(static_cast<unsigned>(parts.day()) <= 28, "planted: a day that is not believed");
}

void read_past_the_end(std::string_view input) {
  const std::vector<char> copy(input.begin(), input.end());
  if (copy.size() < 2 || copy[0] != 'm' || copy[1] != 'g') return;
  // Believes that a unit is followed by something.
  volatile char behind = copy.data()[2];
  static_cast<void>(behind);
}

void overflow(std::string_view input) {
  const auto amount = parse_amount(input);
  if (!amount) return;
  int product = static_cast<int>(amount->count());
  if (product < 300) return;
  product *= std::numeric_limits<int>::max() / 200;  // undefined above 200
  volatile int sink = product;
  static_cast<void>(sink);
}

}  // namespace isotrack::fuzz
