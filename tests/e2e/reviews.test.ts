import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNothingSideways } from "./support/axe";
import { type Community, createCommunity } from "./support/community";
import { signIn } from "./support/people";

const slug = "mulberry";
const phone = { width: 390, height: 844 };
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Aspen School", "Birch School"]);
});

test("a coordinator walks a site's data through the five questions on a phone, and it leads to an action and a concern", async ({
  browser,
}) => {
  const [account, other] = community.coordinators;
  if (!account || !other) throw new Error("No coordinators");
  const page = await (await browser.newContext({ viewport: phone })).newPage();
  await signIn(page, account);

  await test.step("started for the own site", async () => {
    await page.goto(`/${slug}/plan`);
    await page.getByRole("link", { name: "Reviews" }).click();
    await expect(page.getByText("No review yet")).toBeVisible();
    await expect(page.getByText("Start a pitfall check")).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Start a data review" }).click();
    await page.getByRole("button", { name: "Start" }).click();
    await expect(summaryOf(page)).toContainText("What do you look at?");
    await page.getByLabel("What do you look at?").selectOption("Aspen School");
    await page.getByRole("button", { name: "Start" }).click();
    await expect(
      page.getByRole("heading", { name: "Data review, Aspen School" }),
    ).toBeVisible();
    await expectNothingSideways(page);
    await expectAccessible(page);
  });
  const address = page.url();

  await test.step("an answer, what was learned, two priorities", async () => {
    const first = page.getByRole("listitem").filter({
      hasText: "come and stay",
    });
    await first.getByLabel("Your answer together").fill("More than in spring.");
    await first.getByRole("button", { name: "Save the answer" }).click();
    await expect(first.getByText("Saved.")).toBeFocused();
    await expect(first.getByText("More than in spring.").first()).toBeVisible();
    await expect(page.getByText("1 of 5 answered").first()).toBeVisible();

    await page.getByText("Write what you learned").click();
    await page.getByLabel("What we learned").fill("The late bus matters.");
    await page
      .getByLabel("What is getting better, even a little")
      .fill("Six more students a week.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("The late bus matters.").first()).toBeVisible();

    await addPriority(page, "Tell every family about the bus", "We act on it");
    await addPriority(
      page,
      "The hall has to stay open until six",
      "A rule needs to change",
    );
    await expectAccessible(page);
  });

  await test.step("ours becomes an action that says where it came from", async () => {
    await page.getByRole("link", { name: "Plan an action" }).click();
    await expect(page.getByText(/^From the data review on /)).toBeVisible();
    await page.getByLabel("What is to be done?").fill("Write to every family");
    await page.getByLabel("Or somebody who does not sign in").fill("Ms. Reyes");
    await page.getByLabel("By when?").fill("2030-03-01");
    await page.getByRole("button", { name: "Add the action" }).click();
    await expect(page.getByText("The action is added.")).toBeVisible();
    await page.getByRole("link", { name: /^From the data review on / }).click();
    await expect(page).toHaveURL(address);
    await expect(
      page.getByRole("link", { name: "Write to every family" }),
    ).toBeVisible();
  });

  await test.step("a rule becomes a concern, with its words and its site", async () => {
    await page.getByRole("link", { name: "Raise it as a concern" }).click();
    await expect(page.getByLabel("What is happening?")).toHaveValue(
      "The hall has to stay open until six",
    );
    await page.getByLabel("Since when?").fill("2026-09-01");
    await page.getByLabel("A rule needs to change").check();
    await page.getByLabel("In the next weeks").check();
    await page.getByLabel("Everyone in the system").check();
    await page.getByRole("button", { name: "Raise the concern" }).click();
    await expect(page.getByText("The concern is raised.")).toBeVisible();
  });

  await test.step("finished, it stays, and is not another site's to see", async () => {
    await page.goto(address);
    await page.getByRole("button", { name: "Finish the review" }).click();
    await expect(
      page.getByRole("heading", { name: "This review is finished" }),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: /Save/ })).toHaveCount(0);
    await expectAccessible(page);
    const outsider = await (await browser.newContext()).newPage();
    await signIn(outsider, other);
    expect((await outsider.goto(address))?.status()).toBe(404);
    await outsider.goto(`/${slug}/reviews`);
    await expect(outsider.getByText("Aspen School")).toHaveCount(0);
  });
});

test("a pitfall is judged beside what the data say, and planned against", async ({
  page,
}) => {
  await signIn(page, community.staff);
  await page.goto(`/${slug}/reviews`);
  await page.getByRole("link", { name: "Start a pitfall check" }).click();
  await page.getByRole("button", { name: "Start" }).click();
  const pitfall = page.getByRole("listitem").filter({
    hasText: "Saving on coordinators",
  });
  await expect(
    pitfall.getByText("Every active site has a coordinator."),
  ).toBeVisible();
  await pitfall.getByText("Is it happening?").first().click();
  await pitfall.getByRole("button", { name: "Save" }).click();
  await expect(summaryOf(page)).toContainText("Is it happening?");
  await pitfall.getByLabel("At risk").check();
  await pitfall.getByLabel("What makes you say so?").fill("One leaves in May.");
  await pitfall.getByRole("button", { name: "Save" }).click();
  await expect(pitfall.getByText("Saved.")).toBeFocused();
  await expect(page.getByText("None is happening, one at risk.")).toBeVisible();
  await expectAccessible(page);
  await pitfall.getByRole("link", { name: "Plan an action" }).click();
  await expect(page.getByText(/^Pitfall S4.P2, checked on /)).toBeVisible();
});

test("a scan is answered by each alone, opened, settled, and compared with the next one", async ({
  page: staff,
  browser,
}) => {
  const [coordinator] = community.coordinators;
  if (!coordinator) throw new Error("No coordinator");
  const newPage = async () => (await browser.newContext()).newPage();
  const [leader, cora] = [await newPage(), await newPage()];
  await signIn(staff, community.staff);
  await signIn(leader, community.leader);
  await signIn(cora, coordinator);
  await startScan(staff);
  const address = staff.url();

  await test.step("each answers alone", async () => {
    await leader.goto(`/${slug}`);
    await leader.getByRole("link", { name: /^Notices: 1 new/ }).click();
    await leader
      .getByRole("link", { name: /asks for your answers in a system scan/ })
      .click();
    const handIn = leader.getByRole("button", { name: "Hand in my answers" });
    await expect(handIn).toBeVisible();
    await expectAccessible(leader);
    await handIn.click();
    await expect(
      leader.getByText("Answer every part before you hand in."),
    ).toBeVisible();
    await answerAll(leader, ["3 ", "2 ", "1 ", "1 "], "An example of Lena");
    await cora.goto(address);
    await expect(cora.getByText("An example of Lena")).toHaveCount(0);
    await answerAll(cora, ["2 ", "2 ", "1 ", "2 "], "An example of Cora");
    await staff.goto(address);
    await expect(staff.getByText("2 of 2 have answered")).toBeVisible();
    await expect(staff.getByText("An example of")).toHaveCount(0);
  });

  await test.step("opened, and what differs is settled with a reason", async () => {
    await staff.getByRole("button", { name: "Open the answers" }).click();
    await expect(
      staff.getByRole("heading", { name: "What the group says" }),
    ).toBeVisible();
    await staff.getByRole("button", { name: "Finish the review" }).click();
    await expect(
      staff.getByText("The group still differs on a part."),
    ).toBeVisible();
    const last = staff.getByRole("listitem").filter({
      has: staff.getByRole("heading", { name: "4. Sustainability" }),
    });
    await last.getByLabel("1 Emerging").check();
    await last.getByLabel("Why?").fill("The grant ends in two years.");
    await last.getByRole("button", { name: "Record the decision" }).click();
    await last.getByText("Questions to talk about").click();
    const question = last.getByRole("listitem").first();
    await question.getByLabel("Your answer together").fill("The county grant.");
    await question.getByRole("button", { name: "Save the answer" }).click();
    await expect(question.getByText("The county grant.").first()).toBeVisible();
    await expect(last.getByText("Decided", { exact: true })).toBeVisible();
    await expectAccessible(staff);
    await staff.getByRole("button", { name: "Finish the review" }).click();
    await expect(
      staff.getByRole("heading", { name: "This review is finished" }),
    ).toBeVisible();
    await cora.goto(address);
    await cora.getByText("What each person said").first().click();
    await expect(cora.getByText("An example of Lena").first()).toBeVisible();
  });

  await test.step("the next one stands beside it", async () => {
    await startScan(staff);
    await expect(staff.getByText("Last scan").first()).toBeVisible();
    await expectAccessible(staff);
  });
});

async function startScan(page: Page) {
  await page.goto(`/${slug}/reviews`);
  await page.getByRole("link", { name: "Start a system scan" }).click();
  await page.getByRole("button", { name: "Start" }).click();
  await expect(summaryOf(page)).toContainText("Who is asked?");
  for (const [group, name] of [
    ["Community-wide leader (1)", "Lena Leader"],
    ["Site coordinator (2)", "Cora 1"],
  ] as const) {
    await page.getByText(group).click();
    await page.getByLabel(name).check();
  }
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page).toHaveURL(/reviews\/[0-9a-f-]{36}$/);
}

async function answerAll(page: Page, values: string[], example: string) {
  const parts = page
    .getByRole("region", { name: "Your answers" })
    .getByRole("listitem")
    .filter({
      has: page.getByRole("heading", { level: 3 }),
    });
  for (const [index, value] of values.entries()) {
    const part = parts.nth(index);
    await part.getByRole("radio", { name: value }).first().check();
    await part.getByLabel("An example (optional)").fill(example);
    await part.getByRole("button", { name: "Save", exact: true }).click();
    await expect(part.getByText("Saved.")).toBeVisible();
  }
  await page.getByRole("button", { name: "Hand in my answers" }).click();
  await expect(page.getByText("You have handed in.")).toBeVisible();
}

async function addPriority(page: Page, text: string, whose: string) {
  if (!(await page.getByLabel("What needs action?").isVisible()))
    await page.getByText("Add a priority").click();
  await page.getByLabel("What needs action?").fill(text);
  await page.getByLabel(whose).check();
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByText("Added. You can add the next.")).toBeFocused();
  await expect(
    page.getByRole("listitem").filter({ hasText: text }).first(),
  ).toBeVisible();
}

/** What stopped a form, at its top. */
function summaryOf(page: Page) {
  return page.getByRole("alert").filter({ hasText: "your attention" });
}
