import type { ActionResult } from "@/lib/core/result";

/** What is wrong with the person's own password is told at its field. */
export function tellAtPassword<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.status !== "error") return result;
  if (result.code === "wrong_sign_in")
    return { status: "fields", fields: { current: "wrong" } };
  if (result.code === "password_needed")
    return { status: "fields", fields: { current: "missing" } };
  return result;
}
