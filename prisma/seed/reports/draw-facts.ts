import type { ClientBase } from "pg";
import { compareRounds } from "@/lib/progress/rules/compare-rounds";
import { judgeRows } from "@/lib/progress/rules/judge-rows";
import type { Milestone } from "@/lib/progress/schema";
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
import type { SeedContext } from "../rows/context";
import { readAsked, readConcerns, readDone } from "./read-loop";
import {
  readClosings,
  readNames,
  readPicture,
  type SeededClosing,
} from "./read-material";

/** What a report of this period said when it was built, by the app's own rules; what stands is as the last closing left it. */
export async function drawFacts(
  client: ClientBase,
  context: SeedContext,
  period: Period,
  builtAt: string,
): Promise<Facts> {
  const { framework, systemId } = context;
  const of = { systemId, period, builtAt };
  const names = await readNames(client, framework.versionId);
  const rows = toTitledRows(context, names.rows);
  const closings = (await readClosings(client, systemId)).filter(
    ({ closedOn }) => closedOn <= period.to,
  );
  const last = closings.at(-1);
  if (!last) throw new Error("No round closed before this report.");
  const picture = await readPicture(client, systemId, last, rows);
  const asked = await readAsked(client, of);
  const done = await readDone(client, of);
  const changed = drawWhatChanged(
    await compare(client, systemId, { closings, rows, period }),
  );
  return {
    functions: names.functions,
    where_we_are: drawWhereWeAre({
      // Kept words are the rules' own, which their type here does not say.
      headline: last.headline as Parameters<
        typeof drawWhereWeAre
      >[0]["headline"],
      functionStandings: null,
      stageTitles: Object.fromEntries(
        names.stages.map(({ number, title }) => [number, title]),
      ),
      closings: closings.map(toClosingFact),
      cells: viewCells(
        last.headline.workingStage,
        names.functions.map(({ code }) => code),
        judgeRows({ ...picture, today: picture.asOf }),
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
      milestones: noMilestones,
      titleOf: () => null,
    }),
    requests: drawRequests(asked, await readConcerns(client, of)),
  };
}

const noMilestones: Milestone[] = [];

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
