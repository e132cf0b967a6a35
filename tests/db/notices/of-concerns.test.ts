import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { askAboutOne, decideRequest } from "@/lib/concerns/mutations/decision";
import { addNote } from "@/lib/concerns/mutations/note";
import { replyToAnswer } from "@/lib/concerns/mutations/reply";
import { tellSite } from "@/lib/concerns/mutations/tell-site";
import {
  closeConcernToFew,
  triageConcern,
} from "@/lib/concerns/mutations/triage";
import { getConcern } from "@/lib/concerns/queries/concern";
import { getTheme } from "@/lib/concerns/queries/theme";
import { sendDueMail } from "@/lib/notices/jobs/send-due";
import { tellEveryone } from "@/lib/notices/jobs/tell-everyone";
import { openPost, type Post } from "@/lib/notices/mail/post";
import { scopeOf, seedDatabase } from "../../support/seeded";
import { startSmtpDouble } from "../../support/smtp-double";
import { concernOf, raise, siteOf, versionOf } from "../concerns/raising";
import { add, ownedBy } from "../plans/adding";
import { textOf } from "../../support/read-mail";
import {
  forgetMails,
  letTimePass,
  putActionsOff,
  readMails,
} from "./mail-rows";

const secret = "Quillfeather";
let smtp: Awaited<ReturnType<typeof startSmtpDouble>>;
let post: Post;
let dana: Scope;
let andre: Scope;
let ruth: Scope;
let tubman = "";

beforeAll(async () => {
  await seedDatabase();
  await putActionsOff();
  smtp = await startSmtpDouble();
  process.env.SMTP_URL = smtp.url;
  process.env.MAIL_FROM = "waymark@mail.example";
  process.env.NEXTAUTH_URL = "https://waymark.example";
  post = await openPost();
  dana = await scopeOf("Dana Morales", "riverbend");
  andre = await scopeOf("Andre Wallace", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  tubman = await siteOf("Tubman Elementary");
});

afterAll(async () => {
  if (post.kind === "smtp") post.close();
  await smtp.stop();
});

beforeEach(async () => {
  await forgetMails();
  smtp.received.length = 0;
});

describe("a concern that few see", () => {
  it("comes by mail to those few, without a word of it", async () => {
    await liveInSecret();
    await sendAll();
    const staff = [dana, await scopeOf("Marcus Bell", "riverbend")];
    const few = [andre, ...staff].map(({ personEmail }) => personEmail);
    const mailed = smtp.received.map(({ to }) => to);
    expect(mailed).toContain(andre.personEmail);
    expect(mailed).toContain(dana.personEmail);
    expect(mailed.filter((to) => !few.includes(to))).toEqual([]);
    const all = listTexts().join();
    expect(all).toContain("A concern that you follow was answered.");
    expect(all).not.toContain(secret);
    expect(all).not.toContain("C-");
  });

  it("comes to nobody whom it was closed to before the mail went out", async () => {
    const id = await raise(andre, concernOf(tubman, { title: secret }));
    const called = { concernId: id, body: secret, key: randomUUID() };
    await addNote(andre, { ...called, mentioned: [ruth.personId] });
    await tellEveryone();
    const version = await versionOf(andre, id);
    await closeConcernToFew(andre, { concernId: id, version });
    await sendAll();
    const mailed = smtp.received.map(({ to }) => to);
    expect(mailed).not.toContain(ruth.personEmail);
    const ofRuth = (await readMails()).filter(
      ({ email }) => email === ruth.personEmail,
    );
    expect(ofRuth).toMatchObject([{ endedBecause: "no_longer_true" }]);
  });
});

describe("an action from a concern", () => {
  it("comes at once without a word of it, and not once the concern is closed to its owner", async () => {
    const give = async () => {
      const id = await raise(andre, concernOf(tubman, { title: secret }));
      const origin = "concern" as const;
      const from = { origin, about: id, site: tubman, title: secret };
      await add(dana, { ...from, ...ownedBy(ruth) });
      return id;
    };
    await give();
    await sendAll();
    const toRuth = () =>
      smtp.received.filter(({ to }) => to === ruth.personEmail);
    expect(toRuth()).toHaveLength(1);
    expect(listTexts().join()).toContain(
      "You are asked to see to something in the plan",
    );
    expect(listTexts().join()).not.toContain(secret);
    smtp.received.length = 0;

    const concernId = await give();
    const version = await versionOf(andre, concernId);
    await closeConcernToFew(andre, { concernId, version });
    await sendAll();
    expect(toRuth()).toEqual([]);
  });
});

describe("what leadership is asked", () => {
  it("comes at once to leaders and, once decided, to no leader any more", async () => {
    const asked = await ask();
    await sendAll();
    const toRuth = () =>
      smtp.received.filter(({ to }) => to === ruth.personEmail);
    expect(toRuth()).toHaveLength(1);
    expect(listTexts().join()).toContain("You are asked to decide");
    smtp.received.length = 0;

    const again = await ask();
    const page = await getTheme(ruth, again.themeId);
    await decideRequest(ruth, {
      requestId: page.requests[0]?.id ?? "",
      outcome: "declined",
      answer: secret,
      owner: null,
      dueOn: null,
      version: 1,
    });
    await sendAll();
    expect(again.themeId).not.toBe(asked.themeId);
    expect(toRuth()).toEqual([]);
    expect(smtp.received.map(({ to }) => to)).toContain(dana.personEmail);
    expect(listTexts().join()).not.toContain(secret);
  });
});

async function sendAll() {
  await tellEveryone();
  await letTimePass();
  await sendDueMail(post);
}

function listTexts() {
  return smtp.received.map(({ data }) => data + textOf(data));
}

async function ask() {
  const id = await raise(andre, concernOf(tubman, { title: secret }));
  await triage(id);
  return askAboutOne(dana, {
    concernId: id,
    title: "Late buses",
    recommendation: "Let the last bus wait.",
    priority: "high",
    version: await versionOf(dana, id),
    key: randomUUID(),
  });
}

async function triage(id: string) {
  await triageConcern(dana, {
    concernId: id,
    triage: "technical_assistance",
    triageSiteId: null,
    reason: secret,
    version: await versionOf(dana, id),
  });
}

/** Raised, talked of, sorted, answered, and opened again. */
async function liveInSecret() {
  const words = { title: secret, body: secret, rows: [] };
  const audience = "site_and_intermediary" as const;
  const id = await raise(andre, concernOf(tubman, { ...words, audience }));
  const note = { concernId: id, body: secret, key: randomUUID() };
  await addNote(andre, { ...note, mentioned: [dana.personId] });
  await triage(id);
  const version = await versionOf(dana, id);
  const key = randomUUID();
  await tellSite(dana, { concernId: id, body: secret, version, key });
  const { concern } = await getConcern(andre, id);
  await replyToAnswer(andre, {
    concernId: id,
    answerId: concern.answers[0]?.id ?? "",
    reply: "not_yet",
    reason: secret,
  });
}
