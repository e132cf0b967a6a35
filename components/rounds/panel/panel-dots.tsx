"use client";

import { useTranslations } from "use-intl/react";
import { ScoreSign } from "@/components/ui/score-chip";
import type { RatingView } from "@/lib/rounds/schema";
import { useSayScore } from "../use-say-score";
import { useWorkspace } from "../workspace-context";

/** The raters as dots over the four scores, with their names; then who gave none. */
export function PanelDots({ ratings }: { ratings: readonly RatingView[] }) {
  const t = useTranslations("panel");
  const { scale } = useWorkspace();
  const { sayChoice } = useSayScore();
  const others = ratings.filter(
    ({ value, nonScore }) => value === null && nonScore !== null,
  );
  return (
    <div className="grid gap-2">
      <h3 className="text-sm font-semibold">{t("raters")}</h3>
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {scale.map(({ value, name }) => {
          const said = ratings.filter((rating) => rating.value === value);
          return (
            <li key={value} className="grid content-start gap-1 border-t pt-2">
              <span className="flex items-center gap-2 text-sm">
                <ScoreSign state="scored" value={value} isRead />
                {name}
              </span>
              <span aria-hidden="true" className="flex min-h-3 flex-wrap gap-1">
                {said.map(({ byId }) => (
                  <span
                    key={byId}
                    className="size-3 rounded-full border border-ink bg-score-2"
                  />
                ))}
              </span>
              <span className="text-sm wrap-anywhere">
                {said.length > 0 ? (
                  said.map(({ byName }) => byName).join(", ")
                ) : (
                  <span className="sr-only">{t("nobody")}</span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {others.length > 0 && (
        <ul aria-label={t("others")} className="text-sm">
          {others.map((rating) => (
            <li key={rating.byId} className="wrap-anywhere">
              {t("one", { score: sayChoice(rating), names: rating.byName })}
              {rating.reason && ` (${rating.reason})`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
