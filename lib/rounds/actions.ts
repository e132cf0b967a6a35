"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/action";
import { saveRating } from "./mutations/save-rating";
import { listEvidence } from "./queries/evidence";
import { listQuestions } from "./queries/questions";
import { listRowChanges } from "./queries/row-history";
import { saveRatingSchema } from "./schema";

export async function saveRatingAction(systemSlug: string, input: unknown) {
  return runAction(systemSlug, input, {
    permission: "system:read",
    schema: saveRatingSchema,
    run: saveRating,
  });
}

const rowDetailSchema = z.object({
  indicatorId: z.uuid(),
  siteId: z.uuid().nullable(),
  roundId: z.uuid(),
});

/** What the side panel of a row shows: its evidence in this round, and its history. */
export async function readRowDetailAction(systemSlug: string, input: unknown) {
  return runAction(systemSlug, input, {
    permission: "system:read",
    schema: rowDetailSchema,
    run: async (scope, { roundId, ...key }) => ({
      evidence: await listEvidence(scope, { ...key, roundId }),
      questions: await listQuestions(scope, { ...key, roundId }),
      changes: await listRowChanges(scope, key),
    }),
  });
}
