import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { createCommunity, markAsSample } from "./support/community";
import { signIn } from "./support/people";

const slug = `willow-${Date.now().toString(36)}`;

test("an administrator removes a sample system in one act, by its name", async ({
  page,
}) => {
  const { staff, leader } = await createCommunity(slug, ["Willow School"]);
  const name = await markAsSample(slug);
  await signIn(page, staff);
  await page.getByRole("button", { name: /Iris Staff/ }).click();
  await page.getByRole("link", { name: "Settings" }).click();
  const typed = page.getByRole("textbox");
  await typed.fill("Another name");
  await page.getByRole("button", { name: "Remove the sample" }).click();
  await expect(page.getByRole("alert").first()).toContainText("not the name");
  await expectAccessible(page);
  await typed.fill(name);
  await page.getByRole("button", { name: "Remove the sample" }).click();
  // They belonged to no other system, so their accounts went with it.
  await expect(page).toHaveURL(/sign-in/);
  await page.getByLabel("Email").fill(leader.email);
  await page.getByLabel("Password").fill(leader.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").first()).toContainText("do not match");
});
