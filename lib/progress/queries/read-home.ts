import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { chooseStage, type ShownStage } from "../view/choose-stage";
import { type JudgedSystem, readJudgedIn } from "./read-judged";
import { listRoundSummaries, type RoundSummaryRow } from "./round-summary";

export type HomeData = {
  progress: JudgedSystem;
  /** The stage whose rows are shown; null when no stage has rows. */
  shown: ShownStage | null;
  summaries: RoundSummaryRow[];
  /** The sites to look at closely: the reader's own, or the one a page is about. */
  ownSiteIds: readonly string[];
};

/** All that the home of any role shows. */
export async function readHome(
  scope: Scope,
  stage?: number,
): Promise<HomeData> {
  const openRound = await findOpenRound(scope);
  return readSystem(scope, async (tx) => {
    const progress = await readJudgedIn(tx, scope, openRound);
    const shown = chooseStage(progress.headline, progress.verdicts, stage);
    const summaries = shown
      ? await listRoundSummaries(tx, scope, shown.stage)
      : [];
    return { progress, shown, summaries, ownSiteIds: scope.siteIds };
  });
}
