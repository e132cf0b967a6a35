import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { Operator } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { writeFramework } from "@/lib/framework/files/write-file";
import { discardDraft, keepDraft } from "@/lib/framework/mutations/draft";
import { bringIn } from "@/lib/framework/mutations/upload";
import { publishDraft } from "@/lib/framework/mutations/publish-draft";
import { retireVersion } from "@/lib/framework/mutations/retire-version";
import { findDraft, findUpload } from "@/lib/framework/queries/drafts";
import {
  findPublished,
  findVersion,
  readFrameworks,
} from "@/lib/framework/queries/operator-versions";
import { readVersionChoices } from "@/lib/framework/queries/versions";
import { hashFramework } from "@/lib/framework/rules/framework-identity";
import type { Framework } from "@/lib/framework/schema";
import { publishFramework } from "@/prisma/publish-framework";
import { withClient } from "../../../prisma/database/connect.mjs";
import { createTestDatabase } from "../../support/database-of-file";
import {
  added,
  moved,
  readShipped,
  removed,
  reworded,
  toNextVersion,
} from "../../support/next-version";
import { addOperator, countRows } from "../../support/operators";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";

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
      const { upload, uploadId } = await bring(toNextVersion(shipped), kind);
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
    for (let n = 0; n < 7; n += 1) await bring(shipped, "json");
    const { uploadId } = await bring(shipped, "json", omar);
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
    const same = await bring(shipped, "xlsx");
    expect(same.upload?.proposal).toMatchObject({ isSame: true, changes: [] });
    const title = { en: "Another title", es: "Otro título" };
    const other = await bring({ ...shipped, title }, "json");
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
    const { uploadId } = await bring(toNextVersion(shipped, "9.1"), "yaml");
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
    expect((await actsOf("9.1")).map(({ verb }) => verb)).toEqual([
      "draft_discarded",
      "draft_kept",
    ]);
  });

  it("takes the place of another only where that one was in sight", async () => {
    const first = await bring(toNextVersion(shipped, "9.2"), "json");
    const { draftId } = await keepDraft(olive, { uploadId: first.uploadId });
    const second = await bring(toNextVersion(shipped, "9.2"), "json", omar);
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

describe("publishing a draft", () => {
  it("asks for its version, and gives the same rows and hash as the command line", async () => {
    const next = toNextVersion(shipped, "9.3");
    const draft = await keep(next);
    await expect(
      publishDraft(olive, { ...draft, version: "9.0" }),
    ).rejects.toThrow("version_differs");
    expect(await findDraft(olive, draft.draftId)).not.toBeNull();
    const { versionId } = await publishDraft(olive, {
      ...draft,
      version: "9.3",
    });
    expect(await findDraft(olive, draft.draftId)).toBeNull();
    const byHand = await asOwner((client) => readRows(client, versionId));
    const other = await createTestDatabase();
    const byCommand = await withClient(other.ownerUrl, async (client) => {
      expect(await publishFramework(client, next)).toBe("published");
      return readRows(client, versionId);
    });
    await other.drop();
    expect(byHand).toEqual(byCommand);
    expect(byHand.FrameworkVersion).toMatchObject([
      { contentHash: hashFramework(next) },
    ]);
    const document = await findPublished(olive, versionId);
    expect(document && hashFramework(document)).toBe(hashFramework(next));
    expect(await offeredTo("hillview")).toContain("9.3");
  });

  it("lets one of two operators win, and tells the other", async () => {
    const draft = await keep(toNextVersion(shipped, "9.4"));
    const input = { ...draft, version: "9.4" };
    const both = await Promise.allSettled([
      publishDraft(olive, input),
      publishDraft(omar, input),
    ]);
    const lost = both.flatMap((one) =>
      one.status === "rejected" ? [String(one.reason.code)] : [],
    );
    expect(lost).toEqual(["draft_published"]);
    const acts = await actsOf("9.4");
    expect(
      acts.filter(({ verb }) => verb === "framework_published"),
    ).toHaveLength(1);
    await expect(discardDraft(omar, draft)).rejects.toThrow("draft_published");
  });

  it("publishes once when one operator sends it twice", async () => {
    const draft = await keep(toNextVersion(shipped, "9.5"));
    const input = { ...draft, version: "9.5" };
    const [one, two] = await Promise.all([
      publishDraft(olive, input),
      publishDraft(olive, input),
    ]);
    expect(one).toEqual(two);
  });

  it("gives way to the command line", async () => {
    const next = toNextVersion(shipped, "9.6");
    const draft = await keep(next);
    await asOwner((client) => publishFramework(client, next));
    await expect(
      publishDraft(olive, { ...draft, version: "9.6" }),
    ).rejects.toThrow("version_taken");
    const seen = await findDraft(olive, draft.draftId);
    expect(seen?.proposal?.isSame).toBe(true);
    await discardDraft(olive, draft);
  });
});

describe("a published version", () => {
  it("is retired and brought back; systems on it stay and are counted", async () => {
    const draft = await keep(toNextVersion(shipped, "9.7"));
    const { versionId } = await publishDraft(olive, {
      ...draft,
      version: "9.7",
    });
    await retireVersion(olive, { versionId, isRetired: true });
    await retireVersion(omar, { versionId, isRetired: true });
    expect(await offeredTo("hillview")).not.toContain("9.7");
    const detail = await findVersion(olive, versionId);
    expect(detail?.line).toMatchObject({ systems: 0 });
    expect(detail?.line.retiredOn).not.toBeNull();
    await retireVersion(omar, { versionId, isRetired: false });
    expect(await offeredTo("hillview")).toContain("9.7");
    expect((await actsOf("9.7")).map(({ verb }) => verb)).toEqual([
      "framework_restored",
      "framework_retired",
      "framework_published",
      "draft_kept",
    ]);
    const { versions } = await readFrameworks(olive);
    const counted = versions.find((one) => one.version === shipped.version);
    expect(counted?.systems).toBe(3);
    await expect(
      retireVersion(olive, { versionId: randomUUID(), isRetired: true }),
    ).rejects.toThrow("not_found");
  });

  it("is compared with the others of its family", async () => {
    const { versions } = await readFrameworks(olive);
    const [newest, before] = versions;
    const found = await findVersion(olive, newest?.id ?? "", before?.id);
    expect(found?.against?.id).toBe(before?.id);
    expect(found?.changes?.map(({ kind }) => kind)).toEqual(["framework"]);
  });
});

async function bring(
  framework: Framework,
  kind: "yaml" | "json" | "xlsx",
  operator = olive,
) {
  const bytes = await writeFramework(framework, kind);
  const { uploadId } = await bringIn(operator, { name: `next.${kind}`, bytes });
  return { uploadId, upload: await findUpload(operator, uploadId) };
}

async function keep(framework: Framework) {
  const { uploadId } = await bring(framework, "json");
  return keepDraft(olive, { uploadId });
}

async function offeredTo(system: string) {
  const scope = await scopeOf("Peter Novak", system);
  const { versions } = await withSystem(scope, (tx) =>
    readVersionChoices(tx, scope),
  );
  return versions.map(({ version }) => version);
}

async function actsOf(version: string) {
  const { acts } = await readFrameworks(olive);
  return acts.filter(({ about }) => about.version === version);
}

async function readRows(client: Client, versionId: string) {
  const rows: Record<string, unknown[]> = {};
  for (const table of [
    "FrameworkLevel",
    "FrameworkFunction",
    "Stage",
    "Milestone",
    "Indicator",
    "Pitfall",
    "QuestionSet",
    "Question",
  ]) {
    const found = await client.query(
      `SELECT to_jsonb(t) AS row FROM "${table}" t WHERE "frameworkVersionId" = $1 ORDER BY to_jsonb(t)::text`,
      [versionId],
    );
    rows[table] = found.rows;
  }
  const version = await client.query(
    `SELECT to_jsonb(t) - 'publishedAt' AS row, "contentHash", "publishedAt" IS NOT NULL AS sealed FROM "FrameworkVersion" t WHERE "id" = $1`,
    [versionId],
  );
  expect(rows.Indicator?.length).toBeGreaterThan(100);
  return { ...rows, FrameworkVersion: version.rows };
}

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
