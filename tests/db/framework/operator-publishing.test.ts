import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { Operator } from "@/lib/auth/scope";
import { discardDraft } from "@/lib/framework/mutations/draft";
import { publishDraft } from "@/lib/framework/mutations/publish-draft";
import { retireVersion } from "@/lib/framework/mutations/retire-version";
import { findDraft } from "@/lib/framework/queries/drafts";
import {
  findPublished,
  findVersion,
  readFrameworks,
} from "@/lib/framework/queries/operator-versions";
import { hashFramework } from "@/lib/framework/rules/framework-identity";
import type { Framework } from "@/lib/framework/schema";
import { publishFramework } from "@/prisma/publish-framework";
import { withClient } from "../../../prisma/database/connect.mjs";
import { createTestDatabase } from "../../support/database-of-file";
import { readShipped, toNextVersion } from "../../support/next-version";
import { addOperator } from "../../support/operators";
import { asOwner, seedDatabase } from "../../support/seeded";
import { actsOf, keep, offeredTo } from "./operator-drafts";

let olive: Operator;
let omar: Operator;
let shipped: Framework;

beforeAll(async () => {
  await seedDatabase();
  shipped = await readShipped();
  olive = await addOperator("Olive One");
  omar = await addOperator("Omar Two");
});

describe("publishing a draft", () => {
  it("asks for its version, and gives the same rows and hash as the command line", async () => {
    const next = toNextVersion(shipped, "9.3");
    const draft = await keep(olive, next);
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
    const draft = await keep(olive, toNextVersion(shipped, "9.4"));
    const input = { ...draft, version: "9.4" };
    const both = await Promise.allSettled([
      publishDraft(olive, input),
      publishDraft(omar, input),
    ]);
    const lost = both.flatMap((one) =>
      one.status === "rejected" ? [String(one.reason.code)] : [],
    );
    expect(lost).toEqual(["draft_published"]);
    const acts = await actsOf(olive, "9.4");
    expect(
      acts.filter(({ verb }) => verb === "framework_published"),
    ).toHaveLength(1);
    await expect(discardDraft(omar, draft)).rejects.toThrow("draft_published");
  });

  it("publishes once when one operator sends it twice", async () => {
    const draft = await keep(olive, toNextVersion(shipped, "9.5"));
    const input = { ...draft, version: "9.5" };
    const [one, two] = await Promise.all([
      publishDraft(olive, input),
      publishDraft(olive, input),
    ]);
    expect(one).toEqual(two);
  });

  it("gives way to the command line", async () => {
    const next = toNextVersion(shipped, "9.6");
    const draft = await keep(olive, next);
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
    const draft = await keep(olive, toNextVersion(shipped, "9.7"));
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
    expect((await actsOf(olive, "9.7")).map(({ verb }) => verb)).toEqual([
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
