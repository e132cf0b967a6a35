import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import {
  type Account,
  type Community,
  createCommunity,
} from "./support/community";
import { openRoundOnPage } from "./support/open-round";
import { signIn } from "./support/people";
import { choose } from "./support/score-rows";
import { startListening, type Told } from "./support/told";

const slug = "hawthorne";
const phone = { width: 390, height: 844 };
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, [
    ...["Aspen School", "Birch School", "Cedar School", "Dogwood School"],
  ]);
});

test("a concern goes from a phone through triage, theme and decision to three sites, opens again, is decided anew, solved, rated again and reported, and each step is told to whom it concerns alone", async ({
  page: staff,
  browser,
}) => {
  const open = async (account: Account, isPhone = false) => {
    const context = await browser.newContext(
      isPhone ? { viewport: phone } : {},
    );
    const page = await context.newPage();
    await signIn(page, account);
    return page;
  };
  await signIn(staff, community.staff);
  const aspen = await open(coordinatorOf(0), true);
  const birch = await open(coordinatorOf(1));
  const cedar = await open(coordinatorOf(2));
  const leader = await open(community.leader);

  await openRoundOnPage(staff, slug, "Fall");
  const told = await startListening(slug);
  const expectTold = async (expected: Told) =>
    expect(await told()).toEqual(expected);

  await test.step("raised on a phone, from a row", async () => {
    await aspen.goto(`/${slug}/rows/S4.AI.S1`);
    await aspen.getByRole("link", { name: "Raise a concern" }).click();
    await expect(aspen.getByText("About S4.AI.S1")).toBeVisible();
    await expectAccessible(aspen);
    await fillConcern(aspen, "The bus leaves too early");
    await aspen.getByRole("button", { name: "Raise the concern" }).click();
    // Nobody chose who may see it: nothing typed is lost.
    await expect(summaryOf(aspen)).toContainText("Who may see it?");
    await expect(aspen.getByLabel("What is happening?")).toHaveValue(
      "Children miss half an hour.",
    );
    await expect(aspen.getByLabel("In the next weeks")).toBeChecked();
    await aspen.getByLabel("Everyone in the system").check();
    await aspen.getByRole("button", { name: "Raise the concern" }).click();
    await expect(aspen.getByText("The concern is raised.")).toBeVisible();
    await expect(aspen.getByText("Came in today")).toBeVisible();
    await expectAccessible(aspen);

    for (const page of [birch, cedar]) {
      await page.goto(`/${slug}/concerns/new?row=S4.AI.S1`);
      await fillConcern(page, "No bus after the program");
      await page.getByLabel("Everyone in the system").check();
      await page.getByRole("button", { name: "Raise the concern" }).click();
      await expect(page.getByText("The concern is raised.")).toBeVisible();
    }
    const raised = "concern_raised";
    await expectTold({ "Iris Staff": [raised, raised, raised] });
  });
  const [aspenConcern, birchConcern] = [aspen.url(), birch.url()];
  const cedarConcern = cedar.url();

  await test.step("sorted by the intermediary, with a reason", async () => {
    await staff.goto(`/${slug}/concerns`);
    await expectAccessible(staff);
    for (const concern of [aspenConcern, cedarConcern, birchConcern]) {
      await staff.goto(concern);
      await staff.getByRole("button", { name: "Save the triage" }).click();
      await expect(summaryOf(staff)).toContainText("What does it need?");
      await staff.getByLabel("A policy or resource request").check();
      await staff
        .getByLabel("Why?")
        .fill("The bus plan is the district’s alone.");
      await staff.getByRole("button", { name: "Save the triage" }).click();
      await expect(staff.getByText("Saved. The site is told.")).toBeFocused();
    }
    await staff.getByText("Choose people").click();
    await staff.getByLabel("@Cora 2").check();
    await staff.getByLabel("Write a note").fill("How many children is it?");
    await staff.getByRole("button", { name: "Add the note" }).click();
    await expect(staff.getByText("Called in: @Cora 2")).toBeVisible();
    await expectAccessible(staff);
    await expectTold({
      "Cora 1": ["concern_triaged"],
      "Cora 2": ["concern_triaged", "mentioned"],
      "Cora 3": ["concern_triaged"],
    });
    await aspen.reload();
    await expect(
      aspen.getByText("The bus plan is the district’s alone.").first(),
    ).toBeVisible();
  });

  await test.step("one cause, one theme, brought to leadership", async () => {
    await staff.goto(`/${slug}/concerns/themes`);
    await expect(staff.getByText("Rows in common: S4.AI.S1")).toBeVisible();
    await staff.getByText("Make a theme of these").click();
    await expect(
      staff.getByLabel("C-1 The bus leaves too early"),
    ).toBeChecked();
    await staff
      .getByLabel("What is it about, in a few words?")
      .fill("Buses and the longer day");
    await staff
      .getByLabel("What do you recommend?")
      .fill("Let the last bus wait until five.");
    await staff.getByLabel("High").check();
    await staff.getByRole("button", { name: "Make the theme" }).click();
    await expect(staff).toHaveURL(/themes\/[0-9a-f-]{36}$/);
    await expect(staff.getByText("3 sites")).toBeVisible();
    await expectAccessible(staff);
    await staff.getByRole("button", { name: "Ask leadership" }).click();
    await expect(
      staff.getByText("Leadership is asked and told."),
    ).toBeFocused();
    await expectTold({ "Lena Leader": ["decision_asked"] });
  });
  const theme = staff.url();

  const decide = async (answer: string) => {
    await leader.goto(`/${slug}/concerns`);
    await leader.getByRole("link", { name: "T-1 Buses" }).click();
    await leader.getByLabel("Decide it").check();
    await leader.getByLabel("What will change, or why not?").fill(answer);
    await leader.getByRole("button", { name: "Send the answer" }).click();
    await expect(summaryOf(leader)).toContainText("Who sees to it?");
    await leader.getByLabel("Who sees to it?").fill("Transport office");
    await leader.getByLabel("By when?").fill("2027-03-01");
    await leader.getByRole("button", { name: "Send the answer" }).click();
    await expect(leader.getByText("Your answer is sent.")).toBeFocused();
    await expectAccessible(leader);
    await expectTold({ "Iris Staff": ["concern_answered"] });
  };
  await test.step("decided, with an owner and a day", () =>
    decide("The last bus waits until five."));

  await test.step("told to every site, solved at two, not yet at the third", async () => {
    await staff.goto(theme);
    await staff
      .getByLabel("What do you tell them?")
      .fill("From March the last bus waits until five.");
    await staff.getByRole("button", { name: "Tell all of them" }).click();
    await expect(staff.getByText("The sites are told.").first()).toBeFocused();
    await expectTold({
      "Cora 1": ["concern_answered"],
      "Cora 2": ["concern_answered"],
      "Cora 3": ["concern_answered"],
    });

    await aspen.goto(aspenConcern);
    await cedar.goto(cedarConcern);
    for (const page of [aspen, cedar]) await saySolved(page);
    await expectAccessible(aspen);
    await expectTold({});

    await birch.goto(birchConcern);
    await birch.getByLabel("Not yet").check();
    await birch.getByRole("button", { name: "Send the reply" }).click();
    await expect(summaryOf(birch)).toContainText("Give a reason.");
    await birch
      .getByLabel("What is still missing?")
      .fill("Our program runs until six.");
    await birch.getByRole("button", { name: "Send the reply" }).click();
    await expect(birch.getByText("Your reply is sent.")).toBeFocused();
    await expect(birch.getByText("Opened again").first()).toBeVisible();
    await expectTold({ "Iris Staff": ["concern_reopened"] });
  });

  await test.step("asked and decided anew, told in words for the site, solved", async () => {
    await staff.goto(theme);
    await expect(staff.getByText("Our program runs until six.")).toBeVisible();
    await staff.getByRole("button", { name: "Ask leadership" }).click();
    await expect(
      staff.getByText("Leadership is asked and told."),
    ).toBeFocused();
    await expectTold({ "Lena Leader": ["decision_asked"] });
    await decide("A second bus runs at six.");
    await staff.goto(birchConcern);
    await staff
      .getByLabel("What do you tell the site?")
      .fill("For Birch School a second bus runs at six.");
    await staff.getByRole("button", { name: "Tell the site" }).click();
    await expect(staff.getByText("The site is told.").last()).toBeFocused();
    await expectTold({ "Cora 2": ["concern_answered"] });
    await birch.goto(birchConcern);
    await saySolved(birch);
    await expect(birch.getByText("The site said: not yet")).toBeVisible();
  });

  await test.step("the rows it touched are offered for rating again, and rated", async () => {
    await birch.getByRole("link", { name: /^Score S4\.AI\.S1/ }).click();
    await expect(birch).toHaveURL(/score\?subject=.*row=S4\.AI\.S1/);
    await choose(birch, "S4.AI.S1", "Largely in place");
    await expectTold({});
  });

  await test.step("and how long it took is told without names", async () => {
    await leader.goto(`/${slug}/concerns/measures`);
    await expect(leader.getByText("n = 3").first()).toBeVisible();
    await expect(leader.getByText("Cora")).toHaveCount(0);
    await expectAccessible(leader);
  });

  await test.step("the report tells it: discussed with the sites, sent, final", async () => {
    await staff.goto(`/${slug}/reports/new`);
    await staff.getByLabel("What is the report called?").fill("Fall report");
    await staff.getByLabel(/^The last six months/).check();
    await staff.getByRole("button", { name: "Build the report" }).click();
    await expect(staff.getByText("The report is built. Read it")).toBeVisible();
    const report = staff.url().replace(/\?.*/, "");
    await staff.getByRole("button", { name: "Open it for discussion" }).click();
    await expect(staff.getByText(/It is open for discussion/)).toBeVisible();
    const discussed = ["report_discussed"];
    await expectTold({
      ...{ "Cora 1": discussed, "Cora 2": discussed },
      ...{ "Cora 3": discussed, "Cora 4": discussed },
    });
    await staff.getByRole("button", { name: "Send it to leadership" }).click();
    await expect(
      staff.getByText("It is sent. Leaders are told."),
    ).toBeVisible();
    await expectTold({ "Lena Leader": ["report_sent"] });
    for (const reader of [leader, birch]) {
      await reader.goto(report);
      for (const text of [
        "Buses and the longer day",
        "Let the last bus wait until five.",
        "A second bus runs at six.",
        "3 concerns were solved.",
      ])
        await expect(reader.getByText(text).first()).toBeVisible();
      await expectAccessible(reader);
    }
    await staff.getByText("Make it final", { exact: true }).first().click();
    await staff.getByRole("button", { name: "Make it final" }).click();
    await expect(
      staff.getByText("The report is final. Everyone"),
    ).toBeVisible();
    const final = ["report_final"];
    await expectTold({
      ...{ "Cora 1": final, "Cora 2": final, "Cora 3": final },
      ...{ "Cora 4": final, "Lena Leader": final, "Vera Viewer": final },
    });
  });
});

async function saySolved(page: Page) {
  await page.getByLabel("Yes, solved").check();
  await page.getByRole("button", { name: "Send the reply" }).click();
  await expect(page.getByText("Your reply is sent.")).toBeFocused();
}

function coordinatorOf(index: number): Account {
  const account = community.coordinators[index];
  if (!account) throw new Error("The community has no such coordinator");
  return account;
}

/** What stopped a form, at its top. */
function summaryOf(page: Page) {
  return page.getByRole("alert").filter({ hasText: "your attention" });
}

async function fillConcern(page: Page, title: string) {
  await page.getByLabel("What is it about, in a few words?").fill(title);
  await page
    .getByLabel("What is happening?")
    .fill("Children miss half an hour.");
  await page.getByLabel("Since when?").fill("2026-09-01");
  await page.getByLabel("A rule needs to change").check();
  await page.getByLabel("In the next weeks").check();
}
