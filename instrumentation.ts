import type { Instrumentation } from "next";

/** Runs once when the server starts: watch over it, refuse to serve with a role that is too strong, tidy up daily, and begin the installation's own work. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { watchServer } = await import("@/lib/core/watch-server");
  await watchServer();
  const { checkDatabaseRole } = await import("@/lib/db/check-role");
  await checkDatabaseRole();
  const { checkReplica } = await import("@/lib/db/replica");
  await checkReplica();
  const { keepStatements } = await import("@/lib/db/client");
  await keepStatements();
  const { sweepDaily } = await import("@/lib/files/mutations/sweep-daily");
  sweepDaily();
  const { getMailEnv } = await import("@/lib/core/env");
  if (!getMailEnv().doJobs) return;
  const { eraseHourly } = await import("@/lib/systems/jobs/erase-hourly");
  eraseHourly();
  const { startJobsSoon } = await import("@/lib/notices/jobs/start-soon");
  startJobsSoon();
}

/** An error that a page or a route did not catch. */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  _request,
  { routePath },
) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logError } = await import("@/lib/core/log");
  logError(error, { route: routePath });
};
