import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { buildReport } from "@/lib/reports/mutations/build";
import { addComment, takeBackComment } from "@/lib/reports/mutations/comment";
import {
  discussReport,
  finaliseReport,
  sendReport,
  takeBackReport,
} from "@/lib/reports/mutations/move";
import { removeReport } from "@/lib/reports/mutations/remove";
import { startReport } from "@/lib/reports/mutations/start";
import { readReports } from "@/lib/reports/queries/list";
import { getReport } from "@/lib/reports/queries/report";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { codeOf } from "../concerns/raising";
import { at, say, start, write } from "./reporting";

let dana: Scope;
let marcus: Scope;
let ruth: Scope;
let maya: Scope;
let helen: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  marcus = await scopeOf("Marcus Bell", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
});

async function discuss(id: string) {
  return discussReport(dana, await at(dana, id));
}
async function send(id: string) {
  return sendReport(dana, await at(dana, id));
}
async function finalise(id: string) {
  return finaliseReport(dana, await at(dana, id));
}
async function takeBack(id: string) {
  return takeBackReport(dana, await at(dana, id));
}

/** What they were told of reports and still hold. */
async function toldOf(scope: Scope, id: string) {
  const found = await withSystem(scope, (tx) =>
    tx.notice.findMany({
      where: {
        ...{ personId: scope.personId, endedAt: null },
        path: `/reports/${id}`,
      },
      orderBy: { createdAt: "asc" },
    }),
  );
  return found.map(({ kind }) => kind);
}

describe("the life of a report", () => {
  it("begins as a draft of the intermediary, once for one form", async () => {
    const key = randomUUID();
    const input = { title: "Once", from: "2025-01-01", to: "2025-06-30", key };
    const { reportId } = await startReport(dana, input);
    expect((await startReport(dana, input)).reportId).toBe(reportId);
    expect((await getReport(marcus, reportId)).report.state).toBe("draft");
    for (const other of [ruth, maya, helen]) {
      expect(await codeOf(() => getReport(other, reportId))).toBe("not_found");
      const { lines } = await readReports(other, null);
      expect(lines.map(({ id }) => id)).not.toContain(reportId);
      expect(await codeOf(() => startReport(other, { ...input, key }))).toBe(
        "forbidden",
      );
      const told = await withSystem(other, (tx) =>
        tx.event.count({ where: { reportId } }),
      );
      expect(told).toBe(0);
    }
  });

  it("is read by everyone once discussed, said something about by who may, and tells whom it concerns", async () => {
    const id = await start(dana);
    expect(await codeOf(() => addComment(dana, say(id)))).toBe(
      "report_is_draft",
    );
    await discuss(id);
    expect(await toldOf(maya, id)).toEqual(["report_discussed"]);
    expect(await toldOf(ruth, id)).toEqual([]);
    const form = say(id, { part: "themes" });
    const { commentId } = await addComment(maya, form);
    expect((await addComment(maya, form)).commentId).toBe(commentId);
    await addComment(ruth, say(id));
    expect(await codeOf(() => addComment(helen, say(id)))).toBe("forbidden");
    const { report, whole } = await getReport(helen, id);
    expect(report.comments.map(({ byName, part }) => [byName, part])).toEqual([
      ["Maya Thompson", "themes"],
      ["Ruth Okafor", null],
    ]);
    expect([whole, report.counts]).toEqual([null, { "": 1, themes: 1 }]);
    await send(id);
    expect(await toldOf(ruth, id)).toEqual(["report_sent"]);
    await finalise(id);
    expect(await toldOf(ruth, id)).toEqual(["report_final"]);
    expect(await toldOf(maya, id)).toEqual(["report_final"]);
    expect(await toldOf(helen, id)).toEqual(["report_final"]);
  });

  it("goes back a step at a time, and takes back what was told", async () => {
    const id = await start(dana);
    await discuss(id);
    await send(id);
    await takeBack(id);
    expect((await getReport(ruth, id)).report.state).toBe("discussed");
    expect(await toldOf(ruth, id)).toEqual([]);
    expect(await toldOf(maya, id)).toEqual(["report_discussed"]);
    await takeBack(id);
    expect(await toldOf(maya, id)).toEqual([]);
    expect(await codeOf(() => getReport(ruth, id))).toBe("not_found");
  });

  it("is moved by staff alone, in order, and by one of two at once", async () => {
    const id = await start(dana);
    const form = await at(dana, id);
    for (const act of [discussReport, sendReport, finaliseReport, removeReport])
      for (const other of [ruth, maya, helen])
        expect(await codeOf(() => act(other, form))).toBe("forbidden");
    expect(await codeOf(() => sendReport(dana, form))).toBe("stale");
    expect(await codeOf(() => finaliseReport(dana, form))).toBe("stale");
    const both = [dana, marcus].map((scope) =>
      codeOf(() => discussReport(scope, form)),
    );
    expect((await Promise.all(both)).toSorted()).toEqual(["done", "stale"]);
    await send(id);
    const last = await at(dana, id);
    const ends = await Promise.all([
      codeOf(() => finaliseReport(dana, last)),
      codeOf(() => takeBackReport(marcus, last)),
    ]);
    expect(ends.filter((code) => code === "done")).toHaveLength(1);
  });

  it("is removed as a draft only", async () => {
    const id = await start(dana);
    await write(dana, id, { text: "Gone soon." });
    await discuss(id);
    expect(
      await codeOf(async () => removeReport(dana, await at(dana, id))),
    ).toBe("report_not_draft");
    await takeBack(id);
    await removeReport(dana, await at(dana, id));
    expect(await codeOf(() => getReport(dana, id))).toBe("not_found");
    const left = await asOwner((client) =>
      client.query(`SELECT FROM "ReportSection" WHERE "reportId" = $1`, [id]),
    );
    expect(left.rowCount).toBe(0);
  });
});

describe("writing", () => {
  it("keeps the words of who was slower apart, and shows what stands", async () => {
    const id = await start(dana);
    const form = { text: "Mine.", version: 1 };
    await write(marcus, id, { text: "His." });
    const stale = write(dana, id, form);
    await expect(stale).rejects.toMatchObject({
      ...{ code: "stale", detail: { text: "His." } },
    });
    const { report } = await getReport(dana, id);
    expect(report.sections.find(({ part }) => part === "themes")).toMatchObject(
      { text: "His.", version: 2 },
    );
  });

  it("stays when the report is built again", async () => {
    const id = await start(dana);
    await write(dana, id, { text: "It stays.", leftOut: ["all", "unknown"] });
    const { changed } = await buildReport(dana, await at(dana, id));
    expect(changed).toEqual([]);
    const { report } = await getReport(dana, id);
    const [, , section] = report.sections;
    expect(section).toMatchObject({ text: "It stays.", leftOut: ["all"] });
    expect(report.partsLeftOut).toEqual(["themes"]);
    expect(report.facts.themes.brought).toEqual([]);
  });

  it("ends when it is sent, until it is taken back", async () => {
    const id = await start(dana);
    await discuss(id);
    await write(dana, id, { text: "In discussion." });
    await send(id);
    expect(await codeOf(() => write(dana, id))).toBe("report_sent");
    expect(
      await codeOf(async () => buildReport(dana, await at(dana, id))),
    ).toBe("report_sent");
    await takeBack(id);
    expect(await codeOf(() => write(dana, id, { text: "Again." }))).toBe(
      "done",
    );
  });
});

describe("a comment", () => {
  it("is taken back by its author, without a word left", async () => {
    const id = await start(dana);
    await discuss(id);
    const { commentId } = await addComment(maya, say(id));
    const back = { reportId: id, commentId };
    expect(await codeOf(() => takeBackComment(dana, back))).toBe("not_found");
    await takeBackComment(maya, back);
    expect(await codeOf(() => takeBackComment(maya, back))).toBe("not_found");
    const { report } = await getReport(helen, id);
    expect(report.comments).toMatchObject([
      { byName: "Maya Thompson", body: "", isTakenBack: true },
    ]);
  });

  it("ends in a count where there are many, and shows all when asked", async () => {
    const id = await start(dana);
    await discuss(id);
    await asOwner((client) =>
      client.query(
        `INSERT INTO "ReportComment" ("systemId", "id", "reportId", "part", "body", "authorId", "createdAt")
         SELECT $1, gen_random_uuid(), $2, 'gains', 'Comment ' || n, $3, now() + n * interval '1 second' FROM generate_series(1, 100) n`,
        [dana.systemId, id, maya.personId],
      ),
    );
    const { report } = await getReport(helen, id);
    expect(report.comments).toHaveLength(30);
    expect(report.comments.at(-1)?.body).toBe("Comment 100");
    expect(report.counts).toEqual({ gains: 100 });
    const all = await getReport(helen, id, "gains");
    expect(all.report.comments).toHaveLength(100);
  });
});

describe("a final report", () => {
  it("never changes: not by an act, nor by a statement of the app's role", async () => {
    const id = await start(dana);
    await discuss(id);
    const { commentId } = await addComment(maya, say(id));
    await send(id);
    await finalise(id);
    const form = await at(dana, id);
    const acts = [
      () => takeBackReport(dana, form),
      () => buildReport(dana, form),
      () => write(dana, id),
      () => addComment(maya, say(id)),
      () => takeBackComment(maya, { reportId: id, commentId }),
    ];
    for (const act of acts) expect(await codeOf(act)).toBe("report_final");
    const own = `"systemId" = '${dana.systemId}' AND`;
    for (const statement of [
      `UPDATE "Report" SET "facts" = '{}' WHERE ${own} "id" = '${id}'`,
      `UPDATE "Report" SET "finalAt" = NULL, "finalById" = NULL WHERE ${own} "id" = '${id}'`,
      `UPDATE "ReportSection" SET "text" = 'Other' WHERE ${own} "reportId" = '${id}'`,
      `INSERT INTO "ReportComment" ("systemId", "id", "reportId", "body", "authorId") VALUES ('${dana.systemId}', gen_random_uuid(), '${id}', 'Late', '${dana.personId}')`,
    ])
      await expect(runAs(dana, statement)).rejects.toThrow(/report_final/);
    const ofOwner = asOwner((client) =>
      client.query(`UPDATE "Report" SET "title" = 'x' WHERE "id" = $1`, [id]),
    );
    await expect(ofOwner).rejects.toThrow(/report_final/);
    const taken = `UPDATE "ReportComment" SET "body" = '', "takenBackAt" = now() WHERE ${own} "id" = '${commentId}'`;
    await expect(runAs(maya, taken)).rejects.toThrow(/report_final/);
    const gone = `DELETE FROM "Report" WHERE ${own} "id" = '${id}'`;
    expect((await runAs(dana, gone)).rowCount).toBe(0);
    const section = `DELETE FROM "ReportSection" WHERE ${own} "reportId" = '${id}'`;
    await expect(runAs(dana, section)).rejects.toThrow(/permission denied/);
  });

  it("is not born so, and nobody else moves one", async () => {
    const insert = (more: string, values: string) =>
      `INSERT INTO "Report" ("systemId", "id", "title", "periodFrom", "periodTo", "facts", "builtAt", "builtById", "createdById"${more})
       VALUES ('${dana.systemId}', gen_random_uuid(), 'Born', '2026-01-01', '2026-02-01', '{}', now(), '${dana.personId}', '${dana.personId}'${values})`;
    const discussed = `, "discussedAt", "discussedById"`;
    await expect(
      runAs(dana, insert(discussed, `, now(), '${dana.personId}'`)),
    ).rejects.toThrow(/row-level security/);
    await expect(runAs(maya, insert("", ""))).rejects.toThrow(
      /row-level security/,
    );
    const id = await start(dana);
    await discuss(id);
    for (const other of [ruth, maya, helen]) {
      const moved = `UPDATE "Report" SET "version" = 9 WHERE "id" = '${id}'`;
      expect((await runAs(other, moved)).rowCount).toBe(0);
      const written = `UPDATE "ReportSection" SET "text" = 'x' WHERE "reportId" = '${id}'`;
      expect((await runAs(other, written)).rowCount).toBe(0);
    }
    const asAnother = `INSERT INTO "ReportComment" ("systemId", "id", "reportId", "body", "authorId") VALUES ('${dana.systemId}', gen_random_uuid(), '${id}', 'x', '${ruth.personId}')`;
    await expect(runAs(maya, asAnother)).rejects.toThrow(/row-level security/);
    const asViewer = asAnother.replace(ruth.personId, helen.personId);
    await expect(runAs(helen, asViewer)).rejects.toThrow(/row-level security/);
    const skipped = `UPDATE "Report" SET "sentAt" = now(), "sentById" = '${dana.personId}', "finalAt" = now(), "finalById" = '${dana.personId}' WHERE "id" = '${id}'`;
    await expect(runAs(dana, skipped)).rejects.toThrow(/report_moved/);
  });

  it("waits for a comment that is being written, and refuses one that comes after", async () => {
    const id = await start(dana);
    await discuss(id);
    await send(id);
    const form = await at(dana, id);
    const results = await Promise.allSettled([
      finaliseReport(dana, form),
      ...Array.from({ length: 6 }, () => addComment(maya, say(id))),
    ]);
    expect(results[0]?.status).toBe("fulfilled");
    // Each of them was before it, or was refused.
    const done = results
      .slice(1)
      .filter(({ status }) => status === "fulfilled");
    const { report } = await getReport(dana, id);
    expect(report.comments).toHaveLength(done.length);
  });
});

/** A statement as the app's role, for this person. */
function runAs({ systemId, personId }: Scope, statement: string) {
  return asApp(async (client) => {
    await client.query("BEGIN");
    try {
      await client.query(
        `SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $2, true)`,
        [systemId, personId],
      );
      const result = await client.query(statement);
      await client.query("COMMIT");
      return result;
    } catch (error) {
      await client.query("ROLLBACK");
      throw error;
    }
  });
}
