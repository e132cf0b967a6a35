import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import {
  type Account,
  type Community,
  createCommunity,
} from "./support/community";
import { askPerson, chooseWay, openRoundOnPage } from "./support/open-round";
import { signIn } from "./support/people";
import { choose, handIn, rowOf } from "./support/score-rows";

const slug = "hollyfield";
const systemRows = `/${slug}/score?stage=4&view=list&subject=system`;
const siteRows = `/${slug}/score?stage=4&view=list`;
type Said = { name: string; note?: string };
const ofRavi = { name: "Ravi Rater", note: "Only two of nine came." };
const ofRosa = { name: "Rosa Rater" };
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Holly School"], {
    colleagues: [
      ["Ravi Rater", "intermediary_staff"],
      ["Rosa Rater", "community_wide_leader"],
    ],
    attestedTo: 2,
  });
});

test("five people run a panel round from opening to close, and the next round's comparison tells the true changes", async ({
  page: staff,
  browser,
}) => {
  const open = async (account: Account, width = 1280) => {
    const context = await browser.newContext({
      viewport: { width, height: 844 },
    });
    const page = await context.newPage();
    await signIn(page, account);
    return page;
  };
  const { coordinators, colleagues } = community;
  const [cora, ravi, rosa] = [...coordinators, ...colleagues];
  if (!cora || !ravi || !rosa) throw new Error("Somebody is missing");
  await signIn(staff, community.staff);
  const [leader, first, second, coordinator] = await Promise.all([
    open(community.leader),
    open(ravi),
    open(rosa),
    open(cora, 390),
  ]);

  await test.step("the intermediary opens the round and says who rates what", async () => {
    await staff.goto(`/${slug}/rounds`);
    await staff.getByRole("link", { name: "Open a round" }).click();
    await staff.getByLabel("Name of the round").fill("Fall 2026");
    await chooseWay(staff, "Community-wide", "Panel");
    await chooseWay(staff, "Intermediary", "Direct");
    await chooseWay(staff, "Site", "Direct");
    await askPerson(staff, "Community-wide", "Ravi Rater");
    await askPerson(staff, "Community-wide", "Rosa Rater");
    await askPerson(staff, "Intermediary", "Ravi Rater");
    await staff.getByRole("button", { name: "Open the round" }).click();
    await expect(staff.getByRole("heading", { level: 1 })).toHaveText(
      "Fall 2026",
    );
  });
  const round = new URL(staff.url()).pathname;

  await test.step("two raters rate two points apart, each unseen by the other", async () => {
    await first.goto(systemRows);
    await choose(first, "S4.CE.C1", "Not started");
    await addNote(first, "S4.CE.C1", ofRavi.note);
    await expectUnseen(second, ofRavi);
    await expect(
      rowOf(second, "S4.CE.C1").getByRole("radio", { checked: true }),
    ).toHaveCount(0);
    await choose(second, "S4.CE.C1", "Largely in place");
    await expectUnseen(first, ofRosa);
    await handIn(first);
    await expectUnseen(second, ofRavi);
    await expect(second.getByText("Hand in your ratings")).not.toHaveCount(0);
  });

  await test.step("once both have handed in, all see what they said, and that they do not agree", async () => {
    await second.goto(systemRows);
    await handIn(second);
    for (const page of [second, first]) {
      await page.goto(systemRows);
      const card = rowOf(page, "S4.CE.C1");
      await expect(card.getByText("What the raters said")).toBeVisible();
      await expect(saidAt(page, "Not started")).toContainText("Ravi Rater");
      await expect(saidAt(page, "Largely in place")).toContainText(
        "Rosa Rater",
      );
      await expect(card).toContainText("From 0 to 2, the middle is 0.");
      await expect(card).toContainText("Not agreed");
    }
    await expectAccessible(second);
    await openSheet(second, "S4.CE.C1");
    await expect(
      second.getByRole("dialog").getByText(ofRavi.note).first(),
    ).toBeVisible();
  });

  await test.step("the group settles it in a meeting, with a reason", async () => {
    await staff.goto(systemRows);
    await staff.getByRole("link", { name: "Settle rows together" }).click();
    // The twelve behind it were rated by nobody.
    await expect(staff.getByText("Row 1 of 13")).toBeVisible();
    await staff.getByRole("radio", { name: "Emerging" }).check({ force: true });
    await staff.getByLabel("Why").fill("Families meet, but not yet monthly.");
    await staff.getByRole("button", { name: "Record" }).click();
    await expect(
      staff.getByText("Recorded: S4.CE.C1, 1, Emerging."),
    ).toBeAttached();
    await second.goto(systemRows);
    await expect(rowOf(second, "S4.CE.C1")).toContainText(
      "The group decided: 1, Emerging. Families meet, but not yet monthly.",
    );
  });

  await test.step("a row that does not apply waits for a second person, who agrees", async () => {
    const own = rowOf(first, "S4.PL.I1");
    await own.getByRole("button", { name: "Not applicable" }).click();
    await own
      .getByLabel("Why does this row not apply here?")
      .fill("The district trains everyone.");
    await own.getByRole("button", { name: "Mark as not applicable" }).click();
    await expect(own).toContainText("Waits for a second person.");
    await expect(own.getByText(/^Saved/)).toBeVisible();
    await expect(own.getByRole("button", { name: "I agree" })).toHaveCount(0);
    await staff.goto(systemRows);
    const seen = rowOf(staff, "S4.PL.I1");
    await expect(seen).toContainText(
      "Ravi Rater says that this row does not apply here.",
    );
    await expect(seen).toContainText("The district trains everyone.");
    await expectAccessible(staff);
    await seen.getByRole("button", { name: "I agree" }).click();
    await expect(seen).not.toContainText("Waits for a second person.");
    await first.reload();
    await expect(own).toContainText("The district trains everyone.");
    await expect(own).not.toContainText("Waits for a second person.");
  });

  await test.step("a site scores on a phone, is sent back, mends its rows and is accepted", async () => {
    await coordinator.goto(siteRows);
    await choose(coordinator, "S4.CE.S1", "Largely in place");
    await handInSite(coordinator);
    await staff.goto(`${round}/review`);
    await staff.getByRole("link", { name: "Holly School" }).click();
    await staff.getByText("Send back to the site").click();
    await staff
      .getByLabel("What should the site look at again?")
      .fill("Row AI.S1 is not scored.");
    await staff.getByRole("button", { name: "Send back" }).click();
    await expect(staff.getByText("Sent back. The site is told.")).toBeFocused();
    await coordinator.reload();
    await expect(
      coordinator.getByText("Row AI.S1 is not scored."),
    ).toBeVisible();
    await expectAccessible(coordinator);
    await coordinator.goto(siteRows);
    await choose(coordinator, "S4.AI.S1", "Emerging");
    await handInSite(coordinator);
    await staff.reload();
    await staff.getByRole("button", { name: "Accept the rows" }).click();
    await expect(staff.getByText("Accepted. The site is told.")).toBeFocused();
  });

  await test.step("the intermediary states that an earlier stage was done, and leadership accepts it", async () => {
    await staff.goto(`/${slug}/stages/3`);
    await staff.getByText("Ask to accept this stage").click();
    await staff
      .getByLabel("What shows it?")
      .fill("The lead agency was named in 2021, see the agreement.");
    await staff.getByRole("button", { name: "Ask to accept it" }).click();
    await expect(staff.getByText("The request is sent.")).toBeVisible();
    await leader.goto(`/${slug}/stages/3`);
    await leader.getByRole("button", { name: "Accept this stage" }).click();
    await expect(leader.getByText("The stage is accepted.")).toBeVisible();
    await expect(
      leader.getByText(/^Accepted without scores until .* Lena Leader$/),
    ).toBeVisible();
    await leader.goto(`/${slug}`);
    await expect(leader.getByText("Working in Stage 4").first()).toBeVisible();
  });

  await test.step("leadership confirms the review, and the round closes", async () => {
    await leader.goto(`${round}/review`);
    await leader.getByRole("button", { name: "Confirm the review" }).click();
    await expect(leader.getByText("The review is confirmed.")).toBeFocused();
    await staff.goto(`${round}/review`);
    await expect(staff.getByText("Confirmed by Lena Leader")).toBeVisible();
    await expect(
      staff.getByLabel("Why close without a confirmed review?"),
    ).toHaveCount(0);
    await staff.getByRole("button", { name: "Close the round" }).click();
    await expect(staff.getByText("The round is closed. Its")).toBeFocused();
  });

  await test.step("the next round changes two scores, and the comparison tells these two alone", async () => {
    await openRoundOnPage(staff, slug, "Spring 2027");
    await leader.goto(`/${slug}/rounds/compare`);
    await expect(
      leader.getByText("Nothing changed between Fall 2026 and Spring 2027"),
    ).toBeVisible();
    await second.goto(systemRows);
    await choose(second, "S4.CE.C1", "Largely in place");
    await coordinator.goto(siteRows);
    await choose(coordinator, "S4.CE.S1", "Emerging");
    await leader.reload();
    await expect(
      leader.getByText("1 row rose and 1 fell since Fall 2026."),
    ).toBeVisible();
    const changed = leader.locator("main li[id^=S4]");
    await expect(changed).toHaveCount(2);
    const rose = changed.and(leader.locator('[id="S4.CE.C1"]'));
    await expect(rose).toContainText("Rose");
    await expect(rose).toContainText(/Fall 2026\s*1\s*Emerging/);
    await expect(rose).toContainText(/Spring 2027\s*2\s*Largely in place/);
    await expect(rose).toContainText("Families meet, but not yet monthly.");
    const fell = changed.and(leader.locator('[id="S4.CE.S1"]'));
    await expect(fell).toContainText("Fell");
    await expect(fell).toContainText("No site rose, 1 fell.");
    await expectAccessible(leader);
  });
});

/** Nothing of another's rating shows, nor of the note behind it. */
async function expectUnseen(page: Page, { name, note }: Said) {
  await page.goto(systemRows);
  const card = rowOf(page, "S4.CE.C1");
  await expect(
    card.getByText(/panel rates this|handed in/).first(),
  ).toBeVisible();
  await expect(card.getByText("What the raters said")).toHaveCount(0);
  await expect(card.locator("li", { hasText: name })).toHaveCount(0);
  if (!note) return;
  await expect(card.getByRole("button", { name: "Evidence (" })).toHaveCount(0);
  expect(await page.content()).not.toContain(note);
}

/** The raters who gave this score. */
function saidAt(page: Page, name: string) {
  return rowOf(page, "S4.CE.C1").locator("li", { hasText: name });
}

async function addNote(page: Page, code: string, text: string) {
  const sheet = await openSheet(page, code);
  await sheet.getByLabel("Note", { exact: true }).fill(text);
  await sheet.getByRole("button", { name: "Add", exact: true }).click();
  await expect(sheet.getByText(text).first()).toBeVisible();
  await page.keyboard.press("Escape");
}

async function openSheet(page: Page, code: string) {
  await rowOf(page, code)
    .getByRole("button", { name: /evidence/i })
    .click();
  const sheet = page.getByRole("dialog");
  await expect(sheet).toBeVisible();
  return sheet;
}

async function handInSite(page: Page) {
  await page.getByRole("link", { name: "Hand in and review" }).click();
  await page.getByRole("button", { name: "Hand in the rows" }).click();
  await expect(page.getByText("Handed in. The")).toBeFocused();
}
