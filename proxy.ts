import { NextResponse, type NextRequest } from "next/server";
import { isOverloaded } from "@/lib/core/load";
import { isForeignWrite } from "@/lib/core/own-page";
import { createNonce, writePolicy } from "@/lib/core/page-policy";
import { tellOverloaded } from "@/lib/core/tell-overloaded";

/**
 * What every request meets first: more than this process can answer well is
 * sent away, writes of other sites' pages too, and what goes on carries an id
 * for the logs and a policy that lets only our own scripts run. No lock: each
 * page and each write asks again who it is for.
 */
export function proxy(request: NextRequest) {
  if (isOverloaded()) return tellOverloaded(request.headers);
  if (isForeignWrite(request.method, request.headers))
    return new NextResponse(null, { status: 403 });
  const policy = writePolicy(createNonce());
  const headers = new Headers(request.headers);
  headers.set("x-request-id", crypto.randomUUID());
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  if (!fileAddress.test(request.nextUrl.pathname))
    response.headers.set("Content-Security-Policy", policy);
  return response;
}

// What people brought goes out under a stricter policy of its own, which one
// from here would take the place of.
const fileAddress = /^\/[^/]+\/files\/[^/]+$/;

export const config = {
  // Not: what never changes; health, which must answer whatever else happens;
  // what takes files, since a body is kept in memory on its way through here
  // and cut at 10 MB; and the button of mail programs, which is pressed from
  // elsewhere by design.
  matcher: [
    "/((?!_next/static/|icon\\.svg$|livez$|readyz$|metrics$|operator/frameworks/import/file$|unsubscribe/[^/]+/stop$|[^/]+/evidence$|[^/]+/rounds/[^/]+/sheet/import$).*)",
  ],
};
