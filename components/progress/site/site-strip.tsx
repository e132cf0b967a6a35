import { NotAskedHere } from "@/components/rounds/not-asked-here";
import { getDayFormatter } from "@/components/progress/teller";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { ProgressBar } from "@/components/ui/progress-bar";
import { getTranslator } from "@/lib/core/translator";
import type { IsoDate } from "@/lib/progress/schema";
import { daysBetween } from "@/lib/progress/rules/iso-dates";
import type { AskedView, RoundDates } from "@/lib/progress/view/home";
import type { SubjectTally } from "@/lib/progress/view/tally-subjects";

type Props = {
  siteId: string;
  name: string;
  tally: SubjectTally | null;
  openRound: RoundDates | null;
  asked: AskedView | null;
  stage: number;
  today: IsoDate;
  /** Where its rows are scored; left out for those who do not. */
  scoreHref?: string;
};

/** What is still to score, by when, and the button that leads there. */
export async function SiteStrip(props: Props) {
  const { siteId, name, tally, openRound, asked, stage, today, scoreHref } =
    props;
  const [t, due] = await Promise.all([
    getTranslator("progress"),
    openRound && sayDue(openRound.dueOn, today),
  ]);
  if (asked && !tally) {
    const sites = asked.sites.filter((site) => site.siteId === siteId);
    return <NotAskedHere stages={asked.stages} stage={stage} sites={sites} />;
  }
  if (!openRound || !tally) {
    return (
      <p className="flex items-start gap-2 rounded-lg border bg-card p-4 text-muted">
        <Icon name="info" className="mt-0.5" />
        {t("own.noRound")}
      </p>
    );
  }
  const { rows, unscored, disputed } = tally;
  const text = t("own.strip", { unscored, rows });
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg border-2 border-brand bg-card p-4 print:border">
      <div className="min-w-56 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 text-lg font-semibold">
          {text}
          {disputed > 0 && (
            <Badge tone="info">
              {t("glance.disputed", { count: disputed })}
            </Badge>
          )}
        </p>
        <ProgressBar
          value={rows - unscored}
          max={rows}
          text={text}
          className="my-2 max-w-text"
        />
        <p className="text-sm text-muted">
          {due}.{" "}
          {t("own.sprintEnds", { on: await formatDay(openRound.endsOn) })}.
        </p>
      </div>
      {scoreHref && (
        <ButtonLink
          href={scoreHref}
          variant={unscored > 0 ? "primary" : "secondary"}
          aria-label={t("own.scoreSite", { site: name })}
        >
          {unscored > 0 ? t("own.score") : t("own.review")}
        </ButtonLink>
      )}
    </div>
  );
}

async function formatDay(day: IsoDate) {
  return (await getDayFormatter())(day);
}

async function sayDue(dueOn: IsoDate, today: IsoDate) {
  const t = await getTranslator("progress");
  const days = daysBetween(today, dueOn);
  const on = await formatDay(dueOn);
  return days < 0 ? t("own.overdue", { on }) : t("own.due", { days, on });
}
