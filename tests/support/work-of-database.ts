import { readFile } from "node:fs/promises";
import { asOwner } from "./seeded";

/** Of a tick of the kernel's clock, everywhere that Node runs. */
const msPerTick = 10;

/**
 * How long the database's processes have worked for this test's database, in
 * ms; null where that cannot be seen: on another machine or system.
 */
export async function readDatabaseWork(): Promise<number | null> {
  const pids = await asOwner(async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT "pid" FROM pg_stat_activity WHERE "datname" = current_database() AND "pid" <> pg_backend_pid()`,
    );
    return rows.map(({ pid }) => pid);
  });
  const worked = (await Promise.all(pids.map(readWork))).filter(
    (one) => one !== null,
  );
  return worked.length > 0 ? worked.reduce((sum, one) => sum + one) : null;
}

async function readWork(pid: number) {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The name before it may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system] = [fields[11], fields[12]].map(Number);
  const isPostgres = stat.includes("(postgres)");
  if (!isPostgres || user === undefined || system === undefined) return null;
  return (user + system) * msPerTick;
}
