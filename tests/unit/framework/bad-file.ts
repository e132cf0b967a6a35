import { expect } from "vitest";
import { readFrameworkFile } from "@/lib/framework/files/read-file";
import {
  describePlace,
  describeProblem,
} from "@/lib/framework/rules/framework-problem";
import { writeFramework } from "@/lib/framework/files/write-file";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";
import { toProblemLine } from "@/prisma/framework-words";
import { strictWords } from "./strict-words";

const shipped = await readFramework(shippedFrameworkFolder);
export const yaml = text(await writeFramework(shipped, "yaml"));
export const json = text(await writeFramework(shipped, "json"));
export const xlsx = await writeFramework(shipped, "xlsx");
export const firstRow = shipped.indicators[0]?.code ?? "";

/** What is said of a file that is refused, in the words of the command line; in both languages of the screen there are words for it. */
export async function readProblems(name: string, bytes: Uint8Array) {
  const reading = await readFrameworkFile(name, bytes);
  if ("framework" in reading) throw new Error("the bad file was accepted");
  for (const problem of reading.problems)
    for (const say of [strictWords("en"), strictWords("es")]) {
      expect(describeProblem(problem, say)).not.toBe("");
      expect(describePlace(problem.place, say)).not.toBe("");
    }
  return reading.problems.map(toProblemLine);
}

export function text(bytes: Uint8Array) {
  return new TextDecoder().decode(bytes);
}
