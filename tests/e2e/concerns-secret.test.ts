import { expect, type Page, test } from "@playwright/test";
import { withClient } from "../../prisma/database/connect.mjs";
import { type Community, createCommunity } from "./support/community";
import { signIn } from "./support/people";

const slug = "larkspur";
const siteName = "Aspen School";
const secret = "Marrowbone";

/** Every address at which a concern of Aspen School might show. */
const addresses = [
  "",
  "/concerns",
  "/concerns?view=all",
  "/concerns?view=triage",
  // A word of its title that does not give itself away by coming back.
  "/concerns?view=all&q=family",
  "/concerns?view=all&site=:site",
  "/concerns/:concern",
  "/concerns/new",
  "/concerns/themes",
  "/concerns/themes/:theme",
  "/concerns/measures",
  "/concerns/measures/measures.csv",
  "/plan?view=all&show=all",
  "/plan?view=all&show=all&site=:site",
  "/plan?view=all&show=all&origin=concern",
  "/plan/new?concern=:concern",
  "/plan/:action",
  "/plan?view=all&show=all&origin=review",
  "/reviews",
  "/reviews/new?kind=data&site=:site",
  "/support",
  "/support?site=:site",
  "/support/new?concern=:concern",
  "/support/support.csv",
  "/support/training",
  "/reports",
  "/reports/new",
  "/notices",
  "/notices/settings",
  "/sites",
  "/sites/:site",
  "/rows/S4.AI.S1",
  "/rows/S4.AI.S1?site=:site",
  "/stages/history",
  "/record",
  "/record?kind=concern",
  "/record?kind=action",
  "/record?site=:site",
  "/record/record.csv",
  "/record/record.csv?kind=concern",
];

let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, [siteName, "Birch School"]);
});

test("a concern that only its site and the intermediary see shows to nobody else, on no page", async ({
  page: coordinator,
  browser,
}) => {
  const { staff: intermediary, leader: leading, viewer } = community;
  const [own, another] = community.coordinators;
  if (!own || !another) throw new Error("No coordinators");
  await signIn(coordinator, own);
  await coordinator.goto(`/${slug}/concerns/new?row=S4.AI.S1`);
  await coordinator
    .getByLabel("What is it about, in a few words?")
    .fill(`The ${secret} family`);
  await coordinator.getByLabel("What is happening?").fill(`${secret} moves`);
  await coordinator.getByLabel("Since when?").fill("2026-09-01");
  await coordinator.getByLabel("We need help doing this").check();
  await coordinator.getByLabel("This week").check();
  await coordinator.getByLabel("Only the site and the intermediary").check();
  await coordinator.getByRole("button", { name: "Raise the concern" }).click();
  await expect(coordinator.getByText("The concern is raised.")).toBeVisible();
  const concern = /concerns\/([0-9a-f-]{36})/.exec(coordinator.url())?.[1];

  const staff = await (await browser.newContext()).newPage();
  await signIn(staff, intermediary);
  await staff.goto(`/${slug}/concerns/${concern}`);
  await staff.getByLabel("A policy or resource request").check();
  await staff.getByLabel("Why?").fill(`${secret} cannot wait`);
  await staff.getByRole("button", { name: "Save the triage" }).click();
  await expect(staff.getByText("Saved. The site is told.")).toBeFocused();
  await staff.getByText("Ask leadership for a decision").click();
  const ask = staff.locator("details", {
    hasText: "Ask leadership for a decision",
  });
  await ask
    .getByLabel("What is asked, in a few words?")
    .fill("Children who move");
  await ask
    .getByLabel("What do you recommend?")
    .fill("Let children who move stay at their school.");
  await ask.getByLabel("High").check();
  await ask.getByRole("button", { name: "Ask leadership" }).click();
  await expect(staff).toHaveURL(/themes\/[0-9a-f-]{36}$/);
  const theme = /themes\/([0-9a-f-]{36})/.exec(staff.url())?.[1];
  await expect(staff.getByText(`The ${secret} family`)).toBeVisible();

  await staff.goto(`/${slug}/plan/new?concern=${concern}`);
  await staff.getByLabel("What is to be done?").fill(`Call the ${secret}s`);
  await staff.getByLabel("Who sees to it?").selectOption(own.name);
  // Nobody is offered who could not see it.
  for (const { name } of [leading, another])
    await expect(staff.getByRole("option", { name })).toHaveCount(0);
  await staff.getByLabel("By when?").fill("2030-03-01");
  await staff.getByRole("button", { name: "Add the action" }).click();
  await expect(staff.getByText("The action is added.")).toBeVisible();
  const action = /plan\/([0-9a-f-]{36})/.exec(staff.url())?.[1];

  const places = { concern, theme, action, site: await findSite() };
  for (const outsider of [leading, another, viewer]) {
    const { name } = outsider;
    const page = await (await browser.newContext()).newPage();
    await signIn(page, outsider);
    expect({ name, told: await listTold(page, places) }).toEqual({
      name,
      told: [],
    });
  }
  // Leaders read what was written for them.
  const leader = await (await browser.newContext()).newPage();
  await signIn(leader, leading);
  await leader.goto(`/${slug}/concerns/themes/${theme}`);
  await expect(
    leader.getByText("Let children who move stay at their school."),
  ).toBeVisible();
  await expect(leader.getByText("None that you may see.")).toBeVisible();

  // The walk finds it where it is to be seen.
  const told = await listTold(staff, places);
  expect(told).toEqual(
    expect.arrayContaining([
      "/concerns?view=all",
      "/concerns?view=all&q=family",
      "/concerns/:concern",
      "/concerns/themes/:theme",
      "/plan?view=all&show=all",
      "/plan?view=all&show=all&site=:site",
      "/plan?view=all&show=all&origin=concern",
      "/plan/:action",
      "/record",
      "/record?kind=concern",
      "/record?kind=action",
      "/record?site=:site",
      "/record/record.csv",
      "/record/record.csv?kind=concern",
    ]),
  );
});

type Places = Record<string, string | undefined>;

/** The addresses whose answer, as a page or as a link's data, tells of it. */
async function listTold(page: Page, places: Places) {
  const told = new Set<string>();
  for (const address of addresses) {
    const path = address.replace(
      /:(\w+)/,
      (_, name: string) => places[name] ?? "",
    );
    for (const isVisit of [true, false]) {
      const answer = await page.request.get(
        `/${slug}${path}`,
        isVisit ? {} : { headers: { RSC: "1" } },
      );
      if ((await answer.text()).includes(secret)) told.add(address);
    }
  }
  return [...told];
}

function findSite() {
  return withClient(process.env.DATABASE_URL ?? "", async (client) => {
    const { rows } = await client.query(
      `SELECT t."id" FROM "Site" t JOIN "System" s ON s."id" = t."systemId" WHERE s."slug" = $1 AND t."name" = $2`,
      [slug, siteName],
    );
    return String(rows[0]?.id);
  });
}
