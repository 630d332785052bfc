#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/dosing.hpp"
#include "isotrack/domain/product.hpp"

/// The clinical tables of `schema/clinical/`, embedded in the binary and read into typed rows.
/// Each function parses only the file it needs. Throws `Error` (bug) on a file that breaks its
/// schema; a test reads them all.
namespace isotrack {

/// `schema/clinical/products.json`.
Products load_products();

/// `schema/clinical/dosing.json`.
DosingRules load_dosing_rules();

/// One lab plan of `schema/clinical/lab-plans.json`, as far as choosing one needs.
struct LabPlanBrief {
  std::string id;     ///< `monthly_classic`
  std::string title;  ///< one line
  Source source;
};

std::vector<LabPlanBrief> load_lab_plans();

/// A sentence for people, with where it comes from.
struct Statement {
  std::string text;
  Source source;
};

/// `schema/clinical/categories.json`: who can become pregnant, in words.
std::vector<Statement> load_categories();

/// One programme of `schema/clinical/programmes/`, as far as choosing one needs.
struct ProgrammeBrief {
  std::string id;      ///< `us-ipledge`
  std::string name;    ///< `iPLEDGE REMS`
  std::string region;  ///< `United States`
  std::string note;    ///< one line
  Source source;
};

std::vector<ProgrammeBrief> load_programmes();

}  // namespace isotrack
