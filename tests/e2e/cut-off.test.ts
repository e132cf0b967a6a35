import {
  type Browser,
  expect,
  type Locator,
  type Page,
  test,
} from "@playwright/test";
import { withClient } from "../../prisma/database/connect.mjs";
import { account as englishAccount } from "@/messages/en/account";
import { auth as englishAuth } from "@/messages/en/auth";
import { errors as english } from "@/messages/en/errors";
import { factors as englishFactors } from "@/messages/en/factors";
import { layout as englishLayout } from "@/messages/en/layout";
import { account as spanishAccount } from "@/messages/es/account";
import { auth as spanishAuth } from "@/messages/es/auth";
import { errors as spanish } from "@/messages/es/errors";
import { factors as spanishFactors } from "@/messages/es/factors";
import { layout as spanishLayout } from "@/messages/es/layout";
import { expectAccessible } from "./support/axe";
import { type Account, createCommunity } from "./support/community";
import { addOperator } from "./support/operator";

const ways = [
  {
    width: 390,
    locale: "es",
    other: "en",
    errors: spanish,
    account: spanishAccount,
    auth: spanishAuth,
    factors: spanishFactors,
    layout: spanishLayout,
  },
  {
    width: 1280,
    locale: "en",
    other: "es",
    errors: english,
    account: englishAccount,
    auth: englishAuth,
    factors: englishFactors,
    layout: englishLayout,
  },
] as const;
type Way = (typeof ways)[number];

type Form = {
  address: string;
  /** What is entered, by the ids of fields: texts typed, choices by their value. */
  entries: Record<string, string>;
  said: string;
  /** On the page once the same was sent again. */
  done: string;
};

for (const way of ways) {
  const { width, locale, errors } = way;
  const slug = `cut-off-${width}`;

  test(`where the connection breaks off, it is said and nothing entered is lost, ${locale} at ${width}`, async ({
    browser,
  }) => {
    const { staff } = await createCommunity(slug, ["Elm School"]);
    const admin = await openFor(browser, way, staff);
    const operator = await openFor(
      browser,
      way,
      await addOperator(`Opal ${width}`),
    );
    await operator.goto(`/operator/systems?q=${slug}`);
    const system = operator.getByRole("link", { name: `Cut-Off-${width}` });
    const ofSystem = (await system.getAttribute("href")) ?? "";
    await operator.goto("/operator/systems/new");
    const framework = operator.locator("#new-system-frameworkVersionId option");

    await expectKept(admin, {
      address: `/${slug}/members/invite`,
      entries: {
        "member-email": "nora@cut-off.example",
        "member-name": "Nora New",
        "member-title": "Director",
      },
      said: errors.unreachable,
      done: "form:has(#member-email)",
    });
    await expectKept(admin, {
      address: `/${slug}/settings/operator`,
      entries: { "let-in-hours": "4", "let-in-reason": "It will not save" },
      said: errors.unreachable,
      done: "#let-in-hours",
    });
    await expectKept(operator, {
      address: "/operator/systems/new",
      entries: {
        "new-system-name": `Made ${width}`,
        "new-system-slug": `made-${width}`,
        "new-system-boundary": "All schools of the district",
        "new-system-frameworkVersionId":
          (await framework.nth(1).getAttribute("value")) ?? "",
        "new-system-email": `made-${width}@cut-off.example`,
        "new-system-personName": "Mae Made",
      },
      said: errors.unreachable,
      done: "#new-system-name",
    });
    await expectKept(operator, {
      address: ofSystem,
      entries: {
        "suspend-because": "Moving to another server",
        "suspend-contact": "Opal, 555 0100",
      },
      said: errors.unreachable,
      done: "#suspend-because",
    });
  });

  test(`around the page and about oneself, it is said where one stands, ${locale} at ${width}`, async ({
    browser,
  }) => {
    const { account, auth, factors, layout, other } = way;
    const own = await createCommunity(`cut-off-own-${width}`, []);
    const page = await openFor(browser, way, own.leader);
    const elsewhere = await openFor(browser, way, own.leader);

    await test.step("the language", async () => {
      await page.goto(`/${own.slug}/plan`);
      const button = page.getByRole("button", {
        name: layout.languages[other],
      });
      await expectSaid(page, button, layout.languageStays);
      await expect(page.locator("h1")).toBeVisible();
      await button.click();
      await expect(page.locator("html")).toHaveAttribute("lang", other);
      await page
        .getByRole("button", { name: layout.languages[locale] })
        .click();
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
    });

    await test.step("a session elsewhere, with the password that was asked for", async () => {
      await ageSessions(own.leader.email);
      await page.goto("/account");
      const end = page.getByRole("button", {
        name: account.sessions.endOthers,
      });
      await end.click();
      const password = page.locator("#own-others");
      await password.fill(own.leader.password);
      await expectSaid(page, end, errors.unreachable);
      await expect(password).toHaveValue(own.leader.password);
      await end.click();
      await expect(page.getByText(account.sessions.onlyThis)).toBeVisible();
      await elsewhere.goto(`/${own.slug}`);
      await expect(elsewhere).toHaveURL(/\/sign-in$/);
    });

    await test.step("one's password", async () => {
      const fresh = `${own.leader.password} again`;
      const [current, next] = ["#current-password", "#new-password"];
      await page.locator(current).fill(own.leader.password);
      await page.locator(next).fill(fresh);
      const change = page.getByRole("button", {
        name: account.password.submit,
      });
      await expectSaid(page, change, errors.unreachable);
      await expect(page.locator(current)).toHaveValue(own.leader.password);
      await expect(page.locator(next)).toHaveValue(fresh);
      await change.click();
      await expect(page.getByText(account.password.done)).toBeVisible();
      await expect(page.locator(next)).toHaveValue("");
      own.leader.password = fresh;
    });

    await test.step("signing out", async () => {
      await page.goto(`/${own.slug}`);
      await page.getByRole("button", { name: /Lena Leader/ }).click();
      const out = page.getByRole("button", { name: auth.signOut.button });
      await expectSaid(page, out, auth.signOut.problem);
      await expect(page).toHaveURL(new RegExp(`/${own.slug}$`));
      await out.click();
      await expect(page).toHaveURL(/\/sign-in$/);
    });

    await test.step("signing in, and as somebody else", async () => {
      const [email, password] = ["#email", "#password"];
      await page.locator(email).fill(own.leader.email);
      await page.locator(password).fill(own.leader.password);
      const enter = page.locator("form:has(#email) button[type=submit]");
      await expectSaid(page, enter, errors.unreachable);
      await expect(page.locator(email)).toHaveValue(own.leader.email);
      await expect(page.locator(password)).toHaveValue(own.leader.password);
      await enter.click();
      await expect(page).not.toHaveURL(/sign-in/);
      await turnIntoSteps(own.leader.email);
      await page.goto("/sign-in");
      await expect(page).toHaveURL(/\/second-step$/);
      const restart = page.getByRole("button", { name: factors.step.restart });
      await expectSaid(page, restart, auth.signOut.problem);
      await restart.click();
      await expect(page).toHaveURL(/\/sign-in$/);
    });
  });

  test(`an invitation is taken up at the second try, ${locale} at ${width}`, async ({
    browser,
  }) => {
    const { errors } = way;
    const { slug, staff } = await createCommunity(`cut-off-join-${width}`, []);
    const guest = await createCommunity(`cut-off-guest-${width}`, []);
    const admin = await openFor(browser, way, staff);
    const fresh = `new@${slug}.example`;

    const page = await openFor(browser, way, guest.viewer);
    await page.goto(await invite(admin, slug, guest.viewer.email));
    const accept = page.locator("form:has(input[name=token]) button");
    await expectSaid(page, accept, errors.unreachable);
    await accept.click();
    await expect(page).toHaveURL(new RegExp(`/${slug}$`));

    await page.context().clearCookies();
    await page.goto(await invite(admin, slug, fresh));
    await page.locator("#new-name").fill("Nora New");
    await page.locator("#new-password").fill("four plain words here");
    const join = page.locator("form:has(#new-name) button");
    await expectSaid(page, join, english.unreachable);
    await expect(page.locator("#new-name")).toHaveValue("Nora New");
    await expect(page.locator("#new-password")).toHaveValue(
      "four plain words here",
    );
    await join.click();
    await expect(page).toHaveURL(new RegExp(`/${slug}$`));
  });
}

/** Presses without a connection, and looks at what is said; then there is one again. */
async function expectSaid(page: Page, button: Locator, text: string) {
  // What is fetched later is there: a part that was cut off is not asked for again.
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await button.click();
  await expect(page.getByRole("alert").filter({ hasText: text })).toBeVisible();
  await expectAccessible(page);
  // Looked at down to its end; a menu stays beside its button, at the top.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.context().setOffline(false);
}

/** Gives the link to hand over. */
async function invite(page: Page, slug: string, email: string) {
  await page.goto(`/${slug}/members/invite`);
  await page.locator("#member-email").fill(email);
  await page.locator("#member-name").fill("Nora New");
  await page.locator("input[name=role][value=viewer]").check();
  await page.locator("form:has(#member-email) button[type=submit]").click();
  const link = page.locator("input[readonly][value*='/invitation/']");
  return link.inputValue();
}

function ageSessions(email: string) {
  return query(
    `UPDATE "Session" SET "createdAt" = now() - interval '11 minutes' WHERE "personId" = (SELECT "id" FROM "Person" WHERE "email" = $1)`,
    email,
  );
}

/** Whoever is signed in is on the way to it instead, as after a password alone. */
function turnIntoSteps(email: string) {
  return query(
    `WITH "gone" AS (
       DELETE FROM "Session" WHERE "endedAt" IS NULL AND "personId" =
         (SELECT "id" FROM "Person" WHERE "email" = $1)
       RETURNING "id", "personId")
     INSERT INTO "SignInStep" ("id", "personId", "expiresAt")
     SELECT "id", "personId", now() + interval '5 minutes' FROM "gone"`,
    email,
  );
}

function query(text: string, email: string) {
  return withClient(process.env.DATABASE_URL ?? "", (client) =>
    client.query(text, [email]),
  );
}

/** Sends the form without a connection, looks at what is left, and sends it again with one. */
async function expectKept(page: Page, form: Form) {
  await page.goto(form.address);
  const fields = Object.entries(form.entries).map(
    ([id, entry]) => [page.locator(`#${id}`), entry] as const,
  );
  for (const [field, entry] of fields) {
    const isChoice = (await field.evaluate((one) => one.tagName)) === "SELECT";
    await (isChoice ? field.selectOption(entry) : field.fill(entry));
  }
  const [first] = Object.keys(form.entries);
  const sent = page.locator(`form:has(#${first})`);
  const viewer = sent.locator("input[name=role][value=viewer]");
  if ((await viewer.count()) > 0) await viewer.check();
  const button = sent.locator("button[type=submit]");
  await page.context().setOffline(true);
  await button.click();
  await expect(
    page.getByRole("alert").filter({ hasText: form.said }),
  ).toBeVisible();
  for (const [field, entry] of fields) await expect(field).toHaveValue(entry);
  await expectAccessible(page);
  await page.context().setOffline(false);
  await button.click();
  await expect(page.locator(form.done)).toHaveCount(0);
}

async function openFor(browser: Browser, way: Way, account: Account) {
  const url = process.env.BASE_URL ?? "";
  const context = await browser.newContext({
    viewport: { width: way.width, height: 844 },
  });
  await context.addCookies([
    { name: "waymark-locale", value: way.locale, url },
  ]);
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.locator("#email").fill(account.email);
  await page.locator("#password").fill(account.password);
  await page.locator("form:has(#email) button[type=submit]").click();
  await expect(page).not.toHaveURL(/sign-in/);
  return page;
}
