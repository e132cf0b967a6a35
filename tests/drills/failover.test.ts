import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { withClient } from "../../prisma/database/connect.mjs";
import { startEmbedded } from "../../prisma/database/embedded.mjs";
import { startReplica, type Replica } from "./support/replica";
import { tell } from "./support/rounds";

// A primary is lost that had written more than the replica that takes over had
// got, and another replica got it. That one is then further along, on a line
// that nobody follows any more.

let folder: string;
let heir: Replica;
let astray: Replica;

const ask = async <T>(url: string, statement: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ said: T }>(
      `SELECT ${statement} AS "said"`,
    );
    return rows[0]?.said;
  });

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "waymark-drill-"));
  chmodSync(folder, 0o755); // as root the server runs as another user
  execFileSync("cp", ["-a", `${inject("filledFolder")}/.`, folder]);
  const lost = await startEmbedded({ folder });
  const primary = { folder, ownerUrl: lost.ownerUrl };
  heir = await startReplica(primary);
  astray = await startReplica(primary);
  await heir.catchUp();
  heir.kill();
  await ask(
    lost.ownerUrl,
    "pg_logical_emit_message(true, '', repeat('x', 4000000))",
  );
  await astray.catchUp();
  process.kill(lost.pid, "SIGKILL");
  await heir.start();
  await heir.promote();
  process.env.APP_DATABASE_URL = heir.appUrl;
  process.env.READ_DATABASE_URL = astray.appUrl;
  process.env.NEXTAUTH_SECRET = "a secret of no worth, for drills only";
});
afterAll(async () => {
  await heir.stop();
  await astray.stop();
  rmSync(folder, { recursive: true, force: true });
});

it("a replica of the line that was left is not read from, however far along it is", async () => {
  const { findScope } = await import("@/lib/auth/scope");
  const { countReadsBy } = await import("@/lib/core/read-answers");
  const { readSystem } = await import("@/lib/db/reading");
  const { checkReplica } = await import("@/lib/db/replica");
  const answers: string[] = [];
  countReadsBy((answer) => answers.push(answer));
  await checkReplica();
  const session = randomUUID();
  await withClient(heir.ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO "Session" ("id", "personId", "expiresAt")
       SELECT $1, "id", now() + interval '1 day' FROM "Person" WHERE "name" = 'Dana Morales'`,
      [session],
    );
    await client.query(`UPDATE "Site" SET "cohort" = 'After the loss'`);
  });
  await findScope(session, "riverbend");
  const scope = await findScope(session, "riverbend", { isReading: true });
  if (!scope?.readsAfter) throw new Error("The gate says no place");
  const [timeline, place] = scope.readsAfter.split(" ");
  const isFurther = await ask<boolean>(
    astray.ownerUrl,
    `pg_last_wal_replay_lsn() > '${place}'`,
  );
  const sites = await readSystem(scope, (tx) =>
    tx.site.findMany({ where: { systemId: scope.systemId } }),
  );
  tell("failover", { timeline, isFurther, answers });
  expect(isFurther).toBe(true);
  expect(new Set(sites.map(({ cohort }) => cohort))).toEqual(
    new Set(["After the loss"]),
  );
  expect(answers).toEqual(["behind"]);
});
