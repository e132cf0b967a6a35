import { spawn, spawnSync } from "node:child_process";
import {
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
import { findFreePort } from "../../../prisma/database/free-port.mjs";
import { ensureServerUser } from "../../../prisma/database/server-user.mjs";

/** Whether this machine has PgBouncer. */
export const hasPgBouncer =
  spawnSync("pgbouncer", ["--version"], { encoding: "utf8" }).status === 0;

/** PgBouncer in transaction mode with three connections to the database behind it; the app's address through it. */
export async function startPgBouncer(appUrl: string) {
  const url = new URL(appUrl);
  const user = ensureServerUser();
  const folder = mkdtempSync(path.join(tmpdir(), "waymark-pgbouncer-"));
  const port = await findFreePort(3446);
  const file = (name: string) => path.join(folder, name);
  writeFileSync(
    file("users.txt"),
    `"${url.username}" "${decodeURIComponent(url.password)}"\n`,
  );
  writeFileSync(
    file("pgbouncer.ini"),
    `[databases]
waymark = host=127.0.0.1 port=${url.port} dbname=waymark
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${file("users.txt")}
pool_mode = transaction
default_pool_size = 3
max_client_conn = 200
`,
  );
  chmodSync(folder, 0o700);
  if (user.uid !== undefined && user.gid !== undefined)
    for (const name of ["", "users.txt", "pgbouncer.ini"])
      chownSync(file(name), user.uid, user.gid);
  const child = spawn("pgbouncer", ["-q", file("pgbouncer.ini")], {
    ...user,
    stdio: "ignore",
  });
  url.port = String(port);
  for (let left = 50; ; left -= 1) {
    const isUp = await withClient(url.toString(), (client) =>
      client.query("SELECT 1"),
    ).then(
      () => true,
      (error: unknown) => {
        if (left === 0) throw error;
        return false;
      },
    );
    if (isUp) break;
    await wait(100);
  }
  return {
    appUrl: url.toString(),
    stop: () => {
      child.kill("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
