import { beforeAll, beforeEach, expect, it } from "vitest";
import { findScope, type Scope } from "@/lib/auth/scope";
import { countReadsBy } from "@/lib/core/read-answers";
import { readSystem } from "@/lib/db/reading";
import { checkReplica, findReplica } from "@/lib/db/replica";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { listMessages } from "../../support/list-statements";
import { asOwner, seedDatabase, startSessionOf } from "../../support/seeded";

// The owner, whom no policy stops; and a server that is no replica.
process.env.READ_DATABASE_URL = process.env.DATABASE_URL;

const answers: string[] = [];
let session: string;

beforeAll(async () => {
  await seedDatabase();
  session = await startSessionOf("Dana Morales");
  countReadsBy((answer) => answers.push(answer));
});
beforeEach(() => answers.splice(0));

async function enter(how: { isReading?: boolean }): Promise<Scope> {
  const scope = await findScope(session, "riverbend", how);
  if (!scope) throw new Error("Dana has no scope");
  return scope;
}

const countSites = (scope: Scope) => (tx: Transaction) =>
  tx.site.count({ where: { systemId: scope.systemId } });

it("the gate that writes says no place, and no more turns are taken to say one", async () => {
  await asOwner((client) =>
    client.query(`UPDATE "Membership" SET "lastSeenOn" = NULL`),
  );
  expect((await enter({ isReading: true })).readsAfter).toBe(null);
  expect((await enter({ isReading: true })).readsAfter).toMatch(
    /^[0-9A-F]{8} [0-9A-F]+\/[0-9A-F]+$/,
  );
  expect((await enter({})).readsAfter).toBe(null);
  expect(await listMessages(() => enter({ isReading: true }))).toHaveLength(1);
});

it("a role that could see past the policies stops the app, and is never read with", async () => {
  await expect(checkReplica()).rejects.toThrow(
    "READ_DATABASE_URL names a role that could see every community's data",
  );
  expect(findReplica()).toBe(null);
  const scope = await enter({ isReading: true });
  expect(await readSystem(scope, countSites(scope))).toBeGreaterThan(0);
  expect(answers).toEqual(["away"]);
});

it("what writes is not counted as a read, and is followed on the primary", async () => {
  const scope = await enter({ isReading: true });
  await withSystem(scope, countSites(scope));
  expect(answers).toEqual([]);
  await readSystem(scope, countSites(scope));
  const acting = await enter({});
  await readSystem(acting, countSites(acting));
  expect(answers).toEqual(["primary", "primary"]);
});
