import { beforeAll, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { listMessages } from "../../support/list-statements";

let dana: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
});

const countSites = (tx: Transaction) =>
  tx.site.count({ where: { systemId: dana.systemId } });

const move = (cohort: string) => (tx: Transaction) =>
  tx.site.updateMany({
    where: { systemId: dana.systemId },
    data: { cohort },
  });

const readCohorts = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ cohorts: string[] }>(
      `SELECT array_agg(DISTINCT "cohort") AS "cohorts" FROM "Site" WHERE "systemId" = $1`,
      [dana.systemId],
    );
    return rows[0]?.cohorts;
  });

it("reads a system's rows, and no other's", async () => {
  const own = await readSystem(dana, countSites);
  expect(own).toBeGreaterThan(0);
  expect(await readSystem(dana, (tx) => tx.site.count())).toBe(own);
});

const readOnly = {
  meta: { driverAdapterError: { cause: { originalCode: "25006" } } },
};

it("refuses a write, which the door for writing takes", async () => {
  await expect(readSystem(dana, move("By a reader"))).rejects.toMatchObject(
    readOnly,
  );
  expect(await readCohorts()).not.toContain("By a reader");
  await withSystem(dana, move("By a writer"));
  expect(await readCohorts()).toEqual(["By a writer"]);
});

it("refuses to lock a row", async () => {
  await expect(
    readSystem(
      dana,
      (tx) =>
        tx.$queryRaw`SELECT "id" FROM "Site" WHERE "systemId" = ${dana.systemId}::uuid FOR UPDATE`,
    ),
  ).rejects.toMatchObject(readOnly);
});

it("takes no more turns than writing does", async () => {
  const reading = await listMessages(() => readSystem(dana, countSites));
  const writing = await listMessages(() => withSystem(dana, countSites));
  expect(reading).toHaveLength(4);
  expect(reading).toEqual(writing);
});

it("throws what was refused in it", async () => {
  const refused = new AppError("not_found");
  await expect(readSystem(dana, () => Promise.reject(refused))).rejects.toBe(
    refused,
  );
});
