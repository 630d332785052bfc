#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isotrack {

/// 128-bit integer for intermediates, so that milligrams times nanograms never overflow.
__extension__ typedef __int128 Wide;  // NOLINT: `using` cannot carry __extension__

/// Which way a number that lies between two shown ones goes: halves upwards, or all of it towards
/// minus infinity, where a total must not be shown as having met what it has not.
enum class Rounding { half_up, down };

/// `num / den` rounded to the nearest whole, halves upwards. `den` > 0.
constexpr Wide round_half_up(Wide num, Wide den) {
  const Wide twice = 2 * num + den;
  const Wide twice_den = 2 * den;
  const Wide quotient = twice / twice_den;
  return (twice % twice_den < 0) ? quotient - 1 : quotient;
}

/// `num / den` rounded towards minus infinity. `den` > 0.
constexpr Wide round_down(Wide num, Wide den) {
  const Wide quotient = num / den;
  return (num % den < 0) ? quotient - 1 : quotient;
}

/// `num / den` rounded towards plus infinity. `den` > 0.
constexpr Wide round_up(Wide num, Wide den) { return -round_down(-num, den); }

/// An exact fraction, `den` > 0. Not kept in lowest terms; small enough that `num * 10^6`
/// stays inside 128 bits for every quantity of a course.
struct Ratio {
  Wide num = 0;
  Wide den = 1;
};

/// -1, 0 or 1 as `a` is below, equal to or above the whole number `b`.
constexpr int compare(const Ratio& a, Wide b) {
  const Wide right = b * a.den;
  return a.num < right ? -1 : (a.num > right ? 1 : 0);
}

/// -1, 0 or 1 as `a` is below, equal to or above `b`; exact.
constexpr int compare(const Ratio& a, const Ratio& b) {
  const Wide left = a.num * b.den;
  const Wide right = b.num * a.den;
  return left < right ? -1 : (left > right ? 1 : 0);
}

/// Decimal text of a fraction with exactly `places` decimals (0 to 6): `46.6`, `-0.50`.
/// Rounds once, from the exact value; a result of zero carries no minus sign.
std::string decimal(const Ratio& value, int places, Rounding rounding = Rounding::half_up);

/// The same text without zeros (and point) that carry nothing: `0.50` becomes `0.5`.
std::string trimmed(std::string decimal_text);

/// The whole number that `text` spells: one to `most_digits` decimal digits (at most 18), without a
/// sign or a needless leading zero. Null for anything else.
std::optional<std::int64_t> whole_number(std::string_view text, std::size_t most_digits);

/// Thousands commas in a decimal text: `7729.21` becomes `7,729.21`.
std::string grouped(std::string_view decimal_text);

/// `7729` as `7,729`.
std::string grouped(std::int64_t whole);

}  // namespace isotrack
