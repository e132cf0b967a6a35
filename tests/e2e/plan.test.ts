import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { type Community, createCommunity } from "./support/community";
import { signIn } from "./support/people";

const slug = "tamarack";
const phone = { width: 390, height: 844 };
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Aspen School", "Birch School"]);
});

test("an action goes from a concern to its owner's phone, is done with what came of it, and shows on the concern", async ({
  page: staff,
  browser,
}) => {
  const [account] = community.coordinators;
  if (!account) throw new Error("No coordinator");
  const owner = await (await browser.newContext({ viewport: phone })).newPage();
  await signIn(owner, account);
  await signIn(staff, community.staff);
  await raise(owner);
  const concern = owner.url().replace(/\?.*/, "");

  await test.step("added by staff, with nothing lost where something is missing", async () => {
    await staff.goto(concern);
    await expect(staff.getByText("No action yet.")).toBeVisible();
    await staff.getByRole("link", { name: "Add an action" }).click();
    await expect(staff.getByText("From concern C-1")).toBeVisible();
    await expectAccessible(staff);
    await staff
      .getByLabel("What is to be done?")
      .fill("Ask for a later bus on Thursdays");
    await staff.getByLabel("By when?").fill("2030-03-01");
    await staff.getByRole("button", { name: "Add the action" }).click();
    await expect(summaryOf(staff)).toContainText("Who sees to it?");
    await expect(staff.getByLabel("What is to be done?")).toHaveValue(
      "Ask for a later bus on Thursdays",
    );
    await expect(staff.getByLabel("By when?")).toHaveValue("2030-03-01");
    await staff.getByLabel("Who sees to it?").selectOption("Cora 1");
    await staff.getByRole("button", { name: "Add the action" }).click();
    await expect(
      staff.getByText("The action is added. Cora 1 is told."),
    ).toBeVisible();
    await expectAccessible(staff);
  });

  await test.step("found by the bell on a phone, and said to be under way", async () => {
    await owner.goto(`/${slug}`);
    await owner.getByRole("link", { name: /^Notices: 1 new/ }).click();
    await owner
      .getByRole("link", { name: /Iris Staff asks you to see to something/ })
      .click();
    await expect(owner).toHaveURL(/plan\/[0-9a-f-]{36}$/);
    await expect(
      owner.getByRole("heading", { name: "Ask for a later bus on Thursdays" }),
    ).toBeVisible();
    await owner.getByLabel("Under way").check();
    await owner.getByRole("button", { name: "Save", exact: true }).click();
    await expect(owner.getByText("Saved.")).toBeFocused();
    await expectAccessible(owner);
  });

  await test.step("a slower writer sees what stands, and keeps what was typed", async () => {
    await staff.getByLabel("Dropped").check();
    await staff.getByLabel("What came of it?").fill("Somebody else does it.");
    await staff.getByRole("button", { name: "Save", exact: true }).click();
    await expect(staff.getByText("How does it stand? Under way")).toBeVisible();
    await expect(staff.getByLabel("What came of it?")).toHaveValue(
      "Somebody else does it.",
    );
  });

  await test.step("done, with what came of it", async () => {
    await owner.goto(`/${slug}/plan`);
    await expectAccessible(owner);
    await owner
      .getByRole("link", { name: "Ask for a later bus on Thursdays" })
      .click();
    await owner.getByLabel("Done", { exact: true }).check();
    await owner.getByRole("button", { name: "Save", exact: true }).click();
    await expect(summaryOf(owner)).toContainText("What came of it?");
    await expect(owner.getByLabel("Done", { exact: true })).toBeChecked();
    await owner
      .getByLabel("What came of it?")
      .fill("The late bus runs on Thursdays too.");
    await owner.getByRole("button", { name: "Save", exact: true }).click();
    await expect(owner.getByText("Saved.")).toBeFocused();
  });

  await test.step("it shows on the concern, for staff and for the site", async () => {
    for (const page of [staff, owner]) {
      await page.goto(concern);
      const card = page.getByRole("region", { name: "Actions" });
      await expect(card.getByText("Done", { exact: true })).toBeVisible();
      await expect(
        card.getByText("The late bus runs on Thursdays too."),
      ).toBeVisible();
      await expectAccessible(page);
    }
    await owner.goto(`/${slug}/notices`);
    await expect(owner.getByText("asks you to see to something")).toHaveCount(
      0,
    );
  });
});

test("an action goes from a row to the plan, is changed and taken up again, and is not another site's to see", async ({
  page,
  browser,
}) => {
  await signIn(page, community.staff);
  await page.goto(`/${slug}/rows/S4.AI.S1`);
  await page.getByRole("link", { name: "Add an action" }).click();
  await expect(page.getByText("About row S4.AI.S1")).toBeVisible();
  await page.getByLabel("What is to be done?").fill("Open the gym at seven");
  await page.getByLabel("Which site?").selectOption("Birch School");
  await page.getByLabel("Or somebody who does not sign in").fill("Mr. Hale");
  await page.getByLabel("By when?").fill("2026-01-05");
  await page.getByRole("button", { name: "Add the action" }).click();
  await expect(page.getByText("The action is added.")).toBeVisible();
  const address = page.url().replace(/\?.*/, "");
  await page.getByText("Change the action").click();
  await page.getByLabel("What is to be done?").fill("Open the gym at six");
  await page.getByRole("button", { name: "Save the changes" }).click();
  await expect(page.getByText("The changes are saved.")).toBeFocused();
  await expect(page.getByText("Before: Open the gym at seven")).toBeVisible();

  await page.goto(`/${slug}/plan?view=all&show=overdue`);
  await expect(page.getByText(/^Was due \d+ days ago/)).toBeVisible();
  await page.getByText("Narrow the list").click();
  await page.getByLabel("Site", { exact: true }).selectOption("Birch School");
  await page.getByLabel("What it came from").selectOption("A row");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/show=overdue&.*site=[0-9a-f-]{36}&origin=row/);
  await expect(
    page.getByRole("link", { name: "Open the gym at six" }),
  ).toBeVisible();
  await page.goto(`/${slug}/rows/S4.AI.S1`);
  await expect(
    page.getByRole("link", { name: "Open the gym at six" }),
  ).toBeVisible();

  const [aspen] = community.coordinators;
  if (!aspen) throw new Error("No coordinator");
  const other = await (await browser.newContext()).newPage();
  await signIn(other, aspen);
  for (const path of [
    `/${slug}/plan?view=all&show=all`,
    `/${slug}/rows/S4.AI.S1`,
  ]) {
    await other.goto(path);
    await expect(other.getByText("Open the gym")).toHaveCount(0);
  }
  expect((await other.goto(address))?.status()).toBe(404);
});

/** What stopped a form, at its top. */
function summaryOf(page: Page) {
  return page.getByRole("alert").filter({ hasText: "your attention" });
}

async function raise(page: Page) {
  await page.goto(`/${slug}/concerns/new`);
  await page
    .getByLabel("What is it about, in a few words?")
    .fill("The bus leaves too early");
  await page.getByLabel("What is happening?").fill("Children miss a lot.");
  await page.getByLabel("Since when?").fill("2026-09-01");
  await page.getByLabel("A rule needs to change").check();
  await page.getByLabel("In the next weeks").check();
  await page.getByLabel("Everyone in the system").check();
  await page.getByRole("button", { name: "Raise the concern" }).click();
  await expect(page.getByText("The concern is raised.")).toBeVisible();
}
