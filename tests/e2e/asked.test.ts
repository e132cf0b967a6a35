import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import {
  type Community,
  createCommunity,
  openRoundFor,
} from "./support/community";
import { signIn } from "./support/people";

const slug = "elmgrove";
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Elm School"]);
  await openRoundFor(slug);
});

test("who does not know asks somebody, who answers in words, and reads the answer on the row", async ({
  page: coordinator,
  browser,
}) => {
  const staff = await (await browser.newContext()).newPage();
  const [first] = community.coordinators;
  if (!first) throw new Error("Elm School has a coordinator");
  await signIn(coordinator, first);
  await signIn(staff, community.staff);
  const rows = `/${slug}/score?stage=4&view=list`;
  await coordinator.goto(rows);
  const row = coordinator.locator('[data-row="S4.CE.S1"]');
  await expect(async () => {
    await row.getByRole("button", { name: "Don’t know" }).click();
    await expect(row.getByText(/^Saved/)).toBeVisible({ timeout: 5000 });
  }).toPass();
  await row.getByRole("button", { name: "Ask someone" }).click();
  const panel = coordinator.getByRole("dialog");
  await panel.getByRole("button", { name: "Ask someone" }).click();
  await panel.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(panel.getByText("Fill this in.")).toHaveCount(2);
  const iris = panel.locator("option", { hasText: "Iris Staff" });
  await panel
    .getByLabel("Whom do you ask?")
    .selectOption(await iris.getAttribute("value"));
  await panel
    .getByLabel("What do you want to know?")
    .fill("Who keeps the sign-in sheets?");
  await panel.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(panel.getByText("Asked. Iris Staff is told.")).toBeVisible();
  await expect(panel.getByText("Waits for an answer.")).toBeVisible();

  await staff.goto(`/${slug}/asked`);
  await expect(staff.getByText("Who keeps the sign-in sheets?")).toBeVisible();
  await expectAccessible(staff);
  await staff.getByRole("button", { name: "Send the answer" }).click();
  await expect(staff.getByLabel("Your answer")).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await staff.getByLabel("Your answer").fill("The office does.");
  await staff.getByRole("button", { name: "Send the answer" }).click();
  await expect(staff.getByText("Sent. Cora 1 is told.")).toBeFocused();
  await expect(staff.getByText("Answered by you")).toBeVisible();

  await coordinator.goto(`/${slug}/asked`);
  await expect(coordinator.getByText("The office does.")).toBeVisible();
  await expectAccessible(coordinator);
});
