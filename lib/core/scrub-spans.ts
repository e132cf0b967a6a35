import type { Attributes } from "@opentelemetry/api";
import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace-node";
import { scrub } from "./scrub";

/** What a trace may say: addresses and errors may hold what people typed, or secrets. */
const kept = new Set([
  ...["http.method", "http.request.method", "http.route", "next.route"],
  ...["http.status_code", "http.response.status_code", "next.span_type"],
  ...["db.system", "db.system.name", "db.query.text", "db.statement"],
  ...["method", "model", "name"],
]);

/** Hands spans on without what no trace may say. */
export function exportScrubbed(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(scrubSpan), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

function scrubSpan(span: ReadableSpan): ReadableSpan {
  const attributes = Object.fromEntries(
    Object.entries(span.attributes).filter(([name]) => kept.has(name)),
  );
  return Object.create(span, {
    name: { value: nameSpan(span.name, attributes) },
    attributes: { value: attributes },
    events: { value: [] },
    status: { value: { code: span.status.code } },
  }) as ReadableSpan;
}

/** By the pattern of its address, never the address. */
function nameSpan(name: string, attributes: Attributes) {
  const route = attributes["http.route"] ?? attributes["next.route"];
  if (
    /^[A-Z]+ \//.test(name) ||
    attributes["next.span_type"] === "BaseServer.handleRequest"
  ) {
    const method = name.split(" ", 1)[0] ?? "";
    return route ? `${method} ${String(route)}` : method;
  }
  return /:\/\//.test(name) ? "fetch" : scrub(name);
}
