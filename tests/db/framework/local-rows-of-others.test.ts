import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { toAppError } from "@/lib/db/errors";
import { localRowsAtMost } from "@/lib/framework/local-rows/fields";
import {
  addLocalRow,
  changeLocalRow,
  restoreLocalRow,
  retireLocalRow,
} from "@/lib/framework/mutations/local-row";
import {
  findLocalRow,
  readLocalRows,
} from "@/lib/framework/queries/local-rows";
import { findRowView } from "@/lib/progress/queries/row-view";
import { addEvidence } from "@/lib/rounds/mutations/evidence";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { dana, getRow, nadia, rate, typed, words } from "./own-rows";

/** Two rows of Riverbend's, which the others have none of. */
beforeAll(async () => {
  await seedDatabase();
  for (const code of ["L4.PP.C1", "L4.PP.C2"])
    expect(await addLocalRow(await dana(), typed())).toEqual({ code });
});

describe("another system", () => {
  it("may use the same code for a row of its own, and each sees its own", async () => {
    const added = await addLocalRow(
      await nadia(),
      typed({ titleEn: "Boat", textEn: "A boat runs after every programme." }),
    );
    expect(added.code).toBe("L4.PP.C1");
    const ours = await findRowView(await nadia(), "L4.PP.C1", null);
    const theirs = await findRowView(await dana(), "L4.PP.C1", null);
    expect(ours?.indicator.title.en).toBe("Boat");
    expect(theirs?.indicator.title.en).toBe("Late bus");
    expect(ours?.indicator.id).not.toBe(theirs?.indicator.id);
    expect(await findRowView(await nadia(), "L4.PP.C2", null)).toBeNull();
    expect(await findLocalRow(await nadia(), "L4.PP.C2")).toBeNull();
    const { inUse } = await readLocalRows(await nadia());
    expect(inUse.map((one) => one.title.en)).toEqual(["Boat"]);
  });

  it("finds none of it by guessing its id", async () => {
    const row = await getRow(await dana(), "L4.PP.C2");
    const scope = await nadia();
    const round = await findOpenRound(scope);
    const isNotFound = { code: "not_found" };
    await expect(rate(scope, row.id, null)).rejects.toMatchObject(isNotFound);
    const evidence = addEvidence(scope, {
      roundId: round?.id ?? "",
      indicatorId: row.id,
      siteId: null,
      body: "Not ours",
      url: null,
      effectiveOn: "2026-01-01",
      key: randomUUID(),
    });
    await expect(evidence).rejects.toMatchObject(isNotFound);
    const change = changeLocalRow(scope, words(row, "Ours now"));
    await expect(change).rejects.toMatchObject(isNotFound);
    const { id: rowId, version } = row;
    for (const act of [retireLocalRow, restoreLocalRow])
      await expect(act(scope, { rowId, version })).rejects.toMatchObject(
        isNotFound,
      );
  });

  it("reads only its own rows without any filter, as nobody none, and an operator none", async () => {
    const { systemId } = await nadia();
    const owners = (setting: string, value: string) =>
      asApp(async (client) => {
        await client.query("BEGIN");
        await client.query("SELECT set_config($1, $2, true)", [setting, value]);
        const { rows } = await client.query(
          `SELECT DISTINCT "systemId" FROM "Indicator" WHERE "systemId" IS NOT NULL`,
        );
        await client.query("ROLLBACK");
        return rows.map((row) => row.systemId);
      });
    expect(await owners("app.system_id", systemId)).toEqual([systemId]);
    expect(await owners("app.system_id", "")).toEqual([]);
    const operator = await asOwner(async (client) => {
      const { rows } = await client.query(
        `UPDATE "Person" SET "operatorSince" = now() WHERE "email" LIKE 'helen%' RETURNING "id"`,
      );
      return String(rows[0].id);
    });
    expect(await owners("app.person_id", operator)).toEqual([]);
  });

  it("cannot write to it in the database itself", async () => {
    const row = await getRow(await dana(), "L4.PP.C2");
    const scope = await nadia();
    const round = await findOpenRound(scope);
    const run = (sql: string, values: unknown[]) =>
      asApp(async (client) => {
        await client.query("BEGIN");
        await client.query(
          "SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $2, true)",
          [scope.systemId, scope.personId],
        );
        try {
          return await client.query(sql, values);
        } finally {
          await client.query("ROLLBACK");
        }
      }).catch((error: unknown) => toAppError(error).code);
    const score = `INSERT INTO "Score" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "subjectId", "state", "value")
      VALUES ($1, gen_random_uuid(), $2, $3, $4, 'community_wide', $1, 'scored', 2)`;
    const at = [scope.systemId, round?.id, round?.frameworkVersionId];
    expect(await run(score, [...at, row.id])).toBe("not_found");
    const own = await getRow(scope, "L4.PP.C1");
    expect(await run(score, [...at, own.id])).toMatchObject({ rowCount: 1 });
    const retire = `UPDATE "Indicator" SET "retiredAt" = now() WHERE "id" = $1`;
    expect(await run(retire, [row.id])).toMatchObject({ rowCount: 0 });
    const foreign = `INSERT INTO "Indicator" ("id", "frameworkVersionId", "systemId", "code", "lineage", "stageId", "functionId", "level", "title", "text", "source", "position")
      SELECT gen_random_uuid(), "frameworkVersionId", $1, 'L4.PP.C9', 'x', "stageId", "functionId", "level", "title", "text", 'local', 999 FROM "Indicator" WHERE "id" = $2`;
    const { systemId } = await dana();
    expect(await run(foreign, [systemId, own.id])).toBe("unexpected");
    const moved = `UPDATE "Indicator" SET "level" = 'site' WHERE "id" = $1`;
    expect(await run(moved, [own.id])).toBe("unexpected");
  });
});

describe("how many there can be", () => {
  it(`is ${localRowsAtMost} a system, retired ones included`, async () => {
    const scope = await scopeOf("Peter Novak", "hillview");
    await addLocalRow(scope, typed());
    await asOwner((client) =>
      client.query(
        `INSERT INTO "Indicator" ("id", "frameworkVersionId", "systemId", "code", "lineage", "stageId", "functionId", "level", "title", "text", "source", "position", "retiredAt")
         SELECT gen_random_uuid(), "frameworkVersionId", "systemId", 'L4.PP.C' || n, 'local/x/' || n, "stageId", "functionId", "level", "title", "text", 'local', 1000 + n, now()
           FROM "Indicator", generate_series(2, $2) n WHERE "systemId" = $1`,
        [scope.systemId, localRowsAtMost],
      ),
    );
    await expect(addLocalRow(scope, typed())).rejects.toMatchObject({
      code: "local_rows_full",
    });
    const { retired } = await readLocalRows(scope);
    expect(retired).toHaveLength(localRowsAtMost - 1);
  });
});

describe("removing a sample", () => {
  it("removes its own rows and no other system's", async () => {
    const scope = await dana();
    await asApp(async (client) => {
      await client.query("BEGIN");
      await client.query(
        "SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $2, true)",
        [scope.systemId, scope.personId],
      );
      await client.query("SELECT remove_sample_system()");
      await client.query("COMMIT");
    });
    const left = await asOwner((client) =>
      client.query(
        `SELECT DISTINCT "systemId" FROM "Indicator" WHERE "systemId" IS NOT NULL`,
      ),
    );
    const owners = left.rows.map((row) => row.systemId);
    expect(owners).not.toContain(scope.systemId);
    expect(owners).toContain((await nadia()).systemId);
  });
});
