import { expect, test } from "@playwright/test";
import { withClient } from "../../../prisma/database/connect.mjs";
import { expectAccessible } from "../support/axe";
import { codeOf } from "../support/codes";
import { createCommunity } from "../support/community";
import { enterPassword, openPage, turnAppOn } from "../support/second-step";
import { ways } from "../support/second-step-words";

for (const way of ways) {
  const { width, locale, words } = way;

  test(`an app at sign-in, from setting it up to taking it off, ${locale} at ${width}`, async ({
    browser,
  }) => {
    const slug = `factor-app-${width}`;
    const { leader } = await createCommunity(slug, []);
    const page = await openPage(browser, way);
    let app = { secret: "", codes: [""] };

    await test.step("it is set up with the password, and gives recovery codes this once", async () => {
      await enterPassword(page, words, leader);
      await expect(page).toHaveURL(new RegExp(`/${slug}$`));
      await page.goto("/account/second-factor");
      await expect(page.getByText(words.off)).toBeVisible();
      await expectAccessible(page);
      const start = page.getByRole("button", { name: words.start });
      await start.click();
      await expect(page.getByRole("alert").first()).toContainText(
        words.noPassword,
      );
      await page.getByLabel(words.own).first().fill("not this one");
      await start.click();
      await expect(page.getByRole("alert").first()).toContainText(
        words.notYours,
      );
      await page.getByLabel(words.own).first().fill(leader.password);
      await start.click();
      await expect(page.getByLabel(words.appCode)).toBeVisible();
      await expectAccessible(page);
      app = await turnAppOn(page, words);
      await expectAccessible(page);
      await page.getByRole("button", { name: words.kept }).click();
      await expect(page.getByText(words.on)).toBeVisible();
      await expectAccessible(page);
    });

    const elsewhere = await openPage(browser, way);
    await test.step("a password alone opens nothing and leads to the step", async () => {
      await enterPassword(elsewhere, words, leader);
      await expect(elsewhere).toHaveURL(/\/sign-in\/second-step$/);
      await elsewhere.goto(`/${slug}`);
      await expect(elsewhere).toHaveURL(/\/sign-in\/second-step$/);
      await expect(
        elsewhere.getByRole("heading", { name: words.title }),
      ).toBeVisible();
      await expectAccessible(elsewhere);
      await elsewhere.getByLabel(words.code, { exact: true }).fill("000000");
      await elsewhere
        .getByRole("button", { name: words.signIn })
        .first()
        .click();
      await expect(elsewhere.getByText(words.wrong).first()).toBeVisible();
      await expectAccessible(elsewhere);
    });

    await test.step("a step that is over says so, and starting over leads back to the password", async () => {
      await endStep(leader.email);
      const code = elsewhere.getByLabel(words.code, { exact: true });
      await code.fill(codeOf(app.secret, 1));
      const send = elsewhere.getByRole("button", { name: words.signIn });
      await send.first().click();
      await expect(elsewhere.getByRole("alert").first()).toContainText(
        words.over,
      );
      await elsewhere.getByRole("button", { name: words.restart }).click();
      await expect(elsewhere).toHaveURL(/\/sign-in$/);
      await enterPassword(elsewhere, words, leader);
      await expect(elsewhere).toHaveURL(/\/sign-in\/second-step$/);
    });

    await test.step("the code of the app signs in, sent again where the connection broke off", async () => {
      const code = elsewhere.getByLabel(words.code, { exact: true });
      const send = elsewhere.getByRole("button", { name: words.signIn });
      const typed = codeOf(app.secret, 1);
      await code.fill(typed);
      await elsewhere.context().setOffline(true);
      await send.first().click();
      await expect(elsewhere.getByRole("alert").first()).toContainText(
        words.unreachable,
      );
      await expect(code).toHaveValue(typed);
      await elsewhere.context().setOffline(false);
      await send.first().click();
      await expect(elsewhere).toHaveURL(new RegExp(`/${slug}$`));
    });

    await test.step("so does a recovery code, once", async () => {
      const third = await openPage(browser, way);
      await enterPassword(third, words, leader);
      await third
        .getByLabel(words.code, { exact: true })
        .fill(app.codes[0]?.toLowerCase() ?? "");
      await third.getByRole("button", { name: words.signIn }).first().click();
      await expect(third).toHaveURL(new RegExp(`/${slug}$`));
      await page.reload();
      await expect(page.getByText(words.left)).toBeVisible();
    });

    await test.step("taking it off asks for the password and a code", async () => {
      await page.getByText(words.removeApp).first().click();
      const form = page.locator("form").filter({
        has: page.getByRole("button", { name: words.removeApp }),
      });
      await form.getByLabel(words.own).fill(leader.password);
      await form.getByLabel(words.code, { exact: true }).fill("123456");
      await form.getByRole("button", { name: words.removeApp }).click();
      await expect(page.getByRole("alert").first()).toContainText(words.wrong);
      await expectAccessible(page);
      await form.getByLabel(words.own).fill(leader.password);
      await form
        .getByLabel(words.code, { exact: true })
        .fill(app.codes[1] ?? "");
      await form.getByRole("button", { name: words.removeApp }).click();
      await expect(page.getByText(words.off)).toBeVisible();
      const fourth = await openPage(browser, way);
      await enterPassword(fourth, words, leader);
      await expect(fourth).toHaveURL(new RegExp(`/${slug}$`));
    });
  });
}

/** As after ten minutes. */
function endStep(email: string) {
  return withClient(process.env.DATABASE_URL ?? "", (client) =>
    client.query(
      `UPDATE "SignInStep" s SET "expiresAt" = now() FROM "Person" p WHERE p."id" = s."personId" AND p."email" = $1`,
      [email],
    ),
  );
}
