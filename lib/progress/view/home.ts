import type { Locale } from "@/lib/core/locale";
import type {
  FunctionStanding,
  Headline,
  IsoDate,
  StageVerdict,
} from "@/lib/progress/schema";
import { isInFocus } from "@/lib/rounds/rules/focus";
import type { RoundView } from "@/lib/rounds/schema";
import type { HomeData } from "@/lib/progress/queries/read-home";
import type { JudgedSystem } from "@/lib/progress/queries/read-judged";
import type { NextAction } from "@/lib/progress/rules/next-actions";
import { type ArrowStep, viewArrow } from "@/lib/progress/view/arrow";
import { type CellRow, viewCells } from "@/lib/progress/view/cells";
import type { ShownStage } from "@/lib/progress/view/choose-stage";
import { type Names, nameFramework } from "@/lib/progress/view/names";
import { type OwnSiteView, viewOwnSite } from "@/lib/progress/view/own-site";
import {
  listDisputedSubjects,
  viewNextActions,
} from "@/lib/progress/view/next-actions";
import { type SiteView, viewSites } from "@/lib/progress/view/sites";
import {
  type SubjectTally,
  tallySubjects,
} from "@/lib/progress/view/tally-subjects";

/** One site with its profile and what it has answered in the open round. */
export type OwnSite = {
  name: string;
  tally: SubjectTally | null;
  view: OwnSiteView;
};

export type RoundDates = { name: string; dueOn: IsoDate; endsOn: IsoDate };

/** The same with what it takes to close it. */
export type OpenRound = RoundDates & { id: string; version: number };

export type AskedView = {
  stages: { number: number; isInFocus: boolean }[];
  sites: { siteId: string; name: string; isAsked: boolean }[];
};

/** What the home of any role draws: plain data, no words but the framework's. */
export type HomeView = {
  names: Names;
  today: IsoDate;
  /** Nothing has ever been scored, and there is no site or no open round to score in. */
  isFirstRun: boolean;
  headline: Headline;
  /** Of the working stage. */
  verdict: StageVerdict | undefined;
  openRound: OpenRound | null;
  arrow: ArrowStep[];
  /** Only where the framework judges each function by itself. */
  functionStandings: FunctionStanding[] | null;
  shown: ShownStage | null;
  cells: CellRow[];
  /** What the open round asks for; null when none is open. */
  asked: AskedView | null;
  /** What each subject that is asked has scored in the open round. */
  subjects: SubjectTally[];
  actions: NextAction[];
  /** Subjects (null: the system) with rows that need agreement. */
  disputed: (string | null)[];
  sites: SiteView[];
  /** The reader's own, as far as they are active. */
  ownSites: OwnSite[];
};

export function viewHome(data: HomeData, locale: Locale): HomeView {
  const { progress, shown, summaries } = data;
  const { headline, verdicts, framework, openRound, activeSites } = progress;
  const { indicators, functions } = framework;
  const asked = activeSites.filter((site) => site.isAsked);
  const subjects =
    shown && openRound && isInFocus(openRound, shown.stage)
      ? tallySubjects(
          indicators,
          shown.stage,
          asked.map((site) => site.id),
          summaries,
        )
      : [];
  const stage = shown?.stage ?? headline.workingStage;
  const dueOn = openRound?.dueOn ?? null;
  const common = { ...progress, subjects, summaries, dueOn };
  return {
    names: nameFramework(framework, locale),
    today: progress.today,
    isFirstRun:
      progress.standings.length === 0 &&
      (activeSites.length === 0 || openRound === null),
    headline,
    verdict: verdicts.find((one) => one.stage === headline.workingStage),
    openRound,
    asked: openRound && viewAsked(openRound, framework.stages, activeSites),
    arrow: viewArrow(headline, verdicts, progress.milestones),
    functionStandings: progress.functionStandings,
    shown,
    cells: shown
      ? viewCells(
          shown.stage,
          functions.map((one) => one.code),
          progress.rows,
          openRound && progress.previousRows,
          framework.levels.map((one) => one.level),
        )
      : [],
    subjects,
    actions: viewNextActions({ ...common, stage }),
    disputed: listDisputedSubjects({ ...common, stage }),
    sites: viewSites({
      ...common,
      stage,
      stages: verdicts.map((one) => one.stage),
      indicators,
      sites: activeSites,
    }),
    ownSites: viewOwnSites(data, subjects),
  };
}

function viewAsked(
  round: Pick<RoundView, "stageNumbers">,
  stages: readonly { number: number }[],
  sites: JudgedSystem["activeSites"],
): AskedView {
  return {
    stages: stages.map(({ number }) => ({
      number,
      isInFocus: isInFocus(round, number),
    })),
    sites: sites.map(({ id, ...site }) => ({ siteId: id, ...site })),
  };
}

function viewOwnSites(
  { progress, shown, summaries, ownSiteIds }: HomeData,
  subjects: readonly SubjectTally[],
): OwnSite[] {
  const { framework, headline } = progress;
  return progress.activeSites
    .filter(({ id }) => ownSiteIds.includes(id))
    .map(({ id, name }) => ({
      name,
      tally: subjects.find((one) => one.siteId === id) ?? null,
      view: viewOwnSite({
        ...progress,
        siteId: id,
        stage: shown?.stage ?? headline.workingStage,
        stages: framework.stages.map((stage) => stage.number),
        functionCodes: framework.functions.map((one) => one.code),
        indicators: framework.indicators,
        roundId: progress.openRound?.id ?? findLastRoundId(summaries),
      }),
    }));
}

/** The newest round with scores: what "since last round" speaks of while none is open. */
export function findLastRoundId(
  summaries: readonly { roundId: string; ordinal: number }[],
) {
  const [last] = summaries.toSorted((a, b) => b.ordinal - a.ordinal);
  return last?.roundId ?? null;
}
