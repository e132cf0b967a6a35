import {
  expect,
  test,
  type APIRequestContext,
  type APIResponse,
} from "@playwright/test";
import { withClient } from "../../prisma/database/connect.mjs";
import { operators } from "../../prisma/seed/cast";
import { account } from "./permissions/account";
import { calendar } from "./permissions/calendar";
import { compare } from "./permissions/compare";
import { concerns } from "./permissions/concerns";
import { events } from "./permissions/events";
import { files } from "./permissions/files";
import { framework } from "./permissions/framework";
import { installation } from "./permissions/installation";
import { meetings } from "./permissions/meetings";
import { members } from "./permissions/members";
import { notices } from "./permissions/notices";
import { ofOperator, operator } from "./permissions/operator";
import { plans } from "./permissions/plans";
import { progress } from "./permissions/progress";
import { reports } from "./permissions/reports";
import { reviews } from "./permissions/reviews";
import { rounds } from "./permissions/rounds";
import { listSites, type Site, sites } from "./permissions/sites";
import { support } from "./permissions/support";
import { systems } from "./permissions/systems";
import { listAddresses } from "./support/addresses";
import { letOperatorsIn } from "./support/grants";
import { findInCast, signIn } from "./support/people";

/** Who asks, in the order of the table's columns. Maya holds Lincoln Park Elementary. */
const readers = [
  ["signed out", null],
  ["leader", findInCast("Ruth Okafor")],
  ["administrator", findInCast("Dana Morales")],
  ["staff", findInCast("Marcus Bell")],
  ["coordinator", findInCast("Maya Thompson")],
  ["viewer", findInCast("Helen Vance")],
  ["of another system", findInCast("Nadia Haddad", "lakeshore")],
] as const;

const nouns = [
  account,
  calendar,
  compare,
  concerns,
  events,
  files,
  framework,
  installation,
  meetings,
  members,
  notices,
  operator,
  plans,
  progress,
  reports,
  reviews,
  rounds,
  sites,
  support,
  systems,
];

/** Each page and route handler with its addresses, and what they answer. */
const table = nouns.flatMap(({ cells }) => Object.entries(cells));
const everyCell = table.flatMap(([, addresses]) => Object.entries(addresses));

/** Lakeshore's sites are open to each other; Isaac holds Harbor Elementary. */
const open = {
  readers: [
    findInCast("Isaac Cole", "lakeshore"),
    findInCast("Carla Mendes", "lakeshore"),
  ],
  answers: {
    "/lakeshore/sites/:foreign": "200 200",
    "/lakeshore/sites/:foreign/edit": "403 403",
    "/lakeshore/how?site=:foreign": "200 200",
    "/lakeshore/rows/S4.PP.S2?site=:foreign": "200 200",
    "/lakeshore/score?subject=:foreign": "200 200",
    "/lakeshore/files/:foreignFile": "200 200",
    "/lakeshore/files/:ownFile": "404 404",
    "/lakeshore/sites/:own": "404 404",
    "/lakeshore/rows/S4.PP.S2?site=:own": "404 404",
  },
};

let everySite: Site[] = [];
const ids: Record<string, string> = {};

test.beforeAll(async () => {
  await withClient(process.env.DATABASE_URL ?? "", async (client) => {
    everySite = await listSites(client);
    for (const { findIds } of nouns)
      Object.assign(ids, await findIds?.(client));
  });
});

test("the table has every page and route handler", () => {
  const listed = table.map(([address]) => address);
  expect(listed.sort()).toEqual(listAddresses().sort());
});

for (const [column, [title, person]] of readers.entries()) {
  test(`each address answers as it should: ${title}`, async ({ page }) => {
    if (person) await signIn(page, person);
    const cases = Object.fromEntries(everyCell);
    await expectAnswers(page.request, cases, { column, account: person });
  });
}

test("each address answers as it should: operator", async ({ page }) => {
  await signIn(page, findOlive());
  await expectAnswers(page.request, listForOperator(), {
    column: 0,
    account: { system: "" },
  });
});

const viewer = readers.findIndex(([title]) => title === "viewer");

test("each address answers as it should: operator whom Riverbend lets look in, and after the end", async ({
  page,
}) => {
  await signIn(page, findOlive());
  await letOperatorsIn("riverbend");
  const inRiverbend = everyCell
    .filter(([address]) => address.startsWith("/riverbend"))
    .map(([address, line]) => [address, line.split(/ +/)[viewer] ?? ""]);
  const cases = { ...listForOperator(), ...Object.fromEntries(inRiverbend) };
  await expectAnswers(page.request, cases, {
    column: 0,
    account: { system: "riverbend" },
  });
  await letOperatorsIn("riverbend", { isOver: true });
  await expectAnswers(
    page.request,
    { "/riverbend": "404", "/riverbend/sites": "404" },
    { column: 0, account: { system: "" } },
  );
});

function findOlive() {
  const olive = operators[0];
  if (!olive) throw new Error("The seed has no operator");
  return olive;
}

/** What takes forms only answers everyone alike. */
function listForOperator(): Record<string, string> {
  const cases = everyCell.map(([address, line]) => [
    address,
    ofOperator[address] ?? (line.includes("405") ? "405" : "404"),
  ]);
  return Object.fromEntries(cases);
}

for (const [column, person] of open.readers.entries()) {
  test(`where sites are open to each other: ${person.role}`, async ({
    page,
  }) => {
    await signIn(page, person);
    await expectAnswers(page.request, open.answers, {
      column,
      account: person,
    });
  });
}

test("what refusals are searched for is there to be found", async ({
  page,
}) => {
  await signIn(page, findInCast("Ruth Okafor"));
  const answer = await page.request.get("/riverbend/sites");
  const text = await answer.text();
  const names = everySite.filter((site) => site.slug === "riverbend");
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter(({ name }) => !text.includes(name))).toEqual([]);
});

type Reader = { column: number; account: { system: string } | null };

async function expectAnswers(
  request: APIRequestContext,
  cases: Record<string, string>,
  { column, account }: Reader,
) {
  const wanted: Record<string, string> = {};
  const given: Record<string, string> = {};
  const told: string[] = [];
  for (const [address, line] of Object.entries(cases)) {
    wanted[address] = line.split(/ +/)[column] ?? "";
    // As a visit, and as the data that a link inside the app asks for.
    for (const isVisit of [true, false]) {
      const answer = await request.get(
        fill(address),
        isVisit ? { maxRedirects: 0 } : { headers: { RSC: "1" } },
      );
      if (isVisit) given[address] = nameAnswer(answer);
      const isRefused = wanted[address] !== "200";
      const text = await answer.text();
      told.push(
        ...everySite
          .filter(({ slug }) => isRefused || slug !== account?.system)
          .filter((site) => text.includes(site.name))
          .map((site) => `${address} tells of ${site.name}`),
      );
    }
  }
  expect(given).toEqual(wanted);
  expect(told).toEqual([]);
}

function nameAnswer(answer: APIResponse) {
  const to = answer.headers().location ?? "";
  const isToSignIn = to.endsWith("/sign-in") && answer.status() < 400;
  return isToSignIn ? "in" : String(answer.status());
}

function fill(address: string) {
  return address.replace(/:([a-z]+)/gi, (_, name: string) => {
    const id = ids[name];
    if (!id) throw new Error(`Nothing is called ${name}`);
    return id;
  });
}
