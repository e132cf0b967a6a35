import { randomUUID } from "node:crypto";
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { sweepFiles } from "@/lib/files/mutations/sweep-files";
import { openFile } from "@/lib/files/queries/open-file";
import { removeEvidence } from "@/lib/rounds/mutations/evidence";
import { findEvidenceFile } from "@/lib/rounds/queries/evidence-file";
import { removeSample } from "@/lib/systems/mutations/remove-sample";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { type Ids, startFreshRound } from "../rounds/round-rows";
import {
  findRow,
  listBytes,
  listStored,
  pdf,
  type RowOf,
  upload,
} from "./uploads";

let dana: Scope;
let nadia: Scope;
let ids: Ids;
let row: RowOf;
let siteRow: RowOf;

beforeAll(async () => {
  process.env.FILES_QUOTA_MB = "20";
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  nadia = await scopeOf("Nadia Haddad", "lakeshore");
  ids = await startFreshRound(dana);
  row = await findRow(ids.round, "S4.CE.C1");
  siteRow = {
    ...(await findRow(ids.round, "S4.AI.S1")),
    siteId: ids.lincoln,
  };
});

async function add(scope: Scope, where = row, content = pdf) {
  const { ok } = await upload(scope, where, content);
  if (!ok) throw new Error("The upload was refused");
  return ok;
}

const folder = () => process.env.FILES_DIR ?? "";
const placeOf = (systemId: string, id: string) => `kept/${systemId}/${id}`;

describe("a file behind a row", () => {
  it("of the system itself is there for all of its members, and for nobody else", async () => {
    const { fileId } = await add(dana);
    for (const name of ["Dana Morales", "Ruth Okafor", "Maya Thompson"]) {
      const scope = await scopeOf(name, "riverbend");
      expect(await findEvidenceFile(scope, fileId)).toMatchObject({
        name: "minutes.pdf",
        mediaType: "application/pdf",
        byteSize: pdf.length,
      });
    }
    expect(await findEvidenceFile(nadia, fileId)).toBe(null);
    expect(await findEvidenceFile(dana, randomUUID())).toBe(null);
    const bytes = await openFile({ systemId: dana.systemId, fileId });
    expect(bytes && (await buffer(bytes)).equals(pdf)).toBe(true);
    expect(await openFile({ systemId: nadia.systemId, fileId })).toBe(null);
  });

  it("of a site is there for those who may see the site", async () => {
    const maya = await scopeOf("Maya Thompson", "riverbend");
    const { fileId } = await add(maya, siteRow);
    const sees = async (name: string) => {
      const scope = await scopeOf(name, "riverbend");
      return (await findEvidenceFile(scope, fileId)) !== null;
    };
    expect(await sees("Maya Thompson")).toBe(true);
    expect(await sees("Dana Morales")).toBe(true);
    expect(await sees("Ruth Okafor")).toBe(true);
    expect(await sees("Andre Wallace")).toBe(false);
    expect(await sees("Helen Vance")).toBe(false);
    await openSites(true);
    expect(await sees("Andre Wallace")).toBe(true);
    expect(await sees("Helen Vance")).toBe(true);
    await openSites(false);
  });

  it("that is taken back is gone with its bytes", async () => {
    const { fileId, evidenceId } = await add(dana);
    await removeEvidence(dana, { evidenceId, version: 1 });
    expect(await findEvidenceFile(dana, fileId)).toBe(null);
    expect(listBytes()).not.toHaveProperty([placeOf(dana.systemId, fileId)]);
    const stored = (await listStored()).find(({ id }) => id === fileId);
    expect(stored?.isRemoved).toBe(true);
  });

  it("is not to be seen in another system by SQL as the app's role", async () => {
    const { fileId } = await add(dana);
    const count = (systemId: string) =>
      asApp(async (client) => {
        await client.query("SELECT set_config('app.system_id', $1, false)", [
          systemId,
        ]);
        const found = await client.query(
          `SELECT (SELECT count(*)::int FROM "StoredFile" WHERE "id" = $1) AS one,
                  (SELECT count(*)::int FROM "StoredFile" WHERE "systemId" <> $2::uuid) AS others`,
          [fileId, systemId],
        );
        return found.rows[0];
      });
    expect(await count(dana.systemId)).toEqual({ one: 1, others: 0 });
    expect(await count(nadia.systemId)).toEqual({ one: 0, others: 0 });
    const touch = (sql: string) =>
      asApp(async (client) => {
        await client.query("SELECT set_config('app.system_id', $1, false)", [
          nadia.systemId,
        ]);
        return (await client.query(sql, [fileId])).rowCount;
      });
    expect(
      await touch(`UPDATE "StoredFile" SET "name" = 'x' WHERE "id" = $1`),
    ).toBe(0);
    await expect(
      touch(`DELETE FROM "StoredFile" WHERE "id" = $1`),
    ).rejects.toThrow("permission denied");
  });
});

describe("a rater's file in a panel", () => {
  it("stays theirs until the row is opened", async () => {
    await asOwner((client) =>
      client.query(
        `UPDATE "Round" SET "communityWideMode" = 'panel' WHERE "id" = $1`,
        [ids.round],
      ),
    );
    await assign("Ruth Okafor");
    await assign("Dana Morales");
    const ruth = await scopeOf("Ruth Okafor", "riverbend");
    const { fileId, evidenceId } = await add(ruth);
    const sees = async (scope: Scope) =>
      (await findEvidenceFile(scope, fileId)) !== null;
    expect(await sees(ruth)).toBe(true);
    expect(await sees(dana)).toBe(false);
    expect(await sees(await scopeOf("Helen Vance", "riverbend"))).toBe(false);
    await expect(
      removeEvidence(dana, { evidenceId, version: 1 }),
    ).rejects.toMatchObject({ code: "not_found" });
    const told = await asApp(async (client) => {
      await client.query(
        "SELECT set_config('app.system_id', $1, false), set_config('app.person_id', $2, false)",
        [dana.systemId, dana.personId],
      );
      return client.query(`SELECT 1 FROM "Event" WHERE "subjectId" = $1`, [
        evidenceId,
      ]);
    });
    expect(told.rowCount).toBe(0);
    await asOwner((client) =>
      client.query(
        `INSERT INTO "PanelRow" ("systemId", "roundId", "indicatorId", "subjectId") VALUES ($1, $2, $3, $1)`,
        [dana.systemId, ids.round, row.indicatorId],
      ),
    );
    expect(await sees(dana)).toBe(true);
    await asOwner((client) =>
      client.query(
        `UPDATE "Round" SET "communityWideMode" = 'direct' WHERE "id" = $1`,
        [ids.round],
      ),
    );
  });
});

describe("the room that a system has", () => {
  it("is not gone past, also by many at once, and comes back", async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(6_000_000)]);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => upload(dana, row, large)),
    );
    const taken = answers.flatMap(({ ok }) => (ok ? [ok] : []));
    expect(taken).toHaveLength(3);
    expect(answers).toContainEqual({ code: "files_full" });
    expect(
      Object.keys(listBytes()).filter((name) => name.startsWith("incoming/")),
    ).toEqual([]);
    // Another system's room is its own.
    const [theirs] = await rowsOfLakeshore();
    expect(await upload(nadia, theirs ?? row, large)).toHaveProperty("ok");
    await removeEvidence(dana, {
      evidenceId: taken[0]?.evidenceId ?? "",
      version: 1,
    });
    expect(await upload(dana, row, large)).toHaveProperty("ok");
  });
});

describe("the sweep", () => {
  it("removes what nothing speaks of, after a day, and nothing else", async () => {
    await sweepFiles();
    const kept = listBytes();
    const system = dana.systemId;
    const [brokenOff, unknown, young, gone] = Array.from({ length: 4 }, () =>
      randomUUID(),
    );
    await asOwner((client) =>
      client.query(
        `INSERT INTO "StoredFile" ("systemId", "id", "name", "mediaType", "byteSize", "sha256", "uploadedById", "uploadedAt")
         VALUES ($1, $2, 'cut.pdf', 'application/pdf', 7, repeat('0', 64), $3, now() - interval '2 days')`,
        [system, brokenOff, dana.personId],
      ),
    );
    const old = [
      placeOf(system, brokenOff ?? ""),
      placeOf(system, unknown ?? ""),
      placeOf(randomUUID(), gone ?? ""),
      `incoming/${randomUUID()}`,
    ];
    for (const name of [...old, placeOf(system, young ?? "")]) {
      const place = path.join(folder(), name);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, "x");
    }
    const longAgo = new Date(Date.now() - 2 * 24 * 60 * 60_000);
    for (const name of [...old, ...Object.keys(kept)])
      utimesSync(path.join(folder(), name), longAgo, longAgo);
    // What only looks like ours is left where it is.
    writeFileSync(path.join(folder(), "kept", "readme"), "x");
    expect(await sweepFiles()).toEqual({ removed: old.length });
    expect(listBytes()).toEqual({
      ...kept,
      [placeOf(system, young ?? "")]: 1,
      "kept/readme": 1,
    });
    const stored = await listStored();
    expect(stored.find(({ id }) => id === brokenOff)?.isRemoved).toBe(true);
    expect(stored.filter((file) => file.isKept && !file.isRemoved).length).toBe(
      Object.keys(kept).length,
    );
    expect(await sweepFiles()).toEqual({ removed: 0 });
  });
});

describe("a sample system that is removed", () => {
  it("takes its files along, and nobody else's", async () => {
    const others = Object.keys(listBytes()).filter(
      (name) => !name.includes(nadia.systemId),
    );
    expect(Object.keys(listBytes()).length).toBeGreaterThan(others.length);
    await removeSample(nadia, { name: "Lakeshore Schools Together" });
    expect(Object.keys(listBytes())).toEqual(others);
  });
});

function openSites(areOpen: boolean) {
  return asOwner((client) =>
    client.query(
      `UPDATE "System" SET "sitesSeeEachOtherSince" = CASE WHEN $2 THEN now() END WHERE "id" = $1`,
      [dana.systemId, areOpen],
    ),
  );
}

async function assign(name: string) {
  const { personId } = await scopeOf(name, "riverbend");
  await asOwner((client) =>
    client.query(
      `INSERT INTO "Assignment" ("systemId", "id", "roundId", "personId", "level", "assignedById")
       VALUES ($1, gen_random_uuid(), $2, $3, 'community_wide', $3)`,
      [dana.systemId, ids.round, personId],
    ),
  );
}

function rowsOfLakeshore() {
  return asOwner(async (client) => {
    const found = await client.query<{ roundId: string; indicatorId: string }>(
      `SELECT r."id" AS "roundId", i."id" AS "indicatorId"
         FROM "Round" r JOIN "Indicator" i ON i."frameworkVersionId" = r."frameworkVersionId" AND i."systemId" IS NULL AND i."level" = 'intermediary'
        WHERE r."systemId" = $1 AND r."openedAt" IS NOT NULL AND r."closedAt" IS NULL LIMIT 1`,
      [nadia.systemId],
    );
    return found.rows;
  });
}
