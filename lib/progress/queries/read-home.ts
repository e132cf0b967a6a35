import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { chooseStage, type ShownStage } from "../view/choose-stage";
import { readProgressIn, type SystemProgress } from "./read-progress";
import { listRoundSummaries, type RoundSummaryRow } from "./round-summary";
import { listSiteStandings, type SiteStanding } from "./site-progress";

export type HomeData = {
  progress: SystemProgress;
  /** The stage whose rows are shown; null when no stage has rows. */
  shown: ShownStage | null;
  summaries: RoundSummaryRow[];
  ownSiteIds: readonly string[];
  /** Of the reader's own sites, with what stood before. */
  ownStandings: SiteStanding[];
};

/** All that the home of any role shows, read in one transaction. */
export function readHome(scope: Scope, stage?: number): Promise<HomeData> {
  return withSystem(scope, async (tx) => {
    const progress = await readProgressIn(tx, scope);
    const shown = chooseStage(progress.headline, progress.verdicts, stage);
    const summaries = shown
      ? await listRoundSummaries(tx, scope, shown.stage)
      : [];
    const ownSiteIds = scope.siteIds;
    const ownStandings = await listSiteStandings(tx, scope, ownSiteIds);
    return { progress, shown, summaries, ownSiteIds, ownStandings };
  });
}
