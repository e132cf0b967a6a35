import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import {
  type Community,
  createCommunity,
  openRoundFor,
} from "./support/community";
import { askPanel } from "./support/panels";
import { signIn } from "./support/people";
import { choose, handIn, rowOf } from "./support/score-rows";

const slug = "cedarford";
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Cedar School"]);
  await openRoundFor(slug);
  await askPanel(slug, [community.staff, community.leader]);
});

test("a panel that does not agree and a site that differs are settled in a meeting, by keys, and the second to record sees both", async ({
  page: staff,
  browser,
}) => {
  const open = async () => (await browser.newContext()).newPage();
  const [leader, coordinator] = [await open(), await open()];
  await signIn(staff, community.staff);
  await signIn(leader, community.leader);
  await signIn(coordinator, coordinatorOf(community));

  await test.step("raters and the site say what they say", async () => {
    await rateAndHandIn(leader, "Not started");
    await staff.goto(`/${slug}/score?stage=4&view=list&subject=system`);
    await staff.getByRole("link", { name: "Settle rows together" }).click();
    await expect(staff.getByText("Nothing waits for the group")).toBeVisible();
    await expectAccessible(staff);
    await rateAndHandIn(staff, "Largely in place");
    await expect(rowOf(staff, "S4.CE.C1")).toContainText("Not agreed");
    await coordinator.goto(`/${slug}/score?stage=4&view=list`);
    await choose(coordinator, "S4.CE.S1", "Emerging");
    await staff.goto(`/${slug}/score?stage=4&view=list`);
    await staff.getByLabel("Whose rows").selectOption("Cedar School");
    await choose(staff, "S4.CE.S1", "Largely in place");
  });

  await staff.getByRole("link", { name: "Settle rows together" }).click();
  await expect(staff.getByText("Row 1 of")).toBeVisible();
  await expect(staff.getByText("The raters do not agree.")).not.toHaveCount(0);
  await expectAccessible(staff);
  const first = await statementOf(staff);
  // A second person at another screen has the same row before them.
  const other = await staff.context().newPage();
  await other.goto(staff.url());
  await expect(other.locator("#meeting-row")).toHaveText(first);
  // One that watches is shown the same, and records nothing.
  await leader.goto(staff.url());
  await expect(leader.locator("#meeting-row")).toHaveText(first);
  await expect(leader.getByText("Iris Staff")).not.toHaveCount(0);
  await expect(leader.getByRole("button", { name: /Record/ })).toHaveCount(0);

  await test.step("nothing goes without an answer and a reason", async () => {
    await staff.getByRole("button", { name: "Record and go" }).click();
    await expect(staff.getByText("Choose what the group")).toBeVisible();
    await expect(staff.getByText("Give a reason.")).toBeVisible();
  });

  await test.step("keys choose, write and record, and the next row has the focus", async () => {
    await staff.getByRole("radio", { name: "Not started" }).focus();
    await staff.keyboard.press("1");
    await staff.keyboard.press("Enter");
    await staff.keyboard.type("The plan is written.");
    await staff.keyboard.press("Control+Enter");
    await expect(staff.locator("#meeting-row")).not.toHaveText(first);
    await expect(staff.locator("#meeting-row")).toBeFocused();
    await expect(staff.getByText("Recorded: S4.CE.C1")).not.toHaveCount(0);
  });

  await test.step("who records the same row later sees both decisions", async () => {
    await other.getByRole("radio", { name: "Largely in place" }).check({
      force: true,
    });
    await other.getByLabel("Why").fill("We saw it work.");
    await other.getByRole("button", { name: "Record and go" }).click();
    await expect(
      other.getByText("has just recorded another decision"),
    ).toBeVisible();
    await expect(
      other.getByText("Recorded: 1, Emerging. The plan is written."),
    ).toBeVisible();
    await expect(
      other.getByText("2, Largely in place. We saw it work."),
    ).toBeVisible();
    await other.getByRole("button", { name: /Keep what Iris/ }).click();
    await expect(other.locator("#meeting-row")).not.toHaveText(first);
  });

  await test.step("arrows go from row to row, and what was typed stays", async () => {
    await staff.getByLabel("Why").fill("Not yet sent");
    const second = await statementOf(staff);
    await staff.locator("#meeting-row").focus();
    await staff.keyboard.press("ArrowRight");
    await expect(staff.locator("#meeting-row")).not.toHaveText(second);
    await staff.keyboard.press("ArrowLeft");
    await expect(staff.locator("#meeting-row")).toHaveText(second);
    await expect(staff.getByLabel("Why")).toHaveValue("Not yet sent");
  });

  await test.step("the site's row is decided with both ratings kept, and the site reads it", async () => {
    await staff.goto(`${staff.url().split("?")[0]}?level=site`);
    await expect(staff.getByText("Cora 1 (site)")).toBeVisible();
    await expect(staff.getByText("Iris Staff (intermediary)")).toBeVisible();
    const done = staff.getByText("Nothing waits for the group");
    // At once: what is chosen before the page has come to life counts as well.
    await staff.getByRole("radio", { name: "Largely in place" }).check({
      force: true,
    });
    await staff.getByLabel("Why").fill("The family room is used daily.");
    await staff.getByRole("button", { name: "Record" }).click();
    await expect(done).toBeFocused();
    await expect(
      staff.getByRole("table").getByText("The family room is used"),
    ).toBeVisible();
    await expectAccessible(staff);
    await coordinator.goto(`/${slug}/score?stage=4&view=list`);
    await expect(rowOf(coordinator, "S4.CE.S1")).toContainText(
      "The group decided: 2, Largely in place. The family room is used daily.",
    );
  });
});

async function rateAndHandIn(page: Page, score: string) {
  await page.goto(`/${slug}/score?stage=4&view=list&subject=system`);
  for (const code of ["S4.CE.C1", "S4.AI.C1"]) await choose(page, code, score);
  await handIn(page);
}

function statementOf(page: Page) {
  return page.locator("#meeting-row").innerText();
}

function coordinatorOf({ coordinators: [first] }: Community) {
  if (!first) throw new Error("Cedar School has a coordinator");
  return first;
}
