import { createSaySite } from "@/components/progress/home/sites-card";
import { getDayFormatter } from "@/components/progress/teller";
import { getTranslator } from "@/lib/core/translator";
import type { SiteEntry } from "@/lib/systems/queries/sites";
import type { SiteLine } from "@/lib/systems/rules/site-table";

export type Line = SiteLine<SiteEntry>;

/** The words of one line of the list, the same in the table and in the file. */
export async function createSayLine() {
  const [t, formatDay, say] = await Promise.all([
    getTranslator("sites"),
    getDayFormatter("medium"),
    createSaySite(),
  ]);
  const unlessHidden =
    (read: (line: Line) => string) =>
    (line: Line): string =>
      line.entry.detail ? read(line) : "–";
  return {
    status: ({ entry }: Line) => t(`statuses.${entry.status}`),
    cohort: unlessHidden(({ entry }) => entry.detail?.cohort ?? "–"),
    gradeSpan: unlessHidden(({ entry }) => entry.detail?.gradeSpan ?? "–"),
    coordinators: unlessHidden(
      ({ entry }) => entry.detail?.coordinators.join(", ") || t("nobody"),
    ),
    scored: unlessHidden(({ progress }) =>
      progress?.round
        ? t("scored", {
            scored: progress.round.scored,
            rows: progress.round.rows,
          })
        : "–",
    ),
    stage: unlessHidden(({ progress }) =>
      progress ? say.stage(progress) : "–",
    ),
    activity: unlessHidden(({ progress }) => {
      if (!progress) return "–";
      return progress.lastScoredOn
        ? formatDay(progress.lastScoredOn)
        : t("never");
    }),
  };
}
