import { expect, type Page } from "@playwright/test";

/** Opens a round as the intermediary does: everything rated directly, the days as they are worked out. */
export async function openRoundOnPage(page: Page, slug: string, name: string) {
  await page.goto(`/${slug}/rounds/new`);
  await page.getByLabel("Name of the round").fill(name);
  for (const level of ["Community-wide", "Intermediary", "Site"]) {
    await page
      .getByRole("group", { name: new RegExp(`^${level} rows`) })
      .getByRole("radio", { name: /^Direct/ })
      .check();
  }
  await page.getByRole("button", { name: "Open the round" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
}
