import { spawn } from "node:child_process";
import { once } from "node:events";
import PgBoss from "pg-boss";
import { beforeAll, describe, expect, it } from "vitest";
import { checkDatabaseRole } from "@/lib/db/check-role";
import { startJobs } from "@/lib/notices/jobs/start";
import { prepareJobs } from "../../../prisma/migrator/jobs.mjs";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { startSmtpDouble } from "../../support/smtp-double";
import {
  forgetMails,
  letTimePass,
  putActionsOff,
  readMails,
  tell,
} from "./mail-rows";

beforeAll(async () => {
  await seedDatabase();
  await putActionsOff();
  await forgetMails();
});

const denied = { code: "42501" };

describe("the queue of jobs", () => {
  it("is the owner's: the app moves jobs and makes nothing", async () => {
    await checkDatabaseRole();
    await asApp(async (client) => {
      for (const statement of [
        `CREATE TABLE jobs.mine (id int)`,
        `SELECT jobs.create_queue('mine', '{}')`,
        `SELECT jobs.delete_queue('send-mail')`,
        `DELETE FROM jobs.queue`,
        `DELETE FROM jobs.schedule`,
        `UPDATE jobs.version SET version = 1`,
        `TRUNCATE jobs.job`,
      ])
        await expect(client.query(statement), statement).rejects.toMatchObject(
          denied,
        );
    });
  });

  it("is made once, also when it is made again", async () => {
    const ownerUrl = process.env.DATABASE_URL ?? "";
    await prepareJobs({ ownerUrl });
    const { rows } = await asOwner((client) =>
      client.query(`SELECT "name", "cron" FROM jobs.schedule ORDER BY 1`),
    );
    expect(rows).toEqual([
      { name: "send-mail", cron: "* * * * *" },
      { name: "tell-everyone", cron: "0 13 * * *" },
    ]);
  });

  it("runs in two processes beside each other, each mail once, and stops", async () => {
    const dana = await scopeOf("Dana Morales", "riverbend");
    const maya = await scopeOf("Maya Thompson", "riverbend");
    const args = { site: "Lincoln Park Elementary", round: "Fall" };
    await tell(dana, [maya], { kind: "site_sent_back", args, path: "/score" });
    await letTimePass();
    const stops = await Promise.all([startJobs(), startJobs()]);
    await askToSend();
    await expect.poll(sentCount).toBe(1);
    await expect.poll(decidedCount).toBeGreaterThan(10);
    await Promise.all(stops.map((stop) => stop()));
    expect((await readMails()).filter(({ isSent }) => isSent)).toMatchObject([
      { email: maya.personEmail, tries: 1 },
    ]);
  });

  it("ends when the process is told to, and not before a mail on its way is marked as sent", async () => {
    await forgetMails();
    const smtp = await startSmtpDouble();
    smtp.state.holdAfter = 0;
    const held = new Promise<() => void>((resolve) => {
      smtp.state.onHold = resolve;
    });
    const dana = await scopeOf("Dana Morales", "riverbend");
    const maya = await scopeOf("Maya Thompson", "riverbend");
    const args = { site: "Lincoln Park Elementary", round: "Fall" };
    await tell(dana, [maya], { kind: "site_sent_back", args, path: "/score" });
    await letTimePass();
    const child = startProcess(smtp.url);
    const ended = once(child, "exit");
    await askToSend();
    const take = await held;
    child.kill("SIGTERM");
    await once(child.stdout, "data");
    take();
    expect(await ended).toEqual([143, null]);
    expect(smtp.received).toHaveLength(1);
    expect((await readMails()).filter(({ isSent }) => isSent)).toMatchObject([
      { email: maya.personEmail, tries: 1 },
    ]);
    await smtp.stop();
  });
});

async function askToSend() {
  const boss = new PgBoss({
    connectionString: process.env.APP_DATABASE_URL,
    ...{ schema: "jobs", migrate: false, max: 1 },
    ...{ supervise: false, schedule: false },
  });
  await boss.start();
  await boss.send("send-mail", {});
  await boss.stop({ graceful: false });
}

function startProcess(smtpUrl: string) {
  const flags = ["--conditions=react-server", "--import", "tsx"];
  return spawn(process.execPath, [...flags, "tests/support/run-jobs.ts"], {
    env: {
      ...process.env,
      SMTP_URL: smtpUrl,
      MAIL_FROM: "waymark@mail.example",
      NEXTAUTH_URL: "https://waymark.example",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function sentCount() {
  return (await readMails()).filter(({ isSent }) => isSent).length;
}

async function decidedCount() {
  return (await readMails()).filter(({ topic }) => topic === "digest").length;
}
