import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toTyped } from "@/components/framework/local/typed-row";
import { addLocalRowSchema } from "@/lib/framework/local-rows/schema";
import { addLocalRows } from "@/lib/framework/rules/add-local-rows";
import {
  localCellOf,
  localLineageOf,
} from "@/lib/framework/rules/local-row-code";
import {
  indicatorCodePattern,
  levels,
  rowCodePattern,
} from "@/lib/framework/schema";

describe("the code of an own row", () => {
  it("has an L where the framework's rows have an S, and is in no file", () => {
    const place = { stage: 4, functionCode: "PP", level: levels[0] };
    const code = `${localCellOf(place)}12`;
    expect(code).toBe("L4.PP.C12");
    expect(localLineageOf("x", code)).toBe("local/x/L4.PP.C12");
    expect(rowCodePattern.test(code)).toBe(true);
    expect(indicatorCodePattern.test(code)).toBe(false);
  });

  it.each(["S4.PP.C3", "L4.PP.S200"])("%s is the address of a row", (code) => {
    expect(rowCodePattern.test(code)).toBe(true);
  });

  it.each(["L0.PP.C1", "X4.PP.C1", "L4.PP.C0", "L4.PP.X1", "L4.PP.C1234"])(
    "%s is not",
    (code) => {
      expect(rowCodePattern.test(code)).toBe(false);
    },
  );
});

describe("own rows among the framework's", () => {
  const row = (code: string, stage: number, functionCode: string) => ({
    code,
    stage,
    functionCode,
    level: "site",
  });
  const rows = [
    row("S1.CE.S1", 1, "CE"),
    row("S1.PP.S1", 1, "PP"),
    row("S2.CE.S1", 2, "CE"),
  ];
  const codesWith = (...local: ReturnType<typeof row>[]) =>
    addLocalRows(rows, local).map(({ code }) => code);

  it("stand behind their cell, else their function, else their stage, in the order they were added", () => {
    expect(
      codesWith(
        row("L1.CE.S1", 1, "CE"),
        row("L1.CE.S2", 1, "CE"),
        row("L1.FR.S1", 1, "FR"),
        row("L3.CE.S1", 3, "CE"),
      ),
    ).toEqual([
      ...["S1.CE.S1", "L1.CE.S1", "L1.CE.S2", "S1.PP.S1", "L1.FR.S1"],
      ...["S2.CE.S1", "L3.CE.S1"],
    ]);
  });
});

describe("a form that is opened again", () => {
  const line = (limit: number) =>
    fc.stringMatching(/^[A-Za-zñ][A-Za-zñ ]*[A-Za-zñ]$/, { maxLength: limit });
  // A name such as PTA is the same in both languages.
  const title = fc.oneof(fc.constant("PTA"), line(60));
  const optional = fc.option(fc.tuple(line(600), line(600)), { nil: null });
  const language = fc.record({
    words: fc.tuple(title, line(600)),
    seen: optional,
  });

  it("saves what was there, whatever was filled in", () => {
    const anyTyped = fc
      .tuple(fc.option(language), fc.option(language), fc.boolean())
      .filter(([en, es]) => en !== null || es !== null);
    fc.assert(
      fc.property(anyTyped, fc.constantFrom("en", "es"), (typed, locale) => {
        const [en, es, isTied] = typed;
        const place = { stage: "4", functionCode: "PP", level: "site" };
        const key = crypto.randomUUID();
        const given = addLocalRowSchema.parse({
          ...place,
          key,
          milestone: isTied ? "4.2" : "",
          titleEn: en?.words[0] ?? "",
          textEn: en?.words[1] ?? "",
          titleEs: es?.words[0] ?? "",
          textEs: es?.words[1] ?? "",
          twoEn: en?.seen?.[0] ?? "",
          threeEn: en?.seen?.[1] ?? "",
          twoEs: es?.seen?.[0] ?? "",
          threeEs: es?.seen?.[1] ?? "",
        });
        const shown = toTyped(given, 4, locale as "en" | "es");
        expect(addLocalRowSchema.parse({ ...shown, ...place, key })).toEqual(
          given,
        );
      }),
    );
  });
});
