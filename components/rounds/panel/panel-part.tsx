"use client";

import { useTranslations } from "use-intl/react";
import { Sign } from "@/components/ui/sign";
import type { Choice, PanelView } from "@/lib/rounds/schema";
import type { Settled } from "@/lib/rounds/queue/row-view";
import { useSayScore } from "../use-say-score";
import { PanelDots } from "./panel-dots";

type Props = { panel: PanelView; mine: Choice | null; settled: Settled };

/** Where a row of a panel stands: who sees what, and once it is open what each said. */
export function PanelPart({ panel, mine, settled }: Props) {
  const t = useTranslations("panel");
  const { sayChoice, sayState } = useSayScore();
  if (!panel.isOpened) {
    const now = panel.hasHandedIn ? "handedIn" : "blind";
    return (
      <div className="flex items-start gap-2 text-sm text-muted">
        <Sign name={panel.hasHandedIn ? "clock" : "info"} />
        <div>
          {panel.hasHandedIn && mine && (
            <p className="font-semibold text-ink">
              {t("yours", { score: sayChoice(mine) })}
            </p>
          )}
          <p>{t(panel.isAsked ? now : "notAsked")}</p>
        </div>
      </div>
    );
  }
  const { range, decision } = panel;
  return (
    <div className="grid gap-2 rounded-md border p-3">
      {panel.ratings.length === 0 ? (
        <p>{t("openedNobody")}</p>
      ) : (
        <PanelDots ratings={panel.ratings} />
      )}
      {range && <p className="font-semibold">{sayRange(t, range)}</p>}
      {decision ? (
        <p className="wrap-anywhere whitespace-pre-wrap">
          {t("decided", {
            score: sayState(settled.state, settled.value),
            reason: decision.reason,
          })}
        </p>
      ) : (
        <p className="text-sm">{t(`rule.${settled.state}`)}</p>
      )}
    </div>
  );
}

function sayRange(
  t: ReturnType<typeof useTranslations<"panel">>,
  { lowest, median, highest }: NonNullable<PanelView["range"]>,
) {
  return lowest === highest
    ? t("range.same", { value: lowest })
    : t("range.spread", { lowest, median, highest });
}
