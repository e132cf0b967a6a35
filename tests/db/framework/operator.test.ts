import { beforeAll, describe, expect, it } from "vitest";
import type { Operator } from "@/lib/auth/scope";
import { writeFramework } from "@/lib/framework/files/write-file";
import { discardDraft, keepDraft } from "@/lib/framework/mutations/draft";
import { bringIn } from "@/lib/framework/mutations/upload";
import { publishDraft } from "@/lib/framework/mutations/publish-draft";
import { findDraft, findUpload } from "@/lib/framework/queries/drafts";
import type { Framework } from "@/lib/framework/schema";
import {
  added,
  moved,
  readShipped,
  removed,
  reworded,
  toNextVersion,
} from "../../support/next-version";
import { addOperator, countRows } from "../../support/operators";
import { asOwner, seedDatabase } from "../../support/seeded";
import { actsOf, bring, offeredTo } from "./operator-drafts";

let olive: Operator;
let omar: Operator;
let shipped: Framework;

beforeAll(async () => {
  await seedDatabase();
  shipped = await readShipped();
  olive = await addOperator("Olive One");
  omar = await addOperator("Omar Two");
});

describe("bringing a file in", () => {
  it.each(["yaml", "json", "xlsx"] as const)(
    "shows every change of a %s file and writes nothing but what it sets aside",
    async (kind) => {
      const before = await countRows();
      const { upload, uploadId } = await bring(
        olive,
        toNextVersion(shipped),
        kind,
      );
      const changes = upload?.proposal?.changes ?? [];
      const rows = changes.filter((one) => one.kind === "row");
      expect(rows.map(({ item, change }) => [item, change])).toEqual(
        expect.arrayContaining([
          [reworded, "changed"],
          [moved, "changed"],
          [added, "added"],
          [removed, "removed"],
        ]),
      );
      expect(upload?.proposal).toMatchObject({
        isSame: false,
        published: null,
        against: { code: shipped.code, version: shipped.version },
        systems: 3,
      });
      expect(difference(before, await countRows())).toEqual({
        FrameworkUpload: 1,
      });
      await dropUpload(uploadId);
    },
  );

  it("lists what is wrong with its place, and writes nothing but that list", async () => {
    const before = await countRows();
    const text = Buffer.from(await writeFramework(shipped, "yaml"))
      .toString("utf8")
      .replace("level: site", "level: nowhere");
    const { uploadId } = await bringIn(olive, {
      name: "C:\\files\\broken.yaml",
      bytes: new TextEncoder().encode(text),
    });
    const upload = await findUpload(olive, uploadId);
    const line = text.split("\n").findIndex((one) => one.includes("nowhere"));
    expect(upload).toMatchObject({
      fileName: "broken.yaml",
      proposal: null,
      problems: [
        {
          key: "not_in_list",
          place: { file: "broken.yaml", line: line + 1 },
        },
      ],
    });
    expect(difference(before, await countRows())).toEqual({
      FrameworkUpload: 1,
    });
    await expect(keepDraft(olive, { uploadId })).rejects.toThrow("invalid");
    await dropUpload(uploadId);
  });

  it("takes any bytes and any name without a fault", async () => {
    const names = [
      "x\u0000.yaml",
      "\ud800.json",
      `${"n".repeat(900)}.xlsx`,
      "",
    ];
    for (const name of names) {
      const bytes = new TextEncoder().encode("a: '\\u0000'\nb: 1");
      const { uploadId } = await bringIn(olive, { name, bytes });
      const upload = await findUpload(olive, uploadId);
      expect(upload?.problems.length).toBeGreaterThan(0);
    }
  });

  it("keeps the last five files of each operator, and none for another", async () => {
    for (let n = 0; n < 7; n += 1) await bring(olive, shipped, "json");
    const { uploadId } = await bring(omar, shipped, "json");
    const kept = await asOwner((client) =>
      client.query(
        `SELECT count(*)::int AS n FROM "FrameworkUpload" WHERE "personId" = $1`,
        [olive.personId],
      ),
    );
    expect(kept.rows[0].n).toBe(5);
    expect(await findUpload(olive, uploadId)).toBeNull();
  });

  it("says when there is nothing to do, and when a version is taken", async () => {
    const same = await bring(olive, shipped, "xlsx");
    expect(same.upload?.proposal).toMatchObject({ isSame: true, changes: [] });
    const title = { en: "Another title", es: "Otro título" };
    const other = await bring(olive, { ...shipped, title }, "json");
    expect(other.upload?.proposal).toMatchObject({
      isSame: false,
      published: { version: shipped.version },
    });
    const { uploadId } = other;
    await expect(keepDraft(olive, { uploadId })).rejects.toThrow(
      "version_taken",
    );
  });
});

describe("a draft", () => {
  it("is kept once, seen by operators and by no system, and goes when discarded", async () => {
    const { uploadId } = await bring(
      olive,
      toNextVersion(shipped, "9.1"),
      "yaml",
    );
    const [{ draftId }, again] = await Promise.all([
      keepDraft(olive, { uploadId }),
      keepDraft(olive, { uploadId }),
    ]);
    expect(again.draftId).toBe(draftId);
    expect(await findUpload(olive, uploadId)).toBeNull();
    const seen = await findDraft(omar, draftId);
    expect(seen?.line).toMatchObject({
      version: "9.1",
      keptByName: "Olive One",
    });
    expect(await offeredTo("hillview")).not.toContain("9.1");
    await discardDraft(omar, { draftId });
    await discardDraft(olive, { draftId });
    expect(await findDraft(olive, draftId)).toBeNull();
    expect((await actsOf(olive, "9.1")).map(({ verb }) => verb)).toEqual([
      "draft_discarded",
      "draft_kept",
    ]);
  });

  it("takes the place of another only where that one was in sight", async () => {
    const first = await bring(olive, toNextVersion(shipped, "9.2"), "json");
    const { draftId } = await keepDraft(olive, { uploadId: first.uploadId });
    const second = await bring(omar, toNextVersion(shipped, "9.2"), "json");
    const { uploadId } = second;
    await expect(keepDraft(omar, { uploadId })).rejects.toThrow("stale");
    const replaces = second.upload?.proposal?.draft?.id;
    expect(replaces).toBe(draftId);
    const now = await keepDraft(omar, { uploadId, replaces });
    expect(await findDraft(olive, draftId)).toBeNull();
    await expect(
      publishDraft(olive, { draftId, version: "9.2" }),
    ).rejects.toThrow("draft_discarded");
    await discardDraft(omar, now);
  });
});

function difference(
  before: Record<string, number>,
  after: Record<string, number>,
) {
  return Object.fromEntries(
    Object.entries(after)
      .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
      .filter(([, more]) => more !== 0),
  );
}

function dropUpload(id: string) {
  return asOwner((client) =>
    client.query(`DELETE FROM "FrameworkUpload" WHERE "id" = $1`, [id]),
  );
}
