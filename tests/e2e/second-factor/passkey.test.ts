import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { createCommunity } from "../support/community";
import { enterPassword, openPage } from "../support/second-step";
import { ways } from "../support/second-step-words";

for (const way of ways) {
  const { width, locale, words } = way;

  test(`a passkey at sign-in, ${locale} at ${width}`, async ({ browser }) => {
    const slug = `factor-key-${width}`;
    const { leader } = await createCommunity(slug, []);
    const page = await openPage(browser, way);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("WebAuthn.enable");
    const { authenticatorId } = await cdp.send(
      "WebAuthn.addVirtualAuthenticator",
      {
        options: {
          ...{ protocol: "ctap2", transport: "internal" },
          ...{ hasResidentKey: true, hasUserVerification: true },
          ...{ isUserVerified: true, automaticPresenceSimulation: true },
        },
      },
    );

    await test.step("it is added under a name", async () => {
      await enterPassword(page, words, leader);
      await expect(page).toHaveURL(new RegExp(`/${slug}$`));
      await page.goto("/account/second-factor");
      const add = page.getByRole("button", { name: words.addKey });
      await add.click();
      await expect(page.getByRole("alert").first()).toContainText(words.noName);
      await page.getByLabel(words.keyName).fill("Chromebook 7");
      await page.getByLabel(words.own).last().fill("not this one");
      await add.click();
      await expect(page.getByRole("alert").first()).toContainText(
        words.notYours,
      );
      await expect(page.getByLabel(words.keyName)).toHaveValue("Chromebook 7");
      await page.getByLabel(words.own).last().fill(leader.password);
      await add.click();
      const codes = page.getByRole("list", { name: words.list });
      await expect(codes.getByRole("listitem")).toHaveCount(10);
      await page.getByRole("button", { name: words.kept }).click();
      await expect(page.getByText("Chromebook 7").first()).toBeVisible();
      await expectAccessible(page);
    });

    await test.step("it signs in after the password", async () => {
      await page.context().clearCookies({ name: /waymark\.session/ });
      await enterPassword(page, words, leader);
      await expect(page).toHaveURL(/\/sign-in\/second-step$/);
      await expectAccessible(page);
      await page.getByRole("button", { name: words.useKey }).click();
      await expect(page).toHaveURL(new RegExp(`/${slug}$`));
      const { credentials } = await cdp.send("WebAuthn.getCredentials", {
        authenticatorId,
      });
      expect(credentials[0]?.signCount).toBeGreaterThan(1);
    });

    await test.step("another device's passkey does not, and is told so", async () => {
      await page.context().clearCookies({ name: /waymark\.session/ });
      await cdp.send("WebAuthn.clearCredentials", { authenticatorId });
      await cdp.send("WebAuthn.setUserVerified", {
        ...{ authenticatorId, isUserVerified: false },
      });
      await enterPassword(page, words, leader);
      await page.getByRole("button", { name: words.useKey }).click();
      await expect(page.getByRole("alert").first()).toBeVisible();
      await expectAccessible(page);
      await page.goto(`/${slug}`);
      await expect(page).toHaveURL(/\/sign-in\/second-step$/);
    });
  });
}
