#include "loaders.hpp"
#include "row.hpp"

namespace isotrack::reference {
namespace {

constexpr int largest_days = 1000;

/// A rule of a number of days, at least 1, and its source.
void read_days(const Row& file, std::string_view rule, int& days, Source& source) {
  const Row row = file.row(rule);
  row.allow_only({"days", "source"});
  days = row.whole("days", 1, largest_days);
  source = row.source();
}

void read_most(const Row& file, SupplyRules& rules) {
  const Row row = file.row("most");
  row.allow_only({"days", "says", "programmes", "source"});
  rules.most_days = row.whole("days", 1, largest_days);
  rules.most_days_says = row.text("says");
  rules.most_days_programmes = row.texts("programmes");
  rules.most_days_source = row.source();
}

void read_long_prescription(const Row& file, SupplyRules& rules) {
  const Row row = file.row("long_prescription");
  row.allow_only({"days", "says", "source"});
  rules.long_prescription_days = row.whole("days", 1, largest_days);
  rules.long_prescription_says = row.text("says");
  rules.long_prescription_source = row.source();
}

void read_not_exchangeable(const Row& file, SupplyRules& rules) {
  const Row row = file.row("not_exchangeable");
  row.allow_only({"formulations", "says", "source"});
  rules.not_exchangeable = row.formulations("formulations");
  if (rules.not_exchangeable.empty()) row.fail("'formulations' is empty");
  rules.not_exchangeable_says = row.text("says");
  rules.not_exchangeable_source = row.source();
}

void read_ledger(const Row& file, SupplyRules& rules) {
  const Row row = file.row("ledger");
  row.allow_only({"source"});
  rules.ledger_source = row.source();
}

}  // namespace

SupplyRules read_supply_rules(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.check_file_of({"low", "last", "most", "long_prescription", "not_exchangeable", "ledger"});
  SupplyRules rules;
  rules.review_by = file.review_by();
  read_days(file, "low", rules.low_days, rules.low_source);
  read_days(file, "last", rules.last_days, rules.last_source);
  if (rules.last_days >= rules.low_days) file.fail("'last' is not below 'low'");
  read_most(file, rules);
  read_long_prescription(file, rules);
  if (rules.long_prescription_days <= rules.most_days) {
    file.fail("'long_prescription' is not above 'most'");
  }
  read_not_exchangeable(file, rules);
  read_ledger(file, rules);
  return rules;
}

}  // namespace isotrack::reference
