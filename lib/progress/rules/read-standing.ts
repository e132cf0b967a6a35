import type { RuleSettings } from "@/lib/framework/schema";
import type {
  IsoDate,
  ScoreValue,
  Standing,
  UnscoredCause,
} from "@/lib/progress/schema";
import { isStale } from "@/lib/progress/rules/is-stale";

export type Reading =
  | { outcome: "met" | "not_met"; value: ScoreValue }
  | { outcome: "unscored"; cause: UnscoredCause }
  | { outcome: "not_applicable" };

/**
 * What one standing counts as today. Met is a fresh score on or over the met
 * line; don't know, disputed and stale count as unscored; not applicable
 * leaves the count. Source: DOMAIN, "Scores".
 */
export function readStanding(
  standing: Standing | undefined,
  settings: RuleSettings,
  today: IsoDate,
): Reading {
  if (!standing) return { outcome: "unscored", cause: "not_scored" };
  const { state, value } = standing;
  if (state === "not_applicable") return { outcome: "not_applicable" };
  if (state !== "scored") return { outcome: "unscored", cause: state };
  if (value === null) return { outcome: "unscored", cause: "not_scored" };
  if (isStale(standing, settings.staleAfterMonths, today))
    return { outcome: "unscored", cause: "stale" };
  return { outcome: value >= settings.metFrom ? "met" : "not_met", value };
}
