"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Badge } from "@/components/ui/badge";
import { LevelMark } from "@/components/ui/level-mark";
import { ScoreSign } from "@/components/ui/score-chip";
import type { ScaleText } from "../workspace-context";
import type { MatrixView } from "./matrix-view";
import { useSayMatrixScore } from "./say-score";

type Props = {
  rows: MatrixView["systemRows"];
  stage: number;
  scale: readonly ScaleText[];
};

/** The community-wide and intermediary rows: one column, the system itself. */
export function SystemRows({ rows, stage, scale }: Props) {
  const t = useTranslations("rounds");
  const common = useTranslations("common");
  const say = useSayMatrixScore(scale);
  return (
    <section aria-labelledby="matrix-system">
      <h2 id="matrix-system" className="mb-3">
        {t("matrix.systemTitle")}
      </h2>
      <ul className="grid gap-x-6 rounded-lg border bg-card px-4 py-2 lg:grid-cols-2">
        {rows.map((row) => (
          <li key={row.id} className="border-b border-line last:border-b-0">
            <Link
              href={`?stage=${stage}&subject=system&view=list&row=${row.code}`}
              prefetch={false}
              className="flex min-h-14 items-center gap-3 rounded-md py-2 text-ink no-underline hover:bg-brand-tint hover:underline"
            >
              <ScoreSign state={row.state} value={row.value} />
              <span className="min-w-0 flex-1">
                {row.title}
                <span className="block text-sm text-muted">
                  <LevelMark
                    level={row.level}
                    label={`${t(`levels.${row.level}`)} · ${row.code}`}
                  />{" "}
                  {row.isLocal && <Badge tone="info">{common("ownRow")}</Badge>}
                </span>
              </span>
              <span className="sr-only">{say(row)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
