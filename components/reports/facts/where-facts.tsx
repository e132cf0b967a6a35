import { sayWords } from "@/components/progress/closing/say-words";
import { sayHeadline } from "@/components/progress/home/where-we-are";
import { getDayFormatter } from "@/components/progress/teller";
import { CellsFacts } from "@/components/reports/facts/cells-facts";
import { FactList } from "@/components/reports/facts/fact-list";
import type { PartProps } from "@/components/reports/report-part";
import { groupBy } from "@/lib/core/group-by";
import { pick } from "@/lib/core/locale";
import { getFormatter, getLocale, getTranslator } from "@/lib/core/translator";
import type { ClosingFact, Facts } from "@/lib/reports/facts-schema";

/** The stage and why, where that was before, and the rounds that closed. */
export async function WhereFacts({ page }: PartProps) {
  const { facts } = page.report;
  const where = facts.where_we_are;
  const [t, locale, formatDay, reasons] = await Promise.all([
    getTranslator("reports"),
    getLocale(),
    getDayFormatter(),
    sayWords("reasons", where.reasons, facts),
  ]);
  const rounds = await Promise.all(where.rounds.map(sayRound));
  return (
    <>
      <p>
        <strong className="text-lg">
          {where.functions
            ? await sayFunctions(where.functions)
            : t("where.headline", {
                sentence: await sayHeadline(where),
                title: pick(where.stageTitle, locale),
              })}
        </strong>
        <br />
        <span className="text-muted">
          {t("where.asOf", { on: formatDay(where.asOf) })}
        </span>
      </p>
      {where.before && !where.functions && (
        <p>
          {t("where.before", {
            round: where.before.round,
            on: formatDay(where.before.closedOn),
            sentence: await sayHeadline(where.before),
          })}{" "}
          {isSame(where, where.before) && t("where.same")}
        </p>
      )}
      <FactList title={t("where.why")} lines={reasons} />
      <FactList title={t("where.rounds")} lines={rounds} />
      {where.cells && <CellsFacts facts={facts} cells={where.cells} />}
    </>
  );
}

async function sayRound(closing: ClosingFact) {
  const [t, formatDay, sentence] = await Promise.all([
    getTranslator("reports"),
    getDayFormatter("medium"),
    sayHeadline(closing),
  ]);
  const { round, closedOn } = closing;
  return t("where.round", { round, on: formatDay(closedOn), sentence });
}

function isSame(where: Facts["where_we_are"], before: ClosingFact) {
  return (
    where.workingStage === before.workingStage &&
    where.allAchieved === before.allAchieved &&
    where.revisiting === before.revisiting
  );
}

/** Where each function is judged by itself, no stage is the whole system's. */
async function sayFunctions(
  functions: NonNullable<Facts["where_we_are"]["functions"]>,
) {
  const [t, format] = await Promise.all([
    getTranslator("reports"),
    getFormatter(),
  ]);
  const withRows = functions.filter((one) => one.workingStage !== null);
  const groups = [...groupBy(withRows, (one) => one.workingStage ?? 0)];
  const stages = groups
    .toSorted(([a], [b]) => a - b)
    .map(([stage, { length: count }]) =>
      t("where.inStage", { count, stage: String(stage) }),
    );
  return t("where.byFunction", {
    count: withRows.length,
    stages: format.list(stages),
  });
}
