import type { FormState } from "@/lib/core/result";
import type { MemberFields } from "@/lib/members/fields";

/** What a form about a member holds: everything as text, as typed. */
export type TypedMember = {
  email: string;
  name: string;
  role: string;
  isAdmin: boolean;
  siteIds: readonly string[];
  title: string;
  termFrom: string;
  termTo: string;
};

export const nobodyTyped: TypedMember = {
  email: "",
  name: "",
  role: "",
  isAdmin: false,
  siteIds: [],
  title: "",
  termFrom: "",
  termTo: "",
};

export function toTyped(member: MemberFields): TypedMember {
  return {
    ...nobodyTyped,
    role: member.role,
    isAdmin: member.isAdmin,
    siteIds: member.siteIds,
    title: member.title ?? "",
    termFrom: member.termFrom ?? "",
    termTo: member.termTo ?? "",
  };
}

export function readTyped(form: FormData): TypedMember {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  return {
    email: text("email"),
    name: text("name"),
    role: text("role"),
    isAdmin: form.get("isAdmin") !== null,
    siteIds: form.getAll("siteIds").map(String),
    title: text("title"),
    termFrom: text("termFrom"),
    termTo: text("termTo"),
  };
}

/** What stands now, when an answer says that it changed in the meantime. */
export function readStaleMember(
  result: FormState<unknown>,
): { version: number; member: TypedMember } | null {
  if (result.status !== "error" || result.code !== "stale") return null;
  const { detail } = result;
  if (typeof detail !== "object" || detail === null) return null;
  if (!("version" in detail && "member" in detail)) return null;
  // Our own action made it, out of the same fields.
  const { version, member } = detail as {
    version: number;
    member: MemberFields;
  };
  return { version, member: toTyped(member) };
}
