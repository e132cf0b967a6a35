import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbedded } from "./embedded.mjs";
import { isAlive } from "./process-alive.mjs";

const prefix = "waymark-database-";

/** A server of one's own in the temporary folder: fast, not durable, gone after stop(). */
export async function startTemporary() {
  removeLeftovers();
  const folder = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(folder, 0o755); // as root the server runs as another user
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const database = await startEmbedded({ folder, isDurable: false });
    const stop = () => database.stop().then(remove);
    return { ...database, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

// Folders of runs that were killed before they could tidy up.
function removeLeftovers() {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (isAlive(pid)) continue;
    const folder = path.join(tmpdir(), name);
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // another user's
    }
  }
}
