"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Progress } from "@/lib/rounds/queue/filter-rows";
import type { QueueSummary } from "@/lib/rounds/queue/queue-state";
import { SaveState } from "./save-state";
import { useWorkspace } from "./workspace-context";

type Props = { progress: Progress; summary: QueueSummary; onHelp: () => void };

/** How far one is, whether it is saved, and where to go next: stays in sight. */
export function ScoreHead({ progress, summary, onHelp }: Props) {
  const t = useTranslations("rounds");
  const { goNext } = useWorkspace();
  const { scored, of } = progress;
  const text = t("progress.scored", { scored, of });
  return (
    <div className="sticky top-0 z-10 -mx-4 flex min-h-16 items-center gap-4 border-b bg-paper px-4 py-2 sm:-mx-8 sm:px-8 print:static print:bg-transparent print:mx-0 print:px-0">
      <div
        id="score-progress"
        tabIndex={-1}
        className="grid min-w-0 flex-1 gap-1 rounded-sm"
      >
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className="text-sm">
            <span className="font-semibold">{text}</span>
            <span className="hidden text-muted sm:inline">
              <ProgressRest progress={progress} />
            </span>
          </p>
          <SaveState summary={summary} />
        </div>
        <ProgressBar value={scored} max={of} text={text} />
      </div>
      <div className="hidden shrink-0 items-center gap-2 shell:flex print:hidden">
        <Button variant="primary" onClick={() => goNext(null)}>
          {t("nextUnscored")}
        </Button>
        <Button variant="quiet" onClick={onHelp} className="px-3">
          <Sign name="info" />
          {t("keys.button")}
        </Button>
      </div>
    </div>
  );
}

function ProgressRest({ progress }: { progress: Progress }) {
  const t = useTranslations("rounds.progress");
  const second = useTranslations("second");
  const { left, dontKnow, notApplicable, disputed, waiting } = progress;
  const parts = [
    left > 0 && t("left", { count: left }),
    disputed > 0 && t("disputed", { count: disputed }),
    waiting > 0 && second("progress", { count: waiting }),
    dontKnow > 0 && t("dontKnow", { count: dontKnow }),
    notApplicable > 0 && t("notApplicable", { count: notApplicable }),
  ].filter((part) => part !== false);
  return parts.map((part) => ` · ${part}`).join("");
}
