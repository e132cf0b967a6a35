import type { ClientBase } from "pg";
import type { Row, SeedContext } from "./rows/context";
import { toEvent, toEventRows } from "./rows/events";
import { siteId } from "./rows/ids";
import { toLocalRows } from "./rows/local-rows";
import { toMembershipRows } from "./rows/people-rows";
import { toAttestation, toMilestone } from "./rows/progress-rows";
import { type RoundRows, toRoundRows } from "./rows/round-rows";
import { siteAddedAt, toSiteRows, toSystemRow } from "./rows/system-rows";

export type Written = { sites: number; scores: number; evidence: number };

/** Puts one system in, as the system itself: the policies hold for the owner too. */
export async function writeSystem(
  client: ClientBase,
  context: SeedContext,
): Promise<Written> {
  const { plan, members, systemId } = context;
  await client.query("SELECT set_config('app.system_id', $1, true)", [
    systemId,
  ]);
  const name = members[0]?.systemName ?? plan.slug;
  const { memberships, membershipSites } = toMembershipRows(context);
  const sites = toSiteRows(context);
  const localRows = toLocalRows(context);
  const rounds = context.rounds.map((dates, index) =>
    toRoundRows(context, dates, index),
  );
  const milestones = plan.milestones.map((each) => toMilestone(context, each));
  const stages = plan.attestations.map((each) => toAttestation(context, each));

  await insertRows(client, "System", [toSystemRow(context, name)]);
  await insertRows(
    client,
    "Indicator",
    localRows.map(({ row }) => row),
  );
  await insertRows(client, "Membership", memberships);
  await insertRows(client, "Site", sites);
  await insertRows(client, "MembershipSite", membershipSites);
  for (const round of rounds) await writeRound(client, systemId, round);
  const confirmations = milestones.map(({ row }) => row);
  await insertRows(client, "MilestoneConfirmation", confirmations);
  const attested = stages.map(({ row }) => row);
  await insertRows(client, "StageAttestation", attested);
  const happened = [...rounds, ...milestones, ...stages].flatMap(
    ({ events }) => events,
  );
  const added = localRows.map(({ event }) => event);
  const events = [...listSiteEvents(context), ...added, ...happened];
  await insertRows(client, "Event", toEventRows(context, events));

  const sum = (of: "scores" | "evidence") =>
    rounds.reduce((total, round) => total + round[of].length, 0);
  return {
    sites: sites.length,
    scores: sum("scores"),
    evidence: sum("evidence"),
  };
}

/** One statement a table; the database itself turns the JSON into the table's types. */
export async function insertRows(
  client: ClientBase,
  table: string,
  rows: Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((name) => `"${name}"`)
    .join(", ");
  if (columns === "") return;
  await client.query(
    `INSERT INTO "${table}" (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Scores go into an open round only, so each is closed before the next one opens. */
async function writeRound(
  client: ClientBase,
  systemId: string,
  round: RoundRows,
) {
  const { closing } = round;
  await insertRows(client, "Round", [round.round]);
  await insertRows(client, "Assignment", round.assignments);
  await insertRows(client, "Rating", round.ratings);
  await insertRows(client, "Evidence", round.evidence);
  await insertRows(client, "Score", round.scores);
  await insertRows(client, "SiteReview", round.siteReviews);
  await insertRows(client, "Notice", round.notices);
  if (!closing) return;
  // RoundClosing and ClosedScore go in here, before the round is closed.
  await client.query(
    `UPDATE "Round" SET "reviewedAt" = $3, "reviewedById" = $4, "reviewNote" = $5, "closedAt" = $6, "closedById" = $7, "version" = 3
      WHERE "systemId" = $1 AND "id" = $2`,
    [
      systemId,
      closing.id,
      closing.reviewedAt,
      closing.reviewedById,
      closing.reviewNote,
      closing.closedAt,
      closing.closedById,
    ],
  );
}

function listSiteEvents({ plan, members, today }: SeedContext) {
  const by = members.find(({ isAdmin }) => isAdmin)?.email ?? "";
  return plan.sites.map((site) => {
    const id = siteId(plan.slug, site.name);
    return toEvent(by, siteAddedAt(site, today), {
      verb: "site_added",
      subjectType: "site",
      subjectId: id,
      siteId: id,
      after: { name: site.name, status: site.status },
    });
  });
}
