import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { logError, logRefusal } from "@/lib/core/log";
import { isFromOwnPage } from "@/lib/core/own-page";
import { countRefusal } from "@/lib/core/refusals";
import { AppError, type ActionResult, type ErrorCode } from "@/lib/core/result";
import { toAppError } from "@/lib/db/errors";
import { can, type Permission } from "./roles";
import {
  findScope,
  findSessionPerson,
  findSuspension,
  type Scope,
} from "./scope";
import { readSessionId } from "./session-cookie";
import { countWrite } from "./write-limit";

type Gate<Schema extends z.ZodType, T> = {
  permission: Permission;
  schema: Schema;
  run: (scope: Scope, input: z.output<Schema>) => Promise<T>;
};

/**
 * The one way a write comes in: from our own pages, by a member who may, with
 * input the schema accepts. Every failure becomes a code; nothing is thrown at the person.
 */
export async function runAction<Schema extends z.ZodType, T>(
  systemSlug: string,
  input: unknown,
  { permission, schema, run }: Gate<Schema, T>,
): Promise<ActionResult<T>> {
  try {
    await requireOwnPage();
    const scope = await requireMember(systemSlug, permission);
    await countWrite(scope.personId);
    const parsed = schema.safeParse(input);
    if (!parsed.success) return fieldsOf(parsed.error);
    return { status: "ok", value: await run(scope, parsed.data) };
  } catch (error) {
    unstable_rethrow(error);
    return refusalOf(error);
  }
}

/**
 * A form's fields as an object; a name given twice becomes a list. Anything
 * can be posted to an action: what is no form has no fields.
 */
export function readForm(form: unknown): Record<string, unknown> {
  if (!(form instanceof FormData)) return {};
  const names = [...new Set(form.keys())];
  // Made of entries, so that a field named __proto__ is a field and no more.
  return Object.fromEntries(
    names
      .filter((name) => !name.startsWith("$ACTION"))
      .map((name) => {
        const values = form.getAll(name);
        return [name, values.length > 1 ? values : values[0]];
      }),
  );
}

/** Refuses a write that another site's page sent, also when it hides where it came from. */
export async function requireOwnPage() {
  if (!isFromOwnPage(await headers())) throw new AppError("forbidden");
}

async function requireMember(systemSlug: string, permission: Permission) {
  const sessionId = await readSessionId();
  if (!sessionId) throw new AppError("signed_out");
  const scope = await findScope(sessionId, String(systemSlug));
  if (!scope) {
    const person = await findSessionPerson(sessionId);
    if (!person) throw new AppError("signed_out");
    const isSuspended = await findSuspension(sessionId, String(systemSlug));
    throw new AppError(isSuspended ? "system_suspended" : "not_found");
  }
  // Before anything else, so that no role's own rights matter.
  if (scope.looksInUntil) throw new AppError("only_looking");
  if (!can(scope, permission)) throw new AppError("forbidden");
  return scope;
}

const closedDoors: ReadonlySet<ErrorCode> = new Set([
  "forbidden",
  "not_found",
  "only_looking",
  "too_many_tries",
  "wrong_sign_in",
  "wrong_code",
]);

/** What the schema found, field by field; counted, since people mistype all day and scripts do more often. */
export function fieldsOf(error: z.ZodError): ActionResult<never> {
  void countRefusal("invalid");
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    fields[issue.path.join(".") || "form"] ??= issue.message;
  }
  return { status: "fields", fields };
}

/** Any failure as its code; what nobody expected is logged, and who came to a closed door. */
export function refusalOf(error: unknown): ActionResult<never> {
  const refusal = toAppError(error);
  if (refusal.code === "unexpected") logError(error);
  if (closedDoors.has(refusal.code)) logRefusal(refusal.code);
  return { status: "error", code: refusal.code, detail: refusal.detail };
}
