import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import {
  type Community,
  createCommunity,
  openRoundFor,
} from "./support/community";
import { signIn } from "./support/people";
import { findOpenRoundOf, scoreByHand } from "./support/score-by-hand";
import { bringSheet, fillInSheet } from "./support/sheets";

const slug = `oakvale-${Date.now().toString(36)}`;
const site = "Elm School";
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, [site]);
  await openRoundFor(slug);
});

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const [coordinator] = community.coordinators;
  if (!coordinator) throw new Error("Elm School has a coordinator");
  await signIn(page, coordinator);
});

test("a site's rows go out as a spreadsheet and come back: shown first, confirmed, the same again changes nothing, undone", async ({
  page,
}) => {
  await page.goto(`/${slug}/score?stage=4&view=list`);
  await page.getByRole("link", { name: "Scores in a spreadsheet" }).click();
  await expect(
    page.getByRole("heading", { name: "Scores in a spreadsheet" }),
  ).toBeVisible();
  await expectAccessible(page);
  const sheetPage = page.url();
  const file = await fillInSheet(page, site, {
    "S4.CE.S1": { Score: "2 Largely in place", Note: "Parents chair it." },
    "S4.CE.S2": { Score: "1" },
    "S4.CE.S3": { Score: "3" },
    "S4.AI.S1": { Score: "2" },
  });

  await test.step("a file that is none is told so, with another try at hand", async () => {
    await bringSheet(page, Buffer.from("%PDF-1.7"));
    await expect(page.getByText("This is no Excel file")).toBeVisible();
    await expectAccessible(page);
  });

  // Meanwhile somebody else scored one of the rows.
  await scoreByHand(slug, [{ code: "S4.AI.S1", site, value: 1 }]);

  await test.step("every change is shown, what cannot be and what somebody else said", async () => {
    await bringSheet(page, file);
    await expect(page.getByText("Nothing is changed yet.")).toBeVisible();
    await expect(
      page.getByRole("heading", { name: "2 rows will change" }),
    ).toBeVisible();
    await expect(page.getByText("New note: Parents chair it.")).toBeVisible();
    await expect(
      page.getByRole("heading", { name: "1 row is left out" }),
    ).toBeVisible();
    const leftOut = page.getByRole("region", { name: "1 row is left out" });
    await expect(leftOut).toContainText("S4.CE.S3");
    await expect(leftOut).toContainText("A 3 needs");
    await expect(page.getByRole("checkbox")).not.toBeChecked();
    await expect(page.getByRole("checkbox")).toHaveAccessibleName(
      /S4\.AI\.S1 .*2.*in place of .*1.* by Iris Staff/,
    );
    await expectAccessible(page);
  });
  const preview = page.url();
  await expectScores(page, { "S4.CE.S1": null, "S4.AI.S1": "Emerging" });

  await test.step("it is confirmed, the conflict decided for the file", async () => {
    await page.goto(preview);
    await page.getByRole("checkbox").check();
    await page
      .getByRole("button", { name: "Change 2 rows and those I chose" })
      .click();
    await expect(page.getByText("3 rows were changed")).toBeVisible();
    await expectAccessible(page);
  });
  await expectScores(page, {
    "S4.CE.S1": "Largely in place",
    "S4.CE.S2": "Emerging",
    "S4.CE.S3": null,
    "S4.AI.S1": "Largely in place",
  });

  await test.step("the same file again changes nothing", async () => {
    await page.goto(sheetPage);
    await bringSheet(page, file);
    await expect(page.getByText("Nothing to change")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Change/ })).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step("all of it is undone in one act", async () => {
    await page.goto(preview);
    await page.getByRole("button", { name: "Undo all of it" }).click();
    await expect(page.getByText("3 rows are as they were")).toBeVisible();
    await expectAccessible(page);
    const undo = page.getByRole("button", { name: "Undo all of it" });
    await expect(undo).toHaveCount(0);
    await page.goto(preview);
    await expect(page.getByText("These changes were undone")).toBeVisible();
    await expect(undo).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole("link", { name: "See what was undone" }).click();
    await expect(page.getByText("3 rows are as they were")).toBeVisible();
  });
  await expectScores(page, { "S4.CE.S1": null, "S4.AI.S1": "Emerging" });
});

test("a section that does not apply is said in one act, shown first, and undone", async ({
  page,
}) => {
  await page.goto(`/${slug}/score?stage=4&view=list`);
  await page.getByRole("link", { name: "Change many rows" }).click();
  // The page that is being left has a heading and a title, too.
  await expect(page).toHaveURL(/\/score\/many/);
  await expectAccessible(page);
  await page.getByLabel("Function").selectOption("Policy & Practice");
  const reason = page.getByLabel("Why do these rows not apply here?");
  const show = page.getByRole("button", { name: "Show what changes" }).last();
  await reason.fill("   ");
  await show.click();
  await expect(page.getByText("Nothing was prepared")).toBeVisible();
  await expect(page.getByLabel("Function")).toHaveValue("PP");
  await reason.fill("The district decides these.");
  await show.click();
  await expect(
    page.getByRole("heading", { name: "4 rows will change" }),
  ).toBeVisible();
  await expect(
    page.getByText("Because: The district decides these."),
  ).toHaveCount(4);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Change 4 rows" }).click();
  await expect(page.getByText("4 rows were changed")).toBeVisible();
  const done = page.url();
  await page.goto(`/${slug}/score?stage=4&view=list`);
  await expect(isNotApplicable(page, "S4.PP.S1")).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.goto(done);
  await page.getByRole("button", { name: "Undo all of it" }).click();
  await expect(page.getByText("4 rows are as they were")).toBeVisible();
  await page.goto(`/${slug}/score?stage=4&view=list`);
  await expect(isNotApplicable(page, "S4.PP.S1")).toHaveAttribute(
    "aria-pressed",
    "false",
  );
});

test("nobody else sees what somebody is about to change", async ({ page }) => {
  const round = await findOpenRoundOf(slug);
  await page.goto(`/${slug}/rounds/${round}/sheet`);
  await bringSheet(page, Buffer.from("none"));
  const plan = page.url();
  await page.context().clearCookies();
  await signIn(page, community.staff);
  expect((await page.goto(plan))?.status()).toBe(404);
});

function isNotApplicable(page: Page, code: string) {
  return page
    .locator(`[data-row="${code}"]`)
    .getByRole("button", { name: "Not applicable" });
}

/** What the score page says is chosen in some rows; null: nothing. */
async function expectScores(page: Page, scores: Record<string, string | null>) {
  await page.goto(`/${slug}/score?stage=4&view=list`);
  for (const [code, name] of Object.entries(scores)) {
    const row = page.locator(`[data-row="${code}"]`);
    if (name === null)
      await expect(row.getByRole("radio", { checked: true })).toHaveCount(0);
    else
      await expect(
        row.getByRole("radio", { name, exact: false }),
      ).toBeChecked();
  }
}
