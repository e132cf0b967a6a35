import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { readJudgedIn } from "@/lib/progress/queries/read-judged";
import { viewCells } from "@/lib/progress/view/cells";
import type { Facts } from "../facts-schema";
import { drawGains } from "../rules/gains";
import { drawDecisions, drawRequests, drawThemes } from "../rules/requests";
import { drawWhatChanged } from "../rules/what-changed";
import { drawWhereWeAre, type Period } from "../rules/where-we-are";
import { listClosingsUntil } from "./closings";
import { compareClosings } from "./compare-closings";
import { listAsked } from "./asked";
import { readGains } from "./gains";
import { listTimedConcerns } from "./timed-concerns";

/**
 * What the app puts together for a report of this period. Everyone will read
 * it, so it is drawn from what everyone may see, not from what whoever builds
 * it sees: nothing of concerns that few may see, nothing of single sites. Some
 * ten statements for a system of any size.
 */
export async function buildFacts(
  tx: Transaction,
  scope: Scope,
  period: Period,
): Promise<Facts> {
  const judged = await readJudgedIn(tx, scope, null);
  const { framework, headline, functionStandings, rows, milestones } = judged;
  const closings = await listClosingsUntil(tx, scope, period.to);
  const compared = await compareClosings(tx, scope, period);
  const asked = await listAsked(tx, scope, period);
  const concerns = await listTimedConcerns(tx, scope, period);
  const gains = await readGains(tx, scope, period);
  const whatChanged = drawWhatChanged(compared);
  return {
    functions: framework.functions.map(({ code, name }) => ({ code, name })),
    where_we_are: drawWhereWeAre({
      ...{ headline, functionStandings, closings, period },
      stageTitles: Object.fromEntries(
        framework.stages.map(({ number, title }) => [number, title]),
      ),
      cells: viewCells(
        headline.workingStage,
        framework.functions.map(({ code }) => code),
        rows,
        null,
        framework.levels.map(({ level }) => level),
      ),
    }),
    what_changed: whatChanged,
    themes: drawThemes(asked, period),
    decisions: drawDecisions(asked, period),
    gains: drawGains({
      ...{ whatChanged, milestones, period },
      ...gains,
      titleOf: findMilestoneTitle(framework),
    }),
    requests: drawRequests(asked, concerns),
  };
}

function findMilestoneTitle({ stages }: FrameworkView) {
  return (stage: number, number: number) =>
    stages
      .find((one) => one.number === stage)
      ?.milestones.find((one) => one.number === number)?.title ?? null;
}
