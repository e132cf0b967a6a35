import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { type Community, createCommunity } from "./support/community";
import { askPerson, chooseWay } from "./support/open-round";
import { signIn } from "./support/people";

const slug = "birchwood";
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Ash School", "Birch School"]);
});

test("the intermediary opens a panel round on a phone, a mistake first, and a rater finds what is asked", async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, community.staff);
  await page.goto(`/${slug}/rounds`);
  await expect(page.getByText("No round yet")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Open a round" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Open a round",
  );
  await expectAccessible(page);

  await test.step("the later days follow the first one until they are changed", async () => {
    await page.getByLabel("First day").fill("2027-01-11");
    await expect(page.getByLabel("Scores are due")).toHaveValue("2027-02-15");
    await expect(page.getByLabel("Last day of the sprint")).toHaveValue(
      "2027-07-11",
    );
    await page.getByLabel("Scores are due").fill("2027-02-22");
    await page.getByLabel("First day").fill("2027-01-18");
    await expect(page.getByLabel("Scores are due")).toHaveValue("2027-02-22");
  });

  await page.getByRole("checkbox", { name: "Stage 4" }).check();
  await page.getByText("Leave some sites out").first().click();
  await page.getByRole("checkbox", { name: "Birch School" }).check();
  await chooseWay(page, "Community-wide", "Panel");
  await chooseWay(page, "Intermediary", "Direct");
  await chooseWay(page, "Site", "Direct");
  await askPerson(page, "Community-wide", "Iris Staff");

  await test.step("no name: said, and nothing is lost", async () => {
    await page.getByRole("button", { name: "Open the round" }).click();
    const said = page.locator("form").getByRole("alert");
    await expect(said).toBeFocused();
    await expect(said).toContainText("Name of the round: Fill this in.");
    await expectAccessible(page);
    await expect(page.getByLabel("Scores are due")).toHaveValue("2027-02-22");
    await expect(page.getByRole("checkbox", { name: "Stage 4" })).toBeChecked();
    await expect(
      page.getByRole("checkbox", { name: "Birch School" }),
    ).toBeChecked();
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(3);
  });

  await test.step("one rater: asked once more", async () => {
    await page.getByLabel("Name of the round").fill("Spring 2027");
    await page.getByRole("button", { name: "Open the round" }).click();
    await expect(page.getByText("Is this panel big enough?")).toBeVisible();
    await expect(
      page.getByText("Some rows have only one rater: Community-wide."),
    ).toBeVisible();
    await expectAccessible(page);
  });

  await askPerson(page, "Community-wide", "Lena Leader");
  await page.getByRole("button", { name: "Open the round" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Spring 2027",
  );
  await expect(page.getByText("Stage 4", { exact: true })).toBeVisible();
  await expect(page.getByText("0 of 2").first()).toBeVisible();
  await expect(page.getByText("Not asked this round")).toBeVisible();
  await expectAccessible(page);
  const round = new URL(page.url()).pathname;

  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
  });
  const rater = await phone.newPage();
  await signIn(rater, community.leader);
  await rater.goto(round);
  await expect(
    rater.getByRole("rowheader", { name: "Lena Leader" }),
  ).toBeVisible();
  await expectAccessible(rater);
  await rater.getByRole("link", { name: "Score", exact: true }).first().click();
  await expect(
    rater.getByText("A panel rates this row. Nobody else sees").first(),
  ).toBeVisible();
  await phone.close();

  await test.step("the plan is changed: listed, done, undone", async () => {
    await page.getByRole("link", { name: "Change the plan" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Change the plan of Spring 2027",
    );
    await expectAccessible(page);
    await page.getByRole("button", { name: "List what will change" }).click();
    await expect(page.locator("form").getByRole("alert")).toContainText(
      "Tick at least one.",
    );
    await page.getByRole("radio", { name: /^No longer ask/ }).check();
    await page.getByRole("checkbox", { name: /^Lena Leader/ }).check();
    await page.getByRole("checkbox", { name: "Community-wide rows" }).check();
    await page.getByRole("button", { name: "List what will change" }).click();
    const listed = page.getByRole("group", { name: /will no longer be asked/ });
    await expect(listed).toContainText("Lena Leader: Community-wide rows");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Make this change" }).click();
    await expect(page.getByText("1 change made.")).toBeFocused();
    await page.getByRole("button", { name: "Undo this" }).click();
    await expect(page.getByText("1 change undone.")).toBeVisible();
  });

  await test.step("the days are changed, with why", async () => {
    await page.getByLabel("Scores are due").fill("2027-03-01");
    await page.getByRole("button", { name: "Change the days" }).click();
    await expect(page.locator("form").getByRole("alert")).toContainText(
      "Why do they change?: Fill this in.",
    );
    await page.getByLabel("Why do they change?").fill("Snow days.");
    await page.getByRole("button", { name: "Change the days" }).click();
    await expect(page.getByText("The days are changed.")).toBeFocused();
    await page.goto(round);
    await expect(page.getByText("Scores are due March 1, 2027")).toBeVisible();
  });

  await page.goto(`/${slug}/score?stage=2`);
  await expect(
    page.getByText("Stage 2 is not in this round’s focus"),
  ).toBeVisible();
});
