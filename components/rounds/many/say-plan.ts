import { getScoreSayer } from "@/components/progress/rows/say-score";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { ChangePlanPageView } from "@/lib/rounds/queries/change-plan-page";
import type { Choice } from "@/lib/rounds/schema";
import type { Barrier } from "@/lib/rounds/schema/changes";

type Place = { indicatorId: string; siteId: string | null };

/** The rows, choices and refusals of a plan in words. */
export async function getPlanSayer(
  { rows, sites, scale }: ChangePlanPageView,
  systemName: string,
) {
  const [t, errors, locale, { say }] = await Promise.all([
    getTranslator("many"),
    getTranslator("errors"),
    getLocale(),
    getScoreSayer(scale),
  ]);
  return {
    row: ({ indicatorId }: Place) => {
      const row = rows.get(indicatorId);
      return row ? `${row.code} ${pick(row.title, locale)}` : "–";
    },
    subject: ({ siteId }: Place) =>
      siteId === null ? systemName : (sites.get(siteId) ?? "–"),
    choice: (choice: Choice | null) =>
      say(
        choice?.value == null ? (choice?.nonScore ?? "not_scored") : "scored",
        choice?.value ?? null,
      ),
    why: (why: Barrier) => (why === "stale" ? t("refused.stale") : errors(why)),
  };
}
export type PlanSayer = Awaited<ReturnType<typeof getPlanSayer>>;
