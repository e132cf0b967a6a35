import "server-only";
import { headers } from "next/headers";

/** What the browser of this request says of itself. */
export async function readUserAgent() {
  return (await headers()).get("user-agent") ?? undefined;
}
