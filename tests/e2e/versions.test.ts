import { expect, type Page, test } from "@playwright/test";
import { withClient } from "../../prisma/database/connect.mjs";
import {
  newTitle,
  publishVersion,
  readShipped,
  removed,
  reworded,
  toNextVersion,
} from "../support/next-version";
import { expectAccessible } from "./support/axe";
import {
  type Community,
  createCommunity,
  openRoundFor,
} from "./support/community";
import { signIn } from "./support/people";

const slug = `cedarbrook-${Date.now().toString(36)}`;
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Ash School"]);
  await openRoundFor(slug);
  const next = toNextVersion(await readShipped());
  await asOwner((client) => publishVersion(client, next));
});

test("an administrator sees what a version would change, moves to it between rounds, and sees the system on it", async ({
  page,
}) => {
  await signIn(page, community.staff);
  await score(page, reworded, "Largely in place");
  await score(page, removed, "Emerging");

  await test.step("while a round is open it can be looked at only", async () => {
    await page.goto(`/${slug}/settings`);
    await page.getByRole("link", { name: "Framework and rule" }).click();
    await expect(page.getByText("A round is open: Fall 2026")).toBeVisible();
    await showPreview(page);
    await expect(moveButton(page)).toHaveCount(0);
  });

  await closeRound();

  await test.step("what would happen is said before the button", async () => {
    await page.reload();
    await page.getByText("1 row is reworded", { exact: true }).click();
    await expect(page.getByText(newTitle.en)).toBeVisible();
    await expect(
      page.getByText("1 row is left out", { exact: true }),
    ).toBeVisible();
    await expect(
      page.getByRole("rowheader", { name: "Rows met to achieve a stage" }),
    ).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the system is on it, with what was scored", async () => {
    await moveButton(page).click();
    await expect(
      page.getByText("Your system is on version 9.0 now."),
    ).toBeFocused();
    await expectAccessible(page);
    await page.goto(`/${slug}/rows/${reworded}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      newTitle.en,
    );
    await expect(page.getByText("Largely in place").first()).toBeVisible();
    await page.getByText("Worded differently in version 2.0").click();
    await expect(
      page.getByText("Scored by these words: Fall 2026."),
    ).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/${slug}/rows/${removed}`);
    await expect(
      page.getByText("This row is no longer part of the framework"),
    ).toBeVisible();
    await expectAccessible(page);
  });
});

test("the other rule is shown before it is chosen, on a phone in Spanish", async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, community.staff);
  await context.addCookies([
    {
      name: "waymark-locale",
      value: "es",
      domain: "localhost",
      path: "/",
    },
  ]);
  await page.goto(`/${slug}/settings/framework`);
  await page
    .getByRole("link", { name: "Ver qué cambiaría con la regla estricta" })
    .click();
  await expect(
    page.getByRole("heading", { name: "Cambiar a la regla estricta" }),
  ).toBeVisible();
  await expectAccessible(page);
  const late = await context.newPage();
  await late.goto(page.url());
  await chooseStrict(page);
  await expect(page.getByText("Ahora se usa la regla estricta.")).toBeFocused();
  await expectAccessible(page);
  // The other window was read before: it is told so, and changes nothing.
  await chooseStrict(late);
  await expect(late.locator("form").getByRole("alert")).toContainText(
    "Otra persona cambió esto",
  );
  await expectAccessible(late);
});

test("nobody but an administrator finds the page", async ({ page }) => {
  for (const account of [community.leader, ...community.coordinators]) {
    await signIn(page, account);
    const answer = await page.goto(`/${slug}/settings/framework`);
    expect(answer?.status()).toBe(403);
    await page.context().clearCookies();
  }
});

async function showPreview(page: Page) {
  await page
    .getByRole("link", { name: "See what version 9.0 would change" })
    .click();
  await expect(
    page.getByRole("heading", { name: "Moving to version 9.0" }),
  ).toBeVisible();
}

function moveButton(page: Page) {
  return page.getByRole("button", { name: "Move to version 9.0" });
}

function chooseStrict(page: Page) {
  return page.getByRole("button", { name: "Usar la regla estricta" }).click();
}

async function score(page: Page, code: string, name: string) {
  await page.goto(`/${slug}/score?stage=4&subject=system&view=list`);
  await page
    .locator(`[data-row="${code}"]`)
    .getByRole("radio", { name })
    .check({ force: true });
  await expect(page.locator("[data-save-state]")).toContainText(
    "All changes saved",
  );
}

function closeRound() {
  return asOwner((client) =>
    client.query(
      `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = $1)
       UPDATE "Round" r SET "closedAt" = now(), "closedById" = r."openedById" FROM s WHERE r."systemId" = s."id"`,
      [slug],
    ),
  );
}

function asOwner<T>(work: Parameters<typeof withClient<T>>[1]) {
  return withClient(process.env.DATABASE_URL ?? "", work);
}
