import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers that one process works at side by side, unless REQUESTS_AT_ONCE says otherwise; decision 0030 says why. */
const usualMost = 48;

type Begun = { request: IncomingMessage; response: ServerResponse };

const open = new Set<IncomingMessage>();

subscribe("http.server.request.start", (message) => {
  const { request, response } = message as Begun;
  open.add(request);
  response.once("close", () => open.delete(request));
});

/**
 * Whether this process already has as much to answer as it can answer well.
 * A request that is still being sent is none: slow senders keep nobody out.
 */
export function isOverloaded() {
  const most = Number(process.env.REQUESTS_AT_ONCE) || usualMost;
  if (open.size <= most) return false;
  let atWork = 0;
  for (const request of open) if (request.complete) atWork += 1;
  return atWork > most;
}
