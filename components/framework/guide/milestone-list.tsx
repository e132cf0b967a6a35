import { useTranslator } from "@/lib/core/translator";
import type { GuideMilestone } from "@/lib/framework/view/guide-stage";
import { type Depth, Heading } from "./heading";

type Props = { milestones: readonly GuideMilestone[]; depth: Depth };

/** Each milestone with what it means, how to go about it and the documents it leads to. */
export function MilestoneList({ milestones, depth }: Props) {
  const t = useTranslator("guide");
  return (
    <ol className="grid gap-4">
      {milestones.map(({ number, title, meaning, how, documents }) => (
        <li
          key={number}
          id={`milestone-${number}`}
          className="scroll-mt-4 rounded-lg border bg-card p-4 sm:p-6 print:break-inside-auto! print:border-0 print:p-0"
        >
          <Heading depth={depth} below={1} className="text-lg font-semibold">
            {t("stage.milestoneTitled", { number: String(number), title })}
          </Heading>
          <p className="mt-1 max-w-text text-pretty">{meaning}</p>
          <div className="mt-3 grid gap-x-8 gap-y-4 lg:grid-cols-[3fr_2fr]">
            {how.length > 0 && (
              <div>
                <Heading depth={depth} below={2} className="mb-1 font-semibold">
                  {t("stage.how")}
                </Heading>
                <ol className="grid list-decimal gap-2 pl-6 marker:font-semibold marker:text-brand">
                  {how.map((step) => (
                    <li key={step} className="text-pretty">
                      {step}
                    </li>
                  ))}
                </ol>
              </div>
            )}
            {documents.length > 0 && (
              <div>
                <Heading depth={depth} below={2} className="mb-1 font-semibold">
                  {t("stage.documents")}
                </Heading>
                <dl className="grid gap-2">
                  {documents.map(({ title, what }) => (
                    <div key={title} className="print:break-inside-avoid">
                      <dt className="font-semibold">{title}</dt>
                      <dd className="text-pretty text-muted">{what}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
