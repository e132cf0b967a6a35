import { countStatements, pages, weigh } from "./pages.mjs";
import { slugOf } from "./load-systems.mjs";
import { measureInTurns } from "./measure.mjs";
import { printTable } from "./print-table.mjs";

export const emptyPage = "empty page";
export const bareSql = "bare SQL";

/**
 * Prints what one visit of each page costs the database and the wire.
 * @returns {Promise<Record<string, {statements: number, buffers: number}>>} of each page and the bare SQL
 */
export async function printPages(servers, { cookie, person, ownerUrl }) {
  const [, ...visits] = listVisits(servers, { cookie, person });
  const counted = await countStatements(ownerUrl, visits);
  const at = { baseUrl: servers.app.baseUrl, cookie, slug: slugOf(1) };
  const weighed = await weigh(at);
  printTable("What one visit costs", [
    ["", "statements", "buffers", "page kB", "scripts kB"],
    ...visits.map(({ name }) => [
      name,
      counted[name].statements,
      counted[name].buffers,
      weighed[name]?.htmlKb,
      weighed[name]?.scriptsKb,
    ]),
  ]);
  return counted;
}

/**
 * Prints how long visits take beside the floors, in turns with them.
 * @returns {Promise<Record<string, {p50: number, p95: number}>>} ms, of each page and floor
 */
export async function printVisits(servers, who, { atOnce, milliseconds }) {
  const targets = listVisits(servers, who).map(({ path, headers, ...one }) => ({
    ...one,
    next: () => ({ path, headers }),
  }));
  const how = { atOnce, rounds: 4, milliseconds };
  const found = await measureInTurns(targets, how);
  const floor = found[emptyPage];
  printTable(`Visits, ${atOnce} at once`, [
    [
      "",
      "p50 ms",
      "p95 ms",
      "a second",
      "p50 / empty",
      "p95 / empty",
      "failed",
    ],
    ...targets.map(({ name }) => [
      name,
      found[name].p50,
      found[name].p95,
      found[name].perSecond,
      found[name].p50 / floor.p50,
      found[name].p95 / floor.p95,
      found[name].failed,
    ]),
  ]);
  return found;
}

/** The floors, then each page of the first system, as its own person sees it. */
function listVisits({ app, empty, plain }, { cookie, person }) {
  const asked = `/dashboard?system=${person.system}&person=${person.person}`;
  return [
    { name: emptyPage, baseUrl: empty.baseUrl, path: "/" },
    { name: bareSql, baseUrl: plain.baseUrl, path: asked },
    ...Object.entries(pages).map(([name, below]) => ({
      name,
      baseUrl: app.baseUrl,
      path: `/${slugOf(1)}${below}`,
      headers: { cookie },
    })),
  ];
}
