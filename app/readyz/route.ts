import { isDatabaseReady } from "@/lib/db/ready";

export const dynamic = "force-dynamic";

/** Whether requests can be answered now: for who hands them out. */
export async function GET() {
  const isReady = await isDatabaseReady();
  return new Response(isReady ? "ready\n" : "not ready\n", {
    status: isReady ? 200 : 503,
    headers: {
      "Cache-Control": "no-store",
      ...(isReady ? {} : { "Retry-After": "2" }),
    },
  });
}
