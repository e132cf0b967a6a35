import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import {
  type Community,
  createCommunity,
  openRoundFor,
} from "./support/community";
import { signIn } from "./support/people";

// One story in four acts, each building on the one before.
test.describe.configure({ mode: "serial" });

const slug = `elmwood-${Date.now().toString(36)}`;
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Ash School"]);
  await openRoundFor(slug);
});

type Row = { level: string; title: string; text: string };

async function addRow(page: Page, { level, title, text }: Row) {
  await page.goto(`/${slug}/settings/rows/new`);
  await page.getByLabel("Stage", { exact: true }).selectOption("4");
  await page
    .getByLabel("Function")
    .selectOption({ label: "Policy & Practice" });
  await page.getByLabel(level, { exact: true }).check();
  await page.getByLabel("Title in English").fill(title);
  await page.getByLabel("Statement in English").fill(text);
  await page.getByRole("button", { name: "Add the row" }).click();
  await expect(page).toHaveURL(/settings\/rows#L4/);
}

test("staff add own rows: nothing is chosen for them, and nothing typed is lost", async ({
  page,
}) => {
  await signIn(page, community.staff);
  await page.getByText("Iris Staff").first().click();
  await page.getByRole("link", { name: "Own rows" }).click();
  await expect(page.getByText("Your system has no own rows yet")).toBeVisible();
  await page.getByRole("link", { name: "Add an own row" }).click();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.getByLabel("Title in English").fill("Late bus");
  await page.getByRole("button", { name: "Add the row" }).click();
  const problems = page.getByRole("alert").filter({ hasText: "attention" });
  await expect(problems).toBeFocused();
  for (const field of ["Stage", "Function", "Leadership level", "Statement"])
    await expect(problems.getByText(field)).toBeVisible();
  await expect(page.getByLabel("Title in English")).toHaveValue("Late bus");
  await expectAccessible(page);
  await addRow(page, {
    level: "Community-wide",
    title: "Late bus",
    text: "A late bus runs after every program.",
  });
  await addRow(page, {
    level: "Site",
    title: "Open library",
    text: "The library is open on Saturdays.",
  });
  const table = page.getByRole("table", { name: "Own rows in use" });
  await expect(table.getByRole("row")).toHaveCount(3);
  await expect(table).toContainText("L4.PP.C1");
  await expectAccessible(page);
});

test("staff score one and see it marked on the stage, where nothing else changes", async ({
  page,
}) => {
  await signIn(page, community.staff);
  await page.goto(`/${slug}/stages/4`);
  const verdict = page.locator("section", {
    hasText: "Where this stage stands",
  });
  const before = await verdict.first().innerText();
  await page.goto(`/${slug}/score?subject=system&stage=4&view=list`);
  const card = page.locator('[data-row="L4.PP.C1"]');
  await expect(card).toContainText("Own row");
  await card.getByRole("radio").nth(1).check();
  await expect(page.locator("[data-save-state]")).toContainText(
    "All changes saved",
  );
  await page.goto(`/${slug}/stages/4?function=PP`);
  const row = page.getByRole("listitem").filter({ hasText: "L4.PP.C1" });
  await expect(row).toContainText("Own row");
  await expect(row).toContainText("Emerging");
  await expect(row).toContainText("left out when the stage is worked out");
  expect(await verdict.first().innerText()).toBe(before);
  await expectAccessible(page);
  await page.goto(`/${slug}`);
  await expect(page.getByText("Working in Stage 4").first()).toBeVisible();
});

test("a coordinator scores a site row of their own system on a phone, in Spanish", async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await context.addCookies([
    { name: "waymark-locale", value: "es", domain: "localhost", path: "/" },
  ]);
  const page = await context.newPage();
  const [coordinator] = community.coordinators;
  if (!coordinator) throw new Error("Ash School has a coordinator");
  await page.goto("/sign-in");
  await page.locator('input[type="email"]').fill(coordinator.email);
  await page.locator('input[type="password"]').fill(coordinator.password);
  await page.locator('button[type="submit"]').last().click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto(`/${slug}/score?stage=4&view=one&row=L4.PP.S1`);
  const card = page.locator('[data-row="L4.PP.S1"]');
  await expect(card).toContainText("Enunciado propio");
  await expect(card).toContainText("Open library");
  await card.getByRole("radio").nth(2).check();
  await expect(page.getByText("1 de 21 con puntaje").first()).toBeVisible();
  await expect(page.locator("[data-save-state]")).toContainText(
    "Todo guardado",
  );
  await page.reload();
  await expect(card.getByRole("radio").nth(2)).toBeChecked();
  await expectAccessible(page);
  await page.goto(`/${slug}/rows/L4.PP.S1`);
  await expect(page.getByText("Enunciado propio").first()).toBeVisible();
  await expectAccessible(page);
  const answer = await page.goto(`/${slug}/settings/rows`);
  expect(answer?.status()).toBe(403);
  await context.close();
});

test("staff are told what would follow before own rows count, and can take it back", async ({
  page,
}) => {
  await signIn(page, community.staff);
  await page.goto(`/${slug}/settings/rows`);
  const card = page.locator("section", { hasText: "Do own rows count" });
  await expect(card).toContainText("If they counted (2 rows)");
  await expect(card).toContainText("still be working in Stage 4");
  const change = card.getByRole("row").filter({ hasText: "Not scored" });
  await expect(change).toContainText("40 rows in all");
  await expect(change).toContainText("Provisional: 1 of 2 scored rows met");
  await expect(change).toContainText("42 rows in all");
  await expectAccessible(page);
  await card.getByRole("button", { name: "Let own rows count" }).click();
  await expect(card).toContainText("Yes, since");
  await page.goto(`/${slug}/stages/4`);
  await expect(page.getByText("1 of 2 scored rows met").first()).toBeVisible();
  await page.goto(`/${slug}/settings/rows`);
  await card.getByRole("button", { name: "Leave own rows out" }).click();
  await expect(card).toContainText("No. They are scored and shown");

  await page.goto(`/${slug}/settings/rows/L4.PP.C1`);
  await page.getByRole("button", { name: "Retire the row" }).click();
  await page.getByText("Retired (1)").click();
  await expect(
    page.getByRole("table", { name: "Retired own rows" }),
  ).toContainText("Late bus");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Late bus" }).click();
  await expect(page.getByText("This own row is retired")).toBeVisible();
  await expect(
    page.getByText("Iris Staff retired this own row."),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Bring it back" }).click();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(
    page.getByRole("table", { name: "Own rows in use" }),
  ).toContainText("Late bus");
});
