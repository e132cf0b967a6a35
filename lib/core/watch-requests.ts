import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { createNameRoute, type Routes } from "./name-route";
import { requestIdHeader } from "./request-id";

export type Answered = {
  method: string;
  route: string;
  /** 499: whoever asked went away before the answer was whole. */
  status: number;
  seconds: number;
  requestId: string | null;
};

export type Watcher = {
  begun?: () => void;
  answered: (answered: Answered) => void;
};

const methods = new Set([
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
]);

/** Tells of every request this process answers. Node says so itself: there is no server of our own to ask. */
export function watchRequests(watchers: readonly Watcher[]) {
  const nameRoute = createNameRoute(readRoutes());
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as {
      request: IncomingMessage;
      response: ServerResponse;
    };
    const begun = performance.now();
    for (const watcher of watchers) watcher.begun?.();
    response.once("close", () => {
      const { method = "", url = "", headers } = request;
      const id = headers[requestIdHeader];
      const answered = {
        method: methods.has(method) ? method : "other",
        route: nameRoute(url),
        status: response.writableFinished ? response.statusCode : 499,
        seconds: (performance.now() - begun) / 1_000,
        requestId: typeof id === "string" && id.length === 36 ? id : null,
      };
      for (const watcher of watchers) watcher.answered(answered);
    });
  });
}

/** What the build says of its routes; a development server has none to say. */
function readRoutes(): Routes {
  const file = path.join(
    /*turbopackIgnore: true*/ process.cwd(),
    ".next",
    "routes-manifest.json",
  );
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Routes;
  } catch {
    return { staticRoutes: [], dynamicRoutes: [] };
  }
}
