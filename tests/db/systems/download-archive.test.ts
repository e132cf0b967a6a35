import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { toAppError } from "@/lib/db/errors";
import { withSystem } from "@/lib/db/transaction";
import { downloadArchive } from "@/lib/systems/mutations/download-archive";
import { importSystem } from "@/prisma/systems";
import { withClient } from "../../../prisma/database/connect.mjs";
import {
  keepArchive,
  makeFolder,
  readArchiveText,
  sumSystem,
} from "../../support/archives";
import { copyTemplate } from "../../support/database";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";

let dana: Scope;
const secret = "Only between the two of us";

beforeAll(async () => {
  process.env.FILES_DIR = path.join(makeFolder(), "files");
  // What others on this machine leave is theirs.
  process.env.TMPDIR = makeFolder();
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  await sayInSecret();
});

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => toAppError(error).code,
  );
const leftovers = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith("waymark-archive-"));

describe("an administrator's archive", () => {
  it("has what they may see, and nothing that the database hides from them", async () => {
    const { stream, name } = await downloadArchive(dana);
    expect(name).toMatch(/^riverbend-\d{4}-\d\d-\d\d\.zip$/);
    const text = await readArchiveText(stream);
    expect(text).not.toContain(secret);
    expect(text).toContain('"isWhole":false');
    const visible = await withSystem(dana, async (tx) => ({
      concerns: await tx.concern.findMany({ select: { id: true } }),
      ratings: await tx.reviewRating.findMany({ select: { personId: true } }),
    }));
    expect(visible.concerns.length).toBeGreaterThan(0);
    expect(visible.concerns.filter(({ id }) => !text.includes(id))).toEqual([]);
    const hidden = await asOwner(async (client) => {
      const { rows } = await client.query(
        `SELECT "id"::text AS id FROM "Notice" WHERE "personId" <> $1 AND "systemId" = $2`,
        [dana.personId, dana.systemId],
      );
      return rows.map(({ id }) => String(id));
    });
    expect(hidden.length).toBeGreaterThan(0);
    const lines = text.split("\n");
    const isRow = (id: string) =>
      lines.some((line) => line.includes(`"id": "${id}"`));
    expect(hidden.filter(isRow)).toEqual([]);
    expect(text).not.toContain("tokenHash");
    expect(leftovers()).toEqual([]);
  });

  it("is written down", async () => {
    const verbs = await withSystem(dana, (tx) =>
      tx.event.count({ where: { verb: "archive_downloaded" } }),
    );
    expect(verbs).toBe(1);
  });

  it("is for administrators, one at a time, and leaves nothing where it was broken off", async () => {
    for (const name of ["Marcus Bell", "Ruth Okafor", "Helen Vance"])
      expect(
        await refusal(downloadArchive(await scopeOf(name, "riverbend"))),
      ).toBe("forbidden");
    const { stream } = await downloadArchive(dana);
    expect(await refusal(downloadArchive(dana))).toBe("busy");
    stream.destroy();
    await expect.poll(leftovers).toEqual([]);
    const again = await downloadArchive(dana);
    await readArchiveText(again.stream);
  });

  it("can be brought in elsewhere, as far as it goes", async () => {
    const place = await keepArchive((await downloadArchive(dana)).stream);
    const other = await copyTemplate({
      ownerUrl: inject("templateOwnerUrl"),
      appUrl: inject("templateAppUrl"),
    });
    try {
      const theirs = await withClient(other.ownerUrl, async (client) => {
        await importSystem(client, place, {});
        return sumSystem(client, "riverbend");
      });
      const ours = await asOwner((client) => sumSystem(client, "riverbend"));
      expect(theirs.Score).toBe(ours.Score);
      expect(theirs.Concern).toBe(ours.Concern);
      // All but what was said in secret.
      const count = (sum = "") => Number(sum.split(" ")[0]);
      expect(count(theirs.Evidence)).toBe(count(ours.Evidence) - 1);
    } finally {
      await other.drop();
    }
  });
});

/** What a blind rater said and nobody may see yet. */
function sayInSecret() {
  return asOwner((client) =>
    client.query(
      `WITH r AS (SELECT r.* FROM "Rating" r JOIN "Round" o ON o."systemId" = r."systemId" AND o."id" = r."roundId" AND o."closedAt" IS NULL
                   WHERE r."systemId" = $1 AND r."ratedById" <> $2 LIMIT 1)
       INSERT INTO "Evidence" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "kind", "body", "effectiveOn", "authorId", "panelistId")
       SELECT r."systemId", $3, r."roundId", r."frameworkVersionId", r."indicatorId", r."level", r."siteId", r."subjectId", 'note', $4, current_date, r."ratedById", r."ratedById" FROM r`,
      [dana.systemId, dana.personId, randomUUID(), secret],
    ),
  );
}
