import { expect } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { prepareNotApplicable } from "@/lib/rounds/mutations/prepare-change-plan";
import { openRound } from "@/lib/rounds/mutations/round";
import { randomUUID } from "node:crypto";
import { asOwner, scopeOf } from "../../support/seeded";
import { upload } from "../files/uploads";
import { startPanel } from "./panel-round";
import { acts, readOne } from "./review-rows";
import { note, rate, send } from "./round-rows";
import { confirm, look } from "./sheet-files";
import { plainRound } from "../../support/plain-round";

/**
 * A round that has lived through everything and closed twice, so that every
 * table that belongs to a round holds something of it; another is open.
 */
export async function closeFullRound() {
  const dana = await scopeOf("Dana Morales", "riverbend");
  const marcus = await scopeOf("Marcus Bell", "riverbend");
  const ruth = await scopeOf("Ruth Okafor", "riverbend");
  const panel = await startPanel(dana, [marcus, ruth]);
  const { round } = panel.ids;
  await panel.rate(marcus, 0, 0);
  await panel.rate(ruth, 0, 2);
  await send.evidence(marcus, note(panel.rowAt(0)));
  const uploaded = await upload(dana, panel.rowAt(0));
  expect(uploaded).toHaveProperty("ok");
  await panel.handIn(marcus);
  await panel.handIn(ruth);
  const decided = await panel.decide(dana, 0, { value: 1 });
  expect(decided).toHaveProperty("ok");
  await reviewSite(dana, panel.ids);
  await askForEvidence(dana, round, panel.rows[0] ?? "");
  await leaveSiteOut(dana, panel.ids);
  await changeMany(dana, round);
  await close(dana, round);
  const reason = "A row was left out.";
  const version = await readVersion(round);
  await acts.reopen(dana, { roundId: round, version, reason });
  await close(dana, round);
  const day = "2027-07-01";
  const open = await openRound(dana, {
    ...plainRound,
    ...{ name: "The next", startsOn: day, dueOn: day, endsOn: day },
    key: randomUUID(),
  });
  return { dana, closed: round, open: open.roundId };
}

async function reviewSite(
  dana: Scope,
  ids: { round: string; siteRows: string[]; lincoln: string },
) {
  const maya = await scopeOf("Maya Thompson", "riverbend");
  const row = { roundId: ids.round, indicatorId: ids.siteRows[0] ?? "" };
  await send.rating(maya, rate({ ...row, siteId: ids.lincoln }, 2));
  const site = { roundId: ids.round, siteId: ids.lincoln };
  await acts.submit(maya, { ...site, version: "0" });
  const comment = "Which agency?";
  await acts.sendBack(dana, { ...site, version: "1", comment });
}

function askForEvidence(scope: Scope, roundId: string, indicatorId: string) {
  return asOwner((client) =>
    client.query(
      `INSERT INTO "EvidenceRequest" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "subjectId", "question", "askedOfId", "askedById")
       VALUES ($1, gen_random_uuid(), $2, $3, $4, 'community_wide', $1, 'Who knows?', $5, $5)`,
      [
        ...[scope.systemId, roundId, scope.frameworkVersionId, indicatorId],
        scope.personId,
      ],
    ),
  );
}

function leaveSiteOut(
  { systemId, personId }: Scope,
  { round, lincoln }: { round: string; lincoln: string },
) {
  return asOwner((client) =>
    client.query(
      `INSERT INTO "LeftOutSite" ("systemId", "roundId", "siteId", "leftOutById")
       SELECT $1, $2, "id", $3 FROM "Site" WHERE "systemId" = $1 AND "id" <> $4 ORDER BY "name" LIMIT 1`,
      [systemId, round, personId, lincoln],
    ),
  );
}

async function changeMany(scope: Scope, roundId: string) {
  const section = { roundId, siteId: null, stage: 4 };
  const reason = "The state decides these.";
  const { planId } = await prepareNotApplicable(scope, {
    ...{ ...section, functionCode: "PP", reason },
  });
  expect(await confirm(scope, await look(scope, planId))).toHaveProperty("ok");
}

async function close(scope: Scope, roundId: string) {
  const version = await readVersion(roundId);
  await acts.close(scope, { roundId, version, reason: "The year is over." });
}

async function readVersion(roundId: string) {
  const { version } = await readOne<{ version: number }>(
    `SELECT "version" FROM "Round" WHERE "id" = $1`,
    [roundId],
  );
  return String(version);
}
