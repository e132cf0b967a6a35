import { localizedSchema, type Localized } from "@/lib/framework/schema";

/** Every bilingual text inside a value, with its path. */
export function listLocalized(
  value: unknown,
  path = "",
): [string, Localized][] {
  const text = localizedSchema.safeParse(value);
  if (text.success) return [[path, text.data]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    listLocalized(inner, path === "" ? key : `${path}.${key}`),
  );
}
