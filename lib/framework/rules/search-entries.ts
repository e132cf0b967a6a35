import { pick, type Locale } from "@/lib/core/locale";
import type { FrameworkView } from "../schema/views";
import { foldText } from "./fold-text";

/** What a search may find, and enough to say where it is. */
export type SearchPlace =
  | { kind: "function"; code: string }
  | { kind: "stage"; stage: number }
  | { kind: "milestone"; stage: number; milestone: number }
  | {
      kind: "row";
      stage: number;
      code: string;
      functionCode: string;
      level: string;
    }
  | { kind: "pitfall"; stage: number; code: string }
  | { kind: "question"; set: string; code: string | null };

export type SearchEntry = {
  place: SearchPlace;
  title: string;
  text: string;
  rest: string[];
  /** The title, the text and the rest, folded for comparing. */
  folded: [string, string, string];
};

type Words = {
  place: SearchPlace;
  title: string;
  text: string;
  rest?: string[];
  code?: string;
};

const known = new WeakMap<FrameworkView, Map<Locale, SearchEntry[]>>();

/** Everything a framework says, in one language; worked out once for each framework read. */
export function listEntries(
  framework: FrameworkView,
  locale: Locale,
): SearchEntry[] {
  const byLocale = known.get(framework) ?? new Map<Locale, SearchEntry[]>();
  known.set(framework, byLocale);
  const found =
    byLocale.get(locale) ?? listWords(framework, locale).map(toEntry);
  byLocale.set(locale, found);
  return found;
}

function toEntry({ place, title, text, rest = [], code = "" }: Words) {
  const fold = (parts: string[]) => foldText(parts.join("\n"));
  const folded: SearchEntry["folded"] = [
    fold([title, code]),
    fold([text]),
    fold(rest),
  ];
  return { place, title, text, rest, folded };
}

function listWords(framework: FrameworkView, locale: Locale): Words[] {
  return [
    ...framework.functions.map(({ code, name, intent }) => ({
      place: { kind: "function" as const, code },
      ...{ title: pick(name, locale), text: pick(intent, locale) },
    })),
    ...framework.stages.map(({ number, title, intent }) => ({
      place: { kind: "stage" as const, stage: number },
      ...{ title: pick(title, locale), text: pick(intent, locale) },
    })),
    ...listMilestones(framework, locale),
    ...listRows(framework, locale),
    ...framework.pitfalls.map(({ stage, code, title, text, instead }) => ({
      place: { kind: "pitfall" as const, stage, code },
      ...{ title: pick(title, locale), text: pick(text, locale), code },
      rest: [pick(instead, locale)],
    })),
    ...listQuestions(framework, locale),
  ];
}

function listMilestones({ stages }: FrameworkView, locale: Locale): Words[] {
  return stages.flatMap((stage) =>
    stage.milestones.map(({ number, title, meaning, how, documents }) => ({
      place: { kind: "milestone", stage: stage.number, milestone: number },
      title: pick(title, locale),
      text: pick(meaning, locale),
      rest: [
        ...how.map((step) => pick(step, locale)),
        ...documents.map(
          ({ title, what }) => `${pick(title, locale)}: ${pick(what, locale)}`,
        ),
      ],
    })),
  );
}

function listRows({ indicators }: FrameworkView, locale: Locale): Words[] {
  return indicators.map((row) => {
    const { stage, code, functionCode, level, seen } = row;
    return {
      place: { kind: "row", stage, code, functionCode, level },
      title: pick(row.title, locale),
      text: pick(row.text, locale),
      rest: seen ? [pick(seen.two, locale), pick(seen.three, locale)] : [],
      code,
    };
  });
}

function listQuestions(
  { questionSets }: FrameworkView,
  locale: Locale,
): Words[] {
  return questionSets.flatMap((set) => [
    {
      place: { kind: "question", set: set.code, code: null },
      title: pick(set.title, locale),
      text: pick(set.intro, locale),
      rest: set.groups.map(({ title }) => pick(title, locale)),
    },
    ...set.groups.flatMap((group) =>
      group.questions.map(({ code, text }): Words => ({
        place: { kind: "question", set: set.code, code },
        // A question has no title: it is itself what one looks for.
        title: pick(text, locale),
        text: "",
        code,
      })),
    ),
  ]);
}
