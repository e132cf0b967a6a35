import { expect, test } from "@playwright/test";
import { textOf } from "../support/read-mail";
import { startSmtpDouble } from "../support/smtp-double";
import { expectAccessible } from "./support/axe";
import { createCommunity } from "./support/community";
import { startOwnServer } from "./support/own-server";
import { signIn } from "./support/people";

const fresh = "four quiet herons";
let smtp: Awaited<ReturnType<typeof startSmtpDouble>>;
let server: Awaited<ReturnType<typeof startOwnServer>>;

test.beforeAll(async () => {
  smtp = await startSmtpDouble();
  server = await startOwnServer({
    SMTP_URL: smtp.url,
    MAIL_FROM: "waymark@mail.example",
  });
});

test.afterAll(async () => {
  await server.stop();
  await smtp.stop();
});

/** The link in the last mail to this address. */
async function readLink(email: string) {
  const mails = () => smtp.received.filter(({ to }) => to === email);
  await expect.poll(() => mails().length).toBeGreaterThan(0);
  const text = textOf(mails().at(-1)?.data ?? "");
  return /http:\S+\/reset-password\/\S+/.exec(text)?.[0] ?? "no link";
}

for (const { width, locale, words } of [
  {
    width: 390,
    locale: "es",
    words: {
      forgot: "¿Olvidó su contraseña?",
      email: "Correo electrónico",
      send: "Enviarme un enlace",
      missing: "Escriba su correo electrónico.",
      sent: "Si hay una cuenta, va en camino un correo; sirve por una hora.",
      another: "Usar otro correo",
      current: "Contraseña actual",
      password: "Contraseña nueva",
      change: "Cambiar mi contraseña",
      save: "Guardar la contraseña nueva",
      common: "Muchas personas usan",
      unreachable: "No pudimos comunicarnos con el servidor",
      done: "Su contraseña ha cambiado",
      toSignIn: "Ir a iniciar sesión",
      over: "Este enlace no sirve",
      used: "Con un enlace se eligió una contraseña nueva",
    },
  },
  {
    width: 1280,
    locale: "en",
    words: {
      forgot: "Forgot your password?",
      email: "Email",
      send: "Send me a link",
      missing: "Enter your email.",
      sent: "If there is an account, a mail is on its way; it works for one hour.",
      another: "Use another email",
      current: "Current password",
      password: "New password",
      change: "Change my password",
      save: "Save the new password",
      common: "Too many people use this",
      unreachable: "We could not reach the server",
      done: "Your password is changed",
      toSignIn: "Go to sign-in",
      over: "This link does not work",
      used: "A link was used to choose a new password",
    },
  },
] as const)
  test(`who forgot their password chooses another by a link, ${locale} at ${width}`, async ({
    browser,
  }) => {
    const slug = `forgot-${width}`;
    const { leader } = await createCommunity(slug, []);
    const open = async () => {
      const context = await browser.newContext({
        ...{ baseURL: server.url, viewport: { width, height: 844 } },
      });
      return context.newPage();
    };
    const [page, elsewhere] = [await open(), await open()];
    await signIn(elsewhere, leader);
    await page
      .context()
      .addCookies([{ name: "waymark-locale", value: locale, url: server.url }]);
    const ask = async (email: string) => {
      await page.getByLabel(words.email).fill(email);
      await page.getByRole("button", { name: words.send }).click();
    };

    await test.step("the answer is the same whether or not there is an account", async () => {
      await page.goto("/sign-in");
      await page.getByRole("link", { name: words.forgot }).click();
      await expect(page).toHaveURL(/\/forgot-password$/);
      await expectAccessible(page);
      await ask("");
      await expect(page.getByRole("alert").first()).toContainText(
        words.missing,
      );
      await ask(`nobody@${slug}.example`);
      await expect(page.getByText(words.sent)).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: words.another }).click();
      await ask(leader.email);
      await expect(page.getByText(words.sent)).toBeVisible();
      await readLink(leader.email);
      expect(
        smtp.received.filter(({ to }) => to.endsWith(`${slug}.example`)),
      ).toHaveLength(1);
    });

    await test.step("opening the link changes nothing, and tells no other page of itself", async () => {
      const link = await readLink(leader.email);
      for (const _ of [1, 2]) await page.goto(link);
      await expect(page.getByLabel(words.password)).toBeVisible();
      await expect(page.locator('meta[name="referrer"]')).toHaveAttribute(
        "content",
        "strict-origin",
      );
      await expectAccessible(page);
      await elsewhere.goto(`/${slug}`);
      await expect(elsewhere).toHaveURL(new RegExp(`/${slug}$`));
    });

    await test.step("a weak password is told at its field; a good one signs out everywhere", async () => {
      await page.getByLabel(words.password).fill("password123");
      await page.getByRole("button", { name: words.save }).click();
      await expect(page.getByRole("alert").first()).toContainText(words.common);
      await expect(page.getByLabel(words.password)).toHaveValue("password123");
      await page.getByLabel(words.password).fill(fresh);
      await page.context().setOffline(true);
      await page.getByRole("button", { name: words.save }).click();
      await expect(page.getByRole("alert").first()).toContainText(
        words.unreachable,
      );
      await expect(page.getByLabel(words.password)).toHaveValue(fresh);
      await page.context().setOffline(false);
      await page.getByRole("button", { name: words.save }).click();
      await expect(page.getByText(words.done)).toBeVisible();
      await expectAccessible(page);
      await elsewhere.goto(`/${slug}`);
      await expect(elsewhere).toHaveURL(/\/sign-in$/);
      await expect
        .poll(
          () => smtp.received.filter(({ to }) => to === leader.email).length,
        )
        .toBe(2);
    });

    await test.step("used, the link opens nothing; the new password signs in", async () => {
      const [first] = smtp.received.filter(({ to }) => to === leader.email);
      const link = /http:\S+\/reset-password\/\S+/.exec(
        textOf(first?.data ?? ""),
      )?.[0];
      await page.getByRole("link", { name: words.toSignIn }).click();
      await expect(page).toHaveURL(/\/sign-in$/);
      await page.goto(link ?? "");
      await expect(
        page.getByRole("heading", { name: words.over }),
      ).toBeVisible();
      await expectAccessible(page);
      await signIn(elsewhere, { ...leader, password: fresh });
      await elsewhere
        .context()
        .addCookies([
          { name: "waymark-locale", value: locale, url: server.url },
        ]);
      await elsewhere.goto("/account");
      await expect(elsewhere.getByText(words.used)).toBeVisible();
      await elsewhere.getByLabel(words.current).fill(fresh);
      await elsewhere.getByLabel(words.password).fill(`${fresh} again`);
      await elsewhere.getByRole("button", { name: words.change }).click();
      await expect(elsewhere.getByText(words.done)).toBeVisible();
      await expect
        .poll(
          () => smtp.received.filter(({ to }) => to === leader.email).length,
        )
        .toBe(3);
      await expectAccessible(elsewhere);
    });
  });

test("where no mails go out, the page says whom to ask", async ({ page }) => {
  await page.goto("/forgot-password");
  await expect(page.getByText("No mails go out from here")).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveCount(0);
  await expectAccessible(page);
});

test("asking too often from one network address is told", async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: server.url,
    extraHTTPHeaders: { "x-forwarded-for": "198.51.100.77" },
  });
  const page = await context.newPage();
  let posts = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") posts += 1;
  });
  await page.goto("/forgot-password");
  for (let at = 0; at < 21; at += 1) {
    await page.getByLabel("Email").fill(`nobody${at}@nowhere.example`);
    await page.getByRole("button", { name: "Send me a link" }).click();
    if (at < 20)
      await page.getByRole("button", { name: "Use another email" }).click();
  }
  await expect(page.getByText("Too many tries").first()).toBeVisible();
  // Beginning anew asks for the page and sends nothing.
  expect(posts).toBe(21);
  await expect(page).toHaveURL("/forgot-password");
});
