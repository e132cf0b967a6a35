import type { Framework, Localized } from "@/lib/framework/schema";
import {
  type FrameworkThing,
  type FrameworkThingKind,
  listThings,
} from "@/lib/framework/rules/framework-things";

export type FieldChange = {
  /** The end of a key of messages: framework.format.fields. */
  field: string;
  /** Of a step, a document or a group of questions: which one, from 1. */
  number: number | null;
  /** The language of the words, null where it is no text for people. */
  locale: "en" | "es" | null;
  /** Null where there was none. */
  before: string | null;
  after: string | null;
};

export type FrameworkChange = {
  kind: FrameworkThingKind;
  /** Which one: the code of a row, "4" of a stage, "4.2" of a milestone; empty for the framework and for a new order. */
  item: string;
  change: "added" | "changed" | "removed" | "reordered";
  name: Localized | null;
  fields: FieldChange[];
};

/**
 * What becomes of a framework's parts, in the order of the document: of each
 * kind first what is new or changes, then what is no longer there. From null,
 * everything is new. No change at all means the two have the same content.
 */
export function diffFrameworks(
  from: Framework | null,
  to: Framework,
): FrameworkChange[] {
  const before = from ? listThings(from) : [];
  const after = listThings(to);
  return after.flatMap(({ kind, things }, index) =>
    diffThings(kind, before[index]?.things ?? [], things),
  );
}

function diffThings(
  kind: FrameworkThingKind,
  before: FrameworkThing[],
  after: FrameworkThing[],
): FrameworkChange[] {
  const old = new Map(before.map((thing) => [thing.item, thing]));
  const kept = new Set(after.map((thing) => thing.item));
  const changes = after.flatMap((thing): FrameworkChange[] => {
    const { item, name } = thing;
    const earlier = old.get(item);
    const fields = diffFields(earlier, thing);
    if (!earlier) return [{ kind, item, change: "added", name, fields }];
    if (fields.length === 0) return [];
    return [{ kind, item, change: "changed", name, fields }];
  });
  const removed = before
    .filter(({ item }) => !kept.has(item))
    .map((thing): FrameworkChange => {
      const { item, name } = thing;
      const fields = diffFields(thing, undefined);
      return { kind, item, change: "removed", name, fields };
    });
  if (isReordered(before, after))
    changes.push({
      kind,
      item: "",
      change: "reordered",
      name: null,
      fields: [],
    });
  return [...changes, ...removed];
}

function diffFields(
  before: FrameworkThing | undefined,
  after: FrameworkThing | undefined,
): FieldChange[] {
  const places = new Set([
    ...(after?.values.keys() ?? []),
    ...(before?.values.keys() ?? []),
  ]);
  return [...places].flatMap((place) => {
    const was = before?.values.get(place) ?? null;
    const is = after?.values.get(place) ?? null;
    if (was === is) return [];
    return [{ ...readPlace(place), before: was, after: is }];
  });
}

/** documents.2.title.en: of the second document the title, in English. */
function readPlace(
  place: string,
): Pick<FieldChange, "field" | "number" | "locale"> {
  const locale = /\.(en|es)$/.exec(place)?.[1];
  const number = /\.(\d+)(\.|$)/.exec(place)?.[1];
  const field = place
    .replace(/\.(en|es)$/, "")
    .replace(/\.\d+(?=\.|$)/, "")
    .replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    field,
    number: number ? Number(number) : null,
    locale: locale === "en" || locale === "es" ? locale : null,
  };
}

/** Whether those that are in both stand in another order. */
function isReordered(before: FrameworkThing[], after: FrameworkThing[]) {
  const inBoth = (one: FrameworkThing[], other: FrameworkThing[]) => {
    const items = new Set(other.map((thing) => thing.item));
    return one.map((thing) => thing.item).filter((item) => items.has(item));
  };
  const was = inBoth(before, after);
  return inBoth(after, before).some((item, index) => item !== was[index]);
}
