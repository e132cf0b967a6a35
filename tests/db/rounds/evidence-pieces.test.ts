import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { listEvidence } from "@/lib/rounds/queries/evidence";
import { findEvidenceFile } from "@/lib/rounds/queries/evidence-file";
import { listShareableRows } from "@/lib/rounds/queries/shareable-rows";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { findRow, listBytes, upload } from "../files/uploads";
import { type Ids, note, rate, send, startFreshRound } from "./round-rows";

type Row = { roundId: string; indicatorId: string; siteId?: string | null };

let dana: Scope;
let ruth: Scope;
let maya: Scope;
let ids: Ids;
const rows = new Map<string, Row>();

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ids = await startFreshRound(dana);
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  for (const code of codes) rows.set(code, await findRow(ids.round, code));
});

const codes = [
  ...["S4.CE.C1", "S4.CE.I1", "S4.PP.C1", "S4.PP.C2", "S4.PP.C3", "S4.PP.C4"],
  ...["S4.PP.C5", "S4.PP.C6", "S4.AI.C1", "S4.AI.S1", "S4.AI.S2", "S2.PP.C1"],
];

function at(code: string, siteId: string | null = null) {
  const row = rows.get(code);
  if (!row?.indicatorId) throw new Error(`There is no row ${code}`);
  return { ...row, siteId };
}

async function addNote(scope: Scope, code: string, more = {}) {
  const { ok } = await send.evidence(scope, note(at(code), more));
  return ok?.evidenceId ?? "";
}

function share(scope: Scope, evidenceId: string, wanted: string[], more = {}) {
  return send.share(scope, {
    evidenceId,
    indicatorIds: wanted.map((code) => at(code).indicatorId),
    key: randomUUID(),
    ...more,
  });
}

function listAt(scope: Scope, code: string, siteId: string | null = null) {
  return listEvidence(scope, at(code, siteId));
}

function dayFromToday(days: number) {
  const day = new Date(`${today()}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

describe("one piece behind several rows", () => {
  it("is one file, listed behind each with where else it stands", async () => {
    const { ok } = await upload(dana, at("S4.CE.I1"));
    const { evidenceId = "", fileId = "" } = ok ?? {};
    const answer = await share(dana, evidenceId, ["S4.PP.C1", "S4.PP.C2"]);
    expect(answer.ok?.rows.map((one) => one.evidenceCount)).toEqual([1, 1]);
    for (const [code, others] of [
      ["S4.CE.I1", ["S4.PP.C1", "S4.PP.C2"]],
      ["S4.PP.C1", ["S4.CE.I1", "S4.PP.C2"]],
    ] as const) {
      const [piece] = await listAt(ruth, code);
      expect(piece).toMatchObject({
        kind: "file",
        alsoBehind: others,
        authorName: "Dana Morales",
        effectiveOn: "2026-11-01",
        expiresOn: null,
        file: {
          id: fileId,
          name: "minutes.pdf",
          mediaType: "application/pdf",
          isPicture: false,
        },
      });
    }
  });

  it("taken back here goes from here alone, and everywhere from everywhere; the file goes with the last", async () => {
    const [first] = await listAt(dana, "S4.CE.I1");
    const fileId = first?.file?.id ?? "";
    const here = { evidenceId: first?.id, version: 1 };
    expect(await send.removal(dana, here)).toMatchObject({
      ok: { evidenceCount: 0 },
    });
    expect(await findEvidenceFile(ruth, fileId)).not.toBe(null);
    const [second] = await listAt(dana, "S4.PP.C1");
    expect(second?.alsoBehind).toEqual(["S4.PP.C2"]);
    const everywhere = {
      evidenceId: second?.id,
      version: 1,
      isEverywhere: true,
    };
    const { ok } = await send.removal(dana, everywhere);
    expect(ok?.rows).toHaveLength(2);
    expect(await findEvidenceFile(ruth, fileId)).toBe(null);
    expect(Object.keys(listBytes())).toEqual([]);
    for (const code of ["S4.CE.I1", "S4.PP.C1", "S4.PP.C2"])
      expect(await listAt(dana, code)).toEqual([]);
  });

  it("is put behind a row once, however often it is asked for", async () => {
    const evidenceId = await addNote(dana, "S4.CE.C1");
    const key = randomUUID();
    const wanted = ["S4.PP.C1", "S4.PP.C1", "S4.CE.C1"];
    await Promise.all([
      share(dana, evidenceId, wanted, { key }),
      share(dana, evidenceId, wanted, { key }),
      share(dana, evidenceId, wanted),
      share(ruth, evidenceId, wanted),
    ]);
    expect(await listAt(dana, "S4.PP.C1")).toHaveLength(1);
    expect(await listAt(dana, "S4.CE.C1")).toHaveLength(1);
  });

  it("is refused whole where one row is not the person's to rate, of another subject, or no row", async () => {
    const evidenceId = await addNote(ruth, "S4.PP.C3");
    const before = (await listAt(dana, "S4.PP.C4")).length;
    expect(
      await share(ruth, evidenceId, ["S4.PP.C4", "S4.CE.I1"]),
    ).toMatchObject({ code: "forbidden" });
    expect(
      await share(dana, evidenceId, ["S4.PP.C4", "S4.AI.S1"]),
    ).toMatchObject({ code: "invalid" });
    expect(
      await send.share(dana, {
        evidenceId,
        indicatorIds: [at("S4.PP.C4").indicatorId, randomUUID()],
        key: randomUUID(),
      }),
    ).toMatchObject({ code: "not_found" });
    expect(await listAt(dana, "S4.PP.C4")).toHaveLength(before);
    expect(await share(maya, evidenceId, ["S4.PP.C4"])).toMatchObject({
      code: "forbidden",
    });
    expect(await share(dana, randomUUID(), ["S4.PP.C4"])).toMatchObject({
      code: "not_found",
    });
    expect(await share(dana, evidenceId, [])).toHaveProperty("fields");
  });

  it("of a site is shared by its coordinator with rows of that site, and seen by no other", async () => {
    const { ok } = await upload(maya, at("S4.AI.S1", ids.lincoln));
    const evidenceId = ok?.evidenceId ?? "";
    expect(await share(maya, evidenceId, ["S4.AI.S2"])).toHaveProperty("ok");
    const [copy] = await listAt(maya, "S4.AI.S2", ids.lincoln);
    expect(copy?.alsoBehind).toEqual(["S4.AI.S1"]);
    const andre = await scopeOf("Andre Wallace", "riverbend");
    expect(await share(andre, evidenceId, ["S4.AI.S2"])).toMatchObject({
      code: "not_found",
    });
    await expect(
      listShareableRows(andre, { evidenceId }),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(
      listShareableRows(await scopeOf("Helen Vance", "riverbend"), {
        evidenceId,
      }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("may serve the rows of its subject that the person may rate", async () => {
    const evidenceId = await addNote(ruth, "S4.PP.C5");
    const forRuth = await listShareableRows(ruth, { evidenceId });
    const forDana = await listShareableRows(dana, { evidenceId });
    expect(forRuth.every(({ code }) => /\.C\d+$/.test(code))).toBe(true);
    expect(forDana.some(({ code }) => /\.I\d+$/.test(code))).toBe(true);
    expect(forDana.some(({ code }) => /\.S\d+$/.test(code))).toBe(false);
    expect(new Set(forDana.map(({ stage }) => stage)).size).toBe(5);
    expect(
      forDana.filter((one) => one.isBehind).map(({ code }) => code),
    ).toEqual(["S4.PP.C5"]);
    await focusOn([4]);
    const focused = await listShareableRows(dana, { evidenceId });
    expect(new Set(focused.map(({ stage }) => stage))).toEqual(new Set([4]));
    await focusOn([]);
  });

  it("that is being taken back is not shared meanwhile: no row is left with a file that is gone", async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const { ok } = await upload(dana, at("S4.CE.I1"));
      const evidenceId = ok?.evidenceId ?? "";
      await Promise.all([
        send.removal(dana, { evidenceId, version: 1 }),
        share(dana, evidenceId, ["S4.AI.C1"]),
      ]);
      for (const piece of await listAt(dana, "S4.AI.C1")) {
        expect(await findEvidenceFile(dana, piece.file?.id ?? "")).not.toBe(
          null,
        );
        await send.removal(dana, { evidenceId: piece.id, version: 1 });
      }
    }
  });
});

describe("a rater's piece in a panel", () => {
  it("stays blind wherever it is put", async () => {
    await setMode("panel");
    await assign(ruth);
    await assign(dana);
    const evidenceId = await addNote(ruth, "S4.PP.C6");
    expect(await listAt(dana, "S4.PP.C6")).toEqual([]);
    expect(await share(dana, evidenceId, ["S4.PP.C5"])).toMatchObject({
      code: "not_found",
    });
    const offered = await listShareableRows(ruth, { evidenceId });
    expect(offered.length).toBeGreaterThan(10);
    expect(offered.every(({ code }) => /\.C\d+$/.test(code))).toBe(true);
    expect(await share(ruth, evidenceId, ["S4.AI.C1"])).toHaveProperty("ok");
    expect(await listAt(dana, "S4.AI.C1")).toEqual([]);
    expect(await listAt(ruth, "S4.AI.C1")).toHaveLength(1);
    // Once opened, others see it, but it stays with who brought it.
    await asOwner((client) =>
      client.query(
        `INSERT INTO "PanelRow" ("systemId", "roundId", "indicatorId", "subjectId") VALUES ($1, $2, $3, $1)`,
        [dana.systemId, ids.round, at("S4.PP.C6").indicatorId],
      ),
    );
    const [seen] = await listAt(dana, "S4.PP.C6");
    expect(seen).toMatchObject({ alsoBehind: [], canShare: false });
    expect(await share(dana, evidenceId, ["S4.PP.C5"])).toMatchObject({
      code: "forbidden",
    });
    // What somebody brings who does not rate is for all who do.
    const marcus = await scopeOf("Marcus Bell", "riverbend");
    const open = await addNote(marcus, "S4.PP.C2");
    expect((await listAt(dana, "S4.PP.C2")).map(({ id }) => id)).toEqual([
      open,
    ]);
    await setMode("direct");
    expect(await share(ruth, evidenceId, ["S4.PP.C5"])).toMatchObject({
      code: "forbidden",
    });
  });
});

describe("a piece that expires", () => {
  it("speaks for a 3 until its day, and then no more", async () => {
    const yesterday = dayFromToday(-1);
    const code = "S2.PP.C1";
    const expired = await addNote(dana, code, {
      effectiveOn: dayFromToday(-400),
      expiresOn: today(),
    });
    await addNote(dana, code, {
      effectiveOn: dayFromToday(-400),
      expiresOn: yesterday,
    });
    expect(await send.rating(dana, rate(at(code), 3))).toMatchObject({
      code: "evidence_needed",
    });
    expect(await send.rating(dana, rate(at(code), 2))).toHaveProperty("ok");
    const live = await addNote(dana, code, { expiresOn: dayFromToday(1) });
    const three = rate(at(code), 3, { version: 1 });
    expect(await send.rating(dana, three)).toHaveProperty("ok");
    const listed = await listAt(dana, code);
    expect(listed.map((one) => [one.expiresOn, one.isExpired])).toEqual([
      [dayFromToday(1), false],
      [yesterday, true],
      [today(), true],
    ]);
    // The 3 rests on the one that speaks for today; the others may go.
    const removal = { evidenceId: live, version: 1 };
    expect(await send.removal(dana, removal)).toMatchObject({
      code: "evidence_supports_three",
    });
    expect(
      await send.removal(dana, { evidenceId: expired, version: 1 }),
    ).toHaveProperty("ok");
    await addNote(dana, code);
    expect(await send.removal(dana, removal)).toHaveProperty("ok");
  });

  it("must expire after the day it speaks of, or never", async () => {
    const day = dayFromToday(0);
    for (const [expiresOn, isTaken] of [
      [day, false],
      [dayFromToday(-1), false],
      ["soon", false],
      [dayFromToday(1), true],
      ["", true],
      [null, true],
      [undefined, true],
    ] as const) {
      const sent = note(at("S4.PP.C1"), { effectiveOn: day, expiresOn });
      const answer = await send.evidence(dana, sent);
      expect([expiresOn, "ok" in answer]).toEqual([expiresOn, isTaken]);
    }
  });
});

it("reads what stands behind a row in one statement", async () => {
  expect(await listStatements(() => listAt(dana, "S4.PP.C1"))).toHaveLength(1);
});

function focusOn(stages: number[]) {
  return asOwner((client) =>
    client.query(`UPDATE "Round" SET "stageNumbers" = $2 WHERE "id" = $1`, [
      ids.round,
      stages,
    ]),
  );
}

function setMode(mode: "panel" | "direct") {
  return asOwner((client) =>
    client.query(
      `UPDATE "Round" SET "communityWideMode" = $2::"RoundMode" WHERE "id" = $1`,
      [ids.round, mode],
    ),
  );
}

function assign({ personId, systemId }: Scope) {
  return asOwner((client) =>
    client.query(
      `INSERT INTO "Assignment" ("systemId", "id", "roundId", "personId", "level", "assignedById")
       VALUES ($1, gen_random_uuid(), $2, $3, 'community_wide', $3)`,
      [systemId, ids.round, personId],
    ),
  );
}
