import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { asOwner } from "../support/seeded";
import { listProjectFiles, readSource } from "../support/source-files";
import { calls } from "./isolation-calls";

/** What somebody was shown at a place, as text. */
export type Seen = { place: string; text: string };

/** Notes in `seen` what each place shows this person; what is refused is noted as it was said. */
export function createSee(scope: Scope, seen: Seen[]) {
  return async (place: string, work: () => unknown) => {
    const found = await Promise.resolve().then(work).catch(String);
    const text = JSON.stringify(found) ?? "";
    seen.push({ place: `${scope.personName}: ${place}`, text });
  };
}

/** Every query of the app, by its name in the isolation test's calls. */
export function listQueries() {
  const source = listProjectFiles()
    .filter((file) => /^lib\/[^/]+\/queries(\/.+)?\.ts$/.test(file))
    .map(readSource)
    .join("\n");
  return Object.keys(calls).filter((name) =>
    new RegExp(`export (?:async )?(?:function|const) ${name}\\b`).test(source),
  );
}

/** Every table that has rows of systems. */
export function listTables() {
  return asOwner(async (client) => {
    const found = await client.query<{ name: string }>(
      `SELECT DISTINCT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'systemId' ORDER BY 1`,
    );
    return found.rows.map(({ name }) => name);
  });
}

/** A sum tells of any difference in a table; what is hidden is looked for by itself. */
export function readTable(scope: Scope, table: string, secret: string) {
  return withSystem(scope, (tx) =>
    tx.$queryRawUnsafe(
      `SELECT count(*)::int AS rows, md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum,
              max(CASE WHEN t::text LIKE '%' || $1 || '%' THEN $1 END) AS told
         FROM "${table}" t`,
      secret,
    ),
  );
}
