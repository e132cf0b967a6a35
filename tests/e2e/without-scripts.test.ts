import { type Browser, expect, type Page, test } from "@playwright/test";
import { type Account, createCommunity } from "./support/community";
import { signIn } from "./support/people";

// Signing in takes scripts; whoever is signed in goes on without.
const slug = "without-scripts";

for (const width of [390, 1280]) {
  test(`forms about oneself do without scripts, at ${width}`, async ({
    browser,
  }) => {
    const own = await createCommunity(`${slug}-${width}`, []);
    const page = await openWithout(browser, width, own.leader);
    const elsewhere = await openWithout(browser, width, own.leader);
    const fresh = `${own.leader.password} again`;

    await test.step("the language", async () => {
      await page.goto("/account");
      await page.getByRole("button", { name: "Español" }).click();
      await expect(page.locator("html")).toHaveAttribute("lang", "es");
      await page.getByRole("button", { name: "English" }).click();
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
    });

    await test.step("the password: what is wrong is told, then it is changed", async () => {
      await changePassword(page, "not this one", fresh);
      await expect(page.getByRole("alert")).toContainText(
        "This is not your current password.",
      );
      await changePassword(page, own.leader.password, fresh);
      await expect(page.getByText("Your password is changed")).toBeVisible();
      await elsewhere.goto("/account");
      await expect(elsewhere).toHaveURL(/\/sign-in/);
    });

    await test.step("signing out", async () => {
      await page.goto(`/${own.slug}/plan`);
      await page.getByRole("button", { name: /Lena Leader/ }).click();
      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page).toHaveURL(/\/sign-in$/);
      await page.goto("/account");
      await expect(page).toHaveURL(/\/sign-in/);
    });
  });
}

test("an invitation is made, handed over and taken up without scripts", async ({
  browser,
}) => {
  const own = await createCommunity(slug, ["Elm School"]);
  const other = await createCommunity(`${slug}-guest`, []);
  const page = await openWithout(browser, 1280, own.staff);
  await page.goto(`/${slug}/members/invite`);
  await page.getByLabel("Email").fill(other.viewer.email);
  await page.getByRole("button", { name: "Make the invitation" }).click();
  await expect(page.getByRole("alert")).toContainText("Name: Fill this in.");
  await page.getByLabel("Email").fill(other.viewer.email);
  await page.getByLabel("Name", { exact: true }).fill("Vera Viewer");
  await page.getByRole("radio", { name: "Viewer" }).check();
  await page.getByRole("button", { name: "Make the invitation" }).click();
  const link = page.getByLabel(`Link for ${other.viewer.email}`);
  const guest = await openWithout(browser, 1280, other.viewer);
  await guest.goto(await link.inputValue());
  await guest.getByRole("button", { name: "Join" }).click();
  await expect(guest).toHaveURL(new RegExp(`/${slug}$`));
});

test("a site, an action and a choice of mails are sent without scripts", async ({
  browser,
}) => {
  const own = await createCommunity(`${slug}-plan`, ["Elm School"]);
  const page = await openWithout(browser, 390, own.staff);
  await page.goto(`/${own.slug}/sites/new`);
  const main = page.getByRole("main");
  const add = main.locator("button[type=submit]");
  await add.click();
  await expect(page.getByRole("alert")).toContainText("Fill this in.");
  await page.locator("#site-name").fill("Ash School");
  await main.locator("input[name=status]").first().check();
  await add.click();
  await expect(page).toHaveURL(/\/sites\/[0-9a-f-]{36}$/);

  await page.goto(`/${own.slug}/plan/new`);
  await add.click();
  await expect(page.getByRole("alert")).toContainText("Fill this in.");
  await main.locator("input[name=title]").fill("Ask the families");
  await main.locator("select[name=site]").selectOption({ index: 1 });
  await main.locator("input[name=ownerName]").fill("Fay Friend");
  await main.locator("input[name=dueOn]").fill("2027-03-01");
  await add.click();
  await expect(page).toHaveURL(/\/plan\/[0-9a-f-]{36}\?/);
  await expect(page.locator("h1")).toHaveText("Ask the families");

  await page.goto(`/${own.slug}/notices/settings`);
  await main.locator("button[type=submit]").first().click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
});

test("a page whose address is a secret takes a form without scripts, and says its address to nobody", async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: process.env.BASE_URL,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  const secret = "/reset-password/not-a-link";
  const answer = await page.goto(secret);
  expect(answer?.headers()["referrer-policy"]).toBe("strict-origin");
  const post = page.waitForRequest((request) => request.method() === "POST");
  await page.getByRole("button", { name: "Español" }).click();
  const { referer = "" } = await (await post).allHeaders();
  expect(referer).not.toContain("reset-password");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page).toHaveURL(secret);
});

async function changePassword(page: Page, current: string, fresh: string) {
  await page.locator("#current-password").fill(current);
  await page.getByLabel("New password").fill(fresh);
  await page.getByRole("button", { name: "Change my password" }).click();
}

/** Signs in as any browser, and goes on in one without scripts. */
async function openWithout(browser: Browser, width: number, account: Account) {
  const baseURL = process.env.BASE_URL;
  const first = await browser.newContext({ baseURL });
  await signIn(await first.newPage(), account);
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    storageState: await first.storageState(),
    viewport: { width, height: 844 },
  });
  await first.close();
  return context.newPage();
}
