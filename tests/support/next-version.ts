import type { Client } from "pg";
import { publishFramework } from "@/prisma/publish-framework";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";
import { frameworkItemId } from "@/lib/framework/rules/framework-identity";
import type { Framework, FrameworkIndicator } from "@/lib/framework/schema";

/** The codes of Stage 4 that the next version treats differently from the shipped one. */
export const reworded = "S4.CE.C1";
export const removed = "S4.FR.C1";
export const moved = "S4.AI.S1";
export const unchanged = "S4.PP.C5";
export const added = "S4.FR.C2";

/** The shipped framework, as its file says. */
export function readShipped(): Promise<Framework> {
  return readFramework(shippedFrameworkFolder);
}

/**
 * A version after the shipped one: a row in other words, one gone, one new,
 * one at another milestone, one milestone less, one pitfall less, and a rule
 * that asks for less.
 */
export function toNextVersion(shipped: Framework, version = "9.0"): Framework {
  const { default: usual, strict } = shipped.ruleSettings;
  return {
    ...shipped,
    version,
    indicators: shipped.indicators
      .filter(({ code }) => code !== removed)
      .concat(newRow(shipped))
      .map(changeRow),
    stages: shipped.stages.map((stage) =>
      stage.number === 5
        ? { ...stage, milestones: stage.milestones.slice(0, 2) }
        : stage,
    ),
    pitfalls: shipped.pitfalls.slice(1),
    ruleSettings: {
      default: { ...usual, version: "1.1", metShareAtLeast: 0.75 },
      strict,
    },
  };
}

function changeRow(row: FrameworkIndicator): FrameworkIndicator {
  if (row.code === reworded) return { ...row, title: newTitle, text: newText };
  if (row.code === moved) return { ...row, milestone: 1 };
  return row.stage === 5 && row.milestone === 3
    ? { ...row, milestone: 2 }
    : row;
}

export const newTitle = { en: "Quite another title", es: "Otro título" };
const newText = { en: "The same in other words.", es: "Lo mismo, dicho así." };

function newRow({ indicators }: Framework): FrameworkIndicator {
  const like = indicators.find(({ code }) => code === removed);
  if (!like) throw new Error(`${removed} is not in the shipped framework`);
  const title = { en: "A row nobody knew", es: "Un enunciado nuevo" };
  return { ...like, code: added, title, twin: undefined };
}

/** Publishes a framework as the importer does; the id of the version. */
export async function publishVersion(client: Client, framework: Framework) {
  await publishFramework(client, framework);
  return frameworkItemId(framework, "version");
}
