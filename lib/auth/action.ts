import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { AppError, type ActionResult } from "@/lib/core/result";
import { logError } from "@/lib/core/log";
import { toAppError } from "@/lib/db/errors";
import { can, type Permission } from "./roles";
import { findScope, findSessionPerson, type Scope } from "./scope";
import { readSessionId } from "./session-cookie";

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
  const entries: Record<string, unknown> = {};
  if (!(form instanceof FormData)) return entries;
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const values = form.getAll(name);
    entries[name] = values.length > 1 ? values : values[0];
  }
  return entries;
}

/** Refuses a write that another site's page sent, also when it hides where it came from. */
export async function requireOwnPage() {
  const headerList = await headers();
  const site = headerList.get("sec-fetch-site");
  if (site === "same-origin") return;
  const origin = headerList.get("origin");
  const host = headerList.get("x-forwarded-host") ?? headerList.get("host");
  const isOwn = site === null && origin !== null && hostOf(origin) === host;
  if (!isOwn) throw new AppError("forbidden");
}

async function requireMember(systemSlug: string, permission: Permission) {
  const sessionId = await readSessionId();
  if (!sessionId) throw new AppError("signed_out");
  const scope = await findScope(sessionId, String(systemSlug));
  if (!scope) {
    const person = await findSessionPerson(sessionId);
    throw new AppError(person ? "not_found" : "signed_out");
  }
  if (!can(scope, permission)) throw new AppError("forbidden");
  return scope;
}

/** What the schema found, field by field. */
export function fieldsOf(error: z.ZodError): ActionResult<never> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    fields[issue.path.join(".") || "form"] ??= issue.message;
  }
  return { status: "fields", fields };
}

/** Any failure as its code; what nobody expected is logged. */
export function refusalOf(error: unknown): ActionResult<never> {
  const refusal = toAppError(error);
  if (refusal.code === "unexpected") logError(error);
  return { status: "error", code: refusal.code, detail: refusal.detail };
}

function hostOf(origin: string) {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
