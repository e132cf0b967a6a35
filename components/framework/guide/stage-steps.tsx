import Link from "next/link";
import type { ReactNode } from "react";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { StageView } from "@/lib/framework/schema/views";
import type { GuideAddresses } from "@/lib/framework/view/guide-addresses";

type Props = {
  stages: readonly StageView[];
  currentStage: number | null;
  /** Where the reader's system stands in a stage. */
  drawStanding: (stage: number) => ReactNode;
  to: GuideAddresses;
};

/** The stages as a path, each with what it is for, its milestones, and where the reader's system stands in it. */
export async function StageSteps({
  stages,
  currentStage,
  drawStanding,
  to,
}: Props) {
  const [t, locale] = await Promise.all([getTranslator("guide"), getLocale()]);
  return (
    <ol className="grid gap-3">
      {stages.map(({ id, number, title, intent, milestones }) => (
        <li
          key={id}
          className={`rounded-lg border bg-card p-4 sm:px-6 print:break-inside-avoid ${number === currentStage ? "border-l-8 border-brand" : ""}`}
        >
          <h3 className="font-serif text-xl">
            <Link href={to.stage(number)} className="text-ink">
              {t("path.titled", {
                number: String(number),
                title: pick(title, locale),
              })}
            </Link>
          </h3>
          <p className="mt-1 max-w-text text-pretty">{pick(intent, locale)}</p>
          {milestones.length > 0 && (
            <p className="mt-2 max-w-text text-sm text-muted">
              {t("path.milestones")}:{" "}
              {milestones.map((one) => pick(one.title, locale)).join(" · ")}
            </p>
          )}
          <div className="mt-2">{drawStanding(number)}</div>
        </li>
      ))}
    </ol>
  );
}
