import { expect, test } from "@playwright/test";
import { withClient } from "../../../prisma/database/connect.mjs";
import { samples } from "../../unit/files/samples";
import {
  type Community,
  createCommunity,
  openRoundFor,
} from "../support/community";
import { openSheet, photo } from "../support/evidence";
import { signIn } from "../support/people";

test.describe.configure({ mode: "default" });

const slug = `oakdale-served-${Date.now().toString(36)}`;
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Oak School", "Pine School"]);
  await openRoundFor(slug);
});

test("what is served can only be saved, and only by those who see the row", async ({
  page,
  request,
}) => {
  await signIn(page, community.coordinators[0] ?? community.staff);
  await page.goto(`/${slug}/score?stage=4&view=list`);
  const sheet = await openSheet(page, "S4.AI.S3");
  const polyglot = Buffer.from("%PDF-1.7\n<html><script>alert(1)</script>");
  await sheet.getByLabel("File or photo").setInputFiles({
    name: "report.html.pdf",
    mimeType: "text/html",
    buffer: polyglot,
  });
  await sheet.getByRole("button", { name: "Add", exact: true }).click();
  const link = sheet.getByRole("link", { name: /^Download report/ });
  const address = (await link.getAttribute("href")) ?? "";
  const given = await page.request.get(address);
  expect(given.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition":
      "attachment; filename=\"report.html.pdf\"; filename*=UTF-8''report.html.pdf",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  expect((await given.body()).equals(polyglot)).toBe(true);
  const head = await page.request.head(address);
  expect(head.status()).toBe(200);
  expect(head.headers()["content-type"]).toBe("application/pdf");
  // Opened as a page, it is saved instead.
  const downloading = page.waitForEvent("download");
  await page.goto(address).catch(() => undefined);
  expect((await downloading).suggestedFilename()).toBe("report.html.pdf");

  const stranger = await request.get(address, { maxRedirects: 0 });
  expect(stranger.headers().location).toContain("/sign-in");
  const colleague = community.coordinators[1] ?? community.staff;
  await page.context().clearCookies();
  await signIn(page, colleague);
  expect((await page.request.get(address)).status()).toBe(404);
});

test("an upload is refused from another site's page, without a session, and to who may not", async ({
  page,
  request,
  baseURL,
}) => {
  await signIn(page, community.coordinators[0] ?? community.staff);
  const fields = {
    roundId: "01994c1e-0000-7000-8000-000000000001",
    indicatorId: "01994c1e-0000-7000-8000-000000000001",
    siteId: "",
    body: "",
    effectiveOn: "2026-11-01",
    key: "01994c1e-0000-7000-8000-000000000001",
    file: photo,
  };
  const send = (from: typeof request, headers: Record<string, string>) =>
    from.post(`/${slug}/evidence`, {
      multipart: fields,
      headers: { accept: "application/json", ...headers },
    });
  const own = { "sec-fetch-site": "same-origin", origin: baseURL ?? "" };
  const answers = [
    await send(page.request, { "sec-fetch-site": "cross-site" }),
    await send(page.request, { origin: "https://elsewhere.example" }),
    await send(page.request, {}),
    await send(request, own),
    await send(page.request, own),
  ];
  expect(answers.map((answer) => answer.status())).toEqual([
    403, 403, 403, 401, 404,
  ]);
  // A person who may not hears so, also with a file that takes a while.
  const slow = await page.request.post(`/${slug}/evidence`, {
    multipart: {
      ...fields,
      file: { ...photo, buffer: Buffer.alloc(12 * 1024 * 1024) },
    },
    headers: { accept: "application/json", ...own },
  });
  expect(slow.status()).toBe(404);
  const large = await page.request.post(`/${slug}/evidence`, {
    multipart: {
      ...fields,
      file: { ...photo, buffer: Buffer.alloc(21 * 1024 * 1024) },
    },
    headers: { accept: "application/json", ...own },
  });
  expect(large.status()).toBe(413);
  expect(await large.json()).toEqual({ status: "error", code: "file_too_big" });

  await endSessions(community.coordinators[0]?.email ?? "");
  const ended = await send(page.request, own);
  expect([ended.status(), await ended.json()]).toEqual([
    401,
    { status: "error", code: "signed_out" },
  ]);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a plain form adds a file, and says what came of it", async ({
    page,
    browser,
  }) => {
    // Signing in needs a script: the session comes from another window.
    const context = await browser.newContext({ javaScriptEnabled: true });
    const other = await context.newPage();
    await signIn(other, community.staff);
    await page.context().addCookies(await context.cookies());
    await context.close();

    await page.goto(`/${slug}/rows/S4.PP.C3`);
    await page.getByText("Add a file").first().click();
    await page.getByLabel("Note (optional)").fill("From the council’s site");
    await page.getByLabel("File or photo").setInputFiles({
      name: "council.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(samples["list.csv"] ?? ""),
    });
    await page.getByRole("button", { name: "Add a file" }).click();
    await expect(page).toHaveURL(/rows\/S4\.PP\.C3\?file=added#evidence$/);
    await expect(page.getByText("The file was added.")).toBeVisible();
    await expect(page.getByText("From the council’s site")).toBeVisible();
    const link = page.getByRole("link", { name: /^Download council\.csv/ });
    await expect(link).toBeVisible();
    const given = await page.request.get(
      (await link.getAttribute("href")) ?? "",
    );
    expect(given.headers()["content-type"]).toBe("text/csv; charset=utf-8");
    await expect(
      page.getByText("Iris Staff added the file council.csv."),
    ).toBeVisible();

    await page.getByText("Add a file").first().click();
    await page.getByLabel("File or photo").setInputFiles({
      name: "drawing.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("<svg/>"),
    });
    await page.getByRole("button", { name: "Add a file" }).click();
    await expect(page).toHaveURL(/\?file=file_type#evidence$/);
    await expect(
      page.getByText("Files of this kind are not taken"),
    ).toBeVisible();
  });
});

function endSessions(email: string) {
  return withClient(process.env.DATABASE_URL ?? "", (client) =>
    client.query(
      `UPDATE "Session" SET "endedAt" = now() WHERE "personId" = (SELECT "id" FROM "Person" WHERE "email" = $1)`,
      [email],
    ),
  );
}
