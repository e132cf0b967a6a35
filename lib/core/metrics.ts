import "server-only";
import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
} from "prom-client";
import { countReadsBy } from "./read-answers";
import { countRefusalsBy } from "./refusals";
import type { Watcher } from "./watch-requests";

/** What waits; null: the database did not answer. */
type Waiting = {
  pool: { inUse: number; idle: number; waiting: number };
  queued: {
    mails: number;
    oldestMailSeconds: number;
    jobs: number;
    jobsFailed: number;
  } | null;
};

type Metrics = {
  registry: Registry;
  watcher: Watcher;
  sayWaiting: (waiting: Waiting) => void;
};

// The pages and the start of the server each have a copy of this file.
const holder = globalThis as { waymarkMetrics?: Metrics };

/** The counters of this process, begun when it starts. */
export function startMetrics(): Watcher {
  holder.waymarkMetrics ??= createMetrics();
  return holder.waymarkMetrics.watcher;
}

/** All that is counted, as Prometheus reads it. */
export async function writeMetrics(waiting: Waiting) {
  const { registry, sayWaiting } = (holder.waymarkMetrics ??= createMetrics());
  sayWaiting(waiting);
  return { body: await registry.metrics(), contentType: registry.contentType };
}

function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const labelNames = ["method", "route", "status"] as const;
  const requests = new Counter({
    name: "waymark_requests_total",
    help: "Requests answered, by pattern of the address and status",
    ...{ labelNames, registers },
  });
  const durations = new Histogram({
    name: "waymark_request_duration_seconds",
    help: "How long an answer took, from the request to its last byte",
    labelNames: ["method", "route"] as const,
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const inFlight = new Gauge({
    name: "waymark_requests_in_flight",
    help: "Requests that are being answered",
    registers,
  });
  const refusals = new Counter({
    name: "waymark_refusals_total",
    help: "What actions refused, by their own names: invalid is what a schema did not take, the others are closed doors",
    labelNames: ["action", "code"] as const,
    registers,
  });
  countRefusalsBy((refusal) => refusals.inc(refusal));
  countReads(registry);
  const watcher: Watcher = {
    begun: () => inFlight.inc(),
    answered: ({ method, route, status, seconds }) => {
      inFlight.dec();
      requests.inc({ method, route, status });
      durations.observe({ method, route }, seconds);
    },
  };
  return { registry, watcher, sayWaiting: createWaiting(registry) };
}

function countReads(registry: Registry) {
  const reads = new Counter({
    name: "waymark_reads_total",
    help: "Reads of an installation with a replica: answered by it, or why by the primary",
    labelNames: ["answered"] as const,
    registers: [registry],
  });
  countReadsBy((answered) => reads.inc({ answered }));
}

function createWaiting(registry: Registry) {
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `waymark_${name}`, help, registers: [registry] });
  const connections = new Gauge({
    name: "waymark_database_connections",
    help: "Connections of this process, in use or idle",
    labelNames: ["state"] as const,
    registers: [registry],
  });
  const waiting = gauge("database_waiting", "Work that waits for a connection");
  const isUp = gauge("database_up", "1 where the database answered just now");
  const mails = gauge("mails_due", "Mails that are due and not sent");
  const oldest = gauge(
    "mails_oldest_seconds",
    "How long the first of them is due",
  );
  const jobs = gauge("jobs_waiting", "Runs of jobs that wait");
  const failed = gauge(
    "jobs_failed",
    "Runs of jobs that failed and are still kept",
  );
  return ({ pool, queued }: Waiting) => {
    connections.set({ state: "in_use" }, pool.inUse);
    connections.set({ state: "idle" }, pool.idle);
    waiting.set(pool.waiting);
    isUp.set(queued ? 1 : 0);
    if (!queued) return;
    mails.set(queued.mails);
    oldest.set(queued.oldestMailSeconds);
    jobs.set(queued.jobs);
    failed.set(queued.jobsFailed);
  };
}
