import { expect, type Page, test } from "@playwright/test";
import fc from "fast-check";
import {
  addressesOf,
  inputsOf,
  readActions,
} from "../support/generated-inputs";
import { listActions } from "./support/actions";
import { listAddresses } from "./support/addresses";
import {
  type Community,
  createCommunity,
  openRoundFor,
} from "./support/community";
import { letOperatorsIn } from "./support/grants";
import { addOperator } from "./support/operator";
import { createSender, type Sent } from "./support/send";
import { signIn } from "./support/people";
import {
  ofOneself,
  readIds,
  readTenantIds,
  sumOf,
} from "./support/system-sums";

// Inputs that nobody chose, to every action and address there is: none may
// break anything, and none may reach another system. They are the same each
// time; npm run inputs makes others, and prints their seed, so that what was
// found can be found again.
const seed = Number(process.env.INPUTS_SEED ?? 20_261_129);
const each = Number(process.env.INPUTS_EACH ?? 24);

const slug = "generated";
// These would end the walk, not break anything.
const enders = ["signOutAction", "endSessionAction", "endOtherSessionsAction"];
const others = ["riverbend", "lakeshore"];

let community: Community;
let ids: string[];

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Elm School", "Quillwater School"]);
  await openRoundFor(slug);
  ids = await readIds();
});

test("whoever may read only changes nothing with anything, and nothing breaks", async ({
  page,
}) => {
  await signIn(page, community.viewer);
  const before = await sumOf([...others, slug], ofOneself);
  await throwAtActions(page, Math.ceil(each / 4));
  expect(await sumOf([...others, slug], ofOneself)).toEqual(before);
});

test("an administrator's inputs break nothing and reach no other system", async ({
  page,
}) => {
  test.setTimeout(900_000);
  await signIn(page, community.staff);
  const before = await sumOf(others);
  await throwAtActions(page, each);
  await throwAtAddresses(page, Math.ceil(each / 2));
  expect(await sumOf(others)).toEqual(before);
});

test("a community-wide leader's inputs break nothing and reach no other system", async ({
  page,
}) => {
  await signIn(page, community.leader);
  const before = await sumOf(others);
  await throwAtActions(page, Math.ceil(each / 12));
  await throwAtAddresses(page, Math.ceil(each / 24));
  expect(await sumOf(others)).toEqual(before);
});

test("a coordinator's inputs break nothing and reach no other system", async ({
  page,
}) => {
  const [own] = community.coordinators;
  if (!own) throw new Error("No coordinator");
  await signIn(page, own);
  const before = await sumOf(others);
  await throwAtActions(page, Math.ceil(each / 12));
  await throwAtAddresses(page, Math.ceil(each / 24));
  expect(await sumOf(others)).toEqual(before);
});

test("an operator's inputs change nothing in any system, also where operators may look in", async ({
  page,
}) => {
  await letOperatorsIn(slug);
  await signIn(page, await addOperator("Otto Operator"));
  // Here last, so that having looked in is written down already.
  await page.goto(`/${slug}`);
  await expect(page.getByText(/Looking in: Otto Operator/)).toBeVisible();
  const all = [...others, slug];
  const before = await sumOf(all);
  await throwAtActions(page, Math.ceil(each / 12), await readTenantIds());
  await throwAtAddresses(page, Math.ceil(each / 24));
  expect(await sumOf(all)).toEqual(before);
});

async function throwAtActions(page: Page, each: number, given = ids) {
  const known = new Map((await readActions()).map((one) => [one.name, one]));
  const targets = listActions().filter(({ name }) => !enders.includes(name));
  const bad: unknown[] = [];
  let count = 0;
  const send = await createSender(page);
  await inTurns(targets, async ({ id, name }) => {
    const action = known.get(name);
    if (!action) throw new Error(`${name} is no action of lib`);
    const inputs = fc.sample(inputsOf(action.schema, given), {
      numRuns: each,
      seed,
    });
    for (const input of inputs) {
      const to = count % 7 === 0 ? others[count % 2] : slug;
      const answer = await send.action(
        { id, action, from: slug },
        to ?? slug,
        input,
      );
      count += 1;
      if (isBad(answer))
        bad.push({ name, input: shorten(input), ...cut(answer) });
    }
  });
  console.log(`${count} inputs to ${targets.length} actions, seed ${seed}`);
  expect(bad.slice(0, 10)).toEqual([]);
}

async function throwAtAddresses(page: Page, each: number) {
  const bad: unknown[] = [];
  let count = 0;
  const send = await createSender(page);
  const addresses = listAddresses();
  await inTurns(addresses, async (pattern) => {
    const given = fc.sample(addressesOf(pattern, ids), { numRuns: each, seed });
    for (const [parts, questions] of given) {
      const [first, ...rest] = pattern.startsWith("/[system]")
        ? [count % 7 === 0 ? others[count % 2] : slug, ...parts.slice(1)]
        : parts;
      const asked = questions.map(([name, value]) => `${name}=${value}`);
      const address = `/${[first, ...rest].join("/")}?${asked.join("&")}`;
      const answer = await send.get(address);
      count += 1;
      if (isBad(answer)) bad.push({ address, ...cut(answer) });
    }
  });
  console.log(
    `${count} questions to ${addresses.length} addresses, seed ${seed}`,
  );
  expect(bad.slice(0, 10)).toEqual([]);
}

function isBad({ status, text }: Sent) {
  return status >= 500 || text.includes('"code":"unexpected"');
}

const cut = ({ status, text }: Sent) => ({
  status,
  text: text.slice(0, 200),
});
const shorten = (input: unknown) => (JSON.stringify(input) ?? "").slice(0, 600);

/** Several at once: the database sees them side by side. */
async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>) {
  const waiting = [...all];
  const line = async () => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
      await work(one);
  };
  await Promise.all(Array.from({ length: 6 }, line));
}
