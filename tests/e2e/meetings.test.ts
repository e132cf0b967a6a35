import { expect, test } from "@playwright/test";
import { expectAccessible, expectNothingSideways } from "./support/axe";
import { type Community, createCommunity } from "./support/community";
import { signIn } from "./support/people";

const slug = "spruce";
const phone = { width: 390, height: 844 };
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Aspen School", "Birch School"]);
});

test("a meeting is written down with two actions, changed, printed, and found in the log by who may see it", async ({
  page: staff,
  browser,
}) => {
  const [aspen, birch] = community.coordinators;
  if (!aspen || !birch) throw new Error("No coordinators");
  await signIn(staff, community.staff);

  await test.step("written, with nothing lost where something is missing", async () => {
    await staff.goto(`/${slug}/plan`);
    await staff.getByRole("link", { name: "Meetings" }).click();
    await expect(
      staff.getByText("No meeting is written down yet"),
    ).toBeVisible();
    await expectAccessible(staff);
    await staff
      .getByRole("link", { name: "Write down a meeting" })
      .first()
      .click();
    await staff.getByLabel("When did you meet?").fill("2026-11-03");
    await staff.getByLabel("Site team").check();
    await staff.getByText("Site coordinator (2)").click();
    await staff.getByLabel("Cora 1").check();
    await staff.getByLabel("Who else came?").fill("Ana Ruiz\nOmar Diaz");
    await staff
      .getByRole("textbox", { name: "Notes" })
      .fill("Tutoring is full on Tuesdays.");
    await staff
      .getByLabel("What was decided?")
      .fill("Open a second group.\nAsk the parents to help.");
    await staff.getByRole("button", { name: "Write it down" }).click();
    await expect(
      staff.getByRole("alert").filter({ hasText: "your attention" }),
    ).toContainText("Which site?");
    await expect(staff.getByRole("textbox", { name: "Notes" })).toHaveValue(
      "Tutoring is full on Tuesdays.",
    );
    await expect(staff.getByLabel("Cora 1")).toBeChecked();
    await expectAccessible(staff);
    await staff.getByLabel("Which site?").selectOption("Aspen School");
    await staff.getByRole("button", { name: "Write it down" }).click();
    await expect(
      staff.getByText("The meeting is written down. Add its actions below."),
    ).toBeVisible();
  });
  const address = staff.url().replace(/\?.*/, "");

  await test.step("two actions, one after the other", async () => {
    await staff.getByText("Add an action", { exact: true }).click();
    for (const [title, name] of [
      ["Find a tutor", "Cora 1"],
      ["Write to the parents", "Iris Staff"],
    ] as const) {
      await staff.getByLabel("What is to be done?").fill(title);
      await expect(staff.locator("#add-add-site option:checked")).toHaveText(
        "Aspen School",
      );
      await staff.getByLabel("Who sees to it?").selectOption(name);
      await staff.getByLabel("By when?").fill("2030-03-01");
      await staff.getByRole("button", { name: "Add the action" }).click();
      await expect(
        staff.getByText("The action is added. You can add the next."),
      ).toBeVisible();
      await expect(staff.getByRole("link", { name: title })).toBeVisible();
      await expect(staff.getByLabel("What is to be done?")).toHaveValue("");
    }
    await expectAccessible(staff);
  });

  await test.step("a slower writer sees what stands, and keeps what was typed", async () => {
    const other = await (await browser.newContext()).newPage();
    await signIn(other, community.leader);
    await other.goto(address);
    for (const page of [staff, other]) {
      await page.getByText("Change the meeting").click();
      await page
        .getByRole("textbox", { name: "Notes" })
        .fill(page === staff ? "Full on Tuesdays now." : "Mine.");
    }
    await staff.getByRole("button", { name: "Save the changes" }).click();
    await expect(staff.getByText("The changes are saved.")).toBeFocused();
    await other.getByRole("button", { name: "Save the changes" }).click();
    await expect(other.getByText("Notes: Full on Tuesdays now.")).toBeVisible();
    await expect(other.getByRole("textbox", { name: "Notes" })).toHaveValue(
      "Mine.",
    );
  });

  await test.step("printed as a document", async () => {
    await staff.goto(address);
    await staff.emulateMedia({ media: "print" });
    for (const text of [
      "Site team, Aspen School",
      "Cora 1",
      "Omar Diaz",
      "Open a second group.",
      "Full on Tuesdays now.",
    ])
      await expect(staff.getByText(text).first()).toBeVisible();
    await expect(staff.getByRole("row")).toHaveCount(3);
    await expect(
      staff.getByRole("row", { name: /Find a tutor Cora 1 .*2030 Planned/ }),
    ).toBeVisible();
    for (const name of ["Print", "Add the action", "Save the changes"])
      await expect(staff.getByRole("button", { name })).toHaveCount(0);
    await expect(staff.getByRole("navigation")).toHaveCount(0);
    await staff.emulateMedia({ media: "screen" });
  });

  await test.step("in the site's log on a phone, and its action by the bell", async () => {
    const context = await browser.newContext({ viewport: phone });
    const page = await context.newPage();
    await signIn(page, aspen);
    // Of the meeting they came to, and of the action they see to.
    await page.getByRole("link", { name: /^Notices: 2 new/ }).click();
    await expect(
      page.getByRole("link", { name: /Iris Staff wrote down a meeting/ }),
    ).toBeVisible();
    await page.getByRole("link", { name: /asks you to see to/ }).click();
    await page.getByRole("link", { name: "From the meeting on" }).click();
    await expect(page).toHaveURL(address);
    await expectAccessible(page);
    await page.goto(`/${slug}/meetings`);
    await expect(page.getByText("2 actions, 2 open")).toBeVisible();
    await expectAccessible(page);
    await expectNothingSideways(page);
  });

  await test.step("and not there for another site", async () => {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, birch);
    expect((await page.goto(address))?.status()).toBe(404);
    for (const path of ["meetings", "plan?view=all&show=all"]) {
      await page.goto(`/${slug}/${path}`);
      await expect(page.getByText(/Aspen|tutor/)).toHaveCount(0);
    }
  });
});
