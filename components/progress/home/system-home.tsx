import type { ReactNode } from "react";
import { ArrowCard } from "@/components/progress/home/arrow-card";
import { CellsCard } from "@/components/progress/home/cells-card";
import { FunctionsCard } from "@/components/progress/home/functions-card";
import { GlanceCard } from "@/components/progress/home/glance-card";
import { NextCard } from "@/components/progress/home/next-card";
import { SiteTotalsCard } from "@/components/progress/home/site-totals-card";
import { SitesCard } from "@/components/progress/home/sites-card";
import { WhereWeAre } from "@/components/progress/home/where-we-are";
import { WhyCard } from "@/components/progress/home/why-card";
import { EmptyState } from "@/components/ui/empty-state";
import { useTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { HomeView } from "@/lib/progress/view/home";
import { addressOf, keepDoable } from "@/lib/progress/view/next-actions";
import type { Reader } from "@/lib/progress/view/reader";

type Props = { view: HomeView; reader: Reader; to: Addresses };

/** Home of leaders, staff and viewers: where we are, why, what next, and on what that rests. */
export function SystemHome(props: Props) {
  const { view, to, reader } = props;
  const { names, headline, shown } = view;
  const stage = shown?.stage ?? headline.workingStage;
  const next = (
    <NextCard
      actions={keepDoable(view.actions, reader)}
      addressOf={(action) =>
        addressOf(action, to, {
          stage,
          disputed: view.disputed,
          canSettle: reader.canSettle,
        })
      }
      names={names}
      stage={headline.workingStage}
    />
  );
  const why = (
    <WhyCard headline={headline} verdict={view.verdict} names={names} to={to} />
  );
  const standings = view.functionStandings;
  const arrow = standings ? (
    <FunctionsCard standings={standings} names={names} to={to} />
  ) : (
    <ArrowCard headline={headline} arrow={view.arrow} names={names} to={to} />
  );
  return (
    <div className="grid gap-4 print:gap-2 print:[zoom:0.66] print:[&>header]:mb-0">
      <WhereWeAre
        headline={headline}
        functionStandings={standings}
        openRound={view.openRound}
        names={names}
      />
      {reader.runsRounds && (
        <div className="print:hidden">
          <Glance {...props} />
        </div>
      )}
      {reader.runsRounds && <Halves first={next} second={why} />}
      {arrow}
      {!reader.runsRounds && <Halves first={why} second={next} />}
      <SystemScores {...props} />
    </div>
  );
}

/** The table and the sites: what the sentence rests on. */
export function SystemScores({ view, to, reader }: Props) {
  const t = useTranslator("progress");
  const { shown, headline, names } = view;
  if (!shown) {
    return (
      <EmptyState title={t("home.noRows.title")} icon="stages">
        {t("home.noRows.text")}
      </EmptyState>
    );
  }
  return (
    <>
      <CellsCard
        shown={shown}
        workingStage={headline.workingStage}
        cells={view.cells}
        names={names}
        to={to}
        hasChange={view.openRound !== null}
      />
      {reader.canSeeAllSites ? (
        <SitesCard
          sites={view.sites}
          hasRound={view.openRound !== null}
          to={to}
        />
      ) : (
        <SiteTotalsCard
          stage={shown.stage}
          activeSites={view.sites.length}
          hasRound={view.openRound !== null}
          subjects={view.subjects}
        />
      )}
    </>
  );
}

function Glance({ view, to, reader }: Props) {
  return (
    <GlanceCard
      systemSlug={reader.slug}
      openRound={view.openRound}
      asked={view.asked}
      stage={view.shown?.stage ?? view.headline.workingStage}
      subjects={view.subjects}
      siteNames={new Map(view.sites.map((site) => [site.siteId, site.name]))}
      today={view.today}
      to={to}
    />
  );
}

function Halves({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <div className="grid gap-4 lg:grid-cols-2 print:grid-cols-2">
      {first}
      {second}
    </div>
  );
}
