import { expect, type Page, test } from "@playwright/test";
import { operators } from "../../prisma/seed/cast";
import { writeFramework } from "@/lib/framework/files/write-file";
import { frameworkItemId } from "@/lib/framework/rules/framework-identity";
import type { Framework } from "@/lib/framework/schema";
import { newTitle, readShipped, reworded } from "../support/next-version";
import { expectAccessible } from "./support/axe";
import { findInCast, signIn } from "./support/people";

const olive = operators[0] ?? { name: "", email: "", password: "" };
const version = "8.1";
let shipped: Framework;
let next: Framework;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  shipped = await readShipped();
  next = {
    ...shipped,
    version,
    indicators: shipped.indicators.map((row) =>
      row.code === reworded ? { ...row, title: newTitle } : row,
    ),
  };
});

test("an operator brings in a broken workbook, then a sound file, and publishes it; systems are offered it", async ({
  page,
  browser,
}) => {
  await signIn(page, olive);
  await expect(page).toHaveURL(/\/operator\/frameworks$/);
  await expectEverywhere(page);

  await test.step("a file is asked for", async () => {
    await page.getByRole("link", { name: "Bring in a file" }).click();
    await page.getByRole("button", { name: "Read the file" }).click();
    await expect(
      page.getByRole("link", { name: "Choose a file first." }),
    ).toBeVisible();
    await expectEverywhere(page);
  });

  await test.step("a broken workbook: the row, the column and the reason", async () => {
    const broken = shipped.indicators.map((row) =>
      row.code === reworded ? { ...row, function: "XX" } : row,
    );
    await chooseFile(page, "xlsx", { ...shipped, indicators: broken });
    const line = shipped.indicators.findIndex((row) => row.code === reworded);
    const problem = page
      .getByRole("row")
      .filter({ hasText: "there is no function XX" });
    await expect(problem).toContainText(
      `Sheet Rows, row ${line + 2}, column Function`,
    );
    await expectEverywhere(page);
  });

  await test.step("a sound file: the one reworded row, before and after", async () => {
    await chooseFile(page, "yaml", next);
    const shippedId = frameworkItemId(shipped, "version");
    await page.goto(`${page.url()}?against=${shippedId}`);
    const rows = page.getByRole("region", { name: "Rows (1)" });
    await expect(rows).toContainText(`Row ${reworded} changes`);
    const before = shipped.indicators.find(({ code }) => code === reworded);
    await expect(rows).toContainText(before?.title.en ?? "");
    await expect(rows).toContainText(newTitle.en);
    await expectEverywhere(page);
    await page.getByRole("button", { name: "Keep as draft" }).click();
  });

  await test.step("the draft is published once its version is typed", async () => {
    await expect(page).toHaveURL(/\/drafts\//);
    await expectEverywhere(page);
    const field = page.getByLabel(`To publish, type the version: ${version}`);
    const publish = page.getByRole("button", { name: "Publish version 8.1" });
    await field.fill("8");
    await publish.click();
    await expect(
      page.getByRole("heading", { name: "Nothing was published" }),
    ).toBeVisible();
    await field.fill(version);
    await publish.click();
    await expect(
      page.getByRole("heading", { name: "What it holds" }),
    ).toBeVisible();
    await expectEverywhere(page);
  });

  await test.step("hillview's administrator is offered it", async () => {
    const other = await browser.newContext();
    const theirs = await other.newPage();
    await signIn(theirs, findInCast("Peter Novak", "hillview"));
    await theirs.goto("/hillview/settings/framework");
    await expect(
      theirs.getByRole("link", { name: `version ${version}` }),
    ).toBeVisible();
    await other.close();
  });

  await test.step("each form of it is given out", async () => {
    for (const kind of ["YAML", "JSON", "Excel"]) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: `as ${kind}` }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(
        /^community-schools-8\.1\.(yaml|json|xlsx)$/,
      );
    }
  });

  await test.step("retired, it is offered no more; what was done is written down", async () => {
    await page.getByRole("button", { name: "Retire the version" }).click();
    await expect(
      page.getByRole("button", { name: "Bring it back" }),
    ).toBeVisible();
    await page.goto("/operator");
    const log = page.getByRole("region", { name: "What operators did" });
    await expect(log.getByRole("listitem").first()).toContainText(
      `${olive.name} retired community-schools ${version}.`,
    );
    await expectEverywhere(page);
  });
});

test("without scripts a file is brought in, kept and discarded", async ({
  page,
  browser,
}) => {
  await signIn(page, olive);
  const still = await browser.newContext({ javaScriptEnabled: false });
  await still.addCookies(await page.context().cookies());
  const plain = await still.newPage();
  await plain.goto("/operator/frameworks/import");
  const large = Buffer.alloc(6_000_000, "a");
  await choose(plain, "large.yaml", large);
  await expect(plain.getByText("This file is larger than 5 MB")).toHaveCount(2);
  const file = Buffer.from(
    await writeFramework({ ...next, version: "8.2" }, "json"),
  );
  await choose(plain, "next.json", file);
  await plain.getByRole("button", { name: "Keep as draft" }).click();
  await expect(plain).toHaveURL(/\/drafts\//);
  await plain.getByRole("button", { name: "Discard the draft" }).click();
  await expect(plain).toHaveURL(/\/operator\/frameworks$/);
  await expect(plain.getByText("There are no drafts.")).toBeVisible();
  await still.close();
});

test("nobody else may post a file", async ({ page, request }) => {
  const address = "/operator/frameworks/import/file";
  const multipart = {
    file: {
      name: "a.yaml",
      mimeType: "text/plain",
      buffer: Buffer.from("a: 1"),
    },
  };
  const stranger = await request.post(address, { multipart, maxRedirects: 0 });
  expect(stranger.headers().location).toBe("/sign-in");
  await signIn(page, findInCast("Dana Morales"));
  const dana = await page.request.post(address, { multipart, maxRedirects: 0 });
  expect(dana.status()).toBe(404);
  await page.context().clearCookies();
  await signIn(page, olive);
  const elsewhere = await page.request.post(address, {
    multipart,
    maxRedirects: 0,
    headers: { "sec-fetch-site": "cross-site" },
  });
  expect(elsewhere.headers().location).toMatch(/refused=failed$/);
});

async function chooseFile(page: Page, kind: "yaml" | "xlsx", file: Framework) {
  await page.goto("/operator/frameworks/import");
  const bytes = Buffer.from(await writeFramework(file, kind));
  await choose(page, `framework.${kind}`, bytes);
  await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}$/);
}

async function choose(page: Page, name: string, buffer: Buffer) {
  const mimeType = "application/octet-stream";
  await page.getByLabel("File").setInputFiles({ name, mimeType, buffer });
  await page.getByRole("button", { name: "Read the file" }).click();
}

/** English on a laptop, Spanish on a phone; then as it was. */
async function expectEverywhere(page: Page) {
  for (const { locale, width } of [
    { locale: "es", width: 390 },
    { locale: "en", width: 1280 },
  ]) {
    await page.context().addCookies([
      {
        name: "waymark-locale",
        value: locale,
        domain: "localhost",
        path: "/",
      },
    ]);
    await page.setViewportSize({ width, height: 800 });
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.locator("h1:visible")).toHaveCount(1);
    await expectAccessible(page);
  }
}
