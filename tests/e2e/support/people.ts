import { expect, type Page } from "@playwright/test";
import { cast } from "../../../prisma/seed/cast";

/** Signs in through the form, as a person does, and waits for the first page, or the step before it. */
export async function signIn(
  page: Page,
  account: { email: string; password: string },
  toStep?: RegExp,
) {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  if (toStep) await expect(page).toHaveURL(toStep);
  else await expect(page).not.toHaveURL(/sign-in/);
}

/** One of the cast, by name. */
export function findInCast(name: string, system = "riverbend") {
  const member = cast.find((one) => one.name === name && one.system === system);
  if (!member) throw new Error(`${name} of ${system} is not in the cast`);
  return member;
}
