import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { findInCast, signIn } from "./support/people";

/** Every page there is, for whom it is, in both languages and at both widths. */
const everyone = [
  "",
  "/score",
  "/score?stage=4&subject=system&view=one",
  "/score?stage=4&view=matrix",
  "/score?stage=2",
  "/stages",
  "/stages/4",
  "/stages/4?function=PP&level=site",
  "/stages/2",
  "/rows/S4.PP.C6",
  "/rows/S4.AI.S1",
  "/sites",
  "/how?stage=4",
];

const readers = [
  { name: "Ruth Okafor", system: "riverbend", paths: everyone },
  {
    name: "Dana Morales",
    system: "riverbend",
    paths: [...everyone, "/settings"],
  },
  { name: "Andre Wallace", system: "riverbend", paths: everyone },
  { name: "Helen Vance", system: "riverbend", paths: everyone },
  {
    name: "Nadia Haddad",
    system: "lakeshore",
    paths: ["", "/score", "/stages/3", "/sites"],
  },
  {
    name: "Peter Novak",
    system: "hillview",
    paths: ["", "/score", "/stages", "/sites"],
  },
  {
    name: "Aisha Karim",
    system: "hillview",
    paths: ["", "/score", "/stages/1", "/sites"],
  },
];

for (const { name, system, paths } of readers) {
  test(`${name} of ${system} finds every page in order`, async ({
    page,
    context,
  }) => {
    test.setTimeout(240_000);
    const broken: string[] = [];
    page.on("pageerror", (error) =>
      broken.push(`${page.url()} ${error.message}`),
    );
    await signIn(page, findInCast(name, system));
    for (const locale of ["en", "es"]) {
      await context.addCookies([
        {
          name: "waymark-locale",
          value: locale,
          domain: "localhost",
          path: "/",
        },
      ]);
      for (const width of [1280, 390]) {
        await page.setViewportSize({
          width,
          height: width === 390 ? 844 : 800,
        });
        for (const path of paths) {
          await test.step(`${path || "/"} ${locale} ${width}`, async () => {
            const answer = await page.goto(`/${system}${path}`);
            expect(answer?.status()).toBe(200);
            await expect(page.locator("h1:visible")).toHaveCount(1);
            await expect(page.locator("html")).toHaveAttribute("lang", locale);
            await expectAccessible(page);
          });
        }
      }
    }
    expect(broken).toEqual([]);
  });
}
