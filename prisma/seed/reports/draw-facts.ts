import type { ClientBase } from "pg";
import { compareRounds } from "@/lib/progress/rules/compare-rounds";
import { viewCells } from "@/lib/progress/view/cells";
import type { Facts } from "@/lib/reports/facts-schema";
import { drawGains } from "@/lib/reports/rules/gains";
import {
  drawDecisions,
  drawRequests,
  drawThemes,
} from "@/lib/reports/rules/requests";
import type { TitledRow } from "@/lib/reports/rules/titled-row";
import {
  type Compared,
  drawWhatChanged,
} from "@/lib/reports/rules/what-changed";
import {
  drawWhereWeAre,
  findBefore,
  type Period,
} from "@/lib/reports/rules/where-we-are";
import { type Confirmed, judgeOn } from "../rows/closing-picture";
import type { SeedContext } from "../rows/context";
import type { RoundRows } from "../rows/round-rows";
import { readAsked, readConcerns, readDone } from "./read-loop";
import {
  readClosings,
  readNames,
  readPicture,
  readStandings,
  type SeededClosing,
} from "./read-material";

/** What was scored and confirmed up to today. */
export type Known = { rounds: RoundRows[]; confirmed: Confirmed };

type ToDraw = { period: Period; builtAt: string; known: Known };

/** What a report of this period said when it was built, by the app's own rules. */
export async function drawFacts(
  client: ClientBase,
  context: SeedContext,
  { period, builtAt, known }: ToDraw,
): Promise<Facts> {
  const { framework, systemId } = context;
  const of = { systemId, period, builtAt };
  const names = await readNames(client, framework.versionId);
  const rows = toTitledRows(context, names.rows);
  const closings = (await readClosings(client, systemId)).filter(
    ({ closedOn }) => closedOn <= period.to,
  );
  const now = await judgeThen(client, context, { builtAt, known });
  const asked = await readAsked(client, of);
  const done = await readDone(client, of);
  const changed = drawWhatChanged(
    await compare(client, systemId, { closings, rows, period }),
  );
  return {
    functions: names.functions,
    where_we_are: drawWhereWeAre({
      headline: now.headline,
      functionStandings: null,
      stageTitles: Object.fromEntries(
        names.stages.map(({ number, title }) => [number, title]),
      ),
      closings: closings.map(toClosingFact),
      cells: viewCells(
        now.headline.workingStage,
        names.functions.map(({ code }) => code),
        now.rows,
        null,
      ),
      period,
    }),
    what_changed: changed,
    themes: drawThemes(asked, period),
    decisions: drawDecisions(asked, period),
    gains: drawGains({
      ...{ ...done, whatChanged: changed, period },
      actionsAll: done.actions.length,
      milestones: now.judgedFrom.milestones,
      titleOf: (stage, number) =>
        names.milestones.find(
          (one) => one.stage === stage && one.number === number,
        )?.title ?? null,
    }),
    requests: drawRequests(asked, await readConcerns(client, of)),
  };
}

/** How the system stood when the report was built. */
async function judgeThen(
  client: ClientBase,
  context: SeedContext,
  { builtAt, known }: Omit<ToDraw, "period">,
) {
  const standings = await readStandings(client, context.systemId, builtAt);
  const round = known.rounds.findLast(({ closing }) => closing !== null);
  if (!round?.closing) throw new Error("No round closed before this report.");
  return judgeOn(context, {
    ...{ round, confirmed: known.confirmed, standings },
    closing: { ...round.closing, closedAt: builtAt },
  });
}

function toTitledRows(
  { framework }: SeedContext,
  named: Awaited<ReturnType<typeof readNames>>["rows"],
): TitledRow[] {
  const words = new Map(named.map((one) => [one.id, one]));
  return framework.rows.flatMap((row) => {
    const found = words.get(row.id);
    return found ? [{ ...row, ...found }] : [];
  });
}

function toClosingFact({ roundId, round, closedOn, headline }: SeededClosing) {
  const { workingStage, allAchieved, revisiting } = headline;
  return { roundId, round, closedOn, workingStage, allAchieved, revisiting };
}

type ToCompare = {
  closings: readonly SeededClosing[];
  rows: readonly TitledRow[];
  period: Period;
};

async function compare(
  client: ClientBase,
  systemId: string,
  { closings, rows, period }: ToCompare,
): Promise<Compared> {
  const last = closings.findLast(({ closedOn }) => closedOn >= period.from);
  if (!last) return { kind: "none_closed" };
  const before = findBefore(closings.map(toClosingFact), period);
  const first = closings.find(({ roundId }) => roundId === before?.roundId);
  if (!first) return { kind: "none_before" };
  const [from, to] = [
    await readPicture(client, systemId, first, rows),
    await readPicture(client, systemId, last, rows),
  ];
  const side = ({ round, closedOn, roundId }: SeededClosing) => ({
    ...{ round, closedOn, side: roundId },
  });
  return {
    ...{ kind: "compared", from: side(first), to: side(last) },
    rows: compareRounds(from, to),
  };
}
