#include "isotrack/reference/clinical_codes.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "loinc.hpp"
#include "row.hpp"

namespace isotrack::reference {
namespace {

constexpr std::array systems{Word<CodeSystem>{"atc", CodeSystem::atc},
                             Word<CodeSystem>{"loinc", CodeSystem::loinc}};

/// Whether it is made like the ATC code of a substance: a letter, two digits, two letters, two
/// digits.
bool is_atc(std::string_view code) {
  constexpr std::string_view form = "ADDAADD";
  return std::ranges::equal(code, form, [](char c, char kind) {
    return kind == 'A' ? c >= 'A' && c <= 'Z' : c >= '0' && c <= '9';
  });
}

}  // namespace

ClinicalCodes read_clinical_codes(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.check_file_of({"codes"});
  ClinicalCodes out;
  out.review_by = file.review_by();
  for (const Row& row : file.rows("codes", "key")) {
    row.allow_only({"key", "system", "code", "name", "source"});
    const ClinicalCode code{row.text("key"), row.word("system", systems), row.text("code"),
                            row.text("name"), row.source()};
    if (code.system == CodeSystem::loinc && !is_loinc(code.code)) {
      row.fail_at("code", "'" + code.code + "' is no LOINC number");
    }
    if (code.system == CodeSystem::atc && !is_atc(code.code)) {
      row.fail_at("code", "'" + code.code + "' is no ATC code");
    }
    out.rows.push_back(code);
  }
  return out;
}

}  // namespace isotrack::reference
