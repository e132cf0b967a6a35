import { openClient } from "./client";
import type { Installation } from "./installation";
import { signIn } from "./people";
import { countReads } from "./reads";
import { countLost, startWriters } from "./writers";

/** Four people read and four save while something is done; what became of their pages and saves. */
export async function underWork(
  installation: Installation,
  paths: readonly string[],
  work: () => Promise<unknown>,
) {
  const { baseUrl } = installation;
  const cookie = await signIn(installation, "Ruth Okafor");
  const before = await countReads(baseUrl);
  const writers = await startWriters(installation, 4);
  const failures: string[] = [];
  let isStopping = false;
  let pages = 0;
  let slowest = 0;
  const read = async (first: number) => {
    const client = openClient(baseUrl, cookie);
    for (let page = first; !isStopping; page += 1) {
      const from = Date.now();
      const path = paths[page % paths.length] ?? "/";
      const status = await client.ask(path).then(
        (answer) => answer.status,
        (error: Error) => error.message,
      );
      if (status !== 200) failures.push(`${path} ${status}`);
      slowest = Math.max(slowest, Date.now() - from);
      pages += 1;
    }
    client.close();
  };
  const reading = Promise.all([0, 1, 2, 3].map(read));
  try {
    await work();
  } finally {
    isStopping = true;
    await Promise.all([reading, writers.stop()]);
  }
  const after = await countReads(baseUrl);
  failures.push(...writers.failures.map(({ why }) => why));
  return {
    pages,
    saves: writers.acknowledged.length,
    failures,
    lost: await countLost(installation, writers.acknowledged),
    slowest,
    away: after.away - before.away,
    failed: after.failed - before.failed,
  };
}
