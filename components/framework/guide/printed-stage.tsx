import { useTranslator } from "@/lib/core/translator";
import type { GuideStage } from "@/lib/framework/view/guide-stage";
import { StageSections } from "./stage-sections";

/** A stage as a chapter of the printed guide: on a sheet of its own, nothing to follow or open. */
export function PrintedStage({ stage }: { stage: GuideStage }) {
  const t = useTranslator("guide");
  const { number, title, intent } = stage;
  return (
    <section
      id={`stage-${number}`}
      aria-labelledby={`stage-${number}-title`}
      className="border-t-4 border-brand pt-6 print:break-before-page print:border-0 print:pt-0"
    >
      <h2
        id={`stage-${number}-title`}
        className="font-serif text-2xl font-semibold"
      >
        {t("path.titled", { number: String(number), title })}
      </h2>
      <p className="mt-1 mb-6 max-w-text text-pretty">{intent}</p>
      <StageSections stage={stage} depth={3} links={null} />
    </section>
  );
}
