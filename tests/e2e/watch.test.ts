import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, request, test } from "@playwright/test";
import { listActions } from "./support/actions";
import { type OwnServer, startOwnServer } from "./support/own-server";
import { findInCast } from "./support/people";

const token = randomBytes(24).toString("hex");
/** What no log, metric or trace may hold. */
const secrets = {
  email: "dana.morales@riverbend.example",
  password: findInCast("Dana Morales").password,
  name: "Dana Morales",
  query: "Quillfeather",
  link: randomBytes(32).toString("base64url"),
  token,
};

let server: OwnServer;
let traced: string[] = [];
const receiver = createServer((asked, answer) => {
  const parts: Buffer[] = [];
  asked.on("data", (part: Buffer) => parts.push(part));
  asked.on("end", () => {
    traced.push(`${asked.url} ${Buffer.concat(parts).toString("utf8")}`);
    answer.setHeader("Content-Type", "application/json").end("{}");
  });
});

test.beforeAll(async () => {
  traced = [];
  await new Promise<void>((done) => receiver.listen(0, "127.0.0.1", done));
  const { port } = receiver.address() as AddressInfo;
  server = await startOwnServer({
    ...{ LOG_REQUESTS: "on", METRICS_TOKEN: token },
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
    OTEL_BSP_SCHEDULE_DELAY: "200",
  });
  await ask();
});

test.afterAll(async () => {
  await server.stop();
  receiver.close();
});

/** Signs in, looks around, and asks for what is not there. */
async function ask() {
  const api = await request.newContext({
    baseURL: server.url,
    extraHTTPHeaders: { "sec-fetch-site": "same-origin" },
  });
  const { csrfToken } = await (await api.get("/api/auth/csrf")).json();
  await api.post("/api/auth/callback/credentials", {
    form: {
      ...{ csrfToken, email: secrets.email, password: secrets.password },
      json: "true",
    },
  });
  const home = await api.get("/riverbend");
  expect(home.status()).toBe(200);
  expect(await home.text()).toContain(secrets.name);
  await api.get(`/riverbend/concerns?q=${secrets.query}`);
  await api.get(`/invitation/${secrets.link}`);
  await api.get(`/unsubscribe/${secrets.link}`);
  await api.get(`/nowhere/${secrets.link}/deep`);
  await api.post("/riverbend/score", {
    headers: { "next-action": "0".repeat(42), "content-type": "text/plain" },
    data: JSON.stringify([secrets.query, secrets.email]),
  });
  // Refused by a schema, and for want of the right.
  for (const { name, args } of [
    { name: "endSessionAction", args: [secrets.query, secrets.email] },
    { name: "endSessionAction", args: [secrets.query, secrets.email] },
    { name: "addSiteAction", args: ["hillview", secrets.query, secrets.email] },
  ]) {
    const id = listActions().find((one) => one.name === name)?.id ?? "";
    const headers = { "next-action": id, "content-type": "text/plain" };
    await api.post("/riverbend/score", { headers, data: JSON.stringify(args) });
  }
  await api.dispose();
}

test("the log says each request by pattern, status, time and id, in JSON, and nothing personal", async () => {
  await expect
    .poll(() => server.readLog())
    .toContain('"route":"/[system]/concerns"');
  const log = server.readLog();
  const lines = log
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line): Record<string, unknown> => JSON.parse(line));
  const about = (route: string, status = 200) =>
    lines.find((line) => line.route === route && line.status === status);
  expect(about("/[system]")).toMatchObject({
    ...{ level: "info", message: "request", method: "GET", status: 200 },
    ...{ milliseconds: expect.any(Number), at: expect.any(String) },
  });
  expect(about("/[system]")?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(about("/invitation/[token]")).toBeTruthy();
  expect(about("/unsubscribe/[token]", 404)).toBeTruthy();
  expect(about("other", 404)).toBeTruthy();
  for (const [what, secret] of Object.entries(secrets))
    expect({ what, isTold: log.includes(secret) }).toEqual({
      what,
      isTold: false,
    });
  // Besides, only what the framework says of its start.
  const loose = log
    .replaceAll(/\u001b\[[\d;]*m/g, "")
    .split("\n")
    .filter((line) => !/^(\{.*\}|\s*[▲✓-].*|\s*)$/.test(line));
  expect(loose).toEqual([]);
});

test("metrics are for who holds the token", async () => {
  const api = await request.newContext({ baseURL: server.url });
  const read = (authorization?: string) =>
    api.get("/metrics", { headers: authorization ? { authorization } : {} });
  expect((await read()).status()).toBe(401);
  expect((await read(`Bearer ${token}x`)).status()).toBe(401);
  const answer = await read(`Bearer ${token}`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("text/plain");
  const text = await answer.text();
  for (const line of [
    /^waymark_requests_total\{method="GET",route="\/\[system\]",status="200"\} [1-9]/m,
    /^waymark_requests_total\{method="GET",route="other",status="404"\} [1-9]/m,
    /^waymark_request_duration_seconds_bucket\{le="0\.5",method="GET",route="\/\[system\]"\} /m,
    /^waymark_requests_in_flight 1$/m,
    /^waymark_database_connections\{state="in_use"\} \d/m,
    /^waymark_database_waiting 0$/m,
    /^waymark_database_up 1$/m,
    /^waymark_mails_due \d/m,
    /^waymark_jobs_waiting \d/m,
    /^waymark_refusals_total\{action="endSessionAction",code="invalid"\} 2$/m,
    /^waymark_refusals_total\{action="addSiteAction",code="not_found"\} 1$/m,
    /^process_resident_memory_bytes \d/m,
    /^nodejs_eventloop_lag_p99_seconds \d/m,
  ])
    expect(text).toMatch(line);
  for (const secret of Object.values(secrets))
    expect(text).not.toContain(secret);
  await api.dispose();
});

test("traces of requests and SQL go where the setting says", async () => {
  await expect
    .poll(() => listSpans().map(({ name }) => name))
    .toContain("GET /[system]/concerns");
  const spans = listSpans();
  const asked = spans.find(({ name }) => name === "GET /[system]/concerns");
  const within = spans.filter(({ traceId }) => traceId === asked?.traceId);
  const statements = within.flatMap(({ attributes }) =>
    attributes
      .filter(({ key }) => key === "db.query.text")
      .map(({ value }) => value.stringValue ?? ""),
  );
  expect(statements.some((sql) => sql.includes("open_scope("))).toBe(true);
  expect(statements.some((sql) => sql.includes('"Concern"'))).toBe(true);
  const all = traced.join("\n");
  expect(traced[0]).toMatch(/^\/v1\/traces /);
  for (const [what, secret] of Object.entries(secrets))
    expect({ what, isTold: all.includes(secret) }).toEqual({
      what,
      isTold: false,
    });
});

type Span = {
  name: string;
  traceId: string;
  attributes: { key: string; value: { stringValue?: string } }[];
};
type Sent = { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };

function listSpans(): Span[] {
  return traced
    .map((sent): Sent => JSON.parse(sent.replace(/^\S+ /, "")))
    .flatMap(({ resourceSpans }) => resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans }) => spans);
}

test("where nothing is set there are no metrics", async ({ page }) => {
  const answer = await page.request.get("/metrics", {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.status()).toBe(404);
});
