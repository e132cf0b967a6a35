import { writeShare } from "@/lib/framework/files/cell-values";
import { type Framework, frameworkSchema } from "@/lib/framework/schema";

/**
 * A framework as a person would write it: the keys in the order of the format
 * and its rows, shares as fractions where decimals cannot say them, and
 * nothing that the format fills in by itself.
 */
export function toDocument(framework: Framework): Record<string, unknown> {
  // Parsing puts the keys of every part in the order of the schema.
  const { ruleSettings, shape, pitfalls, questionSets, ...rest } =
    frameworkSchema.parse(framework);
  const { default: usual, strict } = ruleSettings;
  const whole = {
    ...rest,
    ...(shape === "path" ? {} : { shape }),
    ruleSettings: { default: writeShares(usual), strict: writeShares(strict) },
    stages: rest.stages.map(({ milestones, ...stage }) => ({
      ...stage,
      milestones: milestones.map(({ how, documents, ...milestone }) => ({
        ...milestone,
        ...(how.length > 0 ? { how } : {}),
        ...(documents.length > 0 ? { documents } : {}),
      })),
    })),
    indicators: rest.indicators.map(({ restored, ...row }) =>
      restored ? { ...row, restored } : row,
    ),
    ...(pitfalls.length > 0 ? { pitfalls } : {}),
    ...(questionSets.length > 0 ? { questionSets } : {}),
  };
  const order = Object.keys(frameworkSchema.shape);
  return Object.fromEntries(
    Object.entries(whole)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
  );
}

function writeShares(settings: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name,
      typeof value === "number" ? writeShare(value) : value,
    ]),
  );
}
