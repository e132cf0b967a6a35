import { expect, type Page } from "@playwright/test";
import { findOpenRoundOf } from "./score-by-hand";

/** Opens a round as the intermediary does: everything rated directly, the days as they are worked out. */
export async function openRoundOnPage(page: Page, slug: string, name: string) {
  await page.goto(`/${slug}/rounds/new`);
  await page.getByLabel("Name of the round").fill(name);
  for (const level of ["Community-wide", "Intermediary", "Site"]) {
    await chooseWay(page, level, "Direct");
  }
  await page.getByRole("button", { name: "Open the round" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
}

/** On the form that opens a round: how a level is rated. */
export async function chooseWay(
  page: Page,
  level: string,
  way: "Direct" | "Panel",
) {
  await levelOf(page, level)
    .getByRole("radio", { name: new RegExp(`^${way}`) })
    .check();
}

/** On the same form: a person is asked for a level's rows. */
export async function askPerson(page: Page, level: string, name: string) {
  await page
    .locator("div.group\\/level", { has: levelOf(page, level) })
    .getByRole("checkbox", { name: new RegExp(`^${name}`) })
    .check();
}

function levelOf(page: Page, level: string) {
  return page.getByRole("group", {
    name: new RegExp(`^${level} rows`),
  });
}

/** Closes a community's open round on its review, with nobody's word but the intermediary's. */
export async function closeRoundOnPage(page: Page, slug: string) {
  await page.goto(`/${slug}/rounds/${await findOpenRoundOf(slug)}/review`);
  await page
    .getByLabel("Why close without a confirmed review?")
    .fill("The year is over.");
  await page.getByRole("button", { name: "Close the round" }).click();
  await expect(page.getByText("The round is closed. Its")).toBeFocused();
}
