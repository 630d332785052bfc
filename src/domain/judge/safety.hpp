#pragma once

#include "case.hpp"

/// What results, medicines, symptoms, mood, doses and supplies show. Each is a finding about the
/// record, for the clinic to judge; what a person is told to do is a label's own words.
namespace isotrack::judging {

void judge_results(const Case& facts, Findings& out);
void judge_medicines(const Case& facts, Findings& out);
void judge_symptoms(const Case& facts, Findings& out);
void judge_mood(const Case& facts, Findings& out);
void judge_doses(const Case& facts, const Products& products, Findings& out);
void judge_supplies(const Case& facts, const Products& products, Findings& out);

/// Whether the supply of `on` was for more days than the programme of that day allows. It stands
/// until the prescriber's decision about it is recorded; what was decided is met.
void judge_supplied(const Case& facts, Date on, Findings& out);

/// A finding as an obligation that stays open until it is acknowledged, or its cause is gone.
Obligation& add_finding(Findings& out, Kind kind, const Finding& finding, std::string occurrence);

/// The prescriber's decision about a finding of `rule`: confirmed on or after `on`, and speaking of
/// its cause. Null: none.
const Confirmation* decided(const Case& facts, const std::string& rule, Date on,
                            const Cause& cause);

/// Whether the medicine was taken on some day from `since` to today.
bool is_taken_since(const Case& facts, const Medicine& medicine, Date since);

/// The red flags that the symptoms told of up to the next course show, settled ones too.
std::vector<ShownFlag> flags_beside_course(const Case& facts);

/// The prescriber's decision about a red flag; null: none.
const Confirmation* decided(const Case& facts, const ShownFlag& flag);

/// Whether a fact of these days lies within the course as far as it matters: from the first dose,
/// planned or taken, to about a month after the last (`is_beside_course`).
bool beside_course(const Case& facts, Date first, std::optional<Date> last);

/// The gate of the next pick-up: the conditions found, and what else is open and forbids it.
/// Whoever may dispense has no STOP open, and no BLOCK that is late or waits for a decision.
GateReport gate_of(const Case& facts, Findings& found);

}  // namespace isotrack::judging
