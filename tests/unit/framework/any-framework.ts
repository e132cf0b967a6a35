import fc from "fast-check";
import {
  type Framework,
  indicatorSources,
  type Level,
  levelLetters,
  levels,
  type Localized,
  pitfallHints,
  questionKinds,
  ruleSettingsSchema,
  shapes,
} from "@/lib/framework/schema";

/** Words as people write them and as they do not: accents, emoji, quotes, line breaks, what YAML and Excel take for something else. */
const tricky = [
  "=SUM(A1)",
  "-1",
  "007",
  "true",
  "null",
  "1.0",
  "2026-01-31",
  "# no",
  "a: b",
  "- one",
  "“comillas” ñ ü",
  "👩🏽‍🏫 café",
  "two\nlines",
  "tab\there",
  "'quoted'",
  '"double"',
  "_x000A_",
  "<b>&amp;</b>",
  "---",
  "...",
  "{x}",
  "%",
  "@home",
  "\u2028",
  "e\u0301",
];
const words = (max: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.constantFrom(...tricky) },
      fc.string({ unit: "grapheme", minLength: 1, maxLength: max }),
      fc.lorem({ maxCount: 12 }),
    )
    .map((text) => text.trim().slice(0, max).trim())
    .filter((text) => text !== "" && !/\p{Cs}/u.test(text));
const localized = (max: number): fc.Arbitrary<Localized> =>
  fc.record({ en: words(max), es: words(max) });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined });
const source = fc.constantFrom(...indicatorSources);

const share = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  fc.constantFrom(1 / 3, 2 / 3, 1 / 7),
  fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
);
const settings = <P extends "default" | "strict">(preset: P) =>
  fc
    .record({
      version: fc.constantFrom("1.0", "2.13"),
      coverageAtLeast: share,
      shares: fc.tuple(share, share),
      functionShareOver: share,
      functionRowsAtLeast: fc.integer({ min: 1, max: 99 }),
      notApplicableShareOver: share,
      siteMetShareAtLeast: share,
      siteScoredShareAtLeast: share,
      metFrom: fc.integer({ min: 1, max: 3 }),
      staleAfterMonths: fc.integer({ min: 1, max: 120 }),
      attestedForMonths: fc.integer({ min: 1, max: 120 }),
    })
    .map(({ shares, ...rest }) => ({
      ...ruleSettingsSchema.parse({
        ...rest,
        preset,
        keepShareAtLeast: Math.min(...shares),
        metShareAtLeast: Math.max(...shares),
      }),
      preset,
    }));

const stages = fc
  .array(
    fc.record({
      title: localized(60),
      shortTitle: localized(18),
      intent: localized(200),
      milestones: fc.array(
        fc.record({
          title: localized(60),
          shortTitle: localized(18),
          meaning: localized(100),
          how: fc.array(localized(100), { maxLength: 3 }),
          documents: fc.array(
            fc.record({ title: localized(60), what: localized(100) }),
            { maxLength: 2 },
          ),
        }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map((stage, index) => ({
      ...stage,
      number: index + 1,
      milestones: stage.milestones.map((milestone, place) => ({
        ...milestone,
        number: place + 1,
      })),
    })),
  );

const functions = fc.uniqueArray(
  fc.record({
    code: fc.stringMatching(/^[A-Z]{2,4}$/),
    name: localized(60),
    intent: localized(100),
  }),
  { minLength: 1, maxLength: 8, selector: (one) => one.code },
);

const someLevels = fc.subarray([...levels], { minLength: 1 });

const head = fc.record({
  code: fc.constantFrom("river-schools", "one-23"),
  version: fc.constantFrom("1.0", "10.2"),
  continues: maybe(fc.constantFrom("community-schools", "other-path")),
  shape: fc.constantFrom(...shapes),
  title: localized(60),
  credit: fc.record({
    work: words(200),
    publisher: words(200),
    url: maybe(fc.constant("https://example.org/guide?a=1#b")),
    line: localized(200),
    restated: localized(200),
    ours: localized(200),
  }),
  scale: fc
    .array(fc.record({ name: localized(40), descriptor: localized(100) }), {
      minLength: 4,
      maxLength: 4,
    })
    .map((steps) => steps.map((step, value) => ({ value, ...step }))),
  ruleSettings: fc.record({
    default: settings("default"),
    strict: settings("strict"),
  }),
});

/** Any framework that the format allows, with at most `rows` rows. */
export function anyFramework(rows = 8): fc.Arbitrary<Framework> {
  return fc.record({ head, stages, functions, someLevels }).chain((parts) =>
    fc
      .record({
        named: fc.array(localized(60), { maxLength: 3 }),
        indicators: anyRows(parts, rows),
        pitfalls: anyPitfalls(parts.stages.length),
        questionSets: anyQuestionSets(parts.stages),
      })
      .map(({ indicators, pitfalls, questionSets }) =>
        withoutNothing({
          ...parts.head,
          levels: parts.someLevels.map((level) => ({
            level,
            name: { en: level, es: `${level} ñ` },
            intent: { en: "Why", es: "Por qué" },
          })),
          functions: parts.functions,
          stages: parts.stages,
          indicators,
          pitfalls,
          questionSets,
        }),
      ),
  );
}

type Parts = {
  stages: Framework["stages"];
  functions: { code: string }[];
  someLevels: Level[];
};

function anyRows(
  { stages: all, functions: known, someLevels: some }: Parts,
  max: number,
) {
  const row = fc.record({
    place: fc.tuple(
      fc.constantFrom(...all),
      fc.constantFrom(...known),
      fc.constantFrom(...some),
      fc.integer({ min: 1, max: 20 }),
    ),
    pick: fc.nat(),
    source,
    title: localized(60),
    text: localized(100),
    seen: maybe(fc.record({ two: localized(60), three: localized(60) })),
    restored: fc.boolean(),
  });
  return fc
    .uniqueArray(row, {
      maxLength: max,
      selector: ({ place: [stage, each, level, number] }) =>
        `${stage.number}${each.code}${level}${number}`,
    })
    .map((rows) =>
      rows.map(({ place: [stage, each, level, number], pick, ...rest }) => ({
        code: `S${stage.number}.${each.code}.${levelLetters[level]}${number}`,
        stage: stage.number,
        function: each.code,
        level,
        milestone:
          stage.milestones[pick % (stage.milestones.length || 1)]?.number,
        ...rest,
      })),
    )
    .map((rows) =>
      // The first two rows are twins of each other now and then.
      rows.length > 1 && rows.length % 2 === 0
        ? rows.map((one, index) =>
            index < 2 ? { ...one, twin: rows[1 - index]?.code } : one,
          )
        : rows,
    );
}

function anyPitfalls(stageCount: number) {
  return fc.uniqueArray(
    fc
      .record({
        stage: fc.integer({ min: 1, max: stageCount }),
        number: fc.integer({ min: 1, max: 9 }),
        source,
        title: localized(60),
        text: localized(100),
        instead: localized(100),
        hint: maybe(fc.constantFrom(...pitfallHints)),
      })
      .map(({ number, ...rest }) => ({
        code: `S${rest.stage}.P${number}`,
        ...rest,
      })),
    { maxLength: 4, selector: (one) => one.code },
  );
}

function anyQuestionSets(all: Framework["stages"]) {
  const set = fc.record({
    code: fc.stringMatching(/^[a-z][a-z0-9-]{1,6}$/),
    kind: fc.constantFrom(...questionKinds),
    place: maybe(fc.constantFrom(...all)),
    title: localized(60),
    intro: localized(100),
    groups: fc.array(
      fc.record({
        title: localized(60),
        questions: fc.array(fc.record({ source, text: localized(100) }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  });
  return fc
    .uniqueArray(set, { maxLength: 3, selector: (one) => one.code })
    .map((sets) =>
      sets.map(({ place, groups, ...rest }) => {
        let number = 0;
        return {
          ...rest,
          stage: place?.number,
          milestone: place?.milestones[0]?.number,
          groups: groups.map(({ title, questions }) => ({
            title,
            questions: questions.map((question) => {
              number += 1;
              return { code: `${rest.code}.${number}`, ...question };
            }),
          })),
        };
      }),
    );
}

/** The same without keys that say nothing: a document has no undefined in it. */
function withoutNothing<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
