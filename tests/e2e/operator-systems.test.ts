import { type Browser, expect, type Page, test } from "@playwright/test";
import { openArchive } from "@/lib/systems/archive/open-archive";
import { operators } from "../../prisma/seed/cast";
import { expectAccessible, expectNothingSideways } from "./support/axe";
import { signIn } from "./support/people";

const olive = operators[0] ?? { name: "", email: "", password: "" };
const ana = {
  ...{ email: "ana.ruiz@maple-valley.example", name: "Ana Ruiz" },
  password: "four plain words here",
};
const name = "Maple Valley Community Schools";

test("an operator creates a system, suspends it, opens it again and looks in by leave; nothing else of it is theirs", async ({
  page,
  browser,
}) => {
  await signIn(page, olive);
  let link = "";

  await test.step("a system needs an address of its own, and gets a first administrator", async () => {
    await page.getByRole("link", { name: "Systems", exact: true }).click();
    await expect(
      page.getByRole("heading", { name: "Systems", level: 1 }),
    ).toBeVisible();
    await expectEverywhere(page);
    await page.getByRole("link", { name: "Create a system" }).click();
    await page.getByLabel("Name of the system").fill(name);
    await page.getByLabel("Address").fill("operator");
    await page
      .getByLabel("Framework")
      .selectOption({ label: await firstVersion(page) });
    await page.getByLabel("Email of the first administrator").fill(ana.email);
    await page.getByLabel("Name of the first administrator").fill(ana.name);
    const create = page.getByRole("button", { name: "Create the system" });
    await create.click();
    await expect(
      page.getByRole("link", { name: /one of the app’s own/ }),
    ).toBeVisible();
    await expectEverywhere(page);
    await page.getByLabel("Address").fill("riverbend");
    await create.click();
    await expect(
      page.getByRole("link", { name: /Another system has this address/ }),
    ).toBeVisible();
    await page.getByLabel("Address").fill("maple-valley");
    await create.click();
    link = await page.getByLabel(`Link for ${ana.email}`).inputValue();
    await expectEverywhere(page);
  });

  await test.step("a lost link is made anew, while nobody has come", async () => {
    await page.getByRole("link", { name: "Go to the system’s page" }).click();
    await expectEverywhere(page);
    await page.getByRole("button", { name: "Make a new link" }).click();
    const field = page.getByLabel(`Link for ${ana.email}`);
    await expect(field).toBeVisible();
    const second = await field.inputValue();
    expect(second).not.toBe(link);
    link = second;
  });

  const theirs = await join(browser, link);

  await test.step("suspended, it lets nobody in and says why", async () => {
    await page.reload();
    await expect(
      page.getByRole("heading", { name: "First administrator" }),
    ).toHaveCount(0);
    await page.getByLabel("Why, in words").fill("Moving to another server");
    await page.getByRole("button", { name: "Suspend the system" }).click();
    await expect(
      page.getByRole("button", { name: "Open it again" }),
    ).toBeVisible();
    await expectEverywhere(page);
    await theirs.goto("/maple-valley/sites");
    await expect(
      theirs.getByRole("heading", { name: `${name} is suspended` }),
    ).toBeVisible();
    await expect(theirs.getByText("Moving to another server")).toBeVisible();
    await expect(theirs.getByText(olive.email)).toBeVisible();
    await expectEverywhere(theirs);
  });

  await test.step("opened again, everything is as it was", async () => {
    await page.getByRole("button", { name: "Open it again" }).click();
    await expect(
      page.getByRole("button", { name: "Suspend the system" }),
    ).toBeVisible();
    await theirs.getByRole("link", { name: "Try again" }).click();
    await expect(theirs).toHaveURL(/\/maple-valley$/);
    const stranger = await page.request.get("/maple-valley");
    expect(stranger.status()).toBe(404);
  });

  await test.step("an administrator lets the operator look in", async () => {
    await theirs.goto("/maple-valley/settings");
    await theirs
      .getByRole("link", { name: "Let the operator look in" })
      .click();
    await theirs.getByLabel("For how long").selectOption("4 hours");
    await theirs.getByLabel("What for").fill("The first site will not save");
    await theirs
      .getByRole("button", { name: "Let the operator look in" })
      .click();
    await expect(theirs.getByText(/may look in until/)).toBeVisible();
    await expectEverywhere(theirs);
  });

  await test.step("who sees that they look in, reads, and changes nothing", async () => {
    await page.reload();
    await page.getByRole("link", { name: "Look in", exact: true }).click();
    await expect(page.getByText(/Looking in: Olive Ortega/)).toBeVisible();
    await expectEverywhere(page);
    await page.goto("/maple-valley/sites/new");
    await expect(
      page.getByRole("heading", { name: "This page is not open to you" }),
    ).toBeVisible();
    expect((await page.request.get("/maple-valley/settings")).status()).toBe(
      403,
    );
    await page.goto("/maple-valley/notices/settings");
    await page
      .getByRole("button", { name: "Make the address" })
      .first()
      .click();
    await expect(page.getByText(/only looking in/).first()).toBeVisible();
    await theirs.reload();
    await expect(theirs.getByText(/Olive Ortega looked in on/)).toBeVisible();
    await expectEverywhere(theirs);
  });

  await test.step("shut out, there is nothing there for them", async () => {
    await theirs.getByRole("button", { name: "End it now" }).click();
    await expect(
      theirs.getByRole("button", { name: "Let the operator look in" }),
    ).toBeVisible();
    expect((await page.request.get("/maple-valley")).status()).toBe(404);
  });

  await test.step("an administrator takes everything along", async () => {
    await theirs.goto("/maple-valley/settings");
    await theirs.getByRole("link", { name: "Download everything" }).click();
    await expectEverywhere(theirs);
    const [download] = await Promise.all([
      theirs.waitForEvent("download"),
      theirs.getByRole("button", { name: "Download the archive" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^maple-valley-.*\.zip$/);
    const archive = await openArchive(await download.path());
    expect(archive.manifest).toMatchObject({
      ...{ isWhole: false, system: { slug: "maple-valley", name } },
    });
    archive.close();
  });

  await test.step("erasing takes a suspended system, its name and seven days", async () => {
    const erase = page.getByRole("button", { name: "Erase it in seven days" });
    await page.goto("/operator/systems?q=maple");
    await page.getByRole("link", { name }).click();
    await expect(erase).toHaveCount(0);
    await page.getByLabel("Why, in words").fill("They moved elsewhere");
    await page.getByRole("button", { name: "Suspend the system" }).click();
    await page.getByLabel("To go on, type the name").fill("maple valley");
    await erase.click();
    await expect(
      page.getByRole("link", { name: /not the name of the system/ }),
    ).toBeVisible();
    await expectEverywhere(page);
    await page.getByLabel("To go on, type the name").fill(name);
    await erase.click();
    await expect(
      page.getByText(/Everything in it will be erased on/),
    ).toBeVisible();
    await expectEverywhere(page);
    await page.getByRole("button", { name: "Call the erasure back" }).click();
    await expect(erase).toBeVisible();
    await page.getByRole("button", { name: "Open it again" }).click();
    await expect(erase).toHaveCount(0);
  });

  await test.step("in Spanish on a phone it reads as well", async () => {
    const system = new URL(page.url()).pathname;
    for (const address of [
      "/operator/systems",
      "/operator/systems/new",
      system,
    ])
      await expectInSpanish(page, address);
    for (const address of ["", "/operator", "/archive"])
      await expectInSpanish(theirs, `/maple-valley/settings${address}`);
    await speak(page, "en");
  });

  await test.step("every act is written down", async () => {
    await page.goto("/operator/systems");
    const log = page.getByRole("region", { name: "What operators did" });
    for (const line of [
      `Olive Ortega created the system ${name}.`,
      `Olive Ortega suspended ${name}.`,
      `Olive Ortega opened ${name} again.`,
      `Olive Ortega asked for ${name} to be erased.`,
    ])
      await expect(log.getByText(line).first()).toBeVisible();
    await page.getByRole("searchbox").fill("maple");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await expect(page.getByRole("rowheader")).toHaveCount(1);
    await page.getByRole("searchbox").fill("zzzz");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await expect(page.getByText("No system has “zzzz”")).toBeVisible();
    await expectEverywhere(page);
  });
});

async function firstVersion(page: Page) {
  const options = page.getByLabel("Framework").getByRole("option");
  return (await options.nth(1).textContent()) ?? "";
}

/** The first administrator, in a browser of their own. */
async function join(browser: Browser, link: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await page.locator("#new-password").fill(ana.password);
  await page.getByRole("button", { name: "Set up my account" }).click();
  await expect(page).toHaveURL(/\/maple-valley$/);
  return page;
}

async function expectInSpanish(page: Page, address: string) {
  await speak(page, "es");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address);
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
}

function speak(page: Page, value: "en" | "es") {
  return page
    .context()
    .addCookies([
      { name: "waymark-locale", value, domain: "localhost", path: "/" },
    ]);
}

/** Axe, and nothing sideways, on a laptop and on a phone, as the page stands. */
async function expectEverywhere(page: Page) {
  // The home comes in parts.
  await expect(page.locator("h1:visible")).toHaveCount(1);
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNothingSideways(page);
    await expectAccessible(page);
  }
  await page.setViewportSize(size);
}
