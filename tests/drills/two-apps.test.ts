import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setTimeout as wait } from "node:timers/promises";
import { cast } from "../../prisma/seed/cast";
import { withClient } from "../../prisma/database/connect.mjs";
import { startSmtpDouble } from "../support/smtp-double";
import { openClient } from "./support/client";
import { startInstallation, type Installation } from "./support/installation";
import { signIn } from "./support/people";
import { isWhole, tell } from "./support/rounds";
import { startRoundRobin } from "./support/round-robin";
import { signInByForm } from "./support/sign-in-form";
import { choose, listRows, save } from "./support/writers";

type Proxy = Awaited<ReturnType<typeof startRoundRobin>>;
type Mailbox = Awaited<ReturnType<typeof startSmtpDouble>>;
let installation: Installation;
let mailbox: Mailbox;
let proxy: Proxy;

beforeAll(async () => {
  mailbox = await startSmtpDouble();
  installation = await startInstallation({
    JOBS: "on",
    SMTP_URL: mailbox.url,
    MAIL_FROM: "waymark@waymark.example",
  });
  const other = await installation.addApp();
  proxy = await startRoundRobin([installation.baseUrl, other]);
});
afterAll(async () => {
  proxy.stop();
  await installation.stop();
  await mailbox.stop();
});

function passwordOf(name: string) {
  const member = cast.find((one) => one.name === name);
  if (!member) throw new Error(`${name} is not in the cast`);
  return { email: member.email, password: member.password };
}

describe("two processes behind one address", () => {
  it("know the same sessions, and forget them together", async () => {
    const { cookie, error } = await signInByForm(
      proxy.baseUrl,
      passwordOf("Ruth Okafor"),
    );
    expect(error).toBe(null);
    const client = openClient(proxy.baseUrl, cookie);
    const before = [...proxy.counts];
    for (let page = 0; page < 6; page += 1)
      expect((await client.ask("/riverbend")).status).toBe(200);
    expect(proxy.counts.map((count, at) => count - (before[at] ?? 0))).toEqual([
      3, 3,
    ]);
    await withClient(installation.ownerUrl, (owner) =>
      owner.query(
        `DELETE FROM "Session" WHERE "personId" = (SELECT "id" FROM "Person" WHERE "name" = 'Ruth Okafor')`,
      ),
    );
    for (let page = 0; page < 2; page += 1)
      expect((await client.ask("/riverbend")).status).toBe(307);
    client.close();
  });

  it("count tries at sign-in together", async () => {
    const account = { ...passwordOf("Helen Vance"), password: "wrong" };
    const said: (string | null)[] = [];
    for (let attempt = 0; attempt < 10; attempt += 1)
      said.push((await signInByForm(proxy.baseUrl, account)).error);
    const allowed = said.filter((error) => error !== "too_many_tries").length;
    tell("two processes", { "tries at sign-in before the limit": allowed });
    expect(allowed).toBe(8);
  });

  it("take one save once, whichever of them it reaches", async () => {
    const cookie = await signIn(installation, "Dana Morales");
    const [row] = await listRows(installation, 1);
    if (!row) throw new Error("There is no row to score");
    const client = openClient(proxy.baseUrl, cookie);
    const sent = { version: row.version, key: randomUUID() };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => save(client, row, choose(1), sent)),
    );
    for (const { text } of answers) expect(text).toContain('"status":"ok"');
    const [after] = await listRows(installation, 1);
    expect(after?.version).toBe(row.version + 1);
    client.close();
  });

  // The clock of the jobs looks every ten seconds, and begins every minute.
  it.runIf(isWhole)("send each mail once", async () => {
    const deadline = Date.now() + 150_000;
    let still = 0;
    for (let seen = 0; Date.now() < deadline && still < 12;) {
      await wait(2_500);
      const { length } = mailbox.received;
      still = length > 0 && length === seen ? still + 1 : 0;
      seen = length;
    }
    const ids = mailbox.received.map(
      ({ data }) => /^Message-ID: (.+)$/im.exec(data)?.[1],
    );
    tell("two processes", {
      mails: ids.length,
      "sent twice": ids.length - new Set(ids).size,
    });
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("go on when one of them is gone", async () => {
    const cookie = await signIn(installation, "Dana Morales");
    const client = openClient(proxy.baseUrl, cookie);
    installation.killApp();
    for (let page = 0; page < 4; page += 1)
      expect((await client.ask("/riverbend")).status).toBe(200);
    client.close();
    await installation.startApp();
  });
});
