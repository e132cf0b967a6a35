import { StopError } from "../console/stop-error.mjs";
import { withClient } from "../../prisma/database/connect.mjs";

const wayOut =
  "or unset DATABASE_URL to use the built-in database (npm run demo).";

/** Stops unless DATABASE_URL leads to PostgreSQL 15 or newer with the rights we need. */
export async function checkOutsideDatabase(url) {
  const place = describePlace(url);
  const facts = await readFacts(url).catch((error) => {
    throw new StopError(describeFailure(error, place), { cause: error });
  });
  const problem = findRightsProblem(facts, place);
  if (problem) throw new StopError(problem);
}

/** "host:port/database" of an address, for people; stops when it is none. */
export function describePlace(url) {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address || !/^postgres(ql)?:$/.test(address.protocol))
    throw new StopError(
      `DATABASE_URL is not a PostgreSQL address (postgresql://user:password@host:5432/database). Correct it, ${wayOut}`,
    );
  return `${address.hostname}:${address.port || 5432}${address.pathname}`;
}

/** One sentence with a way out for an error of the connection. */
export function describeFailure(error, place) {
  if (error.code === "28P01" || error.code === "28000")
    return `The database at ${place} refuses the user or password in DATABASE_URL. Correct it, ${wayOut}`;
  if (error.code === "3D000")
    return `The server is there, but it has no database of that name (${place}). Create it (createdb), ${wayOut}`;
  const why = error.code ?? error.message;
  return `Cannot reach the database at ${place} (${why}). Start it or correct DATABASE_URL, ${wayOut}`;
}

/** A sentence when the server is too old or the user may do too little, else null. */
export function findRightsProblem(facts, place) {
  if (facts.version < 150_000)
    return `The database at ${place} is PostgreSQL ${Math.floor(facts.version / 10_000)}; Waymark needs 15 or newer. Use a newer server, ${wayOut}`;
  if (!facts.mayCreateRoles)
    return `The user ${facts.user} at ${place} may not create roles. Let it (ALTER ROLE ${facts.user} CREATEROLE), ${wayOut}`;
  if (!facts.mayCreateTables)
    return `The user ${facts.user} may not create tables at ${place}. Make it the owner (ALTER DATABASE … OWNER TO ${facts.user}), ${wayOut}`;
  return null;
}

function readFacts(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT current_user AS user, current_setting('server_version_num')::int AS version,
              rolsuper OR rolcreaterole AS "mayCreateRoles",
              has_schema_privilege('public', 'CREATE') AS "mayCreateTables"
         FROM pg_roles WHERE rolname = current_user`,
    );
    return rows[0];
  });
}
