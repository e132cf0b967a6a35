import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { type Community, createCommunity } from "./support/community";
import { signIn } from "./support/people";
import { sendMailsTo } from "./support/send-mails";

const slug = "sorrel";
const secret = "Marrowbone";
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Aspen School"]);
});

test("an answer comes by mail to who asked, and no more once they stop such mails", async ({
  page: staff,
  browser,
}) => {
  const [coordinator] = community.coordinators;
  if (!coordinator) throw new Error("No coordinator");
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
  });
  const asker = await context.newPage();
  await signIn(staff, community.staff);
  await signIn(asker, coordinator);
  const subject = "A concern that you follow was answered.";
  const mails = asker.getByRole("heading", { name: subject });

  await test.step("it is in the mailbox of who asked alone, without its words", async () => {
    await raise(asker, `The bus of ${secret}`);
    await settle(staff, secret);
    await sendMailsTo(coordinator.email);
    await asker.goto(`/${slug}/notices/mailbox`);
    await expect(mails).toHaveCount(1);
    await expect(asker.getByText(secret)).toHaveCount(0);
    await expectAccessible(asker);
    await staff.goto(`/${slug}/notices/mailbox`);
    await expect(staff.getByText("No mail yet")).toBeVisible();
  });

  await test.step("its link leads to the answer", async () => {
    await asker.getByRole("link", { name: /\/notices\/[\w-]{36}$/ }).click();
    await expect(asker).toHaveURL(/\/concerns\/[0-9a-f-]{36}$/);
    await expect(asker.getByText(`Settled: ${secret}`).first()).toBeVisible();
  });

  await test.step("its last link stops such mails with one press", async () => {
    await asker.goto(`/${slug}/notices/mailbox`);
    await asker.getByRole("link", { name: /\/unsubscribe\// }).click();
    await asker.getByRole("button", { name: "Stop these mails" }).click();
    await expect(
      asker.getByText("You get no mails like this one any more."),
    ).toBeVisible();
    await expectAccessible(asker);
  });

  await test.step("so the next answer is told in the app, and by no mail", async () => {
    await raise(asker, "No bus after five");
    await settle(staff, "Another");
    await sendMailsTo(coordinator.email);
    await asker.goto(`/${slug}/notices/mailbox`);
    await expect(mails).toHaveCount(1);
    await expect(
      asker.getByRole("link", { name: "Notices: 1 new" }),
    ).toBeVisible();
  });
});

async function raise(page: Page, title: string) {
  await page.goto(`/${slug}/concerns/new?row=S4.AI.S1`);
  await page.getByLabel("What is it about, in a few words?").fill(title);
  await page.getByLabel("What is happening?").fill(`${secret} misses half.`);
  await page.getByLabel("Since when?").fill("2026-09-01");
  await page.getByLabel("A rule needs to change").check();
  await page.getByLabel("In the next weeks").check();
  await page.getByLabel("Only the site and the intermediary").check();
  await page.getByRole("button", { name: "Raise the concern" }).click();
  await expect(page.getByText("The concern is raised.")).toBeVisible();
}

/** Opens the newest concern from what the intermediary is told, and settles it. */
async function settle(page: Page, why: string) {
  await page.goto(`/${slug}/notices`);
  await page
    .getByRole("link", { name: "A concern was raised" })
    .first()
    .click();
  await page.getByLabel("Settled at the site").check();
  await page.getByLabel("Why?").fill(`Settled: ${why}`);
  await page.getByRole("button", { name: "Save the triage" }).click();
  await expect(page.getByText("Saved. The site is told.")).toBeFocused();
}
