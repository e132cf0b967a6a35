import { expect, test } from "@playwright/test";
import { withClient } from "../../prisma/database/connect.mjs";
import { expectAccessible } from "./support/axe";
import { createCommunity } from "./support/community";
import { signIn } from "./support/people";

for (const { width, locale } of [
  { width: 390, locale: "es" },
  { width: 1280, locale: "en" },
])
  test(`a person ends what they forgot elsewhere and changes their password, ${locale} at ${width}`, async ({
    page,
    browser,
    context,
  }) => {
    const words =
      locale === "en"
        ? {
            menu: "My account",
            open: "Where you are signed in",
            happened: "What happened with your account",
            changed: "Your password was changed",
            end: /^Sign out (?!everywhere)/,
            current: "Current password",
            fresh: "New password",
            submit: "Change my password",
            missing: "Type your current password.",
            wrong: "This is not your current password.",
            common: "Too many people use this",
            done: "Your password is changed",
            only: "You are signed in nowhere else.",
          }
        : {
            menu: "Mi cuenta",
            open: "Dónde tiene la sesión abierta",
            happened: "Qué ha pasado con su cuenta",
            changed: "Su contraseña cambió",
            end: /^Cerrar la sesión (?!en todos)/,
            current: "Contraseña actual",
            fresh: "Contraseña nueva",
            submit: "Cambiar mi contraseña",
            missing: "Escriba su contraseña actual.",
            wrong: "Esta no es su contraseña actual.",
            common: "Muchas personas usan",
            done: "Su contraseña ha cambiado",
            only: "No tiene la sesión abierta en ningún otro lugar.",
          };
    const slug = `account-${width}`;
    const { leader } = await createCommunity(slug, ["Elm School"]);
    await page.setViewportSize({ width, height: 844 });
    const forgotten = await (await browser.newContext()).newPage();
    const third = await (await browser.newContext()).newPage();
    for (const one of [page, forgotten, third]) await signIn(one, leader);
    await context.addCookies([
      { name: "waymark-locale", value: locale, domain: "localhost", path: "/" },
    ]);

    await test.step("one of the others is ended, and asks to sign in at its next page", async () => {
      await page.goto(`/${slug}`);
      await page.getByRole("button", { name: /Lena Leader/ }).click();
      await page.getByRole("link", { name: words.menu }).click();
      const open = page.getByRole("region", { name: words.open });
      await expect(open.getByRole("listitem")).toHaveCount(3);
      await expectAccessible(page);
      await page
        .getByRole("main")
        .getByRole("button", { name: words.end })
        .first()
        .click();
      await expect(open.getByRole("listitem")).toHaveCount(2);
      const answers = await Promise.all(
        [forgotten, third].map(async (one) => {
          await one.goto(`/${slug}`);
          return new URL(one.url()).pathname;
        }),
      );
      expect(answers.toSorted()).toEqual([`/${slug}`, "/sign-in"]);
    });

    await test.step("from a session that began a while ago it takes the password", async () => {
      // One of the two is signed in still, and stays in the list.
      for (const one of [forgotten, third]) {
        await one.context().clearCookies();
        await signIn(one, leader);
      }
      await ageSessions(leader.email);
      await page.reload();
      const open = page.getByRole("region", { name: words.open });
      await expect(open.getByRole("listitem")).toHaveCount(4);
      const end = open.getByRole("button", { name: words.end }).first();
      await end.click();
      const own = open.getByLabel(words.current);
      await expect(open.getByRole("alert")).toContainText(words.missing);
      await expectAccessible(page);
      await own.fill("not this");
      await end.click();
      await expect(open.getByRole("alert")).toContainText(words.wrong);
      await own.fill(leader.password);
      await end.click();
      await expect(open.getByRole("listitem")).toHaveCount(3);
    });

    await test.step("a wrong or weak password is told at its field and changes nothing", async () => {
      const change = async (current: string, fresh: string) => {
        await page.locator("#current-password").fill(current);
        await page.getByLabel(words.fresh).fill(fresh);
        await page.getByRole("button", { name: words.submit }).click();
      };
      await change("not this", "four quiet herons");
      await expect(page.getByText(words.wrong).first()).toBeVisible();
      // One that the built server's own list knows, and no rule.
      await change(leader.password, "1qaz2wsx3edc");
      await expect(page.getByText(words.common).first()).toBeVisible();
      await expectAccessible(page);
      await change(leader.password, "four quiet herons");
      await expect(page.getByText(words.done)).toBeVisible();
      await expect(page.getByText(words.only)).toBeVisible();
      await expect(
        page
          .getByRole("region", { name: words.happened })
          .getByRole("listitem")
          .first(),
      ).toContainText(words.changed);
    });

    await test.step("everywhere else is signed out, and the new one signs in", async () => {
      for (const one of [forgotten, third]) {
        await one.goto(`/${slug}`);
        await expect(one).toHaveURL(/\/sign-in$/);
      }
      await signIn(third, { ...leader, password: "four quiet herons" });
      await expect(third).toHaveURL(new RegExp(`/${slug}$`));
    });
  });

function ageSessions(email: string) {
  return withClient(process.env.DATABASE_URL ?? "", (client) =>
    client.query(
      `UPDATE "Session" SET "createdAt" = now() - interval '11 minutes' WHERE "personId" = (SELECT "id" FROM "Person" WHERE "email" = $1)`,
      [email],
    ),
  );
}
