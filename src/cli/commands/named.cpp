#include "named.hpp"

#include <algorithm>
#include <vector>

#include "../judging.hpp"
#include "../suggest.hpp"
#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/reference/catalogue.hpp"

namespace isotrack {
namespace {

template <class Row>
std::string id_among(Invocation& invocation, const std::vector<Row>& shipped, std::string_view kind,
                     const std::string& what, const std::string& text) {
  const std::string word = lower(stripped(text));
  std::vector<std::string> known;
  for (const Row& row : shipped) known.push_back(row.id);
  if (std::ranges::find(known, word) != known.end()) return word;
  // A typing slip is told of first, where the file is only to be made.
  if (Store* store = invocation.has_record() ? invocation.store_if_any() : nullptr) {
    for (const ClinicFile& file : store->clinic_files()) {
      if (file.kind != kind) continue;
      if (file.id == word) return word;
      known.push_back(file.id);
    }
  }
  std::string names;
  for (const std::string& id : known) names += (names.empty() ? "" : ", ") + id;
  const std::string near = did_you_mean(word, {known.begin(), known.end()});
  throw Error(ExitStatus::usage, "no " + what + " '" + visible(text) + "'",
              (near.empty() ? "" : near + " ") + "one of: " + names);
}

}  // namespace

std::string programme_named(Invocation& invocation, const std::string& text) {
  return id_among(invocation, load_programmes(), "programme", "programme", text);
}

std::string lab_plan_named(Invocation& invocation, const std::string& text) {
  return id_among(invocation, load_lab_plans(), "lab_plan", "lab plan", text);
}

const Product* generic_of(Invocation& invocation, const std::string& programme) {
  for (const Product& product : invocation.products().rows()) {
    if (product.is_generic && product.programme == programme) return &product;
  }
  const auto shipped = load_programmes();
  const bool is_shipped =
      std::ranges::find(shipped, programme, &ProgrammeBrief::id) != shipped.end();
  Store* store = is_shipped ? nullptr : invocation.store_if_any();
  const std::string base =
      (store == nullptr ? load_programme(programme) : find_programme(*store, programme)).base;
  return base.empty() ? nullptr : generic_of(invocation, base);
}

std::string how_to_choose_programme(const Invocation& invocation, const PatientRecord& patient,
                                    bool of_several) {
  if (patient.programme_on(invocation.today()) != "strictest") return {};
  const std::string words = "patient edit --programme ID";
  if (of_several) return "isotrack " + words + options_naming(invocation.arguments(), patient.code);
  return invocation.to_type(words, About::patient);
}

std::string programme_choice(const Invocation& invocation, const PatientRecord& patient,
                             bool is_new, bool of_several) {
  const std::string command = how_to_choose_programme(invocation, patient, of_several);
  if (command.empty() || invocation.arguments().value("--programme")) return {};
  return (is_new ? "No programme is named, so the strictest rules hold. To name yours: "
                 : "The patient's programme is strictest: the strictest rules of all hold. To name "
                   "another: ") +
         command + " (" + invocation.to_type("programme list", About::file) + ")";
}

}  // namespace isotrack
