import { createHash } from "node:crypto";
import { nameRow, type AskedChange } from "../schema/changes";
import type { Conflict, Plan } from "./change-plan";

/** Stands for what a plan says, so that what is confirmed is what was shown. */
export function digestPlan({ changes, refused, conflicts }: Plan): string {
  const said = [
    changes.map(({ asked, from }) => [...toKey(asked), from?.version ?? 0]),
    refused.map(({ asked, why }) => [...toKey(asked), why]),
    conflicts.map((one) => [...toKey(one.asked), nameConflict(one)]),
  ];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}

/** A conflict as it was shown: the row, and the version that stands. */
export function nameConflict({ asked, theirs }: Conflict): string {
  return `${nameRow(asked)}/${theirs?.version ?? 0}`;
}

/** The plan with these conflicts decided for what the plan asks. */
export function takeConflicts(
  asked: readonly AskedChange[],
  { conflicts }: Plan,
  taken: readonly string[],
): AskedChange[] {
  const names = new Set(taken);
  const versions = new Map(
    conflicts
      .filter((one) => names.has(nameConflict(one)))
      .map(({ asked: one, theirs }) => [nameRow(one), theirs?.version ?? 0]),
  );
  return asked.map((one) => {
    const version = versions.get(nameRow(one));
    return version === undefined ? one : { ...one, version };
  });
}

function toKey(asked: AskedChange) {
  const { value, nonScore, reason } = asked.choice;
  return [nameRow(asked), value, nonScore, reason, asked.note];
}
