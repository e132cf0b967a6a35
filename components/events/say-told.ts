import { getDayFormatter } from "@/components/progress/teller";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import { type Compared, isId, type Told } from "@/lib/events/rules/compare";

type Names = Readonly<Record<string, string>>;
type Look = ((key: string) => string) & { has: (key: string) => boolean };

/** Fields whose values are one of a few words, and not what somebody typed. */
const chosen = new Set([
  ...["state", "status", "kind", "audience", "urgency", "need", "triage"],
  ...["role", "route", "level", "voice", "nonScore", "outcome", "priority"],
  ...["group", "designedTogether", "use", "part", "changed", "through"],
  ...["communityWideMode", "intermediaryMode", "siteMode", "pillars"],
  // The state that a report was in.
  "from",
]);

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Says what an event tells, field by field, in the reader's language. */
export async function createSayTold() {
  const [t, formatDay, format] = await Promise.all([
    getTranslator("record"),
    getDayFormatter("medium"),
    getFormatter(),
  ]);
  // Which fields there are the events say; the translator's types cannot follow.
  const look = t as unknown as Look;
  const find = (group: string, key: string) =>
    look.has(`${group}.${key}`) ? look(`${group}.${key}`) : null;

  const sayText = (text: string, name: string, names: Names) => {
    if (text === "") return t("empty");
    if (isId(text)) return names[text] ?? "";
    if (day.test(text)) return formatDay(text);
    if (instant.test(text))
      return format.dateTime(new Date(text), { dateStyle: "medium" });
    if (name === "what") return find("files", text) ?? text;
    if (!chosen.has(name)) return text;
    return find("values", text) ?? text.replaceAll("_", " ");
  };
  const sayValue = (told: Told, name: string, names: Names): string => {
    if (told === null) return t("empty");
    if (typeof told === "boolean") return t(told ? "values.yes" : "values.no");
    if (typeof told === "number") return format.number(told);
    if (typeof told === "string") return sayText(told, name, names);
    const all = told.map((one) => sayValue(one, name, names)).filter(Boolean);
    return all.length > 0 ? all.join(", ") : t("empty");
  };
  return {
    field: (path: readonly string[]) =>
      path.map((name) => find("fields", name) ?? spell(name)).join(", "),
    /** "": an id of what has no name, or none the reader may know. */
    value: (told: Told, { field }: Compared, names: Names) => {
      const name = field.findLast((one) => chosen.has(one)) ?? field.at(-1);
      return sayValue(told, name ?? "", names);
    },
  };
}
export type SayTold = Awaited<ReturnType<typeof createSayTold>>;

/** A field without words of its own: "stagesLost" as "Stages lost". */
function spell(name: string) {
  const words = name.replaceAll(/([A-Z])/g, " $1").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

export type SaidChange = {
  field: string;
  before: string | null;
  after: string | null;
};

/** The changes that can be told in words. */
export function sayChanges(
  say: SayTold,
  changes: readonly Compared[],
  names: Names,
): SaidChange[] {
  return changes.flatMap((one) => {
    const [before = null, after = null] = [one.before, one.after].map((told) =>
      told === undefined ? null : say.value(told, one, names),
    );
    return before || after
      ? [{ field: say.field(one.field), before, after }]
      : [];
  });
}
