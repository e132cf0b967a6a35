import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText, markText } from "@/lib/framework/rules/fold-text";
import { searchGuide, shownAtMost } from "@/lib/framework/rules/search-guide";
import { patternOf, readSearchWords } from "@/lib/framework/rules/search-words";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";
import { viewOfFile } from "./view-of-file";

const framework = viewOfFile(await readFramework(shippedFrameworkFolder));
const search = (question: string, locale: "en" | "es" = "en") =>
  searchGuide(framework, question, locale);

type Answer = ReturnType<typeof search>;
const hitsOf = (answer: Answer) => answer.groups.flatMap(({ hits }) => hits);
const join = (pieces: { text: string }[] | null) =>
  (pieces ?? []).map(({ text }) => text).join("");
const marksOf = (answer: Answer) =>
  hitsOf(answer).flatMap(({ title, text, also }) =>
    [...title, ...text, ...(also ?? [])]
      .filter(({ isHit }) => isHit)
      .map(({ text }) => foldText(text)),
  );

describe("the words of a question", () => {
  it.each([
    ["  Families   and SCHOOLS ", "en", ["famil", "school"]],
    ["¿Reuniones de las familias?", "es", ["reunion", "familia"]],
    ["S4.PP.C6", "en", ["s4.pp.c6"]],
    ["(data) data DATA", "en", ["data"]],
    ["the of", "en", ["the", "of"]],
    ["process address glass", "en", ["process", "address", "glass"]],
    ["... ?! --", "en", []],
    ["", "es", []],
  ] as const)("%s", (question, locale, words) => {
    expect(readSearchWords(question, locale)).toEqual(words);
  });

  it("are read from the first hundred characters, ten at most", () => {
    expect(readSearchWords("x".repeat(300), "en")).toEqual(["x".repeat(100)]);
    const many = Array.from({ length: 30 }, (_, index) => `w${index}`);
    expect(readSearchWords(many.join(" "), "en")).toHaveLength(10);
  });
});

describe("the search", () => {
  it("finds a row by its code, first", () => {
    const answer = search("s4.pp.c6");
    expect(answer.groups[0]?.kind).toBe("row");
    expect(hitsOf(answer)[0]?.place).toMatchObject({ code: "S4.PP.C6" });
  });

  it("wants every word", () => {
    const one = search("coordinator");
    const both = search("coordinator policy");
    expect(one.total).toBeGreaterThan(both.total);
    expect(both.total).toBeGreaterThan(0);
    expect(search("coordinator zzzz").total).toBe(0);
  });

  it("takes no notice of accents and capitals", () => {
    const plain = search("evaluacion", "es");
    expect(plain.total).toBeGreaterThan(0);
    expect(search("EVALUACIÓN", "es")).toEqual(plain);
    expect(marksOf(plain)).toContain("evaluacion");
  });

  it("reads only the reader’s language", () => {
    expect(search("familias", "en").total).toBe(0);
    expect(search("familias", "es").total).toBeGreaterThan(0);
  });

  it("puts titles before texts before what stands further down", () => {
    const patterns = [patternOf(["readiness"]), patternOf(["vision"])];
    for (const [index, question] of ["readiness", "vision"].entries()) {
      const pattern = patterns[index] ?? /$^/;
      for (const { hits } of search(question).groups) {
        const ranks = hits.map(({ title, text }) => {
          if (foldText(join(title)).search(pattern) >= 0) return 0;
          return foldText(join(text)).search(pattern) >= 0 ? 1 : 2;
        });
        expect(ranks).toEqual(ranks.toSorted());
      }
    }
  });

  it("shows the passage where words stand neither in title nor text", () => {
    const found = framework.indicators.find(({ seen }) => seen !== null);
    const seen = found?.seen?.three.en ?? "";
    const hit = hitsOf(search(seen)).find(
      ({ place }) => place.kind === "row" && place.code === found?.code,
    );
    expect(hit?.also).not.toBeNull();
  });

  it("marks from the start of a word to its end, never inside one", () => {
    expect(marksOf(search("art"))).not.toContain("start");
    const marks = marksOf(search("famil"));
    expect(marks.length).toBeGreaterThan(5);
    expect(marks.every((mark) => /^famil\p{L}*$/u.test(mark))).toBe(true);
  });

  it("shows the first fifty of many and says how many there are", () => {
    const answer = search("s");
    expect(answer.total).toBeGreaterThan(shownAtMost);
    expect(answer.shown).toBe(shownAtMost);
    expect(hitsOf(answer)).toHaveLength(shownAtMost);
  });

  it("answers an empty question with nothing", () => {
    expect(search("  ?? ")).toMatchObject({ isAsked: false, total: 0 });
  });

  it("survives any nonsense, and never asks for more than it shows", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.string(),
          fc.stringMatching(/^[[\](){}.*+?^$|\\-]*$/),
        ),
        fc.constantFrom("en" as const, "es" as const),
        (question, locale) => {
          const answer = search(question, locale);
          expect(hitsOf(answer)).toHaveLength(answer.shown);
          expect(answer.shown).toBeLessThanOrEqual(shownAtMost);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("marking", () => {
  it("joins back to the text, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.stringMatching(/^[a-zñé ]{1,3}$/),
        (text, word) => {
          const words = readSearchWords(word, "en");
          if (words.length === 0) return;
          expect(join(markText(text, patternOf(words, true)))).toBe(text);
        },
      ),
    );
  });

  it("marks letters that fold to several, and loose accents", () => {
    const pattern = patternOf(["evaluacion"], true);
    expect(markText("La evaluacio\u0301n", pattern)).toEqual([
      { text: "La ", isHit: false },
      { text: "evaluacio\u0301n", isHit: true },
    ]);
    expect(markText("Evaluación", pattern)).toEqual([
      { text: "Evaluación", isHit: true },
    ]);
  });
});
