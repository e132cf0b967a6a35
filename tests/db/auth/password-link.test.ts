import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { hashLinkToken, makeLinkToken } from "@/lib/auth/link-token";
import { findScope } from "@/lib/auth/scope";
import { checkCredentials, startSession } from "@/lib/auth/sign-in";
import { countLinkAddress } from "@/lib/auth/sign-in-limits";
import { getLogger } from "@/lib/core/log";
import { toAppError } from "@/lib/db/errors";
import {
  resetPassword,
  sendPasswordLink,
  tellPasswordChanged,
} from "@/lib/members/mutations/password-link";
import { listAccountEvents } from "@/lib/members/queries/account-events";
import { findPasswordLink } from "@/lib/members/queries/password-link";
import { makePasswordLink } from "@/prisma/owner-password-link";
import { findInCast } from "../../e2e/support/people";
import { textOf } from "../../support/read-mail";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { startSmtpDouble } from "../../support/smtp-double";

const better = "four quiet herons by the lake";
const ruth = findInCast("Ruth Okafor");
const lucia = findInCast("Lucía Herrera");
const olga = "olga.petrenko@riverbend.example";
let smtp: Awaited<ReturnType<typeof startSmtpDouble>>;

beforeAll(async () => {
  await seedDatabase();
  smtp = await startSmtpDouble();
  process.env.MAIL_FROM = "waymark@mail.example";
  process.env.NEXTAUTH_URL = "https://waymark.example";
});

beforeEach(async () => {
  process.env.SMTP_URL = smtp.url;
  smtp.received.length = 0;
  await asOwner((client) => client.query(`DELETE FROM "SignInLimit"`));
});

afterAll(async () => {
  delete process.env.SMTP_URL;
  await smtp.stop();
});

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => toAppError(error).code,
  );

const newestText = () => textOf(smtp.received.at(-1)?.data ?? "");

/** The secret of the newest mail's link. */
function readToken() {
  const text = newestText();
  return /\/reset-password\/([\w-]{43})/.exec(text)?.[1] ?? "no link";
}

async function askFor(email: string) {
  await sendPasswordLink(email);
  return readToken();
}

const kindsOf = async (personId: string) =>
  (await listAccountEvents(personId)).map(({ kind }) => kind);

/** npm run operator, without npm. */
async function runOperator(...given: string[]) {
  const flags = ["--conditions=react-server", "--import", "tsx"];
  const command = [...flags, "prisma/operator-command.ts", ...given];
  const run = promisify(execFile)(process.execPath, command);
  return run.then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => error,
  );
}

it("mails a link in the person's language, and keeps its secret nowhere", async () => {
  await asOwner((client) =>
    client.query(`UPDATE "Person" SET "locale" = 'es' WHERE "email" = $1`, [
      lucia.email,
    ]),
  );
  const token = await askFor(lucia.email);
  expect(smtp.received).toHaveLength(1);
  expect(smtp.received[0]?.to).toBe(lucia.email);
  expect(newestText()).toContain("Hola, Lucía Herrera:");
  expect(newestText()).toContain(
    `https://waymark.example/reset-password/${token}`,
  );
  const everything = await asOwner(async (client) => {
    const tables = await client.query(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
    );
    let found = 0;
    for (const { name } of tables.rows) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS n FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'`,
        [token],
      );
      found += rows[0].n;
    }
    return found;
  });
  expect(everything).toBe(0);
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT extract(epoch FROM "expiresAt" - "createdAt")::int AS s FROM "PasswordLink" WHERE "tokenHash" = $1`,
      [hashLinkToken(token)],
    ),
  );
  expect(rows).toEqual([{ s: 3600 }]);
});

it("sends nothing to an unknown or disabled account, and nothing without a mail server", async () => {
  await sendPasswordLink("nobody@nowhere.example");
  await sendPasswordLink(olga);
  delete process.env.SMTP_URL;
  await sendPasswordLink(ruth.email);
  expect(smtp.received).toEqual([]);
});

it("a link is looked at as often as one likes, and used once; the old password, all sessions and older links end", async () => {
  const scope = await scopeOf("Ruth Okafor", "riverbend");
  const older = await askFor(ruth.email);
  const token = await askFor(ruth.email);
  expect(await findPasswordLink(older)).toBeNull();
  for (const look of [1, 2])
    expect({ look, link: await findPasswordLink(token) }).toEqual({
      look,
      link: { name: "Ruth Okafor", email: ruth.email },
    });
  const sessions = [
    await startSession(scope.personId),
    await startSession(scope.personId),
  ];
  expect(await codeOf(resetPassword({ token, password: "short" }))).toBe(
    "password",
  );
  expect(await codeOf(resetPassword({ token: older, password: better }))).toBe(
    "link_over",
  );
  await resetPassword({ token, password: better }, "Firefox/1 Windows");
  for (const session of sessions)
    expect(await findScope(session, "riverbend")).toBeNull();
  expect(await checkCredentials(ruth, "192.0.2.9")).toBeNull();
  const signedIn = { ...ruth, password: better };
  expect(await checkCredentials(signedIn, "192.0.2.9")).not.toBeNull();
  expect(await findPasswordLink(token)).toBeNull();
  expect(await codeOf(resetPassword({ token, password: better }))).toBe(
    "link_over",
  );
  expect((await kindsOf(scope.personId)).slice(0, 1)).toEqual(["link_used"]);
});

it("of twenty who use a link at once, one does", async () => {
  const token = await askFor(ruth.email);
  const codes = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      codeOf(resetPassword({ token, password: `${better} ${n}` })),
    ),
  );
  expect(codes.toSorted()).toEqual([
    "done",
    ...Array<string>(19).fill("link_over"),
  ]);
});

it("of many links made at once, one opens something", async () => {
  const made = Array.from({ length: 10 }, () => makeLinkToken());
  await Promise.all(
    made.map(({ tokenHash }) =>
      asApp((client) =>
        client.query(`SELECT * FROM make_password_link($1, $2, NULL)`, [
          ruth.email,
          tokenHash,
        ]),
      ),
    ),
  );
  const open = await Promise.all(
    made.map(({ token }) => findPasswordLink(token)),
  );
  expect(open.filter((link) => link !== null)).toHaveLength(1);
});

it.each([
  ["is over an hour old", `"expiresAt" = now() - interval '1 second'`],
  ["was used", `"usedAt" = now()`],
])("a link that %s opens nothing", async (_, set) => {
  const token = await askFor(ruth.email);
  await asOwner((client) =>
    client.query(`UPDATE "PasswordLink" SET ${set} WHERE "tokenHash" = $1`, [
      hashLinkToken(token),
    ]),
  );
  expect(await findPasswordLink(token)).toBeNull();
  expect(await codeOf(resetPassword({ token, password: better }))).toBe(
    "link_over",
  );
});

it("a link of an account that was disabled meanwhile opens nothing, nor does any nonsense", async () => {
  const token = await askFor(lucia.email);
  const disable = (at: string) =>
    asOwner((client) =>
      client.query(
        `UPDATE "Person" SET "disabledAt" = ${at} WHERE "email" = $1`,
        [lucia.email],
      ),
    );
  await disable("now()");
  expect(await codeOf(resetPassword({ token, password: better }))).toBe(
    "link_over",
  );
  await disable("NULL");
  expect(await findPasswordLink(token)).not.toBeNull();
  for (const odd of ["", "x", "../sign-in", "a".repeat(43), "a\u0000"])
    expect(await findPasswordLink(odd)).toBeNull();
});

it("an account without a password gets its first one by a link", async () => {
  const { personId } = await scopeOf("Helen Vance", "riverbend");
  await asOwner((client) =>
    client.query(`DELETE FROM "Credential" WHERE "personId" = $1`, [personId]),
  );
  const { email } = findInCast("Helen Vance");
  const token = await askFor(email);
  await resetPassword({ token, password: better });
  expect(
    await checkCredentials({ email, password: better }, "192.0.2.9"),
  ).toMatchObject({ id: personId });
});

it("an account is sent three in a quarter of an hour, known or not; a network address asks twenty times", async () => {
  for (const email of [ruth.email, "ghost@nowhere.example"])
    await Promise.all(Array.from({ length: 8 }, () => sendPasswordLink(email)));
  expect(smtp.received).toHaveLength(3);
  const codes = await Promise.all(
    Array.from({ length: 25 }, () => codeOf(countLinkAddress("198.51.100.7"))),
  );
  expect(codes.filter((code) => code === "too_many_tries")).toHaveLength(5);
});

it("the app's role reads and writes no link but through the functions", async () => {
  for (const statement of [
    `SELECT * FROM "PasswordLink"`,
    `INSERT INTO "PasswordLink" ("personId", "tokenHash", "expiresAt") VALUES (gen_random_uuid(), repeat('0', 64), now())`,
    `UPDATE "PasswordLink" SET "usedAt" = NULL`,
    `DELETE FROM "PasswordLink"`,
    `UPDATE "AccountEvent" SET "kind" = 'signed_in'`,
    `DELETE FROM "AccountEvent"`,
  ])
    await expect(asApp((client) => client.query(statement))).rejects.toThrow(
      /permission denied/,
    );
});

it("tells by mail that the password changed, and tries again where the server first refuses", async () => {
  smtp.state.refuseWith = "451 later";
  setTimeout(() => (smtp.state.refuseWith = null), 1_000);
  await tellPasswordChanged({ ...ruth, locale: null });
  expect(newestText()).toContain("If it was not you");
  expect(smtp.received).toHaveLength(1);
});

it("gives up after three tries, and what is logged names nobody and no link", async () => {
  const logged: string[] = [];
  const spy = vi
    .spyOn(getLogger(), "error")
    .mockImplementation((line: unknown) => {
      logged.push(JSON.stringify(line));
    });
  smtp.state.refuseWith = `550 no mailbox ${ruth.email}`;
  await sendPasswordLink(ruth.email);
  smtp.state.refuseWith = null;
  await expect.poll(() => logged.join("")).toContain("550");
  spy.mockRestore();
  expect(smtp.received).toEqual([]);
  expect(logged.join("")).not.toContain(ruth.email);
  expect(logged.join("")).not.toContain("reset-password");
});

it("the owner's commands print the link, and say what they did", async () => {
  const { email } = findInCast("Andre Wallace");
  const made = await runOperator("password-link", email);
  const token = /^https:\/\/waymark\.example\/reset-password\/([\w-]{43})$/m;
  const [, found = ""] = token.exec(made.stdout) ?? [];
  expect(await findPasswordLink(found)).toMatchObject({ email });
  expect(await runOperator("password-link", "no@where.example")).toMatchObject({
    code: 1,
  });
  const removed = await runOperator("remove-factor", email);
  expect(removed).toMatchObject({ code: 0 });
  expect(removed.stdout).toContain("had no second factor");
});

it("the owner of the database makes a link where no mails go out", async () => {
  delete process.env.SMTP_URL;
  const { personId } = await scopeOf("Marcus Bell", "riverbend");
  const { email } = findInCast("Marcus Bell");
  const make = (address: string) =>
    asOwner((client) => makePasswordLink(client, address));
  expect(await make("nobody@nowhere.example")).toEqual({ status: "unknown" });
  expect(await make(olga)).toEqual({ status: "disabled" });
  const first = await make(email);
  const second = await make(email);
  if (first.status !== "made" || second.status !== "made")
    throw new Error("No link was made");
  expect(await findPasswordLink(first.token)).toBeNull();
  await resetPassword({ token: second.token, password: better });
  expect(await kindsOf(personId)).toEqual([
    "link_used",
    "link_made_by_owner",
    "link_made_by_owner",
  ]);
});
