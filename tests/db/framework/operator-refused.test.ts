import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { Operator } from "@/lib/auth/scope";
import { writeFramework } from "@/lib/framework/files/write-file";
import { discardDraft, keepDraft } from "@/lib/framework/mutations/draft";
import { bringIn } from "@/lib/framework/mutations/upload";
import { publishDraft } from "@/lib/framework/mutations/publish-draft";
import { retireVersion } from "@/lib/framework/mutations/retire-version";
import { findDraft, findUpload } from "@/lib/framework/queries/drafts";
import { readFrameworks } from "@/lib/framework/queries/operator-versions";
import { readShipped, toNextVersion } from "../../support/next-version";
import { addOperator, countRows } from "../../support/operators";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";

let olive: Operator;
/** Administers a system, and only says to be an operator. */
let dana: Operator;
let draftId = "";
let versionId = "";

beforeAll(async () => {
  await seedDatabase();
  olive = await addOperator("Olive One");
  const scope = await scopeOf("Dana Morales", "riverbend");
  dana = {
    personId: scope.personId,
    name: scope.personName,
    email: scope.personEmail,
    locale: null,
    isOperator: true,
  };
  versionId = scope.frameworkVersionId;
  ({ draftId } = await keepNext(olive, "9.0"));
});

describe("who is no operator, past every page and action", () => {
  it("brings nothing in, sees no draft, publishes, discards and retires nothing", async () => {
    const before = await countRows();
    const bytes = await writeFramework(await readShipped(), "json");
    const file = { name: "next.json", bytes };
    await expect(bringIn(dana, file)).rejects.toThrow(/row-level security/);
    expect(await findDraft(dana, draftId)).toBeNull();
    const publishing = publishDraft(dana, { draftId, version: "9.0" });
    await expect(publishing).rejects.toThrow("draft_discarded");
    await discardDraft(dana, { draftId });
    expect(await findDraft(olive, draftId)).not.toBeNull();
    const retiring = retireVersion(dana, { versionId, isRetired: true });
    await expect(retiring).resolves.toBeNull();
    const { versions, drafts, acts } = await readFrameworks(dana);
    expect(drafts).toEqual([]);
    expect(acts).toEqual([]);
    expect(versions.map(({ systems }) => systems)).toEqual([0]);
    expect(await countRows()).toEqual(before);
    const line = (await readFrameworks(olive)).versions[0];
    expect(line).toMatchObject({ retiredOn: null, systems: 3 });
  });

  it("stops being one at once", async () => {
    const former = await addOperator("Fern Former");
    const { uploadId } = await bringNext(former, "9.5");
    await asOwner((client) =>
      client.query(
        `UPDATE "Person" SET "operatorSince" = NULL WHERE "id" = $1`,
        [former.personId],
      ),
    );
    expect(await findUpload(former, uploadId)).toBeNull();
    await expect(keepDraft(former, { uploadId })).rejects.toThrow("not_found");
  });
});

describe("an operator, by SQL as the app's role", () => {
  it.each([
    [`UPDATE "FrameworkVersion" SET "title" = '{}'`, /permission denied/],
    [`UPDATE "FrameworkVersion" SET "publishedAt" = now()`, /never changes/],
    [`UPDATE "FrameworkVersion" SET "publishedAt" = NULL`, /never changes/],
    [`DELETE FROM "FrameworkVersion"`, /permission denied/],
    [`UPDATE "Stage" SET "title" = '{}'`, /permission denied/],
    [`DELETE FROM "Indicator"`, /permission denied/],
    [
      `INSERT INTO "Pitfall" SELECT (p).* FROM (SELECT jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'code', 'S1.P99')) AS p FROM "Pitfall" p LIMIT 1) x`,
      /never changes/,
    ],
    [
      `INSERT INTO "Indicator" SELECT (i).* FROM (SELECT jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'code', 'S1.CE.C99')) AS i FROM "Indicator" i LIMIT 1) x`,
      /never changes/,
    ],
    [`UPDATE "FrameworkDraft" SET "version" = '8.0'`, /permission denied/],
    [`UPDATE "OperatorEvent" SET "verb" = 'x'`, /permission denied/],
    [`DELETE FROM "OperatorEvent"`, /permission denied/],
    [
      `INSERT INTO "OperatorEvent" ("id", "personId", "verb", "aboutId", "about") SELECT gen_random_uuid(), '${randomUUID()}', 'x', gen_random_uuid(), '{}'`,
      /row-level security/,
    ],
    [
      `UPDATE "Person" SET "operatorSince" = now() WHERE "id" = current_person_id()`,
      /permission denied/,
    ],
  ])("is refused: %s", async (statement, reason) => {
    await asPerson(olive.personId, async (client) => {
      await expect(client.query(statement)).rejects.toThrow(reason);
    });
  });

  it("sees no system and nothing of one, but how many are on each version", async () => {
    await asPerson(olive.personId, async (client) => {
      for (const table of ["System", "Site", "Membership", "Round", "Score"]) {
        const { rows } = await client.query(
          `SELECT count(*)::int AS n FROM "${table}"`,
        );
        expect({ table, ...rows[0] }).toEqual({ table, n: 0 });
      }
      const people = await client.query(`SELECT "name" FROM "Person"`);
      expect(people.rows).toEqual([{ name: "Olive One" }]);
      const counted = await client.query(
        `SELECT * FROM count_systems_by_version()`,
      );
      expect(counted.rows).toEqual([
        { frameworkVersionId: versionId, systems: 3 },
      ]);
    });
    await asPerson(dana.personId, async (client) => {
      for (const name of ["count_systems_by_version", "operator_names"]) {
        const { rows } = await client.query(`SELECT * FROM ${name}()`);
        expect(rows).toEqual([]);
      }
    });
  });

  it("leaves the record as it is, even as its owner", async () => {
    const change = asOwner((client) =>
      client.query(`UPDATE "OperatorEvent" SET "verb" = 'x'`),
    );
    await expect(change).rejects.toThrow("never changed");
  });
});

describe("those who run the installation", () => {
  it("stay when the sample they belong to goes", async () => {
    const kept = await asOwner(async (client) => {
      await client.query(
        `UPDATE "Person" SET "operatorSince" = now() WHERE "id" = $1`,
        [dana.personId],
      );
      await client.query("BEGIN");
      const { rowCount } = await client.query(
        `DELETE FROM "Person" WHERE "id" = $1`,
        [dana.personId],
      );
      await client.query("ROLLBACK");
      return rowCount;
    });
    expect(kept).toBe(0);
  });
});

async function bringNext(operator: Operator, version: string) {
  const next = toNextVersion(await readShipped(), version);
  const bytes = await writeFramework(next, "json");
  return bringIn(operator, { name: "next.json", bytes });
}

async function keepNext(operator: Operator, version: string) {
  return keepDraft(operator, await bringNext(operator, version));
}

/** Work as the app's role with this person set, undone at its end. */
function asPerson(personId: string, work: (client: Client) => Promise<void>) {
  return asApp(async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.person_id', $1, true)", [
      personId,
    ]);
    await work(client);
    await client.query("ROLLBACK");
  });
}
