import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { findInCast, signIn } from "./support/people";

test.beforeEach(async ({ page }) => {
  await signIn(page, findInCast("Helen Vance"));
});

test("a newcomer goes from the menu to a stage, a row and back", async ({
  page,
}) => {
  await page.getByRole("link", { name: "Guide", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Guide");
  const levels = page.getByRole("region", { name: /^Who leads/ });
  await expect(
    levels.getByRole("list", {
      name: "Between Community-wide and Intermediary",
    }),
  ).toBeVisible();
  const path = page.getByRole("region", { name: /^The path/ });
  await expect(path.getByText("Working here")).toHaveCount(1);
  await path.getByRole("link", { name: /^Stage 4/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Stage 4",
  );
  await expect(
    page.getByRole("region", { name: "Where your system stands" }),
  ).toContainText("milestones confirmed");
  // Helen reads along: nothing asks her to score.
  await expect(page.getByRole("link", { name: "Score its rows" })).toHaveCount(
    0,
  );
  const rows = page.getByRole("region", { name: "What this stage asks for" });
  // The 40 of the framework, and Riverbend's own.
  await expect(rows.getByText("What a stranger would see")).toHaveCount(41);
  await rows.getByRole("link", { name: /^Policy & Practice/ }).click();
  await expect(rows).toContainText("11 of 41 rows shown");
  await rows.getByRole("link", { name: /^Site/ }).click();
  await expect(rows).toContainText("4 of 41 rows shown");
  const row = page.locator("[id='S4.PP.S2']");
  await row.getByText("What a stranger would see").click();
  await expect(row.getByText("At 3")).toBeAttached();
  await row.getByRole("heading").getByRole("link").click();
  await expect(page).toHaveURL(/rows\/S4\.PP\.S2$/);
  await page.getByRole("link", { name: /in the guide/ }).click();
  await expect(page).toHaveURL(/guide\/stages\/4#S4\.PP\.S2$/);
  await expect(row).toBeInViewport();
});

test("a function shows how it grows, and leads to the others", async ({
  page,
}) => {
  await page.goto("/riverbend/guide/functions/CE");
  await expect(
    page.getByRole("heading", { level: 2, name: /^Stage/ }),
  ).toHaveCount(5);
  await page.getByRole("link", { name: "Finance & Resources" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Finance & Resources",
  );
});

test("the search marks what it finds and says how much", async ({ page }) => {
  await page.goto("/riverbend/guide");
  await page.getByLabel("Search the guide").fill("Families DATA");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/search\?q=Families\+DATA$/);
  await expect(
    page.getByText(/places found for “Families DATA”/),
  ).toBeVisible();
  const marks = await page.locator("main mark").allTextContents();
  expect(new Set(marks.map((mark) => mark.toLowerCase()))).toEqual(
    new Set(["families", "data"]),
  );
  await page.goto("/riverbend/guide/search?q=s4.pp.c6");
  await page.locator("main ul h3 a").first().click();
  await expect(page.locator("[id='S4.PP.C6']")).toBeInViewport();
});

test("nonsense is answered calmly", async ({ page }) => {
  const long = "x".repeat(5000);
  const questions = ["", "%F0%9F%92%A5", "%22)(*%5B%5C", "a%00b", long, "zzzz"];
  for (const question of questions) {
    const answer = await page.goto(`/riverbend/guide/search?q=${question}`);
    expect(answer?.status()).toBe(200);
    await expect(
      page.getByRole("link", { name: "Community Engagement" }),
    ).toBeVisible();
  }
  expect(
    (await page.goto("/riverbend/guide/search?q=one&q=two"))?.status(),
  ).toBe(200);
  await expect(page.getByLabel("Search the guide")).toHaveValue("one");
});

test("on paper a stage is whole and has no menus", async ({ page }) => {
  await page.goto("/riverbend/guide/stages/4");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  const row = page.locator("[id='S4.PP.S2']");
  const height = await row
    .locator("details dl")
    .evaluate((list) => list.getBoundingClientRect().height);
  expect(height).toBeGreaterThan(30);
  const credit = page.getByRole("contentinfo").or(page.locator("main footer"));
  await expect(credit.getByText("What is ours", { exact: true })).toBeVisible();
});

// So long that the walk over all pages leaves it to this test.
test("the whole guide is in order, in both languages and at both widths", async ({
  page,
  context,
}) => {
  for (const [locale, width] of [
    ["en", 1280],
    ["es", 390],
  ] as const) {
    await context.addCookies([
      { name: "waymark-locale", value: locale, domain: "localhost", path: "/" },
    ]);
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/riverbend/guide/print");
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(9);
    await expect(page.locator("[id='S5.FR.C1']")).toBeAttached();
    await expectAccessible(page);
  }
});

test("a worksheet has room to write, on paper only", async ({ page }) => {
  await page.goto("/riverbend/guide/questions/readiness");
  const boxes = page.getByText("Answer", { exact: true });
  const questions = await page.locator("main li[id^='readiness.']").count();
  await expect(boxes.first()).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(boxes).toHaveCount(questions);
  await expect(boxes.first()).toBeVisible();
});

test("the stage page shows what often goes wrong", async ({ page }) => {
  await page.goto("/riverbend/stages/4");
  const pitfalls = page.getByRole("region", { name: "What often goes wrong" });
  await expect(pitfalls.getByRole("listitem")).toHaveCount(9);
  const first = pitfalls.getByRole("listitem").first();
  await expect(first.getByText("Instead:")).toBeHidden();
  await first.locator("summary").click();
  await expect(first.getByText("Instead:")).toBeVisible();
  await expectAccessible(page);
});
