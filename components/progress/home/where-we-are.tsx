import { PrintButton } from "@/components/progress/print-button";
import { getTeller } from "@/components/progress/teller";
import { PageHeader } from "@/components/ui/page-header";
import { groupBy } from "@/lib/core/group-by";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { FunctionStanding, Headline } from "@/lib/progress/schema";
import type { RoundDates } from "@/lib/progress/view/home";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  headline: Headline;
  /** Where the framework judges each function by itself, the sentence speaks of them. */
  functionStandings?: FunctionStanding[] | null;
  openRound: RoundDates | null;
  names: Names;
  /** On the home of people with sites the page's title is another one. */
  as?: "page" | "section";
};

/** The first lines: the working stage, as of when, until when, and how we know. */
export async function WhereWeAre({
  headline,
  functionStandings,
  openRound,
  names,
  as = "page",
}: Props) {
  const [t, teller] = await Promise.all([
    getTranslator("progress"),
    getTeller(names.functionNames),
  ]);
  const { formatDay } = teller;
  const lead = (
    <>
      <strong className="text-lg font-semibold text-ink">
        {functionStandings
          ? await sayFunctions(functionStandings)
          : t("home.headline", {
              sentence: await sayHeadline(headline),
              title: names.stageTitles[headline.workingStage] ?? "",
            })}
      </strong>
      <br />
      {t("home.asOf", { on: formatDay(headline.asOf) })}{" "}
      {openRound
        ? t("home.round", {
            name: openRound.name,
            due: formatDay(openRound.dueOn),
            end: formatDay(openRound.endsOn),
          })
        : t("home.noRound")}{" "}
      {t(
        headline.revisiting === null
          ? "sentence.computed"
          : "sentence.confirmed",
      )}
      .
    </>
  );
  if (as === "section") {
    return (
      <div className="max-w-text">
        <h2 className="font-serif text-xl">{t("own.system")}</h2>
        <p className="mt-1 text-muted">{lead}</p>
      </div>
    );
  }
  return (
    <PageHeader
      title={t("home.title")}
      sub={lead}
      isSerif
      actions={<PrintButton text={t("home.print")} />}
    />
  );
}

/** "5 functions: 2 in Stage 1, 3 in Stage 2": no stage is the whole system's. */
async function sayFunctions(standings: readonly FunctionStanding[]) {
  const [t, format] = await Promise.all([
    getTranslator("progress"),
    getFormatter(),
  ]);
  const withRows = standings.filter((one) => one.workingStage !== null);
  const groups = groupBy(withRows, (one) => one.workingStage ?? 0);
  const stages = [...groups]
    .toSorted(([a], [b]) => a - b)
    .map(([stage, { length: count }]) =>
      t("home.functions.inStage", { count, stage: String(stage) }),
    );
  return t("home.functions.sentence", {
    total: withRows.length,
    stages: format.list(stages),
  });
}

/** "Working in Stage 4", "Revisiting Stage 2" or "Stage 5, sustaining". */
export async function sayHeadline(
  headline: Pick<Headline, "workingStage" | "allAchieved" | "revisiting">,
) {
  const t = await getTranslator("progress");
  const stage = String(headline.workingStage);
  if (headline.allAchieved) return t("sentence.sustaining", { stage });
  if (headline.revisiting !== null) return t("sentence.revisiting", { stage });
  return t("sentence.workingIn", { stage });
}
