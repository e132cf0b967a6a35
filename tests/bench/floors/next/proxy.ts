import { NextResponse, type NextRequest } from "next/server";
import { createNonce, writePolicy } from "../../../../lib/core/page-policy";

/** The same headers as the app's pages have. */
export function proxy(request: NextRequest) {
  const policy = writePolicy(createNonce());
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}
