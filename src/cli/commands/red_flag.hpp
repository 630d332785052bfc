#pragma once

#include <functional>
#include <vector>

#include "effect.hpp"
#include "isotrack/present/safety.hpp"

/// Red flags. What a label says is answered before the receipt, neither kept back by --quiet nor by
/// trouble with the record, and nothing stops what happened from being written down.
namespace isotrack {

/// Says the answers on standard error, before a question; they are not said again.
void answer_at_once(Invocation& invocation, std::vector<RedFlagAnswer>& answers);

/// Runs `write`. When it ends in an error or a question, the answers are said first, on standard
/// error.
Result answered_first(Invocation& invocation, const std::vector<RedFlagAnswer>& answers,
                      const std::function<Result()>& write);

/// Ends a writing command like `finish_judged`, with the answers before the receipt; with --json
/// and --plain they stand among its findings. `on`: the day they are about.
Result finish_answered(Invocation& invocation, Store& store, Writer& writer,
                       const Situation& before, const Situation& after, Receipt receipt,
                       std::vector<RedFlagAnswer> answers, Date on);

/// The same for what is recorded already, so that nothing is stored.
Result nothing_stored_answered(Invocation& invocation, const PatientRecord& patient, bool named,
                               const std::string& sentence, std::vector<RedFlagAnswer> answers,
                               Date on);

/// Findings that `after` has and `before` had not, a STOP left out.
void say_new_findings(const Situation& before, const Situation& after, Receipt& receipt);

/// How a finding of a symptom or a score stands, as lists show it.
SymptomMark mark_of(const Events& events, const Obligation& item);

/// How the findings of `answers` that stand now are settled: one sentence a severity, a command a
/// rule.
void say_what_settles(const Invocation& invocation, const Situation& after,
                      const std::vector<RedFlagAnswer>& answers, Receipt& receipt);

}  // namespace isotrack
