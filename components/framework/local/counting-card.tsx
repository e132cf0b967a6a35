import { CountingForm } from "@/components/framework/local/counting-form";
import { Words } from "@/components/layout/words";
import { Card } from "@/components/ui/card";
import { fromDay } from "@/lib/core/clock";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { CountingPreview } from "@/lib/progress/queries/preview-counting";
import type { StageGlances } from "@/lib/progress/rules/list-stage-changes";

type Props = {
  systemSlug: string;
  /** Since when own rows count; null: they do not. */
  countSince: string | null;
  localRowsVersion: number;
  /** Rows in use. */
  count: number;
  preview: CountingPreview;
};

/** Whether own rows count towards the stage, and what would follow if that changed: said before the button. */
export async function CountingCard(props: Props) {
  const { countSince, count, preview } = props;
  const [t, format] = await Promise.all([
    getTranslator("framework"),
    getFormatter(),
  ]);
  const { now, then } = preview.workingStage;
  return (
    <Card id="counting" title={t("local.counting.title")} className="mt-6">
      <p className="mb-4">
        {countSince === null
          ? t("local.counting.off")
          : t("local.counting.on", {
              on: format.dateTime(fromDay(countSince), { dateStyle: "long" }),
            })}
      </p>
      <h3 className="mb-1">
        {t(
          countSince === null ? "local.counting.ifOn" : "local.counting.ifOff",
          {
            count,
          },
        )}
      </h3>
      <p>
        {now === then
          ? t("local.counting.sameStage", { stage: String(now) })
          : t("local.counting.otherStage", {
              now: String(now),
              then: String(then),
            })}{" "}
        {preview.changes.length === 0 && t("local.counting.noChange")}
      </p>
      <Changes changes={preview.changes} />
      <div className="mt-4 print:hidden">
        <Words namespaces={["framework.local", "errors", "common"]}>
          <CountingForm
            systemSlug={props.systemSlug}
            doCount={countSince === null}
            localRowsVersion={props.localRowsVersion}
          />
        </Words>
      </div>
    </Card>
  );
}

async function Changes({ changes }: { changes: readonly StageGlances[] }) {
  if (changes.length === 0) return null;
  const [t, progress] = await Promise.all([
    getTranslator("framework"),
    getTranslator("progress"),
  ]);
  const say = ({ state, ...counts }: StageGlances["before"]) =>
    t("local.counting.glance", {
      state: progress(`states.${state}`),
      ...counts,
    });
  return (
    <table className="mt-3 w-full max-w-text text-sm">
      <caption className="sr-only">{t("local.counting.table")}</caption>
      <thead>
        <tr className="text-left">
          {(["stage", "now", "then"] as const).map((name) => (
            <th key={name} scope="col" className="pr-3 pb-1">
              {t(`local.counting.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ stage, before, after }) => (
          <tr key={stage} className="border-t align-top">
            <th scope="row" className="py-2 pr-3 text-left font-normal">
              {stage}
            </th>
            <td className="py-2 pr-3">{say(before)}</td>
            <td className="py-2 font-semibold">{say(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
