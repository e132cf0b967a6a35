import { expect, test } from "@playwright/test";
import { expectAccessible, expectNothingSideways } from "./support/axe";
import { type Community, createCommunity } from "./support/community";
import { signIn } from "./support/people";

const slug = "willow";
const phone = { width: 390, height: 844 };
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Aspen School", "Birch School"]);
});

test("support is recorded, those who came are told and say what it was worth, and who was not trained stands out", async ({
  page: staff,
  browser,
}) => {
  const [aspen, birch] = community.coordinators;
  if (!aspen || !birch) throw new Error("No coordinators");
  await signIn(staff, community.staff);

  await test.step("recorded, with nothing lost where something is missing", async () => {
    await staff.goto(`/${slug}/plan`);
    await staff.getByRole("link", { name: "Support given" }).click();
    await expect(staff.getByText("No support is recorded yet")).toBeVisible();
    await expectAccessible(staff);
    await staff.getByRole("link", { name: "Record support" }).first().click();
    await staff.getByLabel("Topic").fill("Reading attendance data");
    await staff.getByLabel("On which day?").fill("2026-10-06");
    await staff.getByLabel("How many hours?").fill("1.1");
    await staff.getByText("Sites (2)").click();
    await staff.getByLabel("Aspen School").check();
    await staff.getByRole("button", { name: "Record it" }).click();
    const alert = staff.getByRole("alert").filter({ hasText: "attention" });
    await expect(alert).toContainText("What kind of support?");
    await expect(alert).toContainText("in quarters, from 0.25 to 99.75");
    await expect(alert).toContainText("Did those who came help to design it?");
    await expect(staff.getByLabel("Aspen School")).toBeChecked();
    await expect(staff.getByLabel("Topic")).toHaveValue(
      "Reading attendance data",
    );
    await expectAccessible(staff);
    await staff.getByLabel("Learning event").check();
    await staff.getByLabel("How many hours?").fill("1.75");
    await staff.getByLabel("Who gave it?").selectOption("Iris Staff");
    await staff.getByText("Viewer (1)").click();
    await staff.getByLabel("Vera Viewer").check();
    await staff
      .getByRole("group", { name: "Did those who came help to design it?" })
      .getByLabel("Yes")
      .check();
    await staff.getByRole("button", { name: "Record it" }).click();
    await expect(
      staff.getByText("The support is recorded.").first(),
    ).toBeVisible();
  });
  const address = staff.url().replace(/\?.*/, "");

  await test.step("who came is told, and says what it was worth; changed, it says so", async () => {
    const viewer = await (await browser.newContext()).newPage();
    await signIn(viewer, community.viewer);
    await viewer.goto(`/${slug}/notices`);
    await viewer.getByRole("link", { name: /Reading attendance data/ }).click();
    await viewer.getByLabel("Partly useful").check();
    await viewer.getByLabel("In your own words").fill("More time, please.");
    await viewer.getByRole("button", { name: "Send your answer" }).click();
    await expect(viewer.getByText("Your answer is sent.")).toBeVisible();
    await viewer.getByText("Change your answer").click();
    await viewer.getByLabel("Useful", { exact: true }).check();
    await viewer.getByRole("button", { name: "Save your answer" }).click();
    await expect(viewer.getByText("Your answer is changed.")).toBeVisible();
    await expectAccessible(viewer);
    await staff.goto(address);
    await expect(staff.getByText("More time, please.")).toBeVisible();
    await expect(staff.getByText(/Vera Viewer, .* changed on/)).toBeVisible();
  });

  await test.step("a slower writer sees what stands, and keeps what was typed", async () => {
    const other = await (await browser.newContext()).newPage();
    await signIn(other, aspen);
    await other.goto(address);
    for (const page of [staff, other]) {
      await page.getByText("Change what is recorded").click();
      await page
        .getByLabel("Topic")
        .fill(page === staff ? "Reading numbers" : "Mine");
    }
    await staff.getByRole("button", { name: "Save the changes" }).click();
    await expect(staff.getByText("The changes are saved.")).toBeFocused();
    await other.getByRole("button", { name: "Save the changes" }).click();
    await expect(other.getByText("Topic: Reading numbers")).toBeVisible();
    await expect(other.getByLabel("Topic")).toHaveValue("Mine");
  });

  await test.step("closed to the coordinator of another site; sites not reached and coordinators not trained stand out", async () => {
    const other = await (await browser.newContext()).newPage();
    await signIn(other, birch);
    expect((await other.goto(address))?.status()).toBe(404);
    await other.goto(`/${slug}/support`);
    const own = other.getByRole("region", {
      name: "Your pre-service training",
    });
    await expect(own).toContainText("Cora 2");
    await expect(other.getByText("Cora 1")).toHaveCount(0);
    await expect(other.getByText("Sites not reached yet")).toHaveCount(0);
    await staff.setViewportSize(phone);
    await staff.goto(`/${slug}/support`);
    await expect(
      staff.getByText("one event, 1.75 hours, 1 of 2 sites reached"),
    ).toBeVisible();
    await expect(
      staff.getByRole("region", { name: "Sites not reached yet" }),
    ).toContainText("Birch School");
    await expect(
      staff.getByText("2 of 2 coordinators have no training on record."),
    ).toBeVisible();
    await expectAccessible(staff);
    await expectNothingSideways(staff);
    await staff.setViewportSize({ width: 1280, height: 800 });
    await staff
      .getByRole("link", { name: "See all and record a training" })
      .click();
    await staff.getByText("Record the training").first().click();
    await staff.getByLabel("On which day?").first().fill("2026-08-03");
    await staff.getByLabel("Who gave it?").first().fill("The institute");
    await staff.getByRole("button", { name: "Record it" }).first().click();
    await expect(
      staff.getByText(/Aug 3, 2026, given by The institute/),
    ).toBeVisible();
    await expectAccessible(staff);
  });

  await test.step("as a file of what is seen, and printed", async () => {
    const file = await staff.request.get(`/${slug}/support/support.csv`);
    const text = await file.text();
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text).toContain("Reading numbers");
    await staff.goto(address);
    await staff.emulateMedia({ media: "print" });
    await expect(staff.getByText("More time, please.")).toBeVisible();
    await expect(
      staff.getByRole("button", { name: "Save the changes" }),
    ).toHaveCount(0);
  });
});
