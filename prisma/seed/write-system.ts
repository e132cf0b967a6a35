import type { ClientBase } from "pg";
import { writeActions } from "./actions/write-actions";
import { writeConcerns } from "./concerns/write-concerns";
import { insertRows } from "./insert-rows";
import { writeReviews } from "./reviews/write-reviews";
import { writeReports } from "./reports/write-reports";
import type { SeedContext } from "./rows/context";
import { type NewEvent, toEvent, toEventRows } from "./rows/events";
import { siteId } from "./rows/ids";
import { toLocalRows } from "./rows/local-rows";
import { toMembershipRows } from "./rows/people-rows";
import { toAttestation, toMilestone } from "./rows/progress-rows";
import { toRoundRows } from "./rows/round-rows";
import { siteAddedAt, toSiteRows, toSystemRow } from "./rows/system-rows";
import { writeSupport } from "./support/write-support";
import { writeRound } from "./write-round";

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
  const confirmed = {
    milestones: milestones.map(({ row }) => row),
    attestations: stages.map(({ row }) => row),
  };
  const closed: NewEvent[] = [];
  for (const round of rounds)
    closed.push(...(await writeRound(client, context, round, confirmed)));
  await insertRows(client, "MilestoneConfirmation", confirmed.milestones);
  await insertRows(client, "StageAttestation", confirmed.attestations);
  const broughtUp = await writeConcerns(client, context);
  const reviewed = await writeReviews(client, context);
  const planned = await writeActions(client, context);
  const reported = await writeReports(client, context, {
    rounds,
    confirmed,
  });
  const supported = await writeSupport(client, context);
  const happened = [...rounds, ...milestones, ...stages].flatMap(
    ({ events }) => events,
  );
  const added = localRows.map(({ event }) => event);
  const events = [
    ...listSiteEvents(context),
    ...added,
    ...happened,
    ...closed,
    ...broughtUp,
    ...reviewed,
    ...planned,
    ...reported,
    ...supported,
  ];
  await insertRows(client, "Event", toEventRows(context, events));

  const sum = (of: "scores" | "evidence") =>
    rounds.reduce((total, round) => total + round[of].length, 0);
  return {
    sites: sites.length,
    scores: sum("scores"),
    evidence: sum("evidence"),
  };
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
