import type { FormState } from "@/lib/core/result";
import type { SiteFields } from "@/lib/systems/site-fields";

/** What a form about a site holds: everything as text, as typed. */
export type TypedSite = {
  name: string;
  status: string;
  cohort: string;
  gradeSpan: string;
  pillars: readonly string[];
  leadPartner: string;
  pointPersonId: string;
};

export const nothingTyped: TypedSite = {
  name: "",
  status: "",
  cohort: "",
  gradeSpan: "",
  pillars: [],
  leadPartner: "",
  pointPersonId: "",
};

export function toTyped(site: SiteFields): TypedSite {
  return {
    name: site.name,
    status: site.status,
    pillars: site.pillars,
    cohort: site.cohort ?? "",
    gradeSpan: site.gradeSpan ?? "",
    leadPartner: site.leadPartner ?? "",
    pointPersonId: site.pointPersonId ?? "",
  };
}

export function readTyped(form: FormData): TypedSite {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  return {
    name: text("name"),
    status: text("status"),
    cohort: text("cohort"),
    gradeSpan: text("gradeSpan"),
    pillars: form.getAll("pillars").map(String),
    leadPartner: text("leadPartner"),
    pointPersonId: text("pointPersonId"),
  };
}

/** What stands now, when an answer says that it changed in the meantime. */
export function readStaleSite(
  result: FormState<unknown>,
): { version: number; site: TypedSite } | null {
  if (result.status !== "error" || result.code !== "stale") return null;
  const { detail } = result;
  if (typeof detail !== "object" || detail === null) return null;
  if (!("version" in detail && "site" in detail)) return null;
  // Our own action made it, out of the same fields.
  const { version, site } = detail as { version: number; site: SiteFields };
  return { version, site: toTyped(site) };
}
