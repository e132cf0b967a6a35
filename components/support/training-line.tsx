import { getDayFormatter } from "@/components/progress/teller";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { TrainingLine } from "@/lib/support/queries/training";

/** One coordinator: their sites, since when, and the training on record. */
export async function TrainingFacts({ line }: { line: TrainingLine }) {
  const [t, format, formatDay] = await Promise.all([
    getTranslator("support"),
    getFormatter(),
    getDayFormatter("medium"),
  ]);
  const { name, siteNames, since, trainedOn, givenBy } = line;
  return (
    <>
      <p className="font-semibold wrap-anywhere">{name}</p>
      <p className="text-sm wrap-anywhere text-muted">
        {siteNames.length > 0 ? format.list(siteNames) : t("training.noSite")}
      </p>
      <p className="text-sm text-muted">
        {t("training.since", { on: formatDay(since) })}
      </p>
      {trainedOn ? (
        <p className="text-sm wrap-anywhere">
          {t("training.trained", {
            ...{ on: formatDay(trainedOn), by: givenBy ?? "" },
          })}
        </p>
      ) : (
        <p className="text-sm font-semibold text-warn">
          {t("training.without")}
        </p>
      )}
    </>
  );
}
