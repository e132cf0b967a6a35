import type { Flag, FunctionTally } from "@/lib/progress/schema";
import {
  isKept,
  listNumbers,
  type Facts,
} from "@/lib/progress/rules/give-reasons";

/**
 * What deserves a look without holding the stage back: functions with too few
 * rows for a veto, and, in a stage held by having been achieved, the functions
 * and milestones that would hold a new one back. Sorted by function code.
 */
export function raiseFlags(facts: Facts): Flag[] {
  if (facts.state === "no_rows" || facts.state === "not_scored") return [];
  const isHeld = isKept(facts);
  const flags = facts.functions.flatMap((one) => flagFunction(one, isHeld));
  const { milestones } = facts;
  const waiting = milestones
    ? [...milestones.open, ...milestones.proposed].toSorted((a, b) => a - b)
    : [];
  if (isHeld && waiting.length > 0)
    flags.push({ key: "milestonesSlipped", args: listNumbers(waiting) });
  return flags;
}

function flagFunction(tally: FunctionTally, isHeld: boolean): Flag[] {
  const { functionCode, applicable, scored, met, standing } = tally;
  const args = { functionCode, met, scored };
  if (standing === "short" && isHeld) return [{ key: "functionSlipped", args }];
  if (standing !== "flagged") return [];
  return scored === 0
    ? [{ key: "functionFewUnscored", args: { functionCode, rows: applicable } }]
    : [{ key: "functionFewRows", args }];
}
