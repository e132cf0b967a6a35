import { getWatchEnv } from "@/lib/core/env";
import { holdsToken } from "@/lib/core/holds-token";
import { writeMetrics } from "@/lib/core/metrics";
import { readWaiting } from "@/lib/db/waiting";

export const dynamic = "force-dynamic";

const headers = { "Cache-Control": "no-store" };

/** What this process counts, for Prometheus; only for who holds the token, and without one set there is nothing here. */
export async function GET(request: Request) {
  const { METRICS_TOKEN } = getWatchEnv();
  if (!METRICS_TOKEN) return new Response("not found\n", { status: 404 });
  if (!holdsToken(request.headers.get("authorization"), METRICS_TOKEN))
    return new Response("unauthorized\n", {
      status: 401,
      headers: { ...headers, "WWW-Authenticate": "Bearer" },
    });
  const { body, contentType } = await writeMetrics(await readWaiting());
  return new Response(body, {
    headers: { ...headers, "Content-Type": contentType },
  });
}
