import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { findInCast, signIn } from "./support/people";
import { findReports } from "./support/reports";
import { findOpenRound } from "./support/rounds";

// What a first visit loads, gzip, in kB of 1024 bytes. Old Chromebooks feel every one.
const budgets = [
  { path: "/forgot-password", most: 146 },
  { path: "/account", most: 150 },
  { path: "/account/second-factor", most: 150 },
  { path: "/riverbend", most: 150 },
  { path: "/riverbend/stages", most: 150 },
  { path: "/riverbend/stages/4", most: 150 },
  { path: "/riverbend/rows/S4.AI.S1", most: 150 },
  { path: "/riverbend/sites", most: 150 },
  { path: "/riverbend/concerns", most: 150 },
  { path: "/riverbend/concerns/new", most: 150 },
  { path: "/riverbend/concerns/themes", most: 150 },
  { path: "/riverbend/concerns/measures", most: 150 },
  { path: "/riverbend/plan?view=all", most: 150 },
  { path: "/riverbend/plan/new?row=S4.AI.S1", most: 150 },
  { path: "/riverbend/meetings", most: 150 },
  { path: "/riverbend/meetings/new", most: 150 },
  { path: "/riverbend/reviews", most: 150 },
  { path: "/riverbend/reviews/new?kind=scan", most: 150 },
  { path: "/riverbend/reports", most: 150 },
  { path: "/riverbend/reports/new", most: 150 },
  { path: "/riverbend/support", most: 150 },
  { path: "/riverbend/support/new", most: 150 },
  { path: "/riverbend/support/training", most: 150 },
  { path: "/riverbend/notices", most: 150 },
  { path: "/riverbend/rounds/compare", most: 150 },
  { path: "/riverbend/sites/compare", most: 150 },
  { path: "/riverbend/asked", most: 150 },
  { path: "/riverbend/members", most: 150 },
  { path: "/riverbend/record", most: 150 },
  { path: "/riverbend/settings/operator", most: 150 },
  { path: "/riverbend/settings/archive", most: 150 },
  { path: "/riverbend/notices/settings", most: 150 },
  { path: "/riverbend/notices/mailbox", most: 150 },
  { path: "/riverbend/guide", most: 150 },
  { path: "/riverbend/guide/stages/4", most: 150 },
  { path: "/riverbend/guide/functions/PP", most: 150 },
  { path: "/riverbend/guide/questions/readiness", most: 150 },
  { path: "/riverbend/guide/search?q=data", most: 150 },
  { path: "/riverbend/guide/print", most: 150 },
  { path: "/riverbend/rounds", most: 150 },
  { path: "/riverbend/score/many?stage=4", most: 150 },
  { path: "/riverbend/score?stage=4&view=list", most: 160 },
];

// Addresses with an id of the seeded database.
const withIds = [
  { path: "/riverbend/rounds/:round/meeting", most: 150 },
  { path: "/riverbend/rounds/:round/sheet", most: 150 },
  // Half a kilobyte over the frame that every signed-in page has.
  { path: "/riverbend/reports/:discussed", most: 146 },
  { path: "/riverbend/reports/:final", most: 146 },
];

test("pages stay within their weight", async ({ page }) => {
  await signIn(page, findInCast("Dana Morales"));
  const reports = await findReports();
  for (const { path: named, most } of [...budgets, ...withIds]) {
    const path = named
      .replace(":round", await findOpenRound())
      .replace(":discussed", reports.discussed)
      .replace(":final", reports.final);
    const html = await (await page.request.get(path)).text();
    const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)]
      .filter(([tag]) => !/nomodule/i.test(tag))
      .map(([, address]) => address ?? "");
    let bytes = 0;
    for (const address of new Set(scripts)) {
      bytes += gzipSync(await (await page.request.get(address)).body()).length;
    }
    expect.soft(bytes / 1024, path).toBeGreaterThan(50);
    expect.soft(bytes / 1024, path).toBeLessThanOrEqual(most);
  }
});
