import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { findInCast, signIn } from "./support/people";

const ruth = findInCast("Ruth Okafor");
const samuel = findInCast("Samuel Ortiz");

test("a wrong password says so, keeps the address, and tells nothing of the account", async ({
  page,
}) => {
  const sayings: string[] = [];
  for (const email of [ruth.email, "nobody@nowhere.example"]) {
    await page.goto("/sign-in");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill("wrong");
    await page.getByRole("button", { name: "Sign in" }).click();
    const alert = page.getByRole("alert").filter({ hasText: "not signed in" });
    await expect(alert).toBeFocused();
    sayings.push(await alert.innerText());
    await expect(page.getByLabel("Email")).toHaveValue(email);
  }
  expect(sayings[0]).toBe(sayings[1]);
});

test("one system opens at once; signing out ends the session", async ({
  page,
  context,
}) => {
  await signIn(page, ruth);
  await expect(page).toHaveURL(/\/riverbend$/);
  const cookies = await context.cookies();
  await page.getByRole("button", { name: /Ruth Okafor/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  // The old cookie, put back, opens nothing: its row has ended.
  await context.addCookies(cookies);
  await page.goto("/riverbend");
  await expect(page).toHaveURL(/sign-in/);
});

test("signing in anew in one browser ends the session it had", async ({
  page,
  context,
}) => {
  await signIn(page, ruth);
  const before = await context.cookies();
  const csrf = await page.request.get("/api/auth/csrf");
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const again = await page.request.post("/api/auth/callback/credentials", {
    headers: { "sec-fetch-site": "same-origin" },
    form: {
      email: ruth.email,
      password: ruth.password,
      csrfToken,
      json: "true",
    },
  });
  expect(again.status()).toBe(200);
  await page.goto("/riverbend");
  await expect(page).toHaveURL(/\/riverbend$/);
  await context.clearCookies();
  await context.addCookies(before);
  await page.goto("/riverbend");
  await expect(page).toHaveURL(/sign-in/);
});

test("a person of two systems chooses, and can switch", async ({ page }) => {
  await signIn(page, samuel);
  await expect(
    page.getByRole("heading", { name: "Choose a system" }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /Lakeshore/ }).click();
  await expect(page).toHaveURL(/\/lakeshore$/);
  await page.getByRole("button", { name: /Samuel Ortiz/ }).click();
  await page.getByRole("link", { name: "Switch system" }).click();
  await page.getByRole("link", { name: /Riverbend/ }).click();
  await expect(page).toHaveURL(/\/riverbend$/);
});

test("another system's address is not found, page by page", async ({
  page,
}) => {
  await signIn(page, ruth);
  for (const path of [
    "",
    "/score",
    "/stages",
    "/stages/4",
    "/sites",
    "/rows/S4.PP.C1",
    "/how?stage=4",
  ]) {
    const answer = await page.goto(`/lakeshore${path}`);
    expect(answer?.status()).toBe(404);
    await expect(page.locator("body")).not.toContainText("Lakeshore");
  }
});

test("signed out, every page leads to sign-in", async ({ page }) => {
  for (const path of [
    "/",
    "/systems",
    "/riverbend",
    "/riverbend/score",
    "/riverbend/stages/4",
    "/riverbend/sites",
  ]) {
    await page.goto(path);
    await expect(page).toHaveURL(/sign-in/);
  }
});

test("the language changes in place, keeps what is typed, and is remembered", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await expectAccessible(page);
  await page.getByLabel("Email").fill("someone@riverbend.example");
  await page.getByRole("button", { name: "Español" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page.getByLabel("Correo electrónico")).toHaveValue(
    "someone@riverbend.example",
  );
  await expectAccessible(page);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
});
