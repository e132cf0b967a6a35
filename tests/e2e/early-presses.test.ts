import { expect, type Page, test } from "@playwright/test";
import {
  type Account,
  createCommunity,
  openRoundFor,
} from "./support/community";
import { signIn } from "./support/people";

// What is pressed on a slow connection, before the page's own scripts are there.
const slug = "early-presses";

test("a form that is sent before its scripts are there is answered as any other", async ({
  page,
  browser,
}) => {
  const own = await createCommunity(slug, ["Elm School"]);
  const [asker] = own.coordinators;
  if (!asker) throw new Error("Elm School has a coordinator");
  const concern = await raise(await (await browser.newContext()).newPage());
  await signIn(page, own.staff);
  const scripts = await holdScripts(page);

  await test.step("what was refused is still there as it was typed", async () => {
    await page.goto("/account", { waitUntil: "commit" });
    await page.locator("#current-password").fill("not this one");
    await page.getByLabel("New password").fill("four quiet herons");
    const change = page.getByRole("button", { name: "Change my password" });
    await change.click();
    await change.click();
    const form = page.locator("form").filter({ has: change });
    await expect(form).toHaveAttribute("aria-busy", "true");
    const posts = countPosts(page);
    scripts.release();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      "This is not your current password.",
    );
    expect(posts()).toBe(1);
    await expect(form).not.toHaveAttribute("aria-busy");
    await expect(page.locator("#current-password")).toHaveValue("not this one");
    await expect(page.getByLabel("New password")).toHaveValue(
      "four quiet herons",
    );
  });

  await test.step("what is done is told", async () => {
    scripts.hold();
    await page.goto(concern, { waitUntil: "commit" });
    await settle(page);
    scripts.release();
    await expect(page.getByText("Saved. The site is told.")).toBeFocused();
    await expect(page.getByText("Settled: by Elm").first()).toBeVisible();
  });

  await test.step("where no script ever comes, the browser sends it by itself, and it is told too", async () => {
    scripts.hold();
    await page.goto(concern, { waitUntil: "commit" });
    await page.getByLabel("Write a note").fill("The bus comes at seven now.");
    await page.getByRole("button", { name: "Add the note" }).click();
    await expect(page.getByText("The note is added.")).toBeVisible();
    await expect(
      page.getByText("The bus comes at seven now.").first(),
    ).toBeVisible();
    scripts.release();
  });

  /** Raises a concern as the site does; the address of its page. */
  async function raise(coordinator: Page) {
    await signIn(coordinator, asker as Account);
    await coordinator.goto(`/${slug}/concerns/new?row=S4.AI.S1`);
    await coordinator
      .getByLabel("What is it about, in a few words?")
      .fill("The bus");
    await coordinator.getByLabel("What is happening?").fill("Half miss it.");
    await coordinator.getByLabel("Since when?").fill("2026-09-01");
    await coordinator.getByLabel("A rule needs to change").check();
    await coordinator.getByLabel("In the next weeks").check();
    await coordinator.getByLabel("Only the site and the intermediary").check();
    await coordinator
      .getByRole("button", { name: "Raise the concern" })
      .click();
    await expect(coordinator.getByText("The concern is raised.")).toBeVisible();
    const address = coordinator.url();
    await coordinator.context().close();
    return address;
  }
});

for (const width of [390, 1280])
  test(`a score that is pressed before its script is there is saved, at ${width}`, async ({
    page,
  }) => {
    const own = await createCommunity(`${slug}-${width}`, ["Elm School"]);
    await openRoundFor(own.slug);
    await page.setViewportSize({ width, height: 844 });
    await signIn(page, own.staff);
    const address = `/${own.slug}/score?stage=4`;
    const scripts = await holdScripts(page);
    await page.goto(address, { waitUntil: "commit" });
    const first = page.locator("[data-row]").first();
    const tile = first.getByRole("radio", { name: "Largely in place" });
    await tile.check({ force: true });
    scripts.release();
    await expect(first.getByText(/^Saved/)).toBeVisible();
    await page.goto(`${address}&view=list`);
    await expect(tile).toBeChecked();
  });

async function settle(page: Page) {
  await page.getByLabel("Settled at the site").check();
  await page.getByLabel("Why?").fill("Settled: by Elm");
  await page.getByRole("button", { name: "Save the triage" }).click();
}

function countPosts(page: Page) {
  let count = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") count += 1;
  });
  return () => count;
}

/** Keeps the scripts of the pages that are opened from now on waiting. */
async function holdScripts(page: Page) {
  let open = () => {};
  let gate: Promise<void>;
  const hold = () => {
    gate = new Promise((resolve) => (open = resolve));
  };
  hold();
  await page.route("**/_next/static/chunks/**/*.js", async (route) => {
    await gate;
    await route.continue();
  });
  return { hold, release: () => open() };
}
