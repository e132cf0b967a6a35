import { groupBy } from "@/lib/core/group-by";
import type { RuleSettings } from "@/lib/framework/schema";
import { monthsBefore } from "@/lib/progress/rules/iso-dates";
import type { SystemToJudge } from "@/lib/progress/rules/judge-system";
import { judgeSystem } from "@/lib/progress/rules/judge-system";
import type { Headline, IsoDate, StageVerdict } from "@/lib/progress/schema";

/** A day on which something runs out or is due, soonest first. */
export type Clock =
  | { kind: "attestationEnds"; stage: number; on: IsoDate }
  | { kind: "reviewDue"; stage: number; on: IsoDate }
  | { kind: "isDue"; stage: number; on: null }
  | { kind: "needsAttention"; stage: number; on: null }
  | { kind: "scoresDue" | "sprintEnds"; on: IsoDate };

type Input = {
  headline: Headline;
  verdicts: readonly StageVerdict[];
  judgedFrom: SystemToJudge;
  openRound: { dueOn: IsoDate; endsOn: IsoDate } | null;
  settings: RuleSettings;
  today: IsoDate;
};

/**
 * The clocks that run: stages in doubt now, acceptances that end, achieved
 * stages that become due for review if nothing is scored again, and the open
 * round's days. Source: DOMAIN, "Going back".
 */
export function listClocks(input: Input): Clock[] {
  const { headline, verdicts, openRound, today } = input;
  const inDoubt = verdicts.flatMap(({ stage, state }): Clock[] => {
    if (state === "needs_attention")
      return [{ kind: "needsAttention", stage, on: null }];
    return state === "review_due" ? [{ kind: "isDue", stage, on: null }] : [];
  });
  const ends = headline.accepted.flatMap(({ stage, expiresOn }): Clock[] =>
    expiresOn === null
      ? []
      : [{ kind: "attestationEnds", stage, on: expiresOn }],
  );
  const round: Clock[] = openRound
    ? [
        { kind: "scoresDue", on: openRound.dueOn },
        { kind: "sprintEnds", on: openRound.endsOn },
      ]
    : [];
  const dated = [...ends, ...round, ...findReviewDays(input)].filter(
    ({ on }) => on !== null && on >= today,
  );
  return [
    ...inDoubt,
    ...dated.toSorted((a, b) => String(a.on).localeCompare(String(b.on))),
  ];
}

/** For each stage held and achieved: the first day on which it would be due for review. */
function findReviewDays({ verdicts, judgedFrom }: Input): Clock[] {
  const held = verdicts.filter(
    ({ heldSince, state }) => heldSince !== null && state === "achieved",
  );
  if (held.length === 0) return [];
  const stageOf = new Map(judgedFrom.rows.map((row) => [row.id, row.stage]));
  const byStage = groupBy(judgedFrom.standings, ({ indicatorId }) =>
    stageOf.get(indicatorId),
  );
  return held.flatMap(({ stage }): Clock[] => {
    const days = listDays(byStage.get(stage) ?? [], judgedFrom);
    const on = findFirst(days, (day) => isReviewDue(stage, day, judgedFrom));
    return on === undefined ? [] : [{ kind: "reviewDue", stage, on }];
  });
}

/** The days after which a score no longer counts. */
function listDays(
  standings: SystemToJudge["standings"],
  { settings }: SystemToJudge,
) {
  const days = standings.flatMap(({ scoredOn, state }) =>
    scoredOn !== null && state === "scored"
      ? [dayAfter(monthsBefore(scoredOn, -settings.staleAfterMonths))]
      : [],
  );
  return [...new Set(days)].toSorted();
}

function isReviewDue(stage: number, today: IsoDate, system: SystemToJudge) {
  const rows = system.rows.filter((row) => row.stage === stage);
  const { verdicts } = judgeSystem({ ...system, rows, today });
  const verdict = verdicts.find((one) => one.stage === stage);
  return verdict?.state === "review_due";
}

/** Coverage only falls with time, so the first day is found by halves. */
function findFirst(
  days: readonly IsoDate[],
  isTrue: (day: IsoDate) => boolean,
) {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const day = days[middle];
    if (day !== undefined && isTrue(day)) high = middle;
    else low = middle + 1;
  }
  return days[low];
}

function dayAfter(day: IsoDate): IsoDate {
  const next = new Date(`${day}T00:00:00.000Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
