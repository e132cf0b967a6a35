const sizes = [10, 100, 1_000, 10_000, 100_000];

/** How many systems, rows and bytes there are, tables and indexes together. */
export async function measureSizes(client) {
  await client.query("VACUUM ANALYZE");
  const { rows } = await client.query(`
    SELECT (SELECT count(*) FROM "System")::int AS "systems",
           sum(c.reltuples)::float AS "rows", sum(pg_total_relation_size(c.oid))::float AS "bytes",
           sum(pg_indexes_size(c.oid))::float AS "indexBytes"
      FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`);
  return rows[0];
}

/** The tables that take most of it. */
export async function listLargest(client, count = 8) {
  const { rows } = await client.query(
    `SELECT c.relname AS "name", c.reltuples::float AS "rows", pg_total_relation_size(c.oid)::float AS "bytes"
       FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 3 DESC LIMIT $1`,
    [count],
  );
  return rows;
}

/** A straight line through two measured points: what there is anyway, and what a system adds. */
export function fitLine(small, large) {
  const more = large.systems - small.systems;
  const slope = (name) => (large[name] - small[name]) / more;
  const line = (name) => ({
    each: slope(name),
    anyway: small[name] - slope(name) * small.systems,
  });
  return { rows: line("rows"), bytes: line("bytes") };
}

/**
 * What systems would take: rows and bytes by the measured line; connections and
 * memory by the rules that docs/scaling.md gives.
 */
export function modelSystems(line) {
  return sizes.map((systems) => {
    const processes = Math.max(
      1,
      Math.ceil((systems * busyPerSystem) / pagesPerSecond),
    );
    const connections = processes * 12;
    const bytes = line.bytes.anyway + line.bytes.each * systems;
    return {
      systems,
      rows: line.rows.anyway + line.rows.each * systems,
      bytes,
      processes,
      connections,
      // A tenth of the data is in use in a school year's busiest week, and a connection holds 10 MB.
      memory: bytes / 10 + connections * 10 * 1024 ** 2,
    };
  });
}

// Of one process, over the pages of `npm run bench`, its database on the same two cores.
const pagesPerSecond = 20;

// Requests a second in the busiest hour: 15 people a system, 30 pages each in that hour.
const busyPerSystem = (15 * 30) / 3_600;
