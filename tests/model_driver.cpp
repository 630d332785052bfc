#include <iostream>
#include <string>

#include "isotrack/domain/status.hpp"
#include "isotrack/interop/course_json.hpp"
#include "isotrack/present/reports.hpp"
#include "isotrack/reference/catalogue.hpp"

/// Reads one course a line from standard input and answers each with its status document, so
/// that the model in tests/oracle can be compared with the program's own path.
int main() {
  std::ios::sync_with_stdio(false);
  const isotrack::Products products = isotrack::load_products();
  const isotrack::DosingRules rules = isotrack::load_dosing_rules();
  std::string line;
  while (std::getline(std::cin, line)) {
    const auto file = isotrack::course_from_json(line, products);
    if (!file) {
      std::cerr << file.error().message << "\n";
      return 2;
    }
    const isotrack::PatientRecord& patient = file->patient;
    std::cout << isotrack::to_json(isotrack::StatusSheet{
        isotrack::make_status(patient, patient.courses.front(), products, rules, file->today)});
  }
  return 0;
}
