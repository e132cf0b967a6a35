import { PrintButton } from "@/components/progress/print-button";
import { getTeller } from "@/components/progress/teller";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/core/translator";
import type { Headline } from "@/lib/progress/schema";
import type { RoundDates } from "@/lib/progress/view/home";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  headline: Headline;
  openRound: RoundDates | null;
  names: Names;
  /** On the home of people with sites the page's title is another one. */
  as?: "page" | "section";
};

/** The first lines: the working stage, as of when, until when, and how we know. */
export async function WhereWeAre({
  headline,
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
        {t("home.headline", {
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

/** "Working in Stage 4", "Revisiting Stage 2" or "Stage 5, sustaining". */
export async function sayHeadline(headline: Headline) {
  const t = await getTranslator("progress");
  const stage = String(headline.workingStage);
  if (headline.allAchieved) return t("sentence.sustaining", { stage });
  if (headline.revisiting !== null) return t("sentence.revisiting", { stage });
  return t("sentence.workingIn", { stage });
}
