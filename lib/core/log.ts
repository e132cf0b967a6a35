import "server-only";

/** An error nobody expected, for the operator; without what people typed. */
export function logError(error: unknown) {
  const { name, message, stack } =
    error instanceof Error ? error : new Error(String(error));
  const line = {
    level: "error",
    at: new Date().toISOString(),
    name,
    message,
    stack,
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
