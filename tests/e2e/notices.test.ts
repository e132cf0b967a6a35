import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";
import { withClient } from "../../prisma/database/connect.mjs";
import { expectAccessible } from "./support/axe";
import {
  type Community,
  createCommunity,
  openRoundFor,
} from "./support/community";
import { signIn } from "./support/people";

const slug = "juniper";
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Aspen School"]);
  await openRoundFor(slug);
});

for (const width of [390, 1280]) {
  test(`what a person is told stands behind the bell until it is read, at ${width}`, async ({
    page,
  }) => {
    await forgetAll();
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, community.staff);
    await page.goto(`/${slug}/notices`);
    await expect(page.getByText("Nothing to tell you yet")).toBeVisible();
    await expectAccessible(page);

    for (const round of ["Fall 2025", "Spring 2026", "Fall 2026"])
      await tellStaff(round);
    await page.goto(`/${slug}/stages`);
    const bell = page.getByRole("link", { name: /^Notices/ });
    await expect(bell).toHaveAccessibleName("Notices: 3 new");
    await bell.click();
    const items = page
      .getByRole("list", { name: "Your notices" })
      .locator("li");
    await expect(items).toHaveCount(3);
    await expect(items.first()).toContainText("review of Fall 2026");
    await expect(items.getByText("New")).toHaveCount(3);
    await expectAccessible(page);

    await items.first().getByRole("link").click();
    await expect(page).toHaveURL(`/${slug}/stages/history`);
    await expect(bell).toHaveAccessibleName("Notices: 2 new");
    await bell.click();
    await expect(items.getByText("New")).toHaveCount(2);

    await page.getByRole("button", { name: "Mark all as read" }).click();
    await expect(page.getByText("All are marked as read.")).toBeVisible();
    await expect(bell).toHaveAccessibleName("Notices");
    await expect(items).toHaveCount(3);
    await expect(items.getByText("New")).toHaveCount(0);
    await expectAccessible(page);
  });
}

test("a reader without JavaScript opens them too", async ({
  browser,
  page,
}) => {
  await forgetAll();
  await signIn(page, community.staff);
  const state = await page.context().storageState();
  const plain = await browser.newContext({
    storageState: state,
    javaScriptEnabled: false,
  });
  const reader = await plain.newPage();
  await tellStaff("Fall 2025");
  await tellStaff("Fall 2026");
  await reader.goto(`/${slug}/notices`);
  await reader.getByRole("link", { name: /review of Fall 2026/ }).click();
  await expect(reader).toHaveURL(`/${slug}/stages/history`);
  await expect(
    reader.getByRole("link", { name: "Notices: 1 new" }),
  ).toBeVisible();
  await plain.close();
});

test("a person chooses their mails, sees them where none is sent, and stops them without a sign-in", async ({
  browser,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await signIn(page, community.leader);
  await page.goto(`/${slug}/notices`);
  await page.getByRole("link", { name: "Choose your mails" }).click();
  const back = page.getByRole("group", { name: "Something comes back to you" });
  await expect(back.getByLabel("At once")).toBeChecked();
  await back.getByLabel("In the weekly mail").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await page.reload();
  await expect(back.getByLabel("In the weekly mail")).toBeChecked();
  await expectAccessible(page);

  const token = "a-token-of-a-mail";
  await keepMail(token);
  await page.goto(`/${slug}/notices/mailbox`);
  await expect(
    page.getByRole("heading", { name: "2 new notices this week" }),
  ).toBeVisible();
  await expectAccessible(page);

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(`/unsubscribe/${token}`);
  await expectAccessible(stranger);
  await stranger.getByRole("button", { name: "Stop the weekly mail" }).click();
  await expect(
    stranger.getByText("You get no weekly mail any more."),
  ).toBeVisible();
  await page.goto(`/${slug}/notices/settings`);
  await expect(back.getByLabel("No mail")).toBeChecked();
});

test("a mail program unsubscribes by itself, with one post", async ({
  request,
}) => {
  const token = "another-token-of-a-mail";
  await keepMail(token);
  const post = (to: string) =>
    request.post(`/unsubscribe/${to}/stop`, {
      form: { "List-Unsubscribe": "One-Click" },
      maxRedirects: 0,
    });
  expect((await post(token)).status()).toBe(200);
  expect((await post("no-such-token")).status()).toBe(404);
});

/** A weekly mail of the leader's as it is kept once it went out. */
function keepMail(token: string) {
  const hash = createHash("sha256").update(token).digest("hex");
  return inCommunity(
    `INSERT INTO "Mail" ("id", "personId", "topic", "period", "sentAt", "tokenHash", "subject", "body")
     SELECT gen_random_uuid(), "id", 'digest', $2, now(), $2, '2 new notices this week', E'Hello Lena,\n\nJuniper\n- The round Fall closed.\n  http://localhost/juniper/notices/1\n'
       FROM "Person" WHERE "email" = $1`,
    [community.leader.email, hash],
  );
}

function tellStaff(round: string) {
  return inCommunity(
    `INSERT INTO "Notice" ("systemId", "id", "personId", "kind", "args", "path")
     SELECT s."id", gen_random_uuid(), p."id", 'review_confirmed', jsonb_build_object('round', $3::text), '/stages/history'
       FROM "System" s, "Person" p WHERE s."slug" = $1 AND p."email" = $2`,
    [slug, community.staff.email, round],
  );
}

function forgetAll() {
  return inCommunity(
    `DELETE FROM "Notice" n USING "System" s WHERE s."id" = n."systemId" AND s."slug" = $1`,
    [slug],
  );
}

function inCommunity(text: string, values: string[]) {
  return withClient(process.env.DATABASE_URL ?? "", (client) =>
    client.query(text, values),
  );
}
