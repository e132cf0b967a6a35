import "server-only";
import { z } from "zod";
import type { ActionResult, ErrorCode } from "@/lib/core/result";
import { rowCodePattern } from "@/lib/framework/schema";
import type { Received } from "./receive-evidence";

const statuses: Partial<Record<ErrorCode, number>> = {
  signed_out: 401,
  forbidden: 403,
  not_found: 404,
  file_cut_off: 400,
  file_too_big: 413,
  file_type: 415,
  busy: 503,
  files_down: 503,
  files_full: 507,
  unexpected: 500,
};

/**
 * The answer to a form with a file: as data to a script that asked for it, else
 * the way back to the row's page, which says what came of it.
 */
export function sayResult(
  request: Request,
  system: string,
  { result, fields, isCutShort }: Received,
): Response {
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (isCutShort) headers.set("Connection", "close");
  const accepts = request.headers.get("accept") ?? "";
  if (accepts.includes("application/json")) {
    return Response.json(result, { status: statusOf(result), headers });
  }
  headers.set("Location", findWayBack(system, result, fields));
  return new Response(null, { status: 303, headers });
}

function statusOf(result: ActionResult<object>) {
  if (result.status === "ok") return 200;
  return result.status === "fields" ? 422 : (statuses[result.code] ?? 409);
}

// Made of checked parts alone: a form cannot send anyone elsewhere.
function findWayBack(
  system: string,
  result: ActionResult<object>,
  { code = "", siteId = "" }: Record<string, string>,
) {
  const home = `/${encodeURIComponent(system)}`;
  if (!rowCodePattern.test(code)) return home;
  const search = new URLSearchParams();
  if (z.uuid().safeParse(siteId).success) search.set("site", siteId);
  search.set("file", wordOf(result));
  return `${home}/rows/${code}?${search}#evidence`;
}

function wordOf(result: ActionResult<object>) {
  if (result.status === "ok") return "added";
  if (result.status === "error") return result.code;
  return result.fields.file ? "file_empty" : "invalid";
}
