import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import { getConcern } from "@/lib/concerns/queries/concern";
import { readInbox } from "@/lib/concerns/queries/inbox";
import { listActionsOf } from "@/lib/plans/queries/lines";
import { readInboxSearch } from "@/lib/concerns/rules/search";
import { calls } from "../isolation-calls";
import {
  createSee,
  listQueries,
  listTables,
  readTable,
  type Seen,
} from "../look-everywhere";

type Walk = {
  /** What is searched for. */
  secret: string;
  siteId: string;
  concernIds: readonly string[];
  themeId?: string;
};

/** Every query of the app and every table of the database, as each of them. */
export async function walkAs(
  people: readonly Scope[],
  { secret, siteId, concernIds, themeId = randomUUID() }: Walk,
): Promise<Seen[]> {
  const tables = await listTables();
  const seen: Seen[] = [];
  for (const scope of people) {
    const see = createSee(scope, seen);
    for (const id of concernIds) {
      const ids = {
        concern: id,
        theme: themeId,
        site: siteId,
        framework: scope.frameworkVersionId,
      };
      for (const name of listQueries())
        await see(name, () => calls[name]?.(scope, ids, randomUUID()));
      await see("its actions", () => listActionsOf(scope, { concernId: id }));
      await see("the concern", () => getConcern(scope, id));
    }
    for (const view of ["open", "all", "solved"])
      await see("the inbox", () => readInbox(scope, readInboxSearch({ view })));
    await see("the search", () =>
      readInbox(scope, readInboxSearch({ view: "all", q: secret })),
    );
    for (const table of tables)
      await see(`table ${table}`, () => readTable(scope, table, secret));
  }
  return seen;
}

export function listDifferences(
  before: readonly Seen[],
  after: readonly Seen[],
) {
  return after
    .filter(({ text }, at) => before[at]?.text !== text)
    .map(({ place, text }) => {
      const was = before.find((one) => one.place === place)?.text ?? "";
      const from = [...text].findIndex((letter, at) => was[at] !== letter);
      const cut = (of: string) => of.slice(Math.max(0, from - 40), from + 160);
      return `${place}: ${cut(was)} -> ${cut(text)}`;
    });
}
