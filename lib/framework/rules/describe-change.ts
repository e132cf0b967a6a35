import type { Locale } from "@/lib/core/locale";
import type {
  FieldChange,
  FrameworkChange,
} from "@/lib/framework/rules/diff-frameworks";
import type { FormatWords } from "@/lib/framework/rules/framework-problem";

/** A change in one sentence: "Row S4.PP.C3 is new: Share data". */
export function describeChange(
  { kind, item, change, name }: FrameworkChange,
  say: FormatWords,
  locale: Locale,
): string {
  if (change === "reordered")
    return say("format.changes.reordered", {
      list: say(`format.lists.${kind}`),
    });
  const known = kind === "level" ? say(`levels.${item}`) : item;
  const thing = say(`format.things.${kind}`, { item: known });
  if (!name) return say(`format.changes.${change}`, { thing });
  return say(`format.changes.${change}Named`, { thing, name: name[locale] });
}

/** A changed field in one sentence: "Title (Spanish): Datos → Compartir datos". */
export function describeField(change: FieldChange, say: FormatWords): string {
  const field = describeFieldName(change, say);
  const before = describeValue(change, change.before, say);
  const after = describeValue(change, change.after, say);
  if (before === null)
    return say("format.changes.set", { field, after: after ?? "" });
  if (after === null) return say("format.changes.unset", { field, before });
  return say("format.changes.field", { field, before, after });
}

/** "Title (Spanish)", "Step 3 (English)", "Milestone" */
export function describeFieldName(
  { field, number, locale }: FieldChange,
  say: FormatWords,
): string {
  const name = say(`format.fields.${field}`, { number: number ?? 0 });
  if (locale === null) return name;
  const language = locale === "en" ? "inEnglish" : "inSpanish";
  return say(`format.changes.${language}`, { field: name });
}

/** A field's value as people know it: the codes of levels and sources, yes and no in words. */
export function describeValue(
  { field }: FieldChange,
  value: string | null,
  say: FormatWords,
): string | null {
  if (value === null) return null;
  if (field === "level") return say(`levels.${value}`);
  if (field === "source") return say(`sourceShort.${value}`);
  if (field === "restored")
    return say(`format.changes.${value === "true" ? "yes" : "no"}`);
  return value;
}
