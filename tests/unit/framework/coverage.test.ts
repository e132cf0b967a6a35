import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";

const documents = [
  "guide-introduction",
  "guide-stage-4",
  "guide-2011",
  "partnerships",
  "district-timeline",
] as const;
const text = z.string().trim().min(1);
const noteSchema = z.strictObject({
  stage: z.int().optional(),
  passages: z.array(
    z.strictObject({
      document: z.enum(documents),
      passage: text,
      rows: z.array(text).min(1),
    }),
  ),
  /** Passages that no row is drawn from, and why. */
  left: z
    .array(
      z.strictObject({
        document: z.enum(documents),
        passage: text,
        why: text,
      }),
    )
    .default([]),
});

const folder = path.join(shippedFrameworkFolder, "coverage");
const notes = readdirSync(folder).map((file) => ({
  file,
  note: noteSchema.parse(parse(readFileSync(path.join(folder, file), "utf8"))),
}));
const framework = await readFramework(shippedFrameworkFolder);
const groups = framework.questionSets.flatMap((set) => set.groups);
const codes = [
  ...framework.indicators.map((row) => row.code),
  ...framework.pitfalls.map((pitfall) => pitfall.code),
  ...groups.flatMap((group) => group.questions.map(({ code }) => code)),
  ...framework.stages.flatMap((stage) =>
    stage.milestones.map(({ number }) => `S${stage.number}.M${number}`),
  ),
];
/** A whole set may stand for its questions. */
const sets = framework.questionSets.map((set) => set.code);

describe("the coverage notes", () => {
  it("name only rows, pitfalls, questions and milestones that are there", () => {
    const known = new Set([...codes, ...sets]);
    const unknown = notes.flatMap(({ file, note }) =>
      note.passages
        .flatMap(({ rows }) => rows)
        .filter((code) => !known.has(code))
        .map((code) => `${file}: ${code}`),
    );
    expect(unknown).toEqual([]);
  });

  it("say of every one of them where it comes from", () => {
    const noted = new Set(
      notes.flatMap(({ note }) => note.passages.flatMap(({ rows }) => rows)),
    );
    expect(codes.length).toBeGreaterThan(300);
    expect(codes.filter((code) => !noted.has(code))).toEqual([]);
  });

  it("take each document up in some stage", () => {
    const used = new Set(
      notes.flatMap(({ note }) => note.passages.map((each) => each.document)),
    );
    expect([...used].toSorted()).toEqual([...documents].toSorted());
  });

  it("draw what restates the guide from the guide", () => {
    const fromGuide = new Set(
      notes.flatMap(({ note }) =>
        note.passages
          .filter((each) => each.document === "guide-stage-4")
          .flatMap(({ rows }) => rows),
      ),
    );
    const restated = [
      ...framework.indicators,
      ...framework.pitfalls,
      ...groups.flatMap((group) => group.questions),
    ].filter((each) => each.source === "guide");
    expect(restated).toHaveLength(40 + 9 + 5);
    expect(
      restated.map(({ code }) => code).filter((code) => !fromGuide.has(code)),
    ).toEqual([]);
  });
});
