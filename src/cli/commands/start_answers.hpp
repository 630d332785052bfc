#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../invocation.hpp"
#include "echo.hpp"

/// What `start` is told, by options or on a terminal, and the course that it makes.
namespace isotrack {

/// The answers, as text: from options, or from the terminal.
struct StartAnswers {
  std::optional<std::string> start;
  std::optional<std::string> weight;
  std::optional<std::string> plan;
  std::optional<std::string> product;
  std::optional<std::string> category;
  std::optional<std::string> programme;
};

/// Each answer by the option that gives it.
std::vector<std::pair<std::string_view, std::optional<std::string>*>> fields_of(
    StartAnswers& answers);

/// Those given by options, and what was answered before the command had to start again. Throws
/// usage for options that exclude each other.
StartAnswers answers_given(const Invocation& invocation);

/// Which capsules are taken when no product is named, and what is said of it.
struct UsualProduct {
  const Product* product = nullptr;
  std::string words;  ///< empty: nothing that a person could not expect
};

/// The generic of a named programme; the US one without a programme, or when there is none.
UsualProduct usual_product(Invocation& invocation, const std::string& programme);

/// `10, 20, 40 mg`.
std::string strengths_of(const Product& product);

/// The facts of the new course, read from the answers.
struct NewCourse {
  Date start;
  TypedWeight weight;
  const Product* product = nullptr;
  std::string product_words;  ///< when none was named
  std::optional<Category> category;
  std::optional<std::string> programme;
  CourseRecord course;
};

/// The programme a course that begins now is under: as named, else that of the patient, else none.
std::string programme_of(Invocation& invocation, const StartAnswers& answers,
                         const std::optional<std::string>& in_force);

/// Reads the answers; throws usage for what is missing or cannot be read. `in_force`: the programme
/// of the patient as recorded; null for a new one.
NewCourse new_course(Invocation& invocation, const StartAnswers& answers,
                     const std::optional<std::string>& in_force);

/// `40 mg a day, then 60 mg a day from Thu 2026-10-22`.
std::string steps_words(const CourseRecord& course, const Products& products);

/// `120-150 mg/kg on baseline 64.41 kg: 7,729.21-9,661.52 mg`.
std::string band_words(const CourseRecord& course);

}  // namespace isotrack
