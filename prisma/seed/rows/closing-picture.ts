import { judgeSystem } from "@/lib/progress/rules/judge-system";
import { drawClosing } from "@/lib/progress/rules/draw-closing";
import type { StandingOf } from "@/lib/progress/schema";
import { readSiteState } from "@/lib/rounds/rules/site-state";
import { findMember, type SeedContext } from "./context";
import { siteId } from "./ids";
import { listLocalRowsOn } from "./local-rows";
import type { AttestationRow, MilestoneRow } from "./progress-rows";
import type { ClosedRound, RoundRows } from "./round-rows";
import { siteAddedAt } from "./system-rows";

/** What people have said of milestones and stages up to today. */
export type Confirmed = {
  milestones: MilestoneRow[];
  attestations: AttestationRow[];
};

type ToDraw = {
  round: RoundRows;
  closing: ClosedRound;
  confirmed: Confirmed;
  standings: StandingOf[];
};

/** The picture a round left, judged on the day it closed from what was known by then. */
export function drawPicture(context: SeedContext, input: ToDraw) {
  const { round, closing } = input;
  const { judged, localRows, sites, confirmed } = judgeParts(context, input);
  const { name, startsOn, dueOn, endsOn, stageNumbers } = round.round;
  return drawClosing({
    judged,
    confirmed,
    sites,
    round: {
      ...{ name, startsOn, dueOn, endsOn, stageNumbers },
      closedBy: closing.closedBy.name,
      reason: null,
      review: {
        by: closing.reviewedBy.name,
        on: closing.reviewedAt.slice(0, 10),
        note: closing.reviewNote,
      },
    },
    outcome: { reached: [], regained: [], lost: [], revisitingEnded: null },
    localRows: localRows.map(({ milestone: _, isLocal: __, ...row }) => row),
  });
}

/** How the system stood on that day, as its pages showed it. */
export function judgeOn(context: SeedContext, input: ToDraw) {
  return judgeParts(context, input).judged;
}

function judgeParts(context: SeedContext, input: ToDraw) {
  const { framework } = context;
  const { closing, standings } = input;
  const today = closing.closedAt.slice(0, 10);
  const localRows = listLocalRowsOn(context, today);
  const sites = listSites(context, input);
  const confirmed = listConfirmed(context, input);
  const judgedFrom = {
    stages: framework.stages.map(({ number }) => number),
    rows: [...framework.rows, ...localRows],
    standings,
    activeSiteIds: sites.map((site) => site.siteId),
    milestones: confirmed.milestones,
    attestations: confirmed.attestations,
    history: [],
    revisiting: null,
    settings: framework.settings,
    today,
  };
  const judged = {
    ...judgeSystem(judgedFrom),
    functionStandings: null,
    judgedFrom,
  };
  return { judged, localRows, sites, confirmed };
}

/** The active sites that were there already, by name. */
function listSites(
  { plan, today }: SeedContext,
  { round, closing }: Pick<ToDraw, "round" | "closing">,
) {
  return plan.sites
    .filter((site) => site.status === "active")
    .filter((site) => siteAddedAt(site, today) <= closing.closedAt)
    .map(({ name }) => {
      const id = siteId(plan.slug, name);
      const review = round.siteReviews.find((one) => one.siteId === id);
      return {
        siteId: id,
        name,
        isActive: true,
        state: readSiteState(review),
      };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function listConfirmed(
  context: SeedContext,
  { confirmed, closing }: Pick<ToDraw, "confirmed" | "closing">,
) {
  const staff = findMember(context, "intermediary_staff").name;
  const leader = findMember(context, "community_wide_leader").name;
  const dayBy = (instant: string | null) =>
    instant !== null && instant <= closing.closedAt
      ? instant.slice(0, 10)
      : null;
  const { stages, milestoneId, stageId } = context.framework;
  const milestones = stages.flatMap((stage) =>
    stage.milestones.map((number) => {
      const id = milestoneId(stage.number, number);
      const row = confirmed.milestones.find((one) => one.milestoneId === id);
      const proposedOn = dayBy(row?.proposedAt ?? null);
      const confirmedOn = dayBy(row?.confirmedAt ?? null);
      return {
        stage: stage.number,
        number,
        proposedOn,
        proposedBy: proposedOn && staff,
        confirmedOn,
        confirmedBy: confirmedOn && leader,
        meetingName: confirmedOn && (row?.meetingName ?? null),
      };
    }),
  );
  const attestations = stages.flatMap(({ number }) =>
    confirmed.attestations
      .filter((row) => row.stageId === stageId(number))
      .filter((row) => dayBy(row.proposedAt) !== null)
      .map(({ statement, confirmedAt, expiresOn }) => {
        const confirmedOn = dayBy(confirmedAt);
        return {
          stage: number,
          statement,
          proposedBy: staff,
          confirmedOn,
          confirmedBy: confirmedOn && leader,
          expiresOn: confirmedOn && expiresOn,
        };
      }),
  );
  return { milestones, attestations };
}
