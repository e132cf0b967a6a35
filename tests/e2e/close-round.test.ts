import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { type Community, createCommunity } from "./support/community";
import { openRoundOnPage } from "./support/open-round";
import { signIn } from "./support/people";

const slug = "elmwood";
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Ash School"]);
});

test("a round is closed, whoever still scores is told, and the next one starts empty", async ({
  page,
  browser,
}) => {
  await signIn(page, community.staff);
  await page.goto(`/${slug}/score?stage=4`);
  await openRound(page, "Fall 2026");
  await chooseScore(page, "S4.CE.C1", "Largely in place");
  await expect(page.locator("[data-save-state]")).toContainText(
    "All changes saved",
  );

  // A coordinator has the score page open, and a second window the review.
  const phone = await browser.newContext();
  const scoring = await phone.newPage();
  await signIn(scoring, coordinatorOf(community));
  await scoring.goto(`/${slug}/score?view=list&stage=4`);
  await expect(row(scoring, "S4.CE.S1")).toBeVisible();
  const late = await page.context().newPage();

  await page.getByRole("link", { name: "Review and close this round" }).click();
  await expect(page).toHaveURL(new RegExp(`/${slug}/rounds/[^/]+/review$`));
  await late.goto(page.url());
  await expectAccessible(page);
  await page.getByRole("button", { name: "Close the round" }).click();
  await expect(page.locator("form").getByRole("alert")).toContainText(
    "Community-wide leadership has not confirmed the review.",
  );
  const why = page.getByLabel("Why close without a confirmed review?");
  await why.fill("The leaders meet in spring only.");
  await page.getByRole("button", { name: "Close the round" }).click();
  await expect(page.getByText("The round is closed. Its")).toBeFocused();
  await expectAccessible(page);

  await test.step("closing it once more is answered in words", async () => {
    await late
      .getByLabel("Why close without a confirmed review?")
      .fill("So do I.");
    await late.getByRole("button", { name: "Close the round" }).click();
    await expect(late.locator("form").getByRole("alert")).toContainText(
      "This round is closed, so its scores no longer change.",
    );
    await late.getByRole("button", { name: "Show how things stand" }).click();
    await expect(
      late.locator("summary", { hasText: "Open the round again" }),
    ).toBeVisible();
    await late.close();
  });

  await test.step("a score pressed too late stays in sight, with the reason", async () => {
    await chooseScore(scoring, "S4.CE.S1", "Emerging");
    const card = row(scoring, "S4.CE.S1");
    await expect(card).toContainText(
      "This round is closed, so its scores no longer change.",
    );
    await expect(card).toContainText("Your answer was: 1, Emerging.");
    await expectAccessible(scoring);
    await phone.close();
  });

  await page.goto(`/${slug}`);
  await expect(
    page.getByRole("heading", { name: "No round is open" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Open a round" }).click();
  await openRound(page, "Spring 2027");
  const scored = row(page, "S4.CE.C1");
  await expect(
    scored.locator("label", { hasText: "Largely in place" }),
  ).toContainText("Last round");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

function coordinatorOf({ coordinators: [first] }: Community) {
  if (!first) throw new Error("Ash School has a coordinator");
  return first;
}

function row(page: Page, code: string) {
  return page.locator(`[data-row="${code}"]`);
}

async function chooseScore(page: Page, code: string, name: string) {
  await row(page, code).getByRole("radio", { name }).check({ force: true });
}

async function openRound(page: Page, name: string) {
  await openRoundOnPage(page, slug, name);
  await expect(page.getByText(`Open round: ${name}`)).toBeVisible();
  await page.goto(`/${slug}/score?stage=4`);
  await expect(row(page, "S4.CE.C1")).toBeVisible();
}
