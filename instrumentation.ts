/** Runs once when the server starts: refuse to serve with a role that is too strong, tidy up daily, and begin the installation's own work. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkDatabaseRole } = await import("@/lib/db/check-role");
  await checkDatabaseRole();
  const { sweepDaily } = await import("@/lib/files/mutations/sweep-daily");
  sweepDaily();
  const { getMailEnv } = await import("@/lib/core/env");
  if (!getMailEnv().doJobs) return;
  const { startJobsSoon } = await import("@/lib/notices/jobs/start-soon");
  startJobsSoon();
}
