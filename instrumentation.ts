/** Runs once when the server starts: refuse to serve with a role that is too strong, and tidy up daily. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkDatabaseRole } = await import("@/lib/db/check-role");
  await checkDatabaseRole();
  const { sweepDaily } = await import("@/lib/files/mutations/sweep-daily");
  sweepDaily();
}
