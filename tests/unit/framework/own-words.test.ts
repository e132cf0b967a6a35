import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";
import { listLocalized } from "./list-localized";

const folder = new URL("../../../../shared/sources/", import.meta.url);
const runLength = 6;

/** What things are called carries over: the stages, the milestones, and one program. */
const isName = (path: string) =>
  /^stages\.\d+\.(milestones\.\d+\.)?title$/.test(path);
const names = ["california community schools partnership program"];

// The documents stay out of the repository; where they are at hand, our words are held against them.
describe.skipIf(!existsSync(folder))("our English", () => {
  it("shares no run of six words with the documents", async () => {
    const framework = await readFramework(shippedFrameworkFolder);
    const theirs = new Set(
      readdirSync(folder).flatMap((name) =>
        listRuns(readFileSync(new URL(name, folder), "utf8")),
      ),
    );
    expect(theirs.size).toBeGreaterThan(1000);

    const ours = listLocalized(framework).filter(([path]) => !isName(path));
    expect(ours.length).toBeGreaterThan(1000);
    const copied = ours.flatMap(([path, text]) =>
      listRuns(text.en)
        .filter((run) => theirs.has(run))
        .filter((run) => !names.some((name) => run.includes(name)))
        .map((run) => `${path}: ${run}`),
    );
    expect(copied).toEqual([]);
  });
});

it("finds a run whatever its case, marks and line breaks", () => {
  const theirs = "One, two THREE\nfour - five six; seven eight";
  expect(listRuns(theirs)).toEqual([
    "one two three four five six",
    "two three four five six seven",
    "three four five six seven eight",
  ]);
});

function listRuns(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words
    .slice(runLength - 1)
    .map((_, index) => words.slice(index, index + runLength).join(" "));
}
