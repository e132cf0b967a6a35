import { expect, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { readWorkbook } from "@/lib/core/spreadsheet/read-workbook";
import type { Sheet } from "@/lib/core/spreadsheet/workbook";
import { writeWorkbook } from "@/lib/core/spreadsheet/write-workbook";

/** What the cells of some rows, by their code, become under the columns' words. */
type Changes = Record<string, Record<string, string>>;

/** Downloads a site's part of a round from its page, and fills it in as somebody would. */
export async function fillInSheet(page: Page, site: string, changes: Changes) {
  await page.getByLabel("One site").selectOption(site);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  const bytes = new Uint8Array(await readFile(await file.path()));
  const result = await readWorkbook(bytes);
  if (result.status === "refused") throw new Error(result.reason);
  return Buffer.from(
    await writeWorkbook(result.sheets.map((sheet) => rewrite(sheet, changes))),
  );
}

function rewrite({ name, isHidden, rows }: Sheet, changes: Changes) {
  const texts = rows.map((cells) => cells.map((cell) => cell?.text ?? ""));
  const at = Math.max(
    0,
    texts.findIndex(([first]) => first === "Code"),
  );
  const [header = [], ...lines] = texts.slice(at);
  return {
    ...{ name, isHidden },
    columns: header.map((word) => ({ header: word, width: 12 })),
    rows: lines.map((line) => {
      const change = changes[line[0] ?? ""] ?? {};
      return header.map((word, index) => change[word] ?? line[index] ?? "");
    }),
  };
}

/** Brings a file to the page that takes it, and waits for what it would change. */
export async function bringSheet(page: Page, buffer: Buffer) {
  await page.getByLabel("File with scores").setInputFiles({
    name: "scores.xlsx",
    mimeType:
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer,
  });
  await page.getByRole("button", { name: "Show what changes" }).click();
  await expect(page).toHaveURL(/\/changes\//);
}
