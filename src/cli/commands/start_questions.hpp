#pragma once

#include <string>

#include "start_answers.hpp"

/// `start` on a terminal: its questions, and what will be stored, above the last one.
namespace isotrack {

/// The five questions, each until its answer can be read. `known`: the patient as recorded, whose
/// category and programme only a typed answer changes; null: a new one.
void ask_missing(Invocation& invocation, StartAnswers& answers, const PatientRecord* known);

/// What will be stored: the answers as they were understood, and what comes with them.
std::string start_summary(Invocation& invocation, const NewCourse& fresh,
                          const PatientRecord* known);

}  // namespace isotrack
