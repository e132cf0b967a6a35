import { readFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { createCommunity } from "./support/community";
import { signIn } from "./support/people";

const slug = "junipero";

test("an administrator reads who changed what, narrows it, and takes it out as a file", async ({
  page,
}) => {
  const { staff } = await createCommunity(slug, ["Juniper School"]);
  await signIn(page, staff);
  await page.goto(`/${slug}/settings`);
  await page.getByRole("link", { name: "Record", exact: true }).click();
  await expect(page.getByText("Nothing happened yet")).toBeVisible();
  await expectAccessible(page);

  const site = { name: "Cedar School", leadPartner: "=HYPERLINK(1)" };
  await page.setExtraHTTPHeaders({ "x-request-id": randomUUID() });
  await page.goto(`/${slug}/sites/new`);
  await page.getByLabel("Name", { exact: true }).fill(site.name);
  await page.getByRole("radio", { name: /^Planned/ }).check();
  await page.getByLabel("Lead partner").fill(site.leadPartner);
  await page.getByRole("button", { name: "Add this site" }).click();
  await expect(page).toHaveURL(/sites\/[0-9a-f-]{36}/);
  await page.goto(`${page.url()}/edit`);
  await page.getByLabel("Name", { exact: true }).fill("Cedar Hill School");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/sites\/[0-9a-f-]{36}$/);

  await page.goto(`/${slug}/record`);
  const rows = page.getByRole("row");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText("Changed a site");
  await expect(rows.nth(1)).toContainText(
    "Name: Before: Cedar School → ; After: Cedar Hill School",
  );
  await expect(rows.nth(1)).toContainText("Iris Staff");
  await expect(rows.nth(1)).toContainText(/Request [0-9a-f]{8}/);
  await expect(rows.nth(1)).not.toContainText("Status");
  await expect(rows.nth(2)).toContainText("Status: Planned");
  await expectAccessible(page);

  await page.getByText("Narrow the record").click();
  await page.getByLabel("About what").selectOption("Sites");
  await page.getByLabel("What was done").selectOption("Added or started");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/kind=site/);
  await expect(rows).toHaveCount(2);
  await rows.getByRole("link", { name: "Cedar Hill School" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Cedar Hill School",
  );
  await page.goBack();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /Download what is shown/ }).click(),
  ]);
  const text = readFileSync((await download.path()) ?? "", "utf8");
  expect(text.startsWith("\uFEFFWhen (UTC),Who,What")).toBe(true);
  expect(text.trim().split("\r\n")).toHaveLength(2);
  expect(text).toContain("Added a site,Cedar Hill School");
  expect(text).not.toMatch(/,"?=HYPERLINK/);

  await page.getByRole("link", { name: "Clear the filters" }).click();
  await expect(rows.nth(1)).toContainText("Took out a file");
  await expect(rows.nth(1)).toContainText("This record");
  await page.goto(`/${slug}/record?to=2000-01-01`);
  await expect(
    page.getByText("Nothing in the record matches these filters."),
  ).toBeVisible();
});
