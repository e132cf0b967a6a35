import { expect, test } from "@playwright/test";
import { expectAccessible, expectNothingSideways } from "./support/axe";
import { findInCast, signIn } from "./support/people";
import { findReports } from "./support/reports";

/** Every page there is, for whom it is, in both languages and at both widths. */
const everyone = [
  "",
  "/score",
  "/score?stage=4&subject=system&view=one",
  "/score?stage=4&view=matrix",
  "/score?stage=2",
  "/score/many?stage=4",
  "/stages",
  "/stages/4",
  "/stages/4?function=PP&level=site",
  "/stages/2",
  "/stages/history",
  "/notices",
  "/rounds/compare",
  "/sites/compare",
  "/rounds",
  "/notices/settings",
  "/notices/mailbox",
  "/rows/S4.PP.C6",
  "/rows/S4.AI.S1",
  "/asked",
  "/sites",
  "/how?stage=4",
  "/concerns",
  "/concerns?view=all",
  "/concerns?q=zzzz",
  "/concerns/measures",
  "/meetings",
  "/meetings?group=other",
  "/reviews",
  "/reviews?kind=scan",
  "/reports",
  "/reports/:discussed",
  "/reports/:final?talk=themes",
  "/support",
  "/support?kind=learning_event&function=DE",
  "/plan?view=all",
  "/plan?view=mine&show=all",
  "/plan?view=all&show=overdue&origin=row",
  "/guide",
  "/guide/stages/4",
  "/guide/stages/1?function=CE&level=site",
  "/guide/functions/PP",
  "/guide/questions/readiness",
  "/guide/search",
  "/guide/search?q=data",
  "/guide/search?q=zzzz",
];

const some = [
  "",
  "/score",
  "/stages/4",
  "/rows/S4.AI.S1",
  "/sites",
  "/concerns",
  "/plan",
  "/reports",
  "/reports/:discussed",
];

// English on a laptop and Spanish on a phone, looked over for faults; then each
// at the other's width, which only can change where things stand.
const ways = [
  { locale: "en", width: 1280, other: 390 },
  { locale: "es", width: 390, other: 1280 },
];

const ofStaff = [
  ...everyone,
  "/settings",
  "/settings/framework",
  "/settings/framework?rule=strict",
  "/settings/operator",
  "/settings/archive",
  "/settings/rows",
  "/settings/rows/new",
  "/sites/new",
  "/concerns/new?row=S4.AI.S1",
  "/concerns/themes",
  "/plan/new?row=S4.AI.S1",
  "/meetings/new",
  "/reviews/new?kind=data",
  "/reviews/new?kind=pitfalls",
  "/reviews/new?kind=scan",
  "/reports/new",
  "/support/new",
  "/support/training",
  "/members",
  "/members?term=ended",
  "/members/invite",
  "/members/import",
  "/record",
  "/record?kind=concern&act=decided&from=2026-01-01",
  "/record?to=2000-01-01",
];

const readers = [
  { name: "Dana Morales", system: "riverbend", paths: ofStaff },
  { name: "Ruth Okafor", system: "riverbend", paths: some },
  { name: "Andre Wallace", system: "riverbend", paths: some },
  { name: "Helen Vance", system: "riverbend", paths: some },
  {
    name: "Nadia Haddad",
    system: "lakeshore",
    paths: ["", "/score", "/stages/3", "/sites", "/guide"],
  },
  {
    name: "Peter Novak",
    system: "hillview",
    paths: [
      "",
      "/score",
      "/rounds",
      "/rounds/new",
      "/stages",
      "/sites",
      "/guide",
      "/guide/stages/1",
    ],
  },
  {
    name: "Aisha Karim",
    system: "hillview",
    paths: [
      "",
      "/score",
      "/stages/1",
      "/sites",
      "/plan",
      "/plan/new",
      "/meetings",
      "/reviews",
      "/reports",
      "/support",
    ],
  },
];

test.describe.configure({ mode: "parallel" });

const height = 844;

// A walk for each way of looking at some pages: no test grows beyond a few
// minutes with the pages there are.
const most = 16;
const walks = readers.flatMap(({ paths, ...reader }) =>
  ways.flatMap((way) =>
    split(paths).map((stretch) => ({ ...reader, ...way, paths: stretch })),
  ),
);

function split(paths: readonly string[]) {
  const count = Math.ceil(paths.length / most);
  return Array.from({ length: count }, (_, at) =>
    paths.slice(at * most, (at + 1) * most),
  );
}

for (const [index, walk] of walks.entries()) {
  const { name, system, paths, locale, width, other } = walk;
  test(`${index + 1}: ${name} of ${system} finds every page in order, ${locale} at ${width}`, async ({
    page,
    context,
  }) => {
    const broken: string[] = [];
    page.on("pageerror", (error) =>
      broken.push(`${page.url()} ${error.message}`),
    );
    // What the page's own policy refuses, the browser says nowhere else.
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy"))
        broken.push(`${page.url()} ${message.text()}`);
    });
    await signIn(page, findInCast(name, system));
    await context.addCookies([
      { name: "waymark-locale", value: locale, domain: "localhost", path: "/" },
    ]);
    const reports = await findReports();
    for (const named of paths) {
      const path = named
        .replace(":discussed", reports.discussed)
        .replace(":final", reports.final);
      await test.step(path || "/", async () => {
        await page.setViewportSize({ width, height });
        const answer = await page.goto(`/${system}${path}`);
        expect(answer?.status()).toBe(200);
        await expect(page.locator("h1:visible")).toHaveCount(1);
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        await expectAccessible(page);
        await page.setViewportSize({ width: other, height });
        await expectNothingSideways(page);
      });
    }
    expect(broken).toEqual([]);
  });
}
