import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Nothing that axe knows of is wrong with the page as it stands, and nothing sticks out sideways. */
export async function expectAccessible(page: Page) {
  // The page itself: what stands in its place while it is read has no heading,
  // and a browser may have loaded everything before it shows it.
  await expect(
    page.locator("h1").filter({ visible: true }).first(),
  ).toBeAttached();
  // The title comes by itself, a moment before the rest or after it.
  await expect(page).toHaveTitle(/\S/);
  // At its end, where no bar that stays in sight lies half over a control.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  // Only what is wrong is described, and no second page is opened for it: our
  // pages have no frames, and the same faults come back in a third of the time.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode(true)
    .withTags([
      "wcag2a",
      "wcag2aa",
      "wcag21a",
      "wcag21aa",
      "wcag22aa",
      "best-practice",
    ])
    .analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map((node) => node.target.join(" ")).slice(0, 3),
  }));
  expect(found).toEqual([]);
  await expectNothingSideways(page);
}

export async function expectNothingSideways(page: Page) {
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}
