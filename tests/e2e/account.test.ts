import { expect, test } from "@playwright/test";
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
            end: /^Sign out (?!everywhere)/,
            current: "Current password",
            fresh: "New password",
            submit: "Change my password",
            wrong: "This is not your current password.",
            common: "Too many people use this",
            done: "Your password is changed",
            only: "You are signed in nowhere else.",
          }
        : {
            menu: "Mi cuenta",
            end: /^Cerrar la sesión (?!en todos)/,
            current: "Contraseña actual",
            fresh: "Contraseña nueva",
            submit: "Cambiar mi contraseña",
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
      await expect(page.getByRole("listitem")).toHaveCount(3);
      await expectAccessible(page);
      await page
        .getByRole("main")
        .getByRole("button", { name: words.end })
        .first()
        .click();
      await expect(page.getByRole("listitem")).toHaveCount(2);
      const answers = await Promise.all(
        [forgotten, third].map(async (one) => {
          await one.goto(`/${slug}`);
          return new URL(one.url()).pathname;
        }),
      );
      expect(answers.toSorted()).toEqual([`/${slug}`, "/sign-in"]);
    });

    await test.step("a wrong or weak password is told at its field and changes nothing", async () => {
      const change = async (current: string, fresh: string) => {
        await page.getByLabel(words.current).fill(current);
        await page.getByLabel(words.fresh).fill(fresh);
        await page.getByRole("button", { name: words.submit }).click();
      };
      await change("not this", "four quiet herons");
      await expect(page.getByText(words.wrong).first()).toBeVisible();
      await change(leader.password, "password123");
      await expect(page.getByText(words.common).first()).toBeVisible();
      await expectAccessible(page);
      await change(leader.password, "four quiet herons");
      await expect(page.getByText(words.done)).toBeVisible();
      await expect(page.getByText(words.only)).toBeVisible();
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
