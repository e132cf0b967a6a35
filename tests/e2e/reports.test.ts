import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNothingSideways } from "./support/axe";
import {
  type Account,
  type Community,
  createCommunity,
} from "./support/community";
import { signIn } from "./support/people";

const slug = "hornbeam";
const phone = { width: 390, height: 844 };
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Aspen School", "Birch School"]);
});

test("a report is built, written, discussed on a phone in Spanish, sent, read by leadership, made final and printed", async ({
  page: staff,
  browser,
}) => {
  await signIn(staff, community.staff);

  await test.step("built for a period that is chosen", async () => {
    await staff.goto(`/${slug}`);
    await staff.getByRole("link", { name: "Reports" }).first().click();
    await expect(staff.getByText("There is no report yet")).toBeVisible();
    await expectAccessible(staff);
    await staff.getByRole("link", { name: "Start a report" }).click();
    await expect(staff.getByRole("radio", { checked: true })).toHaveCount(0);
    await staff
      .getByLabel("What is the report called?")
      .fill("The fall report");
    await staff.getByRole("button", { name: "Build the report" }).click();
    await expect(
      staff.getByRole("alert").filter({ hasText: "your attention" }),
    ).toContainText("Which period is it about?");
    await expect(staff.getByLabel("What is the report called?")).toHaveValue(
      "The fall report",
    );
    await staff.getByLabel(/^The last six months/).check();
    await staff.getByRole("button", { name: "Build the report" }).click();
    await expect(staff.getByText("The report is built. Read it")).toBeVisible();
    await expect(
      staff.getByRole("heading", { level: 1, name: "The fall report" }),
    ).toBeVisible();
    await expect(staff.getByText("Working in Stage 4")).toBeVisible();
  });
  const address = staff.url().replace(/\?.*/, "");

  await test.step("unseen as a draft, but for staff", async () => {
    const leader = await visit(browser, community.leader);
    expect((await leader.goto(address))?.status()).toBe(404);
  });

  await test.step("written, and a part left out", async () => {
    await write(staff, "where_we_are", "We are on our way.");
    const gains = staff.getByRole("region", { name: "Small gains" });
    await gains.getByText("Write or leave out").click();
    await gains.getByText("Tick what the report should not show").click();
    await gains.getByLabel("Everything the app put together here").check();
    await gains.getByRole("button", { name: "Save this part" }).click();
    await expect(gains.getByText("This part is saved.")).toBeVisible();
    await expect(gains.getByText("Nothing to report here.")).toHaveCount(0);
    await expectAccessible(staff);
  });

  await test.step("opened for discussion", async () => {
    await staff.getByRole("button", { name: "Open it for discussion" }).click();
    await expect(staff.getByText(/It is open for discussion/)).toBeVisible();
    await expect(
      staff.getByRole("button", { name: "Send it to leadership" }),
    ).toBeVisible();
  });

  await test.step("a coordinator reads it on a phone in Spanish, and comments", async () => {
    const [cora] = community.coordinators;
    if (!cora) throw new Error("No coordinator");
    const page = await visit(browser, cora, "es");
    await page.goto(`/${slug}/notices`);
    await page.getByRole("link", { name: /abierto a comentarios/ }).click();
    await expect(page).toHaveURL(address);
    await expect(page.getByText("We are on our way.")).toHaveAttribute(
      "lang",
      "en",
    );
    await expect(page.getByText("Escribir o dejar fuera")).toHaveCount(0);
    const requests = page.getByRole("region", {
      name: "Solicitudes e inquietudes",
    });
    await requests.getByText("Comentar", { exact: true }).click();
    await requests.getByLabel("Su comentario").fill("Falta el transporte.");
    await requests.getByRole("button", { name: "Enviar" }).click();
    await expect(requests.getByText("Su comentario está aquí.")).toBeVisible();
    await expect(requests.getByText("Falta el transporte.")).toBeVisible();
    await expectAccessible(page);
    await expectNothingSideways(page);
  });

  await test.step("a slower writer sees what stands, and keeps what was typed", async () => {
    await staff.reload();
    const other = await visit(browser, community.staff);
    await other.goto(address);
    for (const page of [staff, other])
      await page
        .getByRole("region", { name: "Decisions" })
        .getByText("Write or leave out")
        .click();
    await write(staff, "decisions", "Decided with the sites.", false);
    const decisions = other.getByRole("region", { name: "Decisions" });
    const box = decisions.getByLabel("What do you want to say here?");
    await box.fill("Mine.");
    await decisions.getByRole("button", { name: "Save this part" }).click();
    await expect(
      decisions.getByText("What do you want to say here? Decided with the"),
    ).toBeVisible();
    await expect(box).toHaveValue("Mine.");
  });

  await test.step("sent, and read by a leader", async () => {
    await staff.getByRole("button", { name: "Send it to leadership" }).click();
    await expect(
      staff.getByText("It is sent. Leaders are told."),
    ).toBeVisible();
    await expect(staff.getByText("Write or leave out")).toHaveCount(0);
    const leader = await visit(browser, community.leader);
    await leader.goto(`/${slug}/notices`);
    await leader.getByRole("link", { name: /came to leadership/ }).click();
    await expect(leader.getByText("We are on our way.")).toBeVisible();
    await expect(leader.getByText("With leadership").first()).toBeVisible();
    await expectAccessible(leader);
  });

  await test.step("final: nothing more is said or written", async () => {
    await staff.getByText("Make it final", { exact: true }).first().click();
    await staff.getByRole("button", { name: "Make it final" }).click();
    await expect(
      staff.getByText("The report is final. Everyone"),
    ).toBeVisible();
    await staff.goto(address);
    for (const name of ["Save this part", "Send the comment", "Take it back"])
      await expect(staff.getByRole("button", { name })).toHaveCount(0);
    await expect(staff.getByText("One comment")).toBeVisible();
  });

  await test.step("printed as a document", async () => {
    await staff.emulateMedia({ media: "print" });
    const document = staff.getByRole("article");
    await expect(document.getByText("Hornbeam")).toBeVisible();
    for (const name of ["The fall report", "Where we are"])
      await expect(staff.getByRole("heading", { name })).toBeVisible();
    await expect(
      staff.getByText("Final", { exact: true }).last(),
    ).toBeVisible();
    await expect(staff.getByRole("navigation")).toHaveCount(0);
    await expect(staff.getByRole("banner")).toHaveCount(0);
    await expect(staff.getByRole("button")).toHaveCount(0);
    await expect(staff.getByText("Falta el transporte.")).toBeHidden();
    await staff.emulateMedia({ media: "screen" });
    await staff.getByText("One comment").click();
    await staff.emulateMedia({ media: "print" });
    await expect(staff.getByText("Falta el transporte.")).toBeVisible();
  });
});

/** A page of somebody else; in Spanish on a phone. */
async function visit(
  browser: Browser,
  account: Account,
  locale?: "es",
): Promise<Page> {
  const context = await browser.newContext(locale ? { viewport: phone } : {});
  const page = await context.newPage();
  await signIn(page, account);
  if (locale)
    await context.addCookies([
      { name: "waymark-locale", value: locale, domain: "localhost", path: "/" },
    ]);
  return page;
}

async function write(page: Page, part: string, text: string, isOpened = true) {
  const section = page.locator(`section[aria-labelledby="${part}"]`);
  if (isOpened) await section.getByText("Write or leave out").click();
  await section.getByLabel("What do you want to say here?").fill(text);
  await section.getByRole("button", { name: "Save this part" }).click();
  await expect(section.getByText("This part is saved.")).toBeVisible();
}
