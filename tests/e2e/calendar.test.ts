import { expect, test, type Page } from "@playwright/test";
import { readCalendar } from "../support/read-calendar";
import { expectAccessible, expectNothingSideways } from "./support/axe";
import { type Community, createCommunity } from "./support/community";
import { signIn } from "./support/people";

const slug = "rowan";
const phone = { width: 390, height: 844 };
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Aspen School"]);
});

test("a calendar address is made, read by whoever holds it, renewed and ended", async ({
  page,
  browser,
}) => {
  await signIn(page, community.staff);
  await page.goto(`/${slug}/plan/new`);
  await page.getByLabel("What is to be done?").fill("Order the chairs; soon");
  await page.getByLabel("Which site?").selectOption("The whole system");
  await page.getByLabel("Who sees to it?").selectOption("Iris Staff");
  await page.getByLabel("By when?").fill("2030-03-01");
  await page.getByRole("button", { name: "Add the action" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("chairs");

  const nobody = await browser.newContext();
  const read = (address: string) => nobody.request.get(address);

  const first = await test.step("made, and shown this once", async () => {
    await page.goto(`/${slug}/notices/settings`);
    await expect(
      page.getByText("You have no calendar address in this system."),
    ).toBeVisible();
    await page.getByRole("button", { name: "Make the address" }).click();
    const address = await addressOn(page);
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectNothingSideways(page);
    await page.reload();
    await expect(page.getByText(/You have had an address since/)).toBeVisible();
    await expect(page.getByLabel("Calendar address")).toHaveCount(0);
    return address;
  });

  await test.step("read without a sign-in", async () => {
    const answer = await read(first);
    expect(answer.headers()["content-type"]).toBe(
      "text/calendar; charset=utf-8",
    );
    expect(answer.headers()["cache-control"]).toBe("private, no-store");
    expect(answer.headers()["referrer-policy"]).toBe("no-referrer");
    const { events } = readCalendar(await answer.text());
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      SUMMARY: "Your action: Order the chairs; soon",
      "DTSTART;VALUE=DATE": "20300301",
    });
  });

  await test.step("renewed: the first works no more", async () => {
    await page.locator("summary", { hasText: "Make a new address" }).click();
    await page.getByRole("button", { name: "Make a new address" }).click();
    const second = await addressOn(page);
    expect(second).not.toBe(first);
    expect((await read(first)).status()).toBe(404);
    expect((await read(second)).status()).toBe(200);
    await page.locator("summary", { hasText: "End the address" }).click();
    await page.getByRole("button", { name: "End the address" }).click();
    await expect(page.getByText("The address is ended.")).toBeVisible();
    expect((await read(second)).status()).toBe(404);
    await expect(page.getByLabel("Calendar address")).toHaveCount(0);
    await expectAccessible(page);
  });
});

function addressOn(page: Page) {
  const field = page.getByLabel("Calendar address");
  return field.inputValue();
}
