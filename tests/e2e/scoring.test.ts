import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { withClient } from "../../prisma/database/connect.mjs";
import { expectAccessible } from "./support/axe";
import {
  type Community,
  createCommunity,
  openRoundFor,
} from "./support/community";
import { signIn } from "./support/people";

test.describe.configure({ mode: "default" });

const slug = `elmwood-${Date.now().toString(36)}`;
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Elm School"]);
  await openRoundFor(slug);
});

test.beforeEach(async ({ page }) => {
  await signIn(page, community.staff);
  await page.goto(`/${slug}/score?stage=4&subject=system&view=list`);
});

test("a 3 waits for its note, and is saved by itself once the note is there", async ({
  page,
}) => {
  const row = rowOf(page, "S4.CE.I1");
  await tile(row, 3).click();
  const note = page
    .getByRole("dialog")
    .getByLabel("Note", { exact: false })
    .first();
  await expect(note).toBeFocused();
  await expectAccessible(page);
  await note.fill("Monthly open meetings since 2023, see the minutes.");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-save-state]")).toContainText(
    "All changes saved",
  );
  await page.reload();
  await expect(tile(row, 3)).toBeChecked();
  await expect(row.getByRole("button", { name: "Evidence (1)" })).toBeVisible();
});

test("not applicable asks for a reason, don't know does not, and clear takes it back", async ({
  page,
}) => {
  const row = rowOf(page, "S4.PP.C4");
  await row.getByRole("button", { name: "Not applicable" }).click();
  await row.getByRole("button", { name: "Mark as not applicable" }).click();
  await expect(row.getByRole("textbox")).toBeFocused();
  await row.getByRole("textbox").fill("The district owns no buildings.");
  await row.getByRole("button", { name: "Mark as not applicable" }).click();
  await saved(page);
  await page.reload();
  await expect(row.getByText("The district owns no buildings.")).toBeVisible();
  await row.getByRole("button", { name: "Don’t know" }).click();
  await saved(page);
  await row.getByRole("button", { name: "Clear" }).click();
  await saved(page);
  await page.reload();
  await expect(row.getByRole("button", { name: "Clear" })).toHaveCount(0);
});

test("undo brings back what stood, and the row's history tells all of it", async ({
  page,
}) => {
  const row = rowOf(page, "S4.PP.C1");
  await tile(row, 1).click();
  await saved(page);
  await tile(row, 2).click();
  await saved(page);
  await page.keyboard.press("Control+z");
  await expect(tile(row, 1)).toBeChecked();
  await saved(page);
  await page.goto(`/${slug}/rows/S4.PP.C1`);
  await expect(page.getByText("Iris Staff").first()).toBeVisible();
  await expectAccessible(page);
});

test("two people change one row: the second sees both values and chooses", async ({
  page,
  browser,
}) => {
  const other = await secondPerson(browser.newContext());
  for (const one of [page, other]) {
    await one.goto(`/${slug}/score?stage=4&subject=system&view=list`);
    await expect(rowOf(one, "S4.CE.C1")).toBeVisible();
  }
  await tile(rowOf(other, "S4.CE.C1"), 2).click();
  await saved(other);
  const row = rowOf(page, "S4.CE.C1");
  await tile(row, 1).click();
  await expect(
    row.getByText(/Not saved: Lena Leader changed this/),
  ).toBeVisible();
  await expectAccessible(page);
  await row.getByRole("button", { name: /Keep mine/ }).click();
  await saved(page);
  await other.reload();
  await expect(tile(rowOf(other, "S4.CE.C1"), 1)).toBeChecked();
  await other.context().close();
});

test("signing out warns of changes that wait, and clears them only when told to", async ({
  page,
  context,
}) => {
  // The connection is gone, also for the question itself; the warning has come by then.
  await reloadUntilWarning(page, "comes");
  await context.setOffline(true);
  await tile(rowOf(page, "S4.PP.C2"), 2).click();
  await expect(page.locator("[data-save-state]")).toContainText(
    "kept on this device (1)",
  );
  const dialog = page.getByRole("dialog");
  await signOut(page);
  await expect(dialog).toContainText("1 change waits");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Stay and send them" }).click();
  await context.setOffline(false);
  await saved(page);

  await page.route("**/score**", (route) =>
    route.request().postData()?.includes("choice")
      ? route.abort()
      : route.continue(),
  );
  await tile(rowOf(page, "S4.PP.C2"), 1).click();
  await expect(page.locator("[data-save-state]")).toContainText(
    "kept on this device (1)",
  );
  await signOut(page);
  await dialog.getByRole("button", { name: "Sign out and lose them" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.unroute("**/score**");
  await signIn(page, community.staff);
  await page.goto(`/${slug}/score?stage=4&subject=system&view=list`);
  await expect(tile(rowOf(page, "S4.PP.C2"), 2)).toBeChecked();
});

test("where the warning never came, the browser asks in its place", async ({
  page,
  context,
}) => {
  await reloadUntilWarning(page, "is cut off");
  await context.setOffline(true);
  await tile(rowOf(page, "S4.PP.C1"), 2).click();
  await expect(page.locator("[data-save-state]")).toContainText(
    "kept on this device (1)",
  );
  const asked = page.waitForEvent("dialog");
  await signOut(page);
  const dialog = await asked;
  expect(dialog.message()).toContain("1 change waits");
  await dialog.dismiss();
  await context.setOffline(false);
  await saved(page);
  // Whatever is being fetched still may end with the page.
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("a session that ended keeps the change and says so", async ({
  page,
  context,
}) => {
  await expect(rowOf(page, "S4.PP.C3")).toBeVisible();
  const cookies = await context.cookies();
  await context.clearCookies({ name: /waymark\.session/ });
  await tile(rowOf(page, "S4.PP.C3"), 2).click();
  await expect(page.getByText("You are signed out").first()).toBeVisible();
  await context.addCookies(cookies);
  await page.reload();
  await expect(page.locator("[data-save-state]")).toContainText(
    "All changes saved",
    { timeout: 40_000 },
  );
  await expect(tile(rowOf(page, "S4.PP.C3"), 2)).toBeChecked();
});

test("a session that ended unused keeps what was typed since, and sends it after the next sign-in", async ({
  page,
}) => {
  await expect(rowOf(page, "S4.PP.C4")).toBeVisible();
  await withClient(process.env.DATABASE_URL ?? "", (client) =>
    client.query(
      `UPDATE "Session" SET "lastSeenAt" = now() - interval '73 hours' WHERE "personId" = (SELECT "id" FROM "Person" WHERE "email" = $1)`,
      [community.staff.email],
    ),
  );
  await tile(rowOf(page, "S4.PP.C4"), 2).click();
  await expect(page.getByText("You are signed out").first()).toBeVisible();
  await page.goto(`/${slug}`);
  await expect(page).toHaveURL(/sign-in/);
  await signIn(page, community.staff);
  await page.goto(`/${slug}/score?stage=4&subject=system&view=list`);
  await expect(page.locator("[data-save-state]")).toContainText(
    "All changes saved",
    { timeout: 40_000 },
  );
  await page.reload();
  await expect(tile(rowOf(page, "S4.PP.C4"), 2)).toBeChecked();
});

test("a request that is replayed writes nothing twice, and without a session nothing at all", async ({
  page,
  request,
  baseURL,
}) => {
  const sent = page.waitForRequest(
    (one) => one.method() === "POST" && one.url().includes("/score"),
  );
  await tile(rowOf(page, "S4.PP.C5"), 1).click();
  const original = await sent;
  await saved(page);
  const headers = await original.allHeaders();
  const body = original.postData() ?? "";
  const replay = await page.request.post(original.url(), {
    headers: plain(headers),
    data: body,
  });
  expect(replay.status()).toBe(200);
  expect(await replay.text()).toContain('"status":"ok"');

  const { cookie: _, ...stranger } = plain(headers);
  const refused = await request.post(original.url(), {
    headers: stranger,
    data: body.replace(/"value":1/, '"value":0'),
  });
  expect(await refused.text()).toContain("signed_out");
  const foreign = await page.request.post(original.url(), {
    headers: {
      ...plain(headers),
      "sec-fetch-site": "cross-site",
      origin: "https://elsewhere.example",
    },
    data: body,
    failOnStatusCode: false,
  });
  expect(await foreign.text()).not.toContain('"status":"ok"');
  expect(baseURL).toBeTruthy();
  await page.reload();
  await expect(tile(rowOf(page, "S4.PP.C5"), 1)).toBeChecked();
});

test("the matrix is walked with the arrow keys and opens a row", async ({
  page,
}) => {
  await page.goto(`/${slug}/score?stage=4&view=matrix`);
  const grid = page.getByRole("grid");
  await expect(grid).toBeVisible();
  await expectAccessible(page);
  // The cell below takes the focus once it is drawn, and the keys work once the page listens.
  await expect(async () => {
    await grid.getByRole("link").first().focus();
    await page.keyboard.press("ArrowDown");
    await expect(page.locator(":focus")).toHaveAttribute(
      "href",
      /row=S4\.CE\.S2/,
      { timeout: 1000 },
    );
  }).toPass();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/row=S4\.CE\.S2/);
  await expect(rowOf(page, "S4.CE.S2")).toBeVisible();
});

async function secondPerson(opening: Promise<BrowserContext>) {
  const page = await (await opening).newPage();
  await signIn(page, community.leader);
  return page;
}

function rowOf(page: Page, code: string) {
  return page.locator(`[data-row="${code}"]`);
}

function tile(row: ReturnType<typeof rowOf>, value: number) {
  return row.locator(`input[type=radio][value="${value}"]`);
}

/** Loads the page anew, until the file with the warning at sign-out was asked for and came, or was cut off. */
async function reloadUntilWarning(page: Page, outcome: "comes" | "is cut off") {
  let meet = () => {};
  const met = new Promise<void>((resolve) => (meet = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    const answer = await route.fetch();
    const isWarning = (await answer.text()).includes("auth.signOut.warning");
    const isCut = isWarning && outcome === "is cut off";
    await (isCut ? route.abort() : route.fulfill({ response: answer }));
    if (isWarning) meet();
  });
  await page.reload();
  await met;
  // It comes in several files, and is there when all of them are.
  await page.waitForLoadState("networkidle");
  // What was cut off stays so, however often it is asked for.
  if (outcome === "comes") await page.unrouteAll({ behavior: "wait" });
}

async function signOut(page: Page) {
  await page.getByRole("button", { name: /Iris Staff/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
}

async function saved(page: Page) {
  await expect(page.locator("[data-save-state]")).toContainText(
    "All changes saved",
  );
}

function plain(headers: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !name.startsWith(":") && name !== "content-length",
    ),
  );
}
