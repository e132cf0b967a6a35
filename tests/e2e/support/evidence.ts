import { expect, type Page } from "@playwright/test";
import { samples } from "../../unit/files/samples";

export const photo = {
  name: "IMG 0001 año.png",
  mimeType: "image/png",
  buffer: Buffer.from(samples["photo.png"] ?? ""),
};

/** The panel with a row's evidence, from the list of rows. */
export async function openSheet(page: Page, code: string) {
  const row = page.locator(`#row-${code.replaceAll(".", "\\.")}`);
  await row.getByRole("button", { name: /evidence/i }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByLabel("Note", { exact: true })).toBeVisible();
  return sheet;
}
