#pragma once

#include <string>
#include <vector>

#include "effect.hpp"

/// STOPs, and BLOCKs that are findings: what stays open until the prescriber's decision is
/// recorded. A write that brings facts of another record may open one, settle one or take one away,
/// and its answer names each.
namespace isotrack {

/// The open ones of a list.
std::vector<Obligation> open_flags(const std::vector<Obligation>& obligations);

/// Whether it is open after a write, too: the same, or since another day than before.
bool goes_on(const Obligation& flag, const Situation& before, const Situation& after);

/// The open flags of `before` that are gone in `after` and that no decision settled: one that came
/// with the write, was made on the flag's day or later, and whose writer knew of it.
std::vector<Obligation> taken_away(const Situation& before, const Situation& after);

/// Those of another record, whose `flags` they are, that are gone `now`: what made them is not here
/// in the end, open or settled. A decision here about another fact of the rule saves nothing.
std::vector<Obligation> lost_of_file(Invocation& invocation, const std::vector<Obligation>& flags,
                                     const Situation& now);

/// A STOP about an event is judged by what held on the day of the event, and ends with the
/// prescriber's decision alone. Throws (refused) when another category, programme or agreed step
/// now holds for that day and would end one that is undecided, although its fact is still recorded.
/// `options`: what a command that settles it needs here.
void refuse_to_end_a_stop(Invocation& invocation, const Situation& before, const Situation& after,
                          const std::string& options);

/// As lists tell them: medicines of which the same is said together.
std::vector<Obligation> told_together(std::vector<Obligation> items, Date today);

/// `STOP positive pregnancy test, collected Thu 2026-11-19 (us.trigger.pregnancy)`.
std::string flag_words(const Obligation& flag);

/// Names what was open before, is open no more, and was neither decided about nor set aside: STOPs,
/// BLOCKs that are findings, and what the answers about mood brought up. Says nothing of a rule
/// that a line of the receipt names as over already. Every judged write ends with it.
void say_what_closed(const Situation& before, const Situation& after, Receipt& receipt);

/// A medicine that stands beside a red flag is a part of its STOP. Names one of which nothing is
/// left together with that STOP, though nobody decided about either.
void say_lost_medicines(Invocation& invocation, const Situation& before, const Situation& after,
                        Receipt& receipt);

/// Ends a write that may take a STOP or BLOCK away undecided, as `finish_judged` does: what ended
/// so stands in the notes of a document, too, and --quiet does not silence it.
Result finish_naming_ends(Invocation& invocation, Store& store, Writer& writer,
                          const Situation& before, const Situation& after, Receipt receipt,
                          std::optional<int> total_of_course);

/// As findings, in the words of `status`: each BLOCK of `after` that was none before.
void name_new_blocks(const Situation& before, const Situation& after, Receipt& receipt);

/// Ends a command that records doses, or days without, like `finish_judged`; the answer names each
/// BLOCK that it opened. `before`: as it was before the first fact.
Result finish_naming_blocks(Invocation& invocation, Store& store, Writer& writer,
                            const Situation& before, Receipt receipt, int total_of_course);

/// Says what the write did to them: those that a decision settled and those that are gone as
/// lines, BLOCKs that are open since as findings, with how they are settled by a command with these
/// `options`. A STOP that is open since has its card.
void say_flags(const Situation& before, const Situation& after, const std::string& options,
               Receipt& receipt);

}  // namespace isotrack
