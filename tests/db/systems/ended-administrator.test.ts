import { randomUUID } from "node:crypto";
import path from "node:path";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { findScope, type Scope } from "@/lib/auth/scope";
import { toAppError } from "@/lib/db/errors";
import { withSystem } from "@/lib/db/transaction";
import { downloadArchive } from "@/lib/systems/mutations/download-archive";
import {
  letOperatorIn,
  shutOperatorOut,
} from "@/lib/systems/mutations/operator-access";
import { makeFolder, readArchiveText } from "../../support/archives";
import { asOwner, seedDatabase, startSessionOf } from "../../support/seeded";

// Whose request was let in while the term ran; it ended the moment after.
let dana: Scope;
let session = "";

beforeAll(async () => {
  process.env.FILES_DIR = path.join(makeFolder(), "files");
  await seedDatabase();
  session = await startSessionOf("Dana Morales");
});

beforeEach(async () => {
  await endTerm("NULL");
  const scope = await findScope(session, "riverbend");
  if (!scope) throw new Error("Dana has no scope");
  dana = scope;
});

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => toAppError(error).code,
  );

const endTerm = (day: string) =>
  asOwner((client) =>
    client.query(
      `UPDATE "Membership" m SET "termTo" = ${day} FROM "Person" p, "System" s
        WHERE p."id" = m."personId" AND p."name" = 'Dana Morales' AND s."id" = m."systemId" AND s."slug" = 'riverbend'`,
    ),
  );
const yesterday = `(now() AT TIME ZONE 'UTC')::date - 1`;
const today = `(now() AT TIME ZONE 'UTC')::date`;

const isAdminHere = () =>
  withSystem(
    dana,
    (tx) => tx.$queryRaw`SELECT is_admin_here() AS "isAdmin"`,
  ).then((rows) => (rows as { isAdmin: boolean }[])[0]?.isAdmin);

it("administers up to the end of the last day, and not after", async () => {
  await endTerm(today);
  expect(await isAdminHere()).toBe(true);
  expect(await findScope(session, "riverbend")).not.toBeNull();
  await endTerm(yesterday);
  expect(await isAdminHere()).toBe(false);
  expect(await findScope(session, "riverbend")).toBeNull();
});

it("cannot take the archive along", async () => {
  const { stream } = await downloadArchive(dana);
  expect(await readArchiveText(stream)).toContain("riverbend");
  await endTerm(yesterday);
  expect(await codeOf(downloadArchive(dana))).toBe("forbidden");
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT count(*)::int AS n FROM "Event" WHERE "verb" = 'archive_downloaded'`,
    ),
  );
  expect(rows).toEqual([{ n: 1 }]);
});

it("lets no operator in, and none out", async () => {
  const given = { hours: 4, reason: "The round does not open" };
  const { accessId } = await letOperatorIn(dana, {
    ...given,
    key: randomUUID(),
  });
  await endTerm(yesterday);
  expect(await codeOf(shutOperatorOut(dana, { accessId }))).toBe("not_found");
  await endTerm("NULL");
  await shutOperatorOut(dana, { accessId });
  await endTerm(yesterday);
  expect(
    await codeOf(letOperatorIn(dana, { ...given, key: randomUUID() })),
  ).not.toBe("done");
});

it("cannot remove the sample", async () => {
  await endTerm(yesterday);
  const remove = withSystem(
    dana,
    (tx) => tx.$queryRaw`SELECT remove_sample_system()::text`,
  );
  expect(await codeOf(remove)).toBe("forbidden");
});
