import "server-only";
import { getWatchEnv } from "./env";
import { getLogger, logConsole } from "./log";
import { type Watcher, watchRequests } from "./watch-requests";

/** Begins what the settings ask for: a log of requests, metrics, traces. What is not asked for is not loaded. */
export async function watchServer() {
  const env = getWatchEnv();
  // A development server prints for who develops.
  if (process.env.NODE_ENV === "production") logConsole();
  const watchers: Watcher[] = [];
  if (env.LOG_REQUESTS === "on") watchers.push(requestLog);
  if (env.METRICS_TOKEN)
    watchers.push((await import("./metrics")).startMetrics());
  if (watchers.length > 0) watchRequests(watchers);
  if (env.OTEL_EXPORTER_OTLP_ENDPOINT) (await import("./traces")).startTraces();
}

const requestLog: Watcher = {
  answered: ({ seconds, requestId, ...rest }) =>
    getLogger().info({
      message: "request",
      ...rest,
      milliseconds: Math.round(seconds * 1_000),
      ...(requestId ? { requestId } : {}),
    }),
};
