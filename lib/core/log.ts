import "server-only";
import pino from "pino";
import { countRefusal } from "./refusals";
import { readRequestId } from "./request-id";
import { scrub, scrubError } from "./scrub";

const holder = globalThis as { waymarkToldErrors?: WeakSet<object> };

let logger: pino.Logger | undefined;

/** One JSON line for each thing worth knowing, on the standard error output. */
export function getLogger(): pino.Logger {
  logger ??= pino(
    {
      base: null,
      messageKey: "message",
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    pino.destination({ dest: 2, sync: true }),
  );
  return logger;
}

/** An error nobody expected, for the operator; without what people typed. */
export function logError(error: unknown, about: { route?: string } = {}) {
  if (!isNew(error)) return;
  void readRequestId().then((requestId) =>
    getLogger().error({
      ...scrubError(error),
      ...about,
      ...(requestId ? { requestId } : {}),
    }),
  );
}

/** That somebody was refused: counted, and written down by its code and request, for whoever looks for patterns; without who or what. */
export function logRefusal(code: string) {
  void countRefusal(code);
  void readRequestId().then((requestId) =>
    getLogger().warn({
      message: "refused",
      code,
      ...(requestId ? { requestId } : {}),
    }),
  );
}

/**
 * What the framework prints of errors, in the same form; what was told
 * already, with more about it, is left out.
 */
export function logConsole() {
  const waiting = new Set<() => void>();
  const write =
    (level: "error" | "warn") =>
    (...args: unknown[]) => {
      const say = () => waiting.delete(say) && writePrinted(level, args);
      waiting.add(say);
      // The framework prints an error just before it hands it to us.
      setImmediate(say);
    };
  Object.assign(console, { error: write("error"), warn: write("warn") });
  // Node prints its warnings as if they were errors.
  process.removeAllListeners("warning");
  process.on("warning", (warning) => getLogger().warn(scrubError(warning)));
  // A process that cannot start says why before it ends.
  process.once("exit", () => waiting.forEach((say) => say()));
}

function writePrinted(level: "error" | "warn", args: readonly unknown[]) {
  const error = args.find((one) => one instanceof Error);
  if (error && !isNew(error)) return;
  const message = args
    .filter((one) => typeof one === "string")
    .map((one) => scrub(one))
    .join(" ");
  getLogger()[level](error ? scrubError(error) : { message });
}

/** Whether it has not been told yet: errors are thrown on, and would be told twice. */
function isNew(error: unknown) {
  if (typeof error !== "object" || error === null) return true;
  holder.waymarkToldErrors ??= new WeakSet();
  if (holder.waymarkToldErrors.has(error)) return false;
  holder.waymarkToldErrors.add(error);
  return true;
}
