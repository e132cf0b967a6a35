import {
  type ReadableSpan,
  type SpanExporter,
} from "@opentelemetry/sdk-trace-node";
import { describe, expect, it } from "vitest";
import { holdsToken } from "@/lib/core/holds-token";
import { createNameRoute } from "@/lib/core/name-route";
import { scrub, scrubError } from "@/lib/core/scrub";
import { exportScrubbed } from "@/lib/core/scrub-spans";

const token = "p7Qe1xZk0aB3cD4eF5gH6iJ7kL8mN9oP0qR1sT2uV3w";

describe("what the log keeps of an error", () => {
  it.each([
    ["No account for ana.ruiz@example.org here", "No account for …@… here"],
    ["GET /invite?token=abc&x=1 failed", "GET /invite?… failed"],
    [`Link ${token} is over`, "Link … is over"],
    [
      'invalid input syntax for type uuid: "my secret note"',
      'invalid input syntax for type uuid: "…"',
    ],
    [
      'column "siteId" of relation "Event"',
      'column "siteId" of relation "Event"',
    ],
    [
      "018f2a3b-4c5d-7e6f-8a9b-0c1d2e3f4a5b stays",
      "018f2a3b-4c5d-7e6f-8a9b-0c1d2e3f4a5b stays",
    ],
    [
      "PrismaClientValidationErrorOfSomeKind",
      "PrismaClientValidationErrorOfSomeKind",
    ],
  ])("%s", (text, wanted) => expect(scrub(text)).toBe(wanted));

  it("is no call of the database client, which shows what was typed", () => {
    const error = new Error(
      'Invalid `tx.site.create()` invocation:\n{ data: { name: "Marrowbone" } }\n\nArgument `status` is missing.',
    );
    error.name = "PrismaClientValidationError";
    const kept = scrubError(error);
    expect(kept.message).toBe("Argument `status` is missing.");
    expect(JSON.stringify(kept)).not.toContain("Marrowbone");
    expect(kept.stack).toMatch(/^\s+at /);
  });

  it("bears what is no error", () => {
    for (const odd of [null, undefined, "text", 7, {}, Object.create(null)])
      expect(scrubError(odd).name).toBe("Error");
  });

  it("keeps a code, and nothing that only looks like one", () => {
    expect(
      scrubError(Object.assign(new Error("x"), { code: "P2002" })).code,
    ).toBe("P2002");
    expect(
      scrubError(Object.assign(new Error("x"), { code: "ana@example.org" }))
        .code,
    ).toBeUndefined();
  });
});

describe("routes are named by their pattern", () => {
  const name = createNameRoute({
    staticRoutes: [{ page: "/" }, { page: "/sign-in" }, { page: "/metrics" }],
    dynamicRoutes: [
      { page: "/invitation/[token]", regex: "^/invitation/([^/]+?)(?:/)?$" },
      { page: "/[system]", regex: "^/([^/]+?)(?:/)?$" },
      { page: "/[system]/record", regex: "^/([^/]+?)/record(?:/)?$" },
    ],
  });
  it.each([
    ["/", "/"],
    ["/sign-in?next=/secret", "/sign-in"],
    [`/invitation/${token}?x=${token}`, "/invitation/[token]"],
    ["/riverbend/record?person=1", "/[system]/record"],
    ["/riverbend/record.segments/_tree.segment.rsc", "/[system]/record"],
    ["/riverbend.rsc?_rsc=1", "/[system]"],
    ["/_next/static/chunks/secret.js", "/_next"],
    [`/a/b/${token}`, "other"],
    ["//evil", "other"],
    ["", "other"],
  ])("%s", (path, wanted) => expect(name(path)).toBe(wanted));
});

describe("the token of /metrics", () => {
  it.each([
    [`Bearer ${token}`, true],
    [`bearer ${token}`, true],
    [token, false],
    [`Bearer ${token}x`, false],
    ["Bearer ", false],
    ["Bearer ✓", false],
    [null, false],
  ])("%s", (header, wanted) => expect(holdsToken(header, token)).toBe(wanted));
});

it("traces say patterns, statements and no addresses", () => {
  const sent: ReadableSpan[] = [];
  const exporter: SpanExporter = {
    export: (spans) => void sent.push(...spans),
    shutdown: () => Promise.resolve(),
  };
  const span = (name: string, attributes: object) =>
    ({
      name,
      attributes,
      events: [{ name: "exception", attributes: { message: token } }],
      status: { code: 2, message: token },
      spanContext: () => ({ traceId: "1", spanId: "2", traceFlags: 1 }),
    }) as unknown as ReadableSpan;
  exportScrubbed(exporter).export(
    [
      span(`GET /invitation/${token}?x=1`, {
        ...{
          "http.route": "/invitation/[token]",
          "http.target": `/invitation/${token}`,
        },
        "next.span_type": "BaseServer.handleRequest",
      }),
      span(`GET /nowhere/${token}`, { "http.method": "GET" }),
      span(`fetch PUT https://store/${token}`, {}),
      span("prisma:client:db_query", { "db.query.text": "SELECT 1" }),
    ],
    () => undefined,
  );
  expect(sent.map(({ name }) => name)).toEqual([
    "GET /invitation/[token]",
    "GET",
    "fetch",
    "prisma:client:db_query",
  ]);
  expect(sent.map(({ spanContext }) => spanContext().traceId)).toContain("1");
  const told = sent.map(({ name, attributes, events, status }) => ({
    name,
    attributes,
    events,
    status,
  }));
  expect(JSON.stringify(told)).not.toContain(token);
  expect(JSON.stringify(told)).toContain("SELECT 1");
});
