import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { samples } from "../../unit/files/samples";
import { expectAccessible } from "../support/axe";
import {
  type Community,
  createCommunity,
  openRoundFor,
} from "../support/community";
import { openSheet, photo } from "../support/evidence";
import { signIn } from "../support/people";

test.describe.configure({ mode: "default" });

const slug = `oakdale-${Date.now().toString(36)}`;
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Oak School", "Pine School"]);
  await openRoundFor(slug);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("a photo is taken, seen, downloaded, used for another row, and removed", async ({
    page,
  }) => {
    await signIn(page, community.coordinators[0] ?? community.staff);
    await page.goto(`/${slug}/score?stage=4&view=list`);
    const sheet = await openSheet(page, "S4.AI.S1");
    await sheet.getByLabel("File or photo").setInputFiles(photo);
    await expect(sheet.getByText("IMG 0001 año.png (")).toBeVisible();
    await sheet
      .getByLabel("Note", { exact: true })
      .fill("The wall of partners.");
    await expectAccessible(page);
    await sheet.getByRole("button", { name: "Add", exact: true }).click();

    const link = sheet.getByRole("link", {
      name: /^Download IMG 0001 año\.png/,
    });
    await expect(link).toBeVisible();
    await expect(
      sheet.getByRole("heading", { name: "Evidence (1)" }),
    ).toBeVisible();
    const picture = sheet.getByRole("presentation").first();
    await expect(picture).toHaveJSProperty("complete", true);
    expect(
      await picture.evaluate((one: HTMLImageElement) => one.naturalWidth),
    ).toBe(1);
    await expectAccessible(page);

    const downloading = page.waitForEvent("download");
    await link.click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("IMG 0001 año.png");
    expect((await readFile(await download.path())).equals(photo.buffer)).toBe(
      true,
    );

    await sheet.getByRole("button", { name: "Use for other rows too" }).click();
    await sheet.getByLabel("Search rows").fill("S4.AI.S2");
    await expect(sheet.getByText("1 row", { exact: true })).toBeVisible();
    await sheet.getByRole("checkbox").check();
    await expectAccessible(page);
    await sheet.getByRole("button", { name: "Use for 1 row" }).click();
    await expect(sheet.getByText("Also behind S4.AI.S2")).toBeVisible();
    await page.keyboard.press("Escape");

    const other = await openSheet(page, "S4.AI.S2");
    await expect(other.getByText("Also behind S4.AI.S1")).toBeVisible();
    await other.getByRole("button", { name: "Remove" }).click();
    await expect(other.getByText(/Where should it go/)).toBeFocused();
    await expectAccessible(page);
    await other.getByRole("button", { name: "Remove everywhere" }).click();
    await expect(other.getByText("Nothing here yet.")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(
      page.locator("#row-S4\\.AI\\.S1").getByRole("button", {
        name: "Add evidence",
      }),
    ).toBeVisible();
  });
});

test("a 3 waits for its file, and is saved once the file is there", async ({
  page,
}) => {
  await signIn(page, community.staff);
  await page.goto(`/${slug}/score?stage=4&subject=system&view=list`);
  const row = page.locator("#row-S4\\.CE\\.I1");
  await row.getByRole("radio").nth(3).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("File or photo").setInputFiles({
    name: "minutes.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(samples["report.pdf"] ?? ""),
  });
  await sheet.getByRole("button", { name: "Add and save the 3" }).click();
  await expect(
    sheet.getByRole("link", { name: /^Download minutes\.pdf/ }),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-save-state]")).toContainText(
    "All changes saved",
  );
  await page.reload();
  await expect(row.getByRole("radio").nth(3)).toBeChecked();
});

test("progress is shown, an upload can be cancelled, and a broken connection keeps what was typed", async ({
  page,
  context,
}) => {
  await signIn(page, community.staff);
  await page.goto(`/${slug}/score?stage=4&subject=system&view=list`);
  const sheet = await openSheet(page, "S4.PP.C1");
  const large = {
    name: "large.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.concat([
      Buffer.from("%PDF-1.7\n"),
      Buffer.alloc(6 * 1024 * 1024),
    ]),
  };
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  const throttle = (uploadThroughput: number) =>
    client.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await throttle(200_000);
  await sheet.getByLabel("Note", { exact: true }).fill("To be cancelled");
  await sheet.getByLabel("File or photo").setInputFiles(large);
  await sheet.getByRole("button", { name: "Add", exact: true }).click();
  await expect(sheet.getByRole("progressbar")).toBeVisible();
  await expect(sheet.getByText(/ of 6 MB$/)).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole("button", { name: "Cancel" }).click();
  await expect(sheet.getByRole("progressbar")).toHaveCount(0);
  await expect(sheet.getByText("Nothing here yet.")).toBeVisible();

  await sheet.getByLabel("Note", { exact: true }).fill("Signed in May");
  await sheet.getByLabel("File or photo").setInputFiles(large);
  await sheet.getByRole("button", { name: "Add", exact: true }).click();
  await expect(sheet.getByRole("progressbar")).toBeVisible();
  await context.setOffline(true);
  const failed = sheet.getByRole("alert");
  await expect(failed).toContainText("large.pdf was not added");
  await expect(failed).toContainText("The connection broke off");
  await expect(failed).toContainText("Signed in May");
  await expectAccessible(page);
  // Closing the panel hides nothing of it.
  await page.keyboard.press("Escape");
  await expect(page.getByText("large.pdf was not added")).toBeInViewport();
  await expectAccessible(page);
  await openSheet(page, "S4.PP.C1");
  await context.setOffline(false);
  await throttle(-1);
  await failed.getByRole("button", { name: "Try again" }).click();
  await expect(
    sheet.getByRole("link", { name: /^Download large\.pdf \(6 MB\)/ }),
  ).toBeVisible();
  await expect(
    sheet.getByRole("heading", { name: "Evidence (1)" }),
  ).toBeVisible();
});

test("a file that is not taken is refused in words, by the page or by the server", async ({
  page,
}) => {
  await signIn(page, community.staff);
  await page.goto(`/${slug}/score?stage=4&subject=system&view=list`);
  const sheet = await openSheet(page, "S4.PP.C2");
  const choose = (name: string, buffer: Buffer) =>
    sheet
      .getByLabel("File or photo")
      .setInputFiles({ name, mimeType: "application/pdf", buffer });
  await sheet.getByLabel("Note", { exact: true }).fill("Signed by all");
  await choose("huge.pdf", Buffer.alloc(20 * 1024 * 1024 + 1));
  await expect(sheet.getByText("larger than 20 MB")).toBeVisible();
  await choose("page.pdf", Buffer.from("<html><script>1</script>"));
  await expect(sheet.getByText("larger than 20 MB")).toHaveCount(0);
  await sheet.getByRole("button", { name: "Add", exact: true }).click();
  await expect(sheet.getByRole("alert")).toContainText(
    "Files of this kind are not taken",
  );
  await expect(sheet.getByRole("button", { name: "Try again" })).toHaveCount(0);
  await sheet.getByRole("button", { name: "Give it up" }).click();
  await expect(sheet.getByLabel("Note", { exact: true })).toHaveValue(
    "Signed by all",
  );
  await expect(sheet.getByText("Nothing here yet.")).toBeVisible();
});
