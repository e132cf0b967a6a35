import "server-only";
import { AppError, type ErrorCode } from "@/lib/core/result";

// The codes our triggers raise, PostgreSQL's own, and Prisma's.
const codes: Record<string, ErrorCode> = {
  WM001: "round_not_open",
  WM002: "round_closed",
  WM007: "not_sample",
  WM008: "forbidden",
  WM009: "round_open",
  WM010: "framework_moved",
  WM011: "round_closed",
  WM012: "round_not_last",
  WM013: "site_accepted",
  WM014: "site_submitted",
  WM015: "panel_opened",
  WM016: "panel_handed_in",
  WM017: "concern_seen_by_fewer",
  WM018: "concern_seen_by_fewer",
  WM019: "request_answered",
  WM020: "answer_replied",
  WM031: "site_not_asked",
  WM032: "rater_handed_in",
  WM040: "last_admin",
  WM060: "meeting_has_actions",
  WM070: "review_finished",
  WM080: "report_final",
  WM081: "report_sent",
  WM082: "report_is_draft",
  WM130: "last_sign_in",
  WM110: "not_found",
  WM111: "not_found",
  WM112: "first_admin_there",
  WM113: "address_taken",
  WM114: "system_is_otherwise",
  WM115: "name_differs",
  "23503": "not_found",
  "23505": "name_taken",
  "23514": "invalid",
  "22021": "invalid",
  "22P02": "invalid",
  "22P05": "invalid",
  // A transaction that may only read: who runs the installation looks in.
  "25006": "only_looking",
  "40001": "busy",
  "40P01": "busy",
  P2002: "name_taken",
  P2003: "not_found",
  P2024: "busy",
  P2028: "busy",
  P2034: "busy",
};

/** Any thrown thing as an expected failure; what nobody expected becomes "unexpected". */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  for (const code of findCodes(error)) {
    const known = codes[code];
    if (known) return new AppError(known);
  }
  return new AppError("unexpected");
}

// The database's own code hides at different depths, by the way the statement was sent.
function findCodes(error: unknown, depth = 0): string[] {
  if (depth > 5 || typeof error !== "object" || error === null) return [];
  const own = Object.entries(error)
    .filter(([name, value]) => /code/i.test(name) && typeof value === "string")
    .map(([, value]) => String(value));
  const inner = ["cause", "meta", "driverAdapterError"].flatMap((name) =>
    findCodes((error as Record<string, unknown>)[name], depth + 1),
  );
  return [...inner, ...own];
}
