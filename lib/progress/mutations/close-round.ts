import "server-only";
import type { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { closeRound } from "@/lib/rounds/mutations/round";
import type { closeRoundSchema } from "@/lib/rounds/schema";
import { recordStagesReached } from "./record-reached";

/**
 * Closes the round, then records the stages it shows as achieved. Two
 * transactions: the scores no longer change in between, and should the second
 * fail, the next confirmation or closing records the same.
 */
export async function closeRoundAndRecord(
  scope: Scope,
  input: z.infer<typeof closeRoundSchema>,
) {
  const closed = await closeRound(scope, input);
  const stagesReached = await withSystem(scope, (tx) =>
    recordStagesReached(tx, scope),
  );
  return { ...closed, stagesReached };
}
