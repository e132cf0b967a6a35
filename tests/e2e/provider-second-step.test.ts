import { type Browser, expect, type Page, test } from "@playwright/test";
import { withClient } from "../../prisma/database/connect.mjs";
import { startOidcServer } from "../support/oidc-server";
import { expectAccessible } from "./support/axe";
import { codeOf, readKey } from "./support/codes";
import { type Account, createCommunity } from "./support/community";
import { type OwnServer, startOwnServer } from "./support/own-server";
import { passProvider } from "./support/pass-provider";
import { signIn } from "./support/people";

type Provider = Awaited<ReturnType<typeof startOidcServer>>;

/** One server and its provider, where a second step is asked of some or of all. */
async function serve(who: "admins" | "all") {
  let provider: Provider | undefined;
  const app = await startOwnServer(async (url) => {
    provider = await startOidcServer(url, "somebody@elsewhere.example");
    return { ...provider.env, SECOND_FACTOR: who };
  });
  if (!provider) throw new Error("No provider");
  return { app, provider };
}

async function withServer(
  who: "admins" | "all",
  work: (app: OwnServer, issuer: string) => Promise<void>,
) {
  const { app, provider } = await serve(who);
  try {
    await work(app, provider.env.OIDC_ISSUER);
  } finally {
    await app.stop();
    await provider.stop();
  }
}

test("where everybody must have a second step, a provider's word is not enough: not at first, and not later", async ({
  browser,
}) => {
  const slug = "step-all";
  const { viewer, staff } = await createCommunity(slug, []);
  await withServer("all", async (app, issuer) => {
    await connect(viewer, issuer, "step-viewer");
    let secret = "";

    await test.step("who has none sets it up before they are in", async () => {
      const page = await comeByProvider(browser, app, "step-viewer");
      await expectStopped(page, slug, "Set up a second step");
      secret = await setUpApp(page);
      await expect(page).toHaveURL(new RegExp(`/${slug}$`));
    });

    await test.step("who has one gives it, and no other opens it", async () => {
      const page = await comeByProvider(browser, app, "step-viewer");
      await expectStopped(page, slug, "One more step");
      await page.getByLabel("Code", { exact: true }).fill("000000");
      await page.getByRole("button", { name: "Sign in" }).first().click();
      await expect(page.getByRole("alert").first()).toContainText("not right");
      await page.goto(`/${slug}`);
      await expect(page).toHaveURL(/\/sign-in\/second-step$/);
      await page.getByLabel("Code", { exact: true }).fill(codeOf(secret, 1));
      await page.getByRole("button", { name: "Sign in" }).first().click();
      await expect(page).toHaveURL(new RegExp(`/${slug}$`));
    });

    await test.step("an invitation taken up with a provider leads to it too", async () => {
      const admin = await (
        await browser.newContext({ baseURL: app.url })
      ).newPage();
      await signIn(admin, staff, /second-step/);
      await setUpApp(admin);
      await expect(admin).toHaveURL(new RegExp(`/${slug}$`));
      await admin.goto(`/${slug}/members/invite`);
      await admin.getByLabel("Email").fill("ana@step-all.example");
      await admin.getByLabel("Name", { exact: true }).fill("Ana Ruiz");
      await admin.getByRole("radio", { name: "Viewer" }).check();
      await admin.getByRole("button", { name: "Make the invitation" }).click();
      const link = await admin
        .getByLabel("Link for ana@step-all.example")
        .inputValue();
      const page = await (
        await browser.newContext({ baseURL: app.url })
      ).newPage();
      await page.goto(link);
      await page
        .getByRole("region", { name: "Use an account you have already" })
        .getByRole("button", withMaple)
        .click();
      await passProvider(page, "step-ana");
      await expectStopped(page, slug, "Set up a second step");
      await setUpApp(page);
      await expect(page).toHaveURL(new RegExp(`/${slug}$`));
    });
  });
});

test("where administrators must, a provider asks it of them and of nobody else", async ({
  browser,
}) => {
  const slug = "step-admins";
  const { leader, staff } = await createCommunity(slug, []);
  await withServer("admins", async (app, issuer) => {
    await connect(leader, issuer, "step-leader");
    await connect(staff, issuer, "step-staff");
    const page = await comeByProvider(browser, app, "step-leader");
    await expect(page).toHaveURL(new RegExp(`/${slug}$`));
    const admin = await comeByProvider(browser, app, "step-staff");
    await expectStopped(admin, slug, "Set up a second step");
    await setUpApp(admin);
    await expect(admin).toHaveURL(new RegExp(`/${slug}$`));
  });
});

const withMaple = { name: "Continue with Maple District" };

async function comeByProvider(browser: Browser, app: OwnServer, name: string) {
  const context = await browser.newContext({ baseURL: app.url });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", withMaple).click();
  await passProvider(page, name);
  return page;
}

/** They stand before the second step, and nothing is open to them. */
async function expectStopped(page: Page, slug: string, title: string) {
  await expect(page).toHaveURL(/\/sign-in\/second-step$/);
  for (const address of [`/${slug}`, "/account", "/systems"]) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/sign-in\/second-step$/);
  }
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expectAccessible(page);
}

async function setUpApp(page: Page) {
  await page.getByRole("button", { name: "Set up an app" }).click();
  const secret = await readKey(page);
  await page.getByLabel("Code from the app").fill(codeOf(secret, -1));
  await page.getByRole("button", { name: "Turn it on" }).click();
  await page.getByRole("button", { name: "I have kept them" }).click();
  return secret;
}

/** The identity at the provider belongs to this account. */
function connect({ email }: Account, issuer: string, subject: string) {
  return withClient(process.env.DATABASE_URL ?? "", (client) =>
    client.query(
      `INSERT INTO "ProviderAccount" ("issuer", "subject", "personId", "label")
       SELECT $1, $2, "id", $2 FROM "Person" WHERE "email" = $3`,
      [issuer, subject, email],
    ),
  );
}
