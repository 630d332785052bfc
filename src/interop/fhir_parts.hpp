#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isotrack/interop/fhir.hpp"

/// Pieces that the resources of a bundle share. JSON is put together as text, because a decimal has
/// to keep the digits it was entered with, which no number of a library does.
namespace isotrack::fhir {

/// A JSON string.
std::string quoted(std::string_view text);

/// A JSON list; each item is JSON already.
std::string list(const std::vector<std::string>& items);

/// A JSON object under construction, its keys in the order they are put.
class Object {
 public:
  /// `json`: any JSON text, such as a number as it is written.
  Object& put(std::string_view key, std::string_view json);

  /// A string.
  Object& text(std::string_view key, std::string_view value);

  [[nodiscard]] std::string json() const { return "{" + body_ + "}"; }

 private:
  std::string body_;
};

/// `{"text": ...}`, for what no code is known of; also a note.
std::string words(std::string_view text);

/// A CodeableConcept with one code.
std::string concept_of(std::string_view system, std::string_view code, std::string_view text);
std::string concept_of(const ClinicalCode& code);

/// A LOINC code, or the words alone while `code` is empty.
std::string loinc_or_words(std::string_view code, std::string_view text);

/// A Quantity in a unit of UCUM. `digits`: the number as written, with a point.
/// `at_least`: the true value may be above it.
std::string quantity(std::string_view digits, std::string_view ucum, bool at_least = false);

/// `isotretinoin (Claravis)`; a generic's name speaks for itself.
std::string medicine_words(const std::string& name, const Product& product);

/// A bundle being filled: what its resources are named by and refer to.
class Paper {
 public:
  Paper(const FhirRecord& of, const FhirTables& by) : record(of), tables(by) {}

  const FhirRecord& record;
  const FhirTables& tables;

  /// `urn:uuid:...` of a resource: the same for the same fact in every export of the record.
  [[nodiscard]] std::string url(std::string_view kind, std::int64_t key = 0,
                                std::string_view part = {}) const;

  /// A Reference to it.
  [[nodiscard]] static std::string reference(const std::string& url);

  [[nodiscard]] std::string patient() const { return reference(url("patient")); }

  void add(const std::string& url, const Object& resource);

  [[nodiscard]] const std::vector<std::string>& entries() const { return entries_; }

 private:
  std::vector<std::string> entries_;
};

/// The plan, the course and its total, and with `doses` what was taken.
void add_course(Paper& paper, const FhirCourse& course, bool doses);

/// Weights of the courses, results, pregnancy tests and scores of mood.
void add_observations(Paper& paper);

}  // namespace isotrack::fhir
