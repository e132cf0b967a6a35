import { setTimeout as wait } from "node:timers/promises";
import { openClient } from "./client";
import { startInstallation } from "./installation";
import { signIn } from "./people";
import { changeTitle, findPlanAction } from "./plan-action";
import { countReads, metricsToken, type Reads } from "./reads";
import { startReplica, type Replica } from "./replica";

export type Replicated = Awaited<ReturnType<typeof startReplicated>>;

/** An installation that reads from a replica, and somebody who writes in it. */
export async function startReplicated() {
  let made: Replica | undefined;
  const installation = await startInstallation(async (primary) => {
    made = await startReplica(primary);
    return { READ_DATABASE_URL: made.appUrl, METRICS_TOKEN: metricsToken };
  });
  if (!made) throw new Error("There is no replica");
  const replica = made;
  const dana = openClient(
    installation.baseUrl,
    await signIn(installation, "Dana Morales"),
  );
  const action = await findPlanAction(installation);
  let titles = 0;

  /** Where the reads of some work were answered. */
  async function countReadsOf(work: () => Promise<unknown>): Promise<Reads> {
    const before = await countReads(installation.baseUrl);
    await work();
    const after = await countReads(installation.baseUrl);
    return {
      replica: after.replica - before.replica,
      primary: after.primary - before.primary,
      behind: after.behind - before.behind,
      away: after.away - before.away,
      failed: after.failed - before.failed,
    };
  }

  const readTitle = async () => titleIn((await dana.ask(action.path)).text);

  /** Waits until the replica answers pages; how long that was, in ms. */
  async function untilUsed() {
    const from = Date.now();
    await replica.catchUp();
    for (let left = 200; left > 0; left -= 1) {
      const reads = await countReadsOf(() => dana.ask("/riverbend/sites"));
      if (reads.replica > 0) return Date.now() - from;
      await wait(100);
    }
    throw new Error("The replica was never used");
  }

  return {
    installation,
    replica,
    countReadsOf,
    untilUsed,
    /** The title of an action as its page shows it now. */
    readTitle,
    /** Saves another title; that, and the one in the page that comes back. */
    async save(change = changeTitle) {
      titles += 1;
      const title = `Drilled ${titles}`;
      const answer = await change(dana, action, title);
      if (answer.status !== 200) throw new Error(`Saved as ${answer.status}`);
      action.version += 1;
      return { title, shown: titleIn(answer.text) };
    },
    /**
     * Stops the replica where it has all that stands and is used: a save from
     * here on is what it lacks. The primary may write something of its own
     * meanwhile.
     */
    async pauseCaughtUp() {
      for (let left = 40; left > 0; left -= 1) {
        await untilUsed();
        await replica.pause();
        const reads = await countReadsOf(readTitle);
        if (reads.replica > 0 && reads.behind === 0) return;
        await replica.resume();
      }
      throw new Error("The replica never had all that stands");
    },
    async stop() {
      dana.close();
      await installation.stop();
      await replica.stop();
    },
  };
}

/** Has the replica stop and go on all the time, each a moment. */
export async function whileItStumbles(
  replica: Replica,
  work: () => Promise<unknown>,
) {
  let isStopping = false;
  const stumbling = (async () => {
    while (!isStopping) {
      await replica.pause();
      await wait(200 * Math.random());
      await replica.resume();
      await wait(400 * Math.random());
    }
  })();
  try {
    await work();
  } finally {
    isStopping = true;
    await stumbling;
  }
}

const titleIn = (text: string) => /Drilled \d+/.exec(text)?.[0];
