import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { toAppError } from "@/lib/db/errors";
import { closeRoundAndRecord } from "@/lib/progress/mutations/close-round";
import { confirmReview } from "@/lib/progress/mutations/confirm-review";
import { reopenRound } from "@/lib/progress/mutations/reopen-round";
import {
  acceptSite,
  sendBackSite,
  submitSite,
  takeBackSite,
} from "@/lib/rounds/mutations/site-review";
import { saveRating } from "@/lib/rounds/mutations/save-rating";
import {
  closeRoundSchema,
  confirmReviewSchema,
  reopenRoundSchema,
  sendBackSchema,
  siteReviewSchema,
} from "@/lib/rounds/review-input";
import { asOwner } from "../../support/seeded";

/** What a form would send, as strings; the schema of the act turns it into input. */
type Form = Record<string, string>;

/** Each act of a review as a posted form does it: through its schema. */
export const acts = {
  submit: async (scope: Scope, form: Form) =>
    submitSite(scope, siteReviewSchema.parse(form)),
  takeBack: async (scope: Scope, form: Form) =>
    takeBackSite(scope, siteReviewSchema.parse(form)),
  accept: async (scope: Scope, form: Form) =>
    acceptSite(scope, siteReviewSchema.parse(form)),
  sendBack: async (scope: Scope, form: Form) =>
    sendBackSite(scope, sendBackSchema.parse(form)),
  confirm: async (scope: Scope, form: Form) =>
    confirmReview(scope, confirmReviewSchema.parse(form)),
  close: async (scope: Scope, form: Form) =>
    closeRoundAndRecord(scope, closeRoundSchema.parse(form)),
  reopen: async (scope: Scope, form: Form) =>
    reopenRound(scope, reopenRoundSchema.parse(form)),
};

/** The code of a refusal, as the screen gets it; null: it was done. */
export async function codeOf(work: Promise<unknown>) {
  try {
    await work;
    return null;
  } catch (error) {
    const refusal = toAppError(error);
    if (refusal.code === "unexpected" && !(error instanceof AppError))
      throw error;
    return refusal.code;
  }
}

type Place = { roundId: string; indicatorId: string; siteId: string | null };

/** One rating, as the queue sends it. */
export function rate(scope: Scope, place: Place, value: number, version = 0) {
  return saveRating(scope, {
    ...place,
    choice: { value, nonScore: null, reason: null },
    version,
    key: randomUUID(),
  });
}

export function readOne<T>(text: string, values: unknown[] = []): Promise<T> {
  return asOwner(async (client) => {
    const { rows } = await client.query(text, values);
    return rows[0] as T;
  });
}

export function readAll<T>(text: string, values: unknown[] = []): Promise<T[]> {
  return asOwner(async (client) => {
    const { rows } = await client.query(text, values);
    return rows as T[];
  });
}
