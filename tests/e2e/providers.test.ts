import { expect, test } from "@playwright/test";
import { startOidcServer } from "../support/oidc-server";
import { expectAccessible } from "./support/axe";
import { createCommunity } from "./support/community";
import { startOwnServer } from "./support/own-server";
import { passProvider } from "./support/pass-provider";
import { signIn } from "./support/people";

let provider: Awaited<ReturnType<typeof startOidcServer>>;
let app: Awaited<ReturnType<typeof startOwnServer>>;

// All that the provider says of addresses: whom somebody else would like to be.
const coveted = "dana.morales@riverbend.example";

test.beforeAll(async () => {
  app = await startOwnServer(async (url) => {
    provider = await startOidcServer(url, coveted);
    return provider.env;
  });
});

test.afterAll(async () => {
  await app.stop();
  await provider.stop();
});

const withMaple = { name: "Continue with Maple District" };

test("an identity that nobody connected opens nothing, whatever address it claims", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: app.url });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await expectAccessible(page);
  await page.getByRole("button", withMaple).click();
  await passProvider(page, "stranger");
  await expect(page).toHaveURL(/\/sign-in\?problem=not_connected/);
  await expect(
    page.getByText("This Maple District account is not connected yet"),
  ).toBeVisible();
  await expectAccessible(page);
  await page.goto("/riverbend");
  await expect(page).toHaveURL(/sign-in/);
  await context.close();
});

test("a member connects one, signs in with it, and disconnects it; another cannot take it", async ({
  browser,
}) => {
  const { staff, leader } = await createCommunity("maple", ["Elm School"]);
  const context = await browser.newContext({ baseURL: app.url });
  const page = await context.newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, staff);

  await page.goto("/account");
  const connect = page.getByRole("button", { name: "Connect Maple District" });
  await connect.click();
  const alert = page.getByRole("alert").filter({ hasText: "Not connected" });
  await expect(alert).toContainText("Type your current password");
  const current = page.locator("#connect-oidc");
  await current.fill("wrong");
  await connect.click();
  await expect(alert).toContainText("not your current password");
  await current.fill(staff.password);
  await connect.click();
  await passProvider(page, "maple-staff");
  await expect(page).toHaveURL(/account\?connected=oidc/);
  await expect(page.getByText("Maple District is connected.")).toBeVisible();
  await expectAccessible(page);

  const fresh = await browser.newContext({ baseURL: app.url });
  const elsewhere = await fresh.newPage();
  await elsewhere.goto("/sign-in");
  await elsewhere.getByRole("button", withMaple).click();
  await passProvider(elsewhere, "maple-staff");
  await expect(elsewhere).toHaveURL(/\/maple$/);

  const other = await (
    await browser.newContext({ baseURL: app.url })
  ).newPage();
  await signIn(other, leader);
  await other.goto("/account");
  await other.locator("#connect-oidc").fill(leader.password);
  await other.getByRole("button", { name: "Connect Maple District" }).click();
  await passProvider(other, "maple-staff");
  await expect(other.getByText("belongs to another person")).toBeVisible();

  await page.goto("/account");
  const disconnect = page.getByRole("button", {
    name: "Disconnect Maple District",
  });
  await disconnect.click();
  const card = page.getByRole("region", { name: "Other ways to sign in" });
  await expect(card.getByRole("alert")).toContainText(
    "Type your current password",
  );
  await expectAccessible(page);
  await card.getByLabel("Current password").fill(staff.password);
  await disconnect.click();
  await expect(connect).toBeVisible();
  const late = await (await browser.newContext({ baseURL: app.url })).newPage();
  await late.goto("/sign-in");
  await late.getByRole("button", withMaple).click();
  await passProvider(late, "maple-staff");
  await expect(late).toHaveURL(/not_connected/);
});

test("somebody invited comes in with it and needs no password; the link is used up", async ({
  browser,
}) => {
  const { staff } = await createCommunity("birch", ["Elm School"]);
  const admin = await (
    await browser.newContext({ baseURL: app.url })
  ).newPage();
  await signIn(admin, staff);
  await admin.goto("/birch/members/invite");
  await admin.getByLabel("Email").fill("ana@birch.example");
  await admin.getByLabel("Name", { exact: true }).fill("Ana Ruiz");
  await admin.getByRole("radio", { name: "Viewer" }).check();
  await admin.getByRole("button", { name: "Make the invitation" }).click();
  const link = await admin
    .getByLabel("Link for ana@birch.example")
    .inputValue();

  const context = await browser.newContext({ baseURL: app.url });
  const page = await context.newPage();
  await page.goto(link);
  await expectAccessible(page);
  await page
    .getByRole("region", { name: "Use an account you have already" })
    .getByRole("button", withMaple)
    .click();
  await passProvider(page, "ana");
  await expect(page).toHaveURL(/\/birch$/);

  await page.goto("/account");
  await page.getByRole("button", { name: "Disconnect Maple District" }).click();
  await expect(
    page.getByText("This is your only way to sign in"),
  ).toBeVisible();

  const second = await (
    await browser.newContext({ baseURL: app.url })
  ).newPage();
  await second.goto(link);
  await expect(
    second.getByRole("heading", { name: "This link does not work" }),
  ).toBeVisible();
});
