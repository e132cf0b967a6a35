import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { withClient } from "../../../prisma/database/connect.mjs";
import { startEmbedded } from "../../../prisma/database/embedded.mjs";
import { ensureServerUser } from "../../../prisma/database/server-user.mjs";

export type Replica = Awaited<ReturnType<typeof startReplica>>;

/**
 * A streaming replica of a running built-in database, made as pg_basebackup
 * makes one, which the package does not bring. Its parts are killed by the id
 * of the process that was started here, and started again in the same place.
 */
export async function startReplica(primary: {
  folder: string;
  ownerUrl: string;
}) {
  const folder = mkdtempSync(path.join(tmpdir(), "waymark-replica-"));
  chmodSync(folder, 0o755); // as root the server runs as another user
  const cluster = path.join(folder, "postgres");
  await copyCluster(primary, folder);
  writeAsServer(path.join(cluster, "standby.signal"), "");
  const { hostname, port, username, password } = new URL(primary.ownerUrl);
  appendFileSync(
    path.join(cluster, "postgresql.auto.conf"),
    `primary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password}'\n`,
  );
  let database = await startEmbedded({ folder });
  let frozen: number[] = [];
  const ask = <T>(statement: string) =>
    withClient(database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ said: T }>(
        `SELECT ${statement} AS "said"`,
      );
      return rows[0]?.said;
    });

  return {
    get ownerUrl() {
      return database.ownerUrl;
    },
    get appUrl() {
      return database.appUrl;
    },
    pid: () => database.pid,
    pause: () => ask("pg_wal_replay_pause()"),
    resume: () => ask("pg_wal_replay_resume()"),
    /** Waits until it has replayed all that the primary has written by now. */
    async catchUp() {
      const written = await withClient(primary.ownerUrl, async (client) => {
        // Whatever was written is sent with it.
        await client.query("SELECT pg_logical_emit_message(true, 'drill', '')");
        const { rows } = await client.query<{ at: string }>(
          `SELECT pg_current_wal_flush_lsn()::text AS "at"`,
        );
        return rows[0]?.at ?? "";
      });
      for (let left = 400; left > 0; left -= 1) {
        if (await ask<boolean>(`pg_last_wal_replay_lsn() >= '${written}'`))
          return;
        await wait(25);
      }
      throw new Error("The replica never caught up");
    },
    promote: () => ask("pg_promote()"),
    /** Stops it in the middle of whatever it does, as a machine that hangs. */
    async freeze() {
      const own = await ask<number[]>(
        "(SELECT array_agg(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid())",
      );
      frozen = [database.pid, ...(own ?? [])];
      for (const pid of frozen) process.kill(pid, "SIGSTOP");
    },
    thaw() {
      for (const pid of frozen) process.kill(pid, "SIGCONT");
      frozen = [];
    },
    kill: () => process.kill(database.pid, "SIGKILL"),
    async start() {
      database = await again(() => startEmbedded({ folder }));
    },
    async stop() {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function copyCluster(
  primary: { folder: string; ownerUrl: string },
  folder: string,
) {
  await withClient(primary.ownerUrl, async (client) => {
    await client.query("SELECT pg_backup_start('replica', true)");
    // With the owners of its files. What the server takes away meanwhile is no loss.
    const names = ["postgres", "secrets.json"];
    execFileSync("tar", ["-C", folder, "-xpf", "-"], {
      input: execFileSync(
        "tar",
        [
          "-C",
          primary.folder,
          "--exclude=postgres/postmaster.*",
          "--warning=no-file-changed",
          "--warning=no-file-removed",
          "--ignore-failed-read",
          "-cf",
          "-",
          ...names,
        ],
        { maxBuffer: 2 ** 30 },
      ),
    });
    const { rows } = await client.query<{ labelfile: string }>(
      "SELECT labelfile FROM pg_backup_stop(false)",
    );
    const cluster = path.join(folder, "postgres");
    writeAsServer(path.join(cluster, "backup_label"), rows[0]?.labelfile ?? "");
  });
}

function writeAsServer(file: string, text: string) {
  const { uid, gid } = ensureServerUser();
  writeFileSync(file, text, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
}

// The children of a killed server take a moment to see that it is gone.
async function again<T>(start: () => Promise<T>): Promise<T> {
  for (let left = 20; ; left -= 1) {
    try {
      return await start();
    } catch (error) {
      if (left === 0) throw error;
      await wait(250);
    }
  }
}
