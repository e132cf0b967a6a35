import {
  type Framework,
  type Localized,
  presets,
} from "@/lib/framework/schema";

/** The kinds of things a framework is made of, in the order a reader meets them. */
export const frameworkThingKinds = [
  "framework",
  "stage",
  "milestone",
  "function",
  "level",
  "scale",
  "settings",
  "row",
  "pitfall",
  "question_set",
  "question",
] as const;
export type FrameworkThingKind = (typeof frameworkThingKinds)[number];

export type FrameworkThing = {
  item: string;
  name: Localized | null;
  /** Every single value, by its place in the thing: "title.en", "documents.2.what.es". */
  values: Map<string, string>;
};

/** A framework taken apart into what can be added, changed and removed by itself. */
export function listThings(
  framework: Framework,
): { kind: FrameworkThingKind; things: FrameworkThing[] }[] {
  const things = takeApart(framework);
  return frameworkThingKinds.map((kind) => ({ kind, things: things[kind] }));
}

function takeApart(
  framework: Framework,
): Record<FrameworkThingKind, FrameworkThing[]> {
  const { code, version, continues, shape, title, credit } = framework;
  return {
    framework: [
      toThing("", null, { code, version, continues, shape, title, credit }),
    ],
    stage: framework.stages.map(({ number, milestones: _, ...stage }) =>
      toThing(String(number), stage.title, stage),
    ),
    milestone: framework.stages.flatMap((stage) =>
      stage.milestones.map(({ number, ...milestone }) =>
        toThing(`${stage.number}.${number}`, milestone.title, milestone),
      ),
    ),
    function: framework.functions.map(({ code: item, ...one }) =>
      toThing(item, one.name, one),
    ),
    level: framework.levels.map(({ level: item, ...one }) =>
      toThing(item, one.name, one),
    ),
    scale: framework.scale.map(({ value, ...step }) =>
      toThing(String(value), step.name, step),
    ),
    settings: presets.map((preset) => {
      const { preset: _, ...settings } = framework.ruleSettings[preset];
      return toThing(preset, null, settings);
    }),
    row: framework.indicators.map(({ code: item, ...row }) =>
      toThing(item, row.title, row),
    ),
    pitfall: framework.pitfalls.map(({ code: item, ...pitfall }) =>
      toThing(item, pitfall.title, pitfall),
    ),
    question_set: framework.questionSets.map(({ code: item, groups, ...set }) =>
      toThing(item, set.title, {
        ...set,
        group: groups.map((group) => ({ title: group.title })),
      }),
    ),
    question: framework.questionSets.flatMap(({ groups }) =>
      groups.flatMap(({ questions }, index) =>
        questions.map(({ code: item, ...question }) =>
          toThing(item, question.text, { group: `${index + 1}`, ...question }),
        ),
      ),
    ),
  };
}

function toThing(
  item: string,
  name: Localized | null,
  content: object,
): FrameworkThing {
  const values = new Map<string, string>();
  collect(content, "", values);
  return { item, name, values };
}

function collect(value: unknown, place: string, into: Map<string, string>) {
  if (value === undefined) return;
  if (typeof value !== "object" || value === null) {
    into.set(place, String(value));
    return;
  }
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    const part = isList ? String(Number(key) + 1) : key;
    collect(inner, place === "" ? part : `${place}.${part}`, into);
  }
}
