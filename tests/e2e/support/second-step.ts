import { type Browser, expect, type Page } from "@playwright/test";
import { codeOf, readKey } from "./codes";
import type { Account } from "./community";
import type { Way, Words } from "./second-step-words";

/** A browser of its own, with the way's language and width; of the test's server, or of another. */
export async function openPage(browser: Browser, way: Way, baseURL?: string) {
  const base = baseURL ?? process.env.BASE_URL ?? "";
  const context = await browser.newContext({
    ...{ baseURL: base, viewport: { width: way.width, height: 844 } },
  });
  await context.addCookies([
    { name: "waymark-locale", value: way.locale, url: base },
  ]);
  return context.newPage();
}

export async function enterPassword(
  page: Page,
  words: Words,
  account: Account,
) {
  await page.goto("/sign-in");
  await page.getByLabel(words.email).fill(account.email);
  await page.getByLabel(words.password).fill(account.password);
  await page.getByRole("button", { name: words.signIn }).click();
}

/** Reads the key as a person who cannot scan, and turns the app on. */
export async function turnAppOn(page: Page, words: Words) {
  const secret = await readKey(page);
  await expect(page.getByRole("img")).toBeVisible();
  await page.getByLabel(words.appCode).fill(codeOf(secret, -1));
  await page.getByRole("button", { name: words.turnOn }).click();
  const codes = page.getByRole("list", { name: words.list });
  await expect(codes.getByRole("listitem")).toHaveCount(10);
  // Nothing else is in sight meanwhile, or on the paper they are printed on.
  await expect(page.getByLabel(words.keyName)).toBeHidden();
  return { secret, codes: await codes.getByRole("listitem").allInnerTexts() };
}
