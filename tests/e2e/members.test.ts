import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { createCommunity } from "./support/community";
import { signIn } from "./support/people";

const password = "four plain words here";

/** Fills the form and takes the link that is shown once. */
async function inviteByForm(page: Page, slug: string, email: string) {
  await page.goto(`/${slug}/members/invite`);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Name", { exact: true }).fill("Ana Ruiz");
  await page.getByRole("radio", { name: "Site coordinator" }).check();
  await page.getByLabel("Elm School").check();
  await page.getByRole("button", { name: "Make the invitation" }).click();
  const link = page.getByLabel(`Link for ${email}`);
  await expect(link).toHaveValue(/\/invitation\/[\w-]{43}$/);
  return link.inputValue();
}

for (const width of [1280, 390]) {
  test(`a community invites somebody, who comes in and goes again, at ${width}`, async ({
    page,
    browser,
  }) => {
    const slug = `people-${width}`;
    const { staff } = await createCommunity(slug, ["Elm School"]);
    await page.setViewportSize({ width, height: 844 });
    await signIn(page, staff);

    await test.step("bad input is told at its field, and nothing is lost", async () => {
      await page.goto(`/${slug}/members/invite`);
      await page.getByLabel("Email").fill("not whole");
      await page.getByRole("button", { name: "Make the invitation" }).click();
      const alert = page.getByRole("alert").filter({ hasText: "attention" });
      await expect(alert).toContainText("Give a whole email address");
      await expect(alert).toContainText("Role: Fill this in.");
      await expect(page.getByLabel("Email")).toHaveValue("not whole");
      await expectAccessible(page);
    });

    const email = `ana@${slug}.example`;
    const link = await inviteByForm(page, slug, email);
    await expectAccessible(page);

    const context = await browser.newContext();
    const guest = await context.newPage();
    await guest.setViewportSize({ width, height: 844 });
    await test.step("the link opens twice, a weak password is refused in words", async () => {
      await guest.goto(link);
      await guest.goto(link);
      await expect(
        guest.getByRole("heading", { name: /^Join / }),
      ).toBeVisible();
      await expectAccessible(guest);
      const field = guest.locator("#new-password");
      await field.fill("Password2026!");
      await expect(guest.getByText("Too many people use this")).toBeVisible();
      await guest.getByRole("button", { name: "Set up my account" }).click();
      await expect(
        guest.getByRole("alert").filter({ hasText: "not joined yet" }),
      ).toBeFocused();
      await field.fill(password);
      await expect(guest.getByText("Strength: strong.")).toBeVisible();
      await guest.getByRole("button", { name: "Set up my account" }).click();
      await expect(guest).toHaveURL(new RegExp(`/${slug}$`));
    });

    await test.step("the used link opens nothing", async () => {
      const other = await (await browser.newContext()).newPage();
      await other.goto(link);
      await expect(
        other.getByRole("heading", { name: "This link does not work" }),
      ).toBeVisible();
      await expectAccessible(other);
    });

    await test.step("a changed role holds at the next page", async () => {
      await page.goto(`/${slug}/members`);
      await expectAccessible(page);
      await page.getByRole("link", { name: "Ana Ruiz" }).click();
      await page.getByRole("radio", { name: "Intermediary staff" }).check();
      await page.getByRole("checkbox", { name: /^Administrator/ }).check();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/${slug}/members$`));
      const answer = await guest.goto(`/${slug}/members`);
      expect(answer?.status()).toBe(200);
    });

    await test.step("removing ends it at once", async () => {
      await page.getByRole("link", { name: "Ana Ruiz" }).click();
      await page.getByText("Remove Ana Ruiz", { exact: true }).click();
      await page.getByRole("button", { name: "Yes, remove Ana Ruiz" }).click();
      await expect(page).toHaveURL(new RegExp(`/${slug}/members$`));
      await expect(page.getByText(email)).toHaveCount(0);
      expect((await guest.goto(`/${slug}`))?.status()).toBe(404);
      await page.goto(`/${slug}/members?term=ended`);
      await expect(page.getByText(email)).toBeVisible();
    });
  });
}

test("an account that is there signs in to accept; another address cannot", async ({
  page,
  browser,
}) => {
  const { staff } = await createCommunity("people-here", ["Elm School"]);
  const other = await createCommunity("people-there", ["Oak School"]);
  await signIn(page, staff);
  const link = await inviteByForm(page, "people-here", other.leader.email);

  const wrong = await (await browser.newContext()).newPage();
  await signIn(wrong, other.staff);
  await wrong.goto(link);
  await expect(wrong.getByText("signed in with another address")).toBeVisible();
  await expect(wrong.getByRole("button", { name: "Join" })).toHaveCount(0);

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await guest.locator("#new-password").fill(password);
  await guest.getByRole("button", { name: "Set up my account" }).click();
  await expect(
    guest.getByRole("alert").filter({ hasText: "That did not work" }),
  ).toBeVisible();
  await guest.locator("#password").fill(other.leader.password);
  await guest.getByRole("button", { name: "Sign in" }).click();
  await guest.getByRole("button", { name: "Join", exact: true }).click();
  await expect(guest).toHaveURL(/\/people-here$/);
});

test("a new link ends the old one; withdrawing ends both", async ({ page }) => {
  const { staff } = await createCommunity("people-links", ["Elm School"]);
  await signIn(page, staff);
  const email = "ana@people-links.example";
  const first = await inviteByForm(page, "people-links", email);
  await page.goto("/people-links/members");
  await page.getByRole("button", { name: /^Make a new link/ }).click();
  const second = await page.getByLabel(`Link for ${email}`).inputValue();
  expect(second).not.toBe(first);
  for (const [link, heading] of [
    [first, "This link does not work"],
    [second, /^Join /],
  ] as const) {
    const guest = await page.context().newPage();
    await guest.goto(link);
    await expect(guest.getByRole("heading", { name: heading })).toBeVisible();
    await guest.close();
  }
  await page.getByRole("button", { name: /^Withdraw/ }).click();
  await expect(page.getByText("No invitation is waiting.")).toBeVisible();
  await page.goto(second);
  await expect(
    page.getByRole("heading", { name: "This link does not work" }),
  ).toBeVisible();
});

test("a file of people is shown line by line before anybody is invited", async ({
  page,
}) => {
  const { staff } = await createCommunity("people-file", ["Elm School"]);
  await signIn(page, staff);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/people-file/members/import");
  const lines =
    "email,name,role,sites\nana@f.example,Ana,Viewer,\nben@f.example,Ben,Boss,Nowhere\n";
  await page.getByLabel("File").setInputFiles({
    name: "people.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(lines),
  });
  await expect(page.getByLabel("Or paste the lines")).toHaveValue(lines);
  await page.getByRole("button", { name: "Check the lines" }).click();
  await expect(page.getByText("“Boss” is not a role")).toBeVisible();
  await expect(page.getByText("“Nowhere” is not a site")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Invite/ })).toHaveCount(0);
  await expectAccessible(page);
  const better = lines.replace("Boss,Nowhere", "Coordinator,Elm School");
  await page.getByLabel("Or paste the lines").fill(better);
  await page.getByRole("button", { name: "Check the lines" }).click();
  await expect(
    page.getByText("Invited as Site coordinator of Elm School"),
  ).toBeVisible();
  await page.getByRole("button", { name: "Invite 2 people" }).click();
  await expect(page.getByLabel("Link for ben@f.example")).toHaveValue(
    /\/invitation\//,
  );
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to people" }).click();
  await expect(page).toHaveURL(/\/members$/);
  await expect(page.getByText("ben@f.example", { exact: true })).toBeVisible();
});
