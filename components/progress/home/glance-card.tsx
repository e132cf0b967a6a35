import Link from "next/link";
import { GlanceList } from "@/components/progress/home/glance-list";
import { NotAskedHere } from "@/components/rounds/not-asked-here";
import { getDayFormatter } from "@/components/progress/teller";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { ProgressBar } from "@/components/ui/progress-bar";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import type { IsoDate } from "@/lib/progress/schema";
import { daysBetween } from "@/lib/progress/rules/iso-dates";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { AskedView, OpenRound } from "@/lib/progress/view/home";
import type { SubjectTally } from "@/lib/progress/view/tally-subjects";

type Props = {
  systemSlug: string;
  openRound: OpenRound | null;
  asked: AskedView | null;
  stage: number;
  subjects: readonly SubjectTally[];
  siteNames: ReadonlyMap<string, string>;
  today: IsoDate;
  to: Addresses;
};

/** For those who run the round: who has scored what, what is missing, how long is left. */
export function GlanceCard(props: Props) {
  const { openRound, to } = props;
  const t = useTranslator("progress");
  return (
    <Card
      id="glance"
      title={t(openRound ? "glance.title" : "glance.noRoundTitle")}
      sub={openRound ? undefined : t("glance.noRoundText")}
      actions={
        <ButtonLink href={openRound ? to.score : to.newRound} variant="primary">
          {t(openRound ? "glance.open" : "glance.openRound")}
        </ButtonLink>
      }
    >
      {openRound && (
        <>
          <Glance {...props} openRound={openRound} />
          <p id="round" className="mt-4 border-t pt-2">
            <Link
              href={to.review(openRound.id)}
              className="inline-flex min-h-11 items-center"
            >
              {t("glance.review")}
            </Link>
          </p>
        </>
      )}
    </Card>
  );
}

async function Glance(props: Props & { openRound: OpenRound }) {
  const { openRound, asked, subjects, stage } = props;
  const t = await getTranslator("progress");
  const sum = (pick: (one: SubjectTally) => number) =>
    subjects.reduce((total, one) => total + pick(one), 0);
  const rows = sum((one) => one.rows);
  const scored = sum((one) => one.scored);
  const takeaway = t("glance.takeaway", {
    name: openRound.name,
    scored,
    rows,
    missing: sum((one) => one.unscored),
  });
  return (
    <>
      {asked && <NotAskedHere {...asked} stage={stage} />}
      {rows > 0 && (
        <>
          <p className="text-pretty">{takeaway}</p>
          <ProgressBar
            value={scored}
            max={rows}
            text={takeaway}
            className="my-2"
          />
        </>
      )}
      <p className="mb-4 flex items-start gap-2 text-sm text-muted">
        <Icon name="clock" className="mt-0.5 size-4" />
        <span>
          {await sayDue(openRound.dueOn, props.today)}{" "}
          {t("glance.stage", { stage: String(stage) })}
        </span>
      </p>
      {subjects.length > 0 && (
        <GlanceList {...props} hasSites={Boolean(asked?.sites.length)} />
      )}
    </>
  );
}

async function sayDue(dueOn: IsoDate, today: IsoDate) {
  const [t, formatDay] = await Promise.all([
    getTranslator("progress"),
    getDayFormatter(),
  ]);
  const days = daysBetween(today, dueOn);
  const on = formatDay(dueOn);
  return days < 0
    ? t("glance.overdue", { days: -days, on })
    : t("glance.due", { days, on });
}
