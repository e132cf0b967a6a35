import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import {
  type Community,
  createCommunity,
  openRoundFor,
} from "./support/community";
import { closeRoundOnPage } from "./support/open-round";
import { signIn } from "./support/people";
import { openNextRound, scoreByHand } from "./support/score-by-hand";

const slug = "ashford";
const sites = ["Ash School", "Fir School", "Oak School"];
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, sites);
  await openRoundFor(slug);
  await scoreByHand(slug, [
    { code: "S4.CE.C1", value: 1, reason: "A first meeting was held." },
    { code: "S4.PP.C1", value: 2 },
    { code: "S4.PP.C2", value: 1 },
    ...sites.map((site) => ({ code: "S4.CE.S1", site, value: 1 })),
  ]);
});

test("what a round changed is read off the page: by sentence, row, site, filter, file and print", async ({
  page: staff,
  browser,
}) => {
  const open = async () => (await browser.newContext()).newPage();
  const [leader, coordinator] = [await open(), await open()];
  await signIn(staff, community.staff);
  await signIn(leader, community.leader);

  await test.step("one round is nothing to compare", async () => {
    await leader.goto(`/${slug}/rounds/compare`);
    await expect(leader.getByText("Only one round so far")).toBeVisible();
    await expectAccessible(leader);
  });

  await closeRoundOnPage(staff, slug);
  await openNextRound(slug, "Spring 2027");

  await test.step("a fresh round has changed nothing", async () => {
    await leader.goto(`/${slug}/stages/history`);
    await leader.getByRole("link", { name: "Compare two rounds" }).click();
    await expect(
      leader.getByText("Nothing changed between Fall 2026 and Spring 2027"),
    ).toBeVisible();
    await expect(leader.getByText("Spring 2027 is still open")).toBeVisible();
  });

  await scoreByHand(slug, [
    { code: "S4.CE.C1", value: 2, reason: "Families meet every month." },
    { code: "S4.PP.C1", value: 1 },
    { code: "S4.PP.C3", value: 1 },
    { code: "S4.CE.S1", site: "Ash School", value: 2 },
  ]);

  await test.step("the changes are the true ones", async () => {
    await leader.reload();
    await expect(
      leader.getByText(
        "1 row rose, 1 fell, 1 was scored for the first time, and 1 moved at some sites only since Fall 2026.",
      ),
    ).toBeVisible();
    const rose = rowOf(leader, "S4.CE.C1");
    await expect(rose).toContainText("Rose");
    await expect(rose).toContainText("A first meeting was held.");
    await expect(rose).toContainText("Families meet every month.");
    await expect(rowOf(leader, "S4.PP.C1")).toContainText("Fell");
    await expect(rowOf(leader, "S4.PP.C3")).toContainText("first time");
    const moved = rowOf(leader, "S4.CE.S1");
    await expect(moved).toContainText("1 site rose, none fell.");
    await expect(rowOf(leader, "S4.PP.C2")).toHaveCount(0);
    await expectAccessible(leader);
  });

  await test.step("filters are in the address, and the file holds what is seen", async () => {
    await leader.getByRole("link", { name: "Fell 1" }).click();
    await expect(leader).toHaveURL(/kind=fell/);
    await expect(rowOf(leader, "S4.CE.C1")).toHaveCount(0);
    await expect(rowOf(leader, "S4.PP.C1")).toBeVisible();
    const href = await leader
      .getByRole("link", { name: "Download as CSV" })
      .first()
      .getAttribute("href");
    const text = await (await leader.request.get(href ?? "")).text();
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.trim().split("\r\n")).toHaveLength(2);
    expect(text).toContain("S4.PP.C1");
  });

  await test.step("what explains a difference is written, corrected and taken back", async () => {
    await rowOf(leader, "S4.PP.C1")
      .getByRole("link", { name: "Write what explains it" })
      .click();
    await expect(leader.getByText("Write about row S4.PP.C1")).toBeVisible();
    await leader.getByRole("button", { name: "Save the note" }).click();
    const field = leader.getByLabel("Your note");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await field.fill("The director moved away.");
    await leader.getByRole("button", { name: "Save the note" }).click();
    await expect(leader.getByText("The note is saved.")).toBeFocused();
    const row = rowOf(leader, "S4.PP.C1");
    await expect(row).toContainText("The director moved away.");
    await row.getByText("Correct this note").click();
    await row.getByLabel("Your note").fill("The director retired.");
    await row.getByRole("button", { name: "Save the correction" }).click();
    await expect(row.getByText("The correction is saved.")).toBeFocused();
    await expect(row).toContainText("corrected since");
    await expectAccessible(leader);
    await staff.goto(leader.url());
    const seen = rowOf(staff, "S4.PP.C1");
    await expect(seen).toContainText("The director retired.");
    await expect(seen.getByText("Correct this note")).toHaveCount(0);
    await seen.getByText("Take this note back").click();
    await seen.getByRole("button", { name: "Take it back" }).click();
    await expect(seen.getByText("The note was taken back.")).toBeFocused();
    await expect(seen).not.toContainText("retired");
  });

  await test.step("a site is compared by its own rows", async () => {
    await leader.getByLabel("Whose rows").selectOption("Ash School");
    await leader.getByRole("button", { name: "Compare" }).click();
    await expect(
      leader.getByRole("heading", { name: "What changed at Ash School" }),
    ).toBeVisible();
    await expect(leader.getByText("1 row rose since Fall 2026.")).toBeVisible();
    await expect(rowOf(leader, "S4.CE.S1")).toContainText("Rose");
    await expect(rowOf(leader, "S4.CE.C1")).toHaveCount(0);
  });

  await test.step("a coordinator reads nothing of other sites, nor a count that would tell of them", async () => {
    const [, fir] = community.coordinators;
    if (!fir) throw new Error("Fir School has a coordinator");
    await signIn(coordinator, fir);
    await coordinator.goto(`/${slug}/rounds/compare`);
    await expect(
      coordinator.getByText(
        "1 row rose, 1 fell, and 1 was scored for the first time since Fall 2026.",
      ),
    ).toBeVisible();
    const main = coordinator.getByRole("main");
    await expect(main).toContainText("Fir School");
    await expect(main).not.toContainText("Ash School");
    await expect(main).not.toContainText("site rose");
    const answer = await coordinator.goto(new URL(leader.url()).href);
    expect(answer?.status()).toBe(404);
  });

  await test.step("sites stand side by side, differences first", async () => {
    await leader.goto(`/${slug}/sites`);
    await leader.getByRole("link", { name: "Compare sites" }).click();
    await leader.getByLabel("Ash School").check();
    await leader.getByRole("button", { name: "Show side by side" }).click();
    await expect(leader.getByText("Choose at least one more")).toBeVisible();
    await leader.getByLabel("Fir School").check();
    await leader.getByRole("button", { name: "Show side by side" }).click();
    await expect(leader.getByText(/^1 row differs of the/)).toBeVisible();
    await expect(
      leader.getByRole("main").getByRole("heading", { level: 4 }).first(),
    ).toBeVisible();
    await expect(leader.locator("main li[id]").first()).toHaveId("S4.CE.S1");
    await expectAccessible(leader);
  });

  await test.step("the path through the stages and the row's own rounds are told, drawn and listed", async () => {
    await leader.goto(`/${slug}/stages/history`);
    await expect(
      leader.getByText("In Stage 4 today, as at the end of Fall 2026"),
    ).toBeVisible();
    await leader.goto(`/${slug}/rows/S4.CE.C1`);
    await expect(
      leader.getByText("Rose from 1 in Fall 2026 to 2 in Spring 2027."),
    ).toBeVisible();
    await expectAccessible(leader);
  });

  await test.step("on paper it is the document alone", async () => {
    await leader.goto(`/${slug}/rounds/compare`);
    await leader.emulateMedia({ media: "print" });
    await expect(leader.getByLabel("Whose rows")).toBeHidden();
    await expect(
      leader.getByRole("link", { name: "Download as CSV" }).first(),
    ).toBeHidden();
    await expect(rowOf(leader, "S4.CE.C1")).toBeVisible();
  });
});

function rowOf(page: Page, code: string) {
  return page.locator(`[id="${code}"]`);
}
