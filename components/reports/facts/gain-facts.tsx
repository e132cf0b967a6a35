import { getDayFormatter } from "@/components/progress/teller";
import { FactList } from "@/components/reports/facts/fact-list";
import type { PartProps } from "@/components/reports/report-part";
import { pick } from "@/lib/core/locale";
import { getFormatter, getLocale, getTranslator } from "@/lib/core/translator";
import type { MilestoneFact } from "@/lib/reports/facts-schema";

/** What went well, also where it is small. */
export async function GainFacts({ page }: PartProps) {
  const { facts, partsCut } = page.report;
  const { gains } = facts;
  const [t, formatDay] = await Promise.all([
    getTranslator("reports"),
    getDayFormatter("medium"),
  ]);
  const { rose, solved, milestones, actions } = gains;
  const { moreActions, actionsAtSites } = gains;
  const lines = [
    rose !== null && rose > 0 && t("gains.rose", { count: rose }),
    solved > 0 && t("gains.solved", { count: solved }),
    actionsAtSites > 0 && t("gains.atSites", { count: actionsAtSites }),
  ].filter((line) => typeof line === "string");
  if (lines.length + milestones.length + actions.length === 0)
    return partsCut.includes("gains") ? null : <p>{t("page.nothing")}</p>;
  const done = [
    ...actions.map(({ title, outcome, endedOn }) => (
      <>
        {t("gains.action", { title, on: formatDay(endedOn) })}
        <span className="block text-muted">{outcome}</span>
      </>
    )),
    ...(moreActions > 0 ? [t("gains.more", { count: moreActions })] : []),
  ];
  return (
    <>
      {lines.length > 0 && (
        <ul className="grid list-disc gap-1 pl-5">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <FactList
        title={t("gains.milestones")}
        lines={await Promise.all(milestones.map(sayMilestone))}
      />
      <FactList title={t("gains.actions")} lines={done} />
    </>
  );
}

async function sayMilestone(milestone: MilestoneFact) {
  const [t, locale, format, formatDay] = await Promise.all([
    getTranslator("reports"),
    getLocale(),
    getFormatter(),
    getDayFormatter("medium"),
  ]);
  const { stage, number, proposedOn, confirmedOn } = milestone;
  const name = t("gains.milestone", {
    ...{ stage: String(stage), number: String(number) },
    title: pick(milestone.title, locale),
  });
  const happened = [
    proposedOn && t("gains.proposed", { on: formatDay(proposedOn) }),
    confirmedOn && t("gains.confirmed", { on: formatDay(confirmedOn) }),
  ].filter((line) => typeof line === "string");
  return `${name} (${format.list(happened)})`;
}
