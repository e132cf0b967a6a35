import "server-only";
import PgBoss from "pg-boss";
import { getEnv } from "@/lib/core/env";
import { logError } from "@/lib/core/log";
import { withNobody } from "@/lib/db/transaction";
import { openPost, type Post } from "../mail/post";
import { sendDueMail } from "./send-due";
import { tellEveryone } from "./tell-everyone";

const seconds = 1_000;

/**
 * Takes part in the installation's own work, beside any number of other
 * processes: the queue gives each run to one of them. Two connections of its
 * own. Answers with what stops it: no new mail is begun, those on their way
 * are waited for.
 */
export async function startJobs() {
  let isStopping = false;
  const hasStopped = () => isStopping;
  const post = await openPost();
  const boss = new PgBoss({
    connectionString: getEnv().APP_DATABASE_URL,
    schema: "jobs",
    max: 2,
    migrate: false,
    archiveCompletedAfterSeconds: 3_600,
    deleteAfterDays: 3,
  });
  boss.on("error", logError);
  const stop = async (graceful = true) => {
    isStopping = true;
    await boss.stop({ graceful, timeout: 5 * seconds });
    if (post.kind === "smtp") post.close();
  };
  try {
    await takePart(boss, post, hasStopped);
  } catch (error) {
    await stop(false);
    throw error;
  }
  return () => stop();
}

async function takePart(boss: PgBoss, post: Post, hasStopped: () => boolean) {
  await boss.start();
  const look = { pollingIntervalSeconds: 10 };
  await boss.work("send-mail", look, async () => {
    await sendDueMail(post, hasStopped);
  });
  await boss.work("tell-everyone", look, async () => {
    await tellEveryone(hasStopped);
    await withNobody((tx) => tx.$executeRaw`SELECT drop_old_mail()`);
  });
  // What was missed while nothing ran; the decisions say what is done already.
  await boss.send("tell-everyone", {});
}
