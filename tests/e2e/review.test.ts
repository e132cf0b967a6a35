import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { type Community, createCommunity } from "./support/community";
import { openRoundOnPage } from "./support/open-round";
import { signIn } from "./support/people";

const slug = "maplewood";
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Birch School"]);
});

test("a site is sent back and accepted, leadership confirms, the round closes, opens again for a reason and closes once more", async ({
  page: staff,
  browser,
}) => {
  const open = async () => (await browser.newContext()).newPage();
  const [coordinator, leader] = [await open(), await open()];
  await signIn(staff, community.staff);
  await signIn(coordinator, coordinatorOf(community));
  await signIn(leader, community.leader);
  await staff.goto(`/${slug}/score?stage=4`);
  await openRound(staff, "Fall 2026");

  await coordinator.goto(`/${slug}/score?view=list&stage=4`);
  await chooseScore(coordinator, "S4.CE.S1", "Emerging");
  await coordinator.getByRole("link", { name: "Hand in and review" }).click();
  await coordinator.getByRole("button", { name: "Hand in the rows" }).click();
  await expect(coordinator.getByText("Handed in. The")).toBeFocused();
  await expect(coordinator.getByText("Handed in by Cora 1")).toBeVisible();
  await expectAccessible(coordinator);
  const review = coordinator.url();

  await test.step("what is handed in is taken back before it changes", async () => {
    await coordinator.goto(`/${slug}/score?view=list&stage=4`);
    const card = row(coordinator, "S4.AI.S1");
    await expect(card).toContainText("This site has handed in its rows.");
    await expect(card.getByRole("radio")).toHaveCount(0);
    await card.getByRole("link", { name: "Go to the review" }).click();
    await expect(coordinator.getByText("Handed in by Cora 1")).toBeVisible();
  });

  await staff.goto(review);
  await staff.getByRole("link", { name: "Birch School" }).click();
  await staff.getByText("Send back to the site").click();
  await staff.getByRole("button", { name: "Send back" }).click();
  const comment = staff.getByLabel("What should the site look at again?");
  await expect(comment).toHaveAttribute("aria-invalid", "true");
  await comment.fill("Row AI.S1 is not scored.");
  await staff.getByRole("button", { name: "Send back" }).click();
  await expect(staff.getByText("Sent back. The site is told.")).toBeFocused();

  await coordinator.goto(review);
  await expect(coordinator.getByText("Row AI.S1 is not scored.")).toBeVisible();
  await coordinator.getByRole("button", { name: "Hand in the rows" }).click();
  await expect(coordinator.getByText("Handed in. The")).toBeFocused();
  await staff.reload();
  await staff.getByRole("button", { name: "Accept the rows" }).click();
  await expect(staff.getByText("Accepted. The site is told.")).toBeFocused();

  await leader.goto(review);
  await expect(leader.getByText("What this round says so far")).toBeVisible();
  await leader.getByLabel("Note").fill("Talked over in the fall meeting.");
  await leader.getByRole("button", { name: "Confirm the review" }).click();
  await expect(leader.getByText("The review is confirmed.")).toBeFocused();
  await expectAccessible(leader);

  await staff.goto(review);
  await expect(staff.getByText("Confirmed by Lena Leader")).toBeVisible();
  await staff.getByRole("button", { name: "Close the round" }).click();
  await expect(staff.getByText("The round is closed. Its")).toBeFocused();

  await staff.locator("summary", { hasText: "Open the round again" }).click();
  await staff
    .getByLabel("Why is it opened again?")
    .fill("Birch has one more row.");
  await staff.getByRole("button", { name: "Open the round again" }).click();
  await expect(staff.getByText("The round is open again.")).toBeFocused();
  await staff
    .getByLabel("Why close without a confirmed review?")
    .fill("It was confirmed before.");
  await staff.getByRole("button", { name: "Close the round" }).click();
  await expect(staff.getByText("The round is closed. Its")).toBeFocused();

  await test.step("both pictures stay", async () => {
    await leader.goto(review);
    await leader.getByRole("link", { name: "Closing 1" }).click();
    await expect(
      leader.getByRole("heading", { name: "Fall 2026 as it closed" }),
    ).toBeVisible();
    await expect(leader.getByText("Talked over in the fall")).toBeVisible();
    await expect(leader.getByText("Birch has one more row.")).toBeVisible();
    await expectAccessible(leader);
    await leader.getByRole("link", { name: "Closing 2" }).click();
    await expect(leader.getByText("It was confirmed before.")).toBeVisible();
  });

  await test.step("the story tells it, newest first", async () => {
    await leader.goto(`/${slug}/stages`);
    await leader.getByRole("link", { name: "The story of the stages" }).click();
    const told = leader.locator("main li strong");
    await expect(told.first()).toBeVisible();
    const sentences = await told.allTextContents();
    const rounds = sentences.filter((one) => one.includes("Fall 2026"));
    expect(rounds).toEqual([
      "The round Fall 2026 closed.",
      "The round Fall 2026 was opened again: Birch has one more row.",
      "The round Fall 2026 closed.",
      "Community-wide leadership confirmed the review of Fall 2026.",
      "The round Fall 2026 opened.",
    ]);
    await expectAccessible(leader);
  });
});

function coordinatorOf({ coordinators: [first] }: Community) {
  if (!first) throw new Error("Birch School has a coordinator");
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
