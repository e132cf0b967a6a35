import { spawn } from "node:child_process";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  vi,
} from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { sendDueMail } from "@/lib/notices/jobs/send-due";
import { tellEveryone } from "@/lib/notices/jobs/tell-everyone";
import { openPost, type Post } from "@/lib/notices/mail/post";
import { chooseMail } from "@/lib/notices/mutations/choose-mail";
import { usualChoices } from "@/lib/notices/rules/topics";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { startSmtpDouble } from "../../support/smtp-double";
import { textOf } from "../../support/read-mail";
import {
  forgetMails,
  letTimePass,
  putActionsOff,
  readMails,
  tell,
} from "./mail-rows";

let smtp: Awaited<ReturnType<typeof startSmtpDouble>>;
let post: Post;
let dana: Scope;
let nadia: Scope;
let samuel: Scope;
let people: Scope[];

beforeAll(async () => {
  await seedDatabase();
  await putActionsOff();
  // No round is due soon: this file is about the week.
  await asOwner((client) =>
    client.query(
      `UPDATE "Round" SET "dueOn" = "endsOn" WHERE "closedAt" IS NULL`,
    ),
  );
  smtp = await startSmtpDouble();
  process.env.SMTP_URL = smtp.url;
  process.env.MAIL_FROM = "waymark@mail.example";
  process.env.NEXTAUTH_URL = "https://waymark.example";
  post = await openPost();
  dana = await scopeOf("Dana Morales", "riverbend");
  nadia = await scopeOf("Nadia Haddad", "lakeshore");
  samuel = await scopeOf("Samuel Ortiz", "riverbend");
  const names = [
    "Ruth Okafor",
    "Maya Thompson",
    "Andre Wallace",
    "Lucía Herrera",
    "Helen Vance",
    "Marcus Bell",
  ];
  people = [];
  for (const name of names) people.push(await scopeOf(name, "riverbend"));
});

afterAll(async () => {
  if (post.kind === "smtp") post.close();
  await smtp.stop();
});

beforeEach(async () => {
  await forgetMails();
  smtp.received.length = 0;
  smtp.state.holdAfter = Infinity;
});

const closed = (round: string) =>
  ({ kind: "round_closed", args: { round }, path: "/stages/history" }) as const;

describe("the weekly mail", () => {
  it("is one over all systems, with what is new, and none where nothing is", async () => {
    await tell(dana, [samuel], closed("Fall in Riverbend"));
    await tell(nadia, [samuel], closed("Fall at the lake"));
    await tellEveryone();
    expect(await sendDueMail(post)).toBe(1);
    const [mail] = smtp.received;
    expect(mail?.to).toBe(samuel.personEmail);
    const text = textOf(mail?.data ?? "");
    expect(text).toContain(
      "Riverbend Community Schools\n- The round Fall in Riverbend closed.",
    );
    expect(text).toContain(
      "Lakeshore Schools Together\n- The round Fall at the lake closed.",
    );
    const rows = await readMails();
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ isSent }) => isSent)).toHaveLength(1);
    expect(new Set(rows.map(({ endedBecause }) => endedBecause))).toEqual(
      new Set([null, "nothing_new"]),
    );
  });

  it("comes once a week, however often and from how many places it is looked for", async () => {
    await tell(dana, people, closed("Fall"));
    await Promise.all([tellEveryone(), tellEveryone()]);
    await tell(dana, people, closed("A day later"));
    await tellEveryone();
    await Promise.all([
      sendDueMail(post),
      sendDueMail(post),
      sendDueMail(post),
    ]);
    await tellEveryone();
    await sendDueMail(post);
    expect(smtp.received.map(({ to }) => to).toSorted()).toEqual(
      people.map(({ personEmail }) => personEmail).toSorted(),
    );
  });

  it("leaves out what the person wants no mail about", async () => {
    const [ruth] = people;
    if (!ruth) throw new Error("Ruth is among the people");
    await chooseMail(ruth, { ...usualChoices, other: "off" });
    await tell(dana, people, closed("Fall"));
    await tellEveryone();
    expect(await sendDueMail(post)).toBe(people.length - 1);
    expect(smtp.received.map(({ to }) => to)).not.toContain(ruth.personEmail);
  });

  it("goes to everyone once, also when the process ends in the middle of a run", async () => {
    await tell(dana, people, closed("Fall"));
    smtp.state.holdAfter = 2;
    await new Promise<void>((resolve, reject) => {
      const child = startRun();
      // Not between a mail that was taken and its mark, where a second copy cannot be helped.
      smtp.state.onHold = () =>
        void untilMarked(2).then(() => child.kill("SIGKILL"), reject);
      child.once("error", reject);
      child.once("exit", (code, signal) =>
        signal === "SIGKILL"
          ? resolve()
          : reject(new Error(`ended with ${code}`)),
      );
    });
    expect(smtp.received).toHaveLength(2);
    smtp.state.holdAfter = Infinity;
    // What the killed one had in hand is left to it for a while.
    expect(await readMails()).not.toEqual([]);
    await letTimePass();
    await new Promise<void>((resolve, reject) => {
      const child = startRun();
      child.once("error", reject);
      child.once("exit", (code) =>
        code === 0 ? resolve() : reject(new Error(`ended with ${code}`)),
      );
    });
    expect(smtp.received.map(({ to }) => to).toSorted()).toEqual(
      people.map(({ personEmail }) => personEmail).toSorted(),
    );
    expect((await readMails()).filter(({ isSent }) => isSent)).toHaveLength(
      people.length,
    );
  });
});

async function untilMarked(count: number) {
  await vi.waitFor(
    async () => {
      const sent = (await readMails()).filter(({ isSent }) => isSent);
      expect(sent).toHaveLength(count);
    },
    { timeout: 20_000, interval: 50 },
  );
}

function startRun() {
  return spawn(
    process.execPath,
    [
      "--conditions=react-server",
      "--import",
      "tsx",
      "tests/support/run-mail.ts",
    ],
    { env: process.env, stdio: ["ignore", "inherit", "inherit"] },
  );
}
