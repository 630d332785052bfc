#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/status.hpp"
#include "tests/support/catch.hpp"

/// How Catch prints our values when a check fails.
namespace Catch {

template <>
struct StringMaker<isotrack::Date> {
  static std::string convert(const isotrack::Date& on) { return isotrack::iso(on); }
};

template <>
struct StringMaker<isotrack::Milligrams> {
  static std::string convert(const isotrack::Milligrams& amount) {
    return isotrack::mg_text(amount);
  }
};

template <>
struct StringMaker<isotrack::EquivalentMg> {
  static std::string convert(const isotrack::EquivalentMg& amount) {
    return isotrack::decimal(amount.milligrams(), 2) + " mg equivalent";
  }
};

template <>
struct StringMaker<isotrack::Kilograms> {
  static std::string convert(const isotrack::Kilograms& weight) {
    return std::to_string(weight.count()) + " ng";
  }
};

template <>
struct StringMaker<isotrack::Plan> {
  static std::string convert(const isotrack::Plan& plan) { return isotrack::to_text(plan); }
};

template <>
struct StringMaker<isotrack::DayState> {
  static std::string convert(isotrack::DayState state) { return isotrack::name_of(state); }
};

template <>
struct StringMaker<isotrack::CourseState> {
  static std::string convert(isotrack::CourseState state) { return isotrack::name_of(state); }
};

template <>
struct StringMaker<isotrack::Severity> {
  static std::string convert(isotrack::Severity severity) { return isotrack::name_of(severity); }
};

template <>
struct StringMaker<std::vector<isotrack::CapsuleCount>> {
  static std::string convert(const std::vector<isotrack::CapsuleCount>& capsules) {
    return isotrack::capsules_text(capsules);
  }
};

}  // namespace Catch

namespace isotrack::test {

/// Whether two fractions are the same number. Only for fractions small enough to cross-multiply.
constexpr bool equal(const Ratio& a, const Ratio& b) { return a.num * b.den == b.num * a.den; }

}  // namespace isotrack::test
