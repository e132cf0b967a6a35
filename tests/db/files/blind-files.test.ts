import { randomUUID } from "node:crypto";
import { utimesSync } from "node:fs";
import path from "node:path";
import { beforeEach, beforeAll, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { sweepFiles } from "@/lib/files/mutations/sweep-files";
import { removeEvidence } from "@/lib/rounds/mutations/evidence";
import { shareEvidence } from "@/lib/rounds/mutations/evidence-share";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { type Panel, startPanel } from "../rounds/panel-round";
import { listBytes, listStored, pdf, upload } from "./uploads";

let dana: Scope;
let marcus: Scope;
let ruth: Scope;
let panel: Panel;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  marcus = await scopeOf("Marcus Bell", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
});
beforeEach(async () => {
  panel = await startPanel(dana, [marcus, ruth]);
});

async function addBlind() {
  const name = { name: "what-ruth-saw.pdf" };
  const { ok } = await upload(ruth, panel.rowAt(0), pdf, name);
  if (!ok) throw new Error("The upload was refused");
  return ok;
}

it("its name is unseen, by SQL as the app's role too, until its row opens", async () => {
  const { fileId } = await addBlind();
  const sees = (scope: { systemId: string; personId: string }) =>
    countAs(scope, `SELECT "name" FROM "StoredFile" WHERE "id" = '${fileId}'`);
  const nobody = { systemId: ruth.systemId, personId: "" };
  expect(await sees(ruth)).toBe(1);
  expect(await sees(dana)).toBe(0);
  expect(await sees(nobody)).toBe(0);
  // Nor is it counted by a statement that asks for no column of it.
  const touch = `UPDATE "StoredFile" SET "removedAt" = NULL WHERE true`;
  const all = `SELECT 1 FROM "StoredFile" WHERE "uploadedById" = '${dana.personId}'`;
  expect(await countAs(dana, touch)).toBe(await countAs(dana, all));
  await panel.open(dana, 0);
  expect(await sees(dana)).toBe(1);
  expect(await sees(nobody)).toBe(1);
});

it("what others change of evidence without asking for it leaves a blind piece as it is", async () => {
  // Without the guards of closed rounds and accepted sites, which refuse it whole.
  const guard = (state: string) =>
    asOwner((client) =>
      client.query(`ALTER TABLE "Evidence" ${state} TRIGGER USER`),
    );
  await guard("DISABLE");
  const touch = `UPDATE "Evidence" SET "version" = 9`;
  const before = await countAs(dana, touch);
  await guard("ENABLE");
  await addBlind();
  await guard("DISABLE");
  expect(await countAs(dana, touch)).toBe(before);
  await guard("ENABLE");
  const inRuthsName = `INSERT INTO "Evidence" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "subjectId", "kind", "body", "effectiveOn", "panelistId", "authorId")
    SELECT "systemId", gen_random_uuid(), "id", "frameworkVersionId", '${panel.rows[0]}', 'community_wide', "systemId", 'note', 'x', '2026-11-01', '${ruth.personId}', '${dana.personId}'
      FROM "Round" WHERE "id" = '${panel.ids.round}'`;
  await expect(countAs(dana, inRuthsName)).rejects.toMatchObject({
    code: "42501",
  });
});

it("taken back by staff it goes with its last row, also where that one is still blind to them", async () => {
  const { fileId, evidenceId } = await addBlind();
  const indicatorIds = [panel.rows[1] ?? ""];
  await shareEvidence(ruth, { evidenceId, indicatorIds, key: randomUUID() });
  await panel.open(dana, 0);
  await removeEvidence(dana, { evidenceId, version: 1 });
  const place = `kept/${ruth.systemId}/${fileId}`;
  expect(listBytes()).toHaveProperty([place]);
  await panel.open(dana, 1);
  const [last] = await asOwner(async (client) => {
    const found = await client.query<{ id: string }>(
      `SELECT "id" FROM "Evidence" WHERE "fileId" = $1 AND "removedAt" IS NULL`,
      [fileId],
    );
    return found.rows;
  });
  await removeEvidence(dana, { evidenceId: last?.id ?? "", version: 1 });
  expect(listBytes()).not.toHaveProperty([place]);
  const stored = (await listStored()).find(({ id }) => id === fileId);
  expect(stored?.isRemoved).toBe(true);
});

it("it takes room, and the sweep leaves it", async () => {
  const { fileId } = await addBlind();
  const place = `kept/${ruth.systemId}/${fileId}`;
  const longAgo = new Date(Date.now() - 2 * 24 * 60 * 60_000);
  utimesSync(path.join(process.env.FILES_DIR ?? "", place), longAgo, longAgo);
  await sweepFiles();
  expect(listBytes()).toHaveProperty([place]);
  const used = (await listStored())
    .filter((file) => file.systemId === ruth.systemId && !file.isRemoved)
    .reduce((sum, { byteSize }) => sum + byteSize, 0);
  const room = (quota: number) =>
    countAs(dana, `SELECT 1 WHERE has_file_room(0, ${quota})`);
  expect(await room(used)).toBe(1);
  expect(await room(used - 1)).toBe(0);
});

/** How many rows a statement touches or gives, as the app's role and this person; undone. */
function countAs(
  { systemId, personId }: { systemId: string; personId: string },
  text: string,
) {
  return asApp(async (client) => {
    await client.query("BEGIN");
    await client.query(
      `SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $2, true)`,
      [systemId, personId],
    );
    const { rowCount } = await client.query(text);
    await client.query("ROLLBACK");
    return rowCount;
  });
}
