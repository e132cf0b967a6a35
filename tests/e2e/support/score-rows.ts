import { expect, type Page } from "@playwright/test";

/** The card of a row on the score page. */
export function rowOf(page: Page, code: string) {
  return page.locator(`[data-row="${code}"]`);
}

/** Gives a row a score on the score page, and waits until it is saved. */
export async function choose(page: Page, code: string, name: string) {
  const card = rowOf(page, code);
  const radio = card.getByRole("radio", { name });
  // A press before the page has come to life counts for nothing.
  await expect(async () => {
    await radio.check({ force: true, timeout: 2000 });
    await expect(card.getByText(/^Saved/)).toBeVisible({ timeout: 5000 });
  }).toPass();
}

/** A rater hands in what they said of the community-wide rows. */
export async function handIn(page: Page) {
  const button = page.getByRole("button", { name: "Hand in for good" });
  // What is opened before the page has come to life closes again.
  await expect(async () => {
    if (!(await button.isVisible()))
      await page.getByText("Hand in your ratings: Community-wide").click();
    await expect(button).toBeVisible({ timeout: 2000 });
  }).toPass();
  await button.click();
  await expect(page.getByText("Hand in your ratings")).toHaveCount(0);
}
