import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import { canReviewSites } from "@/lib/rounds/policy";
import {
  countOpenInRound,
  findReviewRound,
  listReviewSites,
  type OpenInRound,
  type ReviewRound,
  type ReviewSite,
} from "@/lib/rounds/queries/review";
import { canConfirmReview } from "../policy";
import { compareWithBefore, type RowsChanged } from "../rules/rows-changed";
import { listStagesToRevisit } from "../rules/stages-to-revisit";
import type { Headline } from "../schema";
import { readJudgedIn } from "./read-judged";

export type ReviewPicture = {
  headline: Headline;
  open: OpenInRound;
  changed: RowsChanged;
  /** The stages the headline may move back to. */
  toRevisit: number[];
  revisiting: number | null;
};

export type ReviewPage = {
  round: ReviewRound;
  sites: ReviewSite[];
  /** For those who review or confirm, while the round is open. */
  picture: ReviewPicture | null;
};

/** All that the review of a round shows to this reader, or null where there is no such round. */
export function findReviewPage(
  scope: Scope,
  roundId: string,
): Promise<ReviewPage | null> {
  return readSystem(scope, async (tx) => {
    const round = await findReviewRound(tx, scope, roundId);
    if (!round) return null;
    const sites = await listReviewSites(tx, scope, round);
    const reviews = canConfirmReview(scope) || canReviewSites(scope);
    if (!round.isOpen || !reviews) return { round, sites, picture: null };
    const judged = await readJudgedIn(tx, scope, round);
    const { headline, verdicts, rows, previousRows } = judged;
    const revisiting = scope.revisitingStage;
    return {
      round,
      sites,
      picture: {
        headline,
        open: await countOpenInRound(tx, scope, round),
        changed: compareWithBefore(rows, previousRows),
        toRevisit: listStagesToRevisit(verdicts, revisiting),
        revisiting,
      },
    };
  });
}
