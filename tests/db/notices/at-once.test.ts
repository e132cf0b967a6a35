import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { sendDueMail } from "@/lib/notices/jobs/send-due";
import { openPost, type Post } from "@/lib/notices/mail/post";
import { cancelNotices } from "@/lib/notices/mutations/cancel";
import {
  chooseMail,
  findUnsubscribing,
  unsubscribe,
} from "@/lib/notices/mutations/choose-mail";
import { readNotices } from "@/lib/notices/mutations/read";
import { listKeptMails, readMailChoices } from "@/lib/notices/queries/mails";
import { usualChoices } from "@/lib/notices/rules/topics";
import { withSystem } from "@/lib/db/transaction";
import { scopeOf, seedDatabase } from "../../support/seeded";
import { startSmtpDouble } from "../../support/smtp-double";
import { textOf } from "../../support/read-mail";
import { forgetMails, letTimePass, readMails, tell } from "./mail-rows";

let smtp: Awaited<ReturnType<typeof startSmtpDouble>>;
let post: Post;
let dana: Scope;
let lucia: Scope;
let maya: Scope;

beforeAll(async () => {
  await seedDatabase();
  smtp = await startSmtpDouble();
  process.env.SMTP_URL = smtp.url;
  process.env.MAIL_FROM = "Waymark <waymark@mail.example>";
  process.env.NEXTAUTH_URL = "https://waymark.example/";
  post = await openPost();
  dana = await scopeOf("Dana Morales", "riverbend");
  lucia = await scopeOf("Lucía Herrera", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
});

afterAll(async () => {
  if (post.kind === "smtp") post.close();
  await smtp.stop();
});

beforeEach(async () => {
  await forgetMails();
  smtp.received.length = 0;
  smtp.state.refuseWith = null;
});

const sentBack = {
  kind: "site_sent_back",
  args: { site: "César Chávez K-8", round: "Fall" },
  path: "/rounds/a1/review",
} as const;

describe("what waits for somebody", () => {
  it("comes at once, in their language, with a way out that needs no sign-in", async () => {
    await tell(dana, [dana, lucia], sentBack);
    expect(await sendDueMail(post)).toBe(0);
    await letTimePass();
    expect(await sendDueMail(post)).toBe(1);
    expect(await sendDueMail(post)).toBe(0);
    const [mail] = smtp.received;
    expect(mail?.to).toBe(lucia.personEmail);
    const text = textOf(mail?.data ?? "");
    expect(text).toContain("Hola, Lucía Herrera:");
    expect(text).toContain("Se devolvieron las filas de César Chávez K-8");
    expect(text).toMatch(
      /https:\/\/waymark\.example\/riverbend\/notices\/[0-9a-f-]{36}\n/,
    );
    expect(mail?.data).toMatch(
      /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m,
    );
    const [, token = ""] = /\/unsubscribe\/([\w-]+)$/m.exec(text) ?? [];
    expect(await findUnsubscribing(token)).toEqual({
      way: "at_once",
      isStopped: false,
    });
    expect(await unsubscribe("no such token")).toBe(false);
    expect(await unsubscribe(token)).toBe(true);
    expect(await findUnsubscribing(token)).toEqual({
      way: "at_once",
      isStopped: true,
    });
    expect(await readMailChoices(lucia)).toEqual({
      ...usualChoices,
      sent_back: "off",
    });
    expect(await readMailChoices(maya)).toEqual(usualChoices);
    await tell(dana, [lucia], sentBack);
    await letTimePass();
    expect(await sendDueMail(post)).toBe(0);
    expect((await readMails()).map((row) => row.endedBecause)).toEqual([
      null,
      "not_wanted",
    ]);
  });

  it("is not sent once it is no longer so, was read, or is not wanted", async () => {
    await tell(dana, [lucia], sentBack);
    await withSystem(dana, (tx) =>
      cancelNotices(tx, { kinds: ["site_sent_back"], under: "/rounds/a1" }),
    );
    await tell(dana, [maya], sentBack);
    await readNotices(maya, { upTo: "2100-01-01T00:00:00Z" });
    await chooseMail(maya, {
      ...usualChoices,
      other: "weekly",
      answered: "weekly",
    });
    await tell(dana, [maya], {
      kind: "evidence_answered",
      args: { code: "S4.AI.S1", round: "Fall" },
      path: "/score",
    });
    await letTimePass();
    expect(await sendDueMail(post)).toBe(0);
    const endings = (await readMails()).map((row) => row.endedBecause);
    expect(endings.toSorted()).toEqual([
      "no_longer_true",
      "no_longer_true",
      "not_wanted",
    ]);
    expect(smtp.received).toEqual([]);
  });

  it("says nothing that somebody wrote", async () => {
    const reason = "Because of a secret";
    await tell(dana, [maya], {
      kind: "evidence_answered",
      args: { code: "S4.AI.S2", round: "Fall" },
      path: "/score",
    });
    await tell(dana, [maya], {
      kind: "not_applicable_refused",
      args: { row: "S4.AI.S1", by: "Dana Secret", reason },
      path: "/score",
    });
    await letTimePass();
    expect(await sendDueMail(post)).toBe(2);
    const all = smtp.received.map(({ data }) => data + textOf(data)).join();
    expect(all).toContain("S4.AI.S1");
    expect(all).not.toMatch(/secret/i);
  });

  it("is tried again later when the mail server refuses, and given up in the end", async () => {
    smtp.state.refuseWith = "451 not now, someone@riverbend.example";
    await tell(dana, [maya], sentBack);
    for (let at = 0; at < 8; at += 1) {
      await letTimePass();
      await sendDueMail(post);
      // Until its time comes it is left alone.
      expect(await sendDueMail(post)).toBe(0);
    }
    expect(await readMails()).toMatchObject([
      { tries: 6, endedBecause: "failed", isSent: false },
    ]);
  });

  it("is kept for its reader where a demonstration has no mail server", async () => {
    delete process.env.SMTP_URL;
    const mailbox = await openPost();
    process.env.SMTP_URL = smtp.url;
    expect(mailbox.kind).toBe("mailbox");
    await tell(dana, [maya], sentBack);
    await letTimePass();
    expect(await sendDueMail(mailbox)).toBe(1);
    expect(await listKeptMails(maya)).toMatchObject([
      { subject: "The rows of César Chávez K-8 for Fall were sent back." },
    ]);
    expect(await listKeptMails(dana)).toEqual([]);
  });
});
