import { expect, it } from "vitest";
import { readFrameworkFile } from "@/lib/framework/files/read-file";
import {
  frameworkFileKinds,
  writeFramework,
} from "@/lib/framework/files/write-file";
import {
  type Framework,
  type FrameworkIndicator,
  levelLetters,
} from "@/lib/framework/schema";
import { publishFramework } from "@/prisma/publish-framework";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";
import { countFrameworkRows } from "../../support/framework-tables";
import { inTime } from "../../support/in-time";
import { asOwner } from "../../support/seeded";

const shipped = await readFramework(shippedFrameworkFolder);

it.each(frameworkFileKinds)(
  "imports 2,000 rows from a file of %s in under five seconds",
  async (kind) => {
    const framework = makeLarge(`large-${kind}`);
    const bytes = await writeFramework(framework, kind);
    const before = await countFrameworkRows();

    const size = `${(bytes.length / 1_000_000).toFixed(1)} MB`;
    await inTime(`2,000 rows, ${kind}, ${size}`, 5_000, async () => {
      const reading = await readFrameworkFile(`large.${kind}`, bytes);
      if (!("framework" in reading))
        throw new Error(JSON.stringify(reading.problems[0]));
      await asOwner((client) => publishFramework(client, reading.framework));
    });
    const after = await countFrameworkRows();
    expect((after.Indicator ?? 0) - (before.Indicator ?? 0)).toBe(2_000);
  },
);

/** The shipped framework with rows until there are 2,000, as long as its own. */
function makeLarge(code: string): Framework {
  const indicators: FrameworkIndicator[] = [];
  for (let number = 1; indicators.length < 2_000; number += 1)
    for (const stage of shipped.stages)
      for (const { code: functionCode } of shipped.functions)
        for (const { level } of shipped.levels) {
          if (indicators.length === 2_000) break;
          const model = shipped.indicators[indicators.length % 150];
          if (!model) throw new Error("the shipped framework has too few rows");
          const { twin: _, ...row } = model;
          indicators.push({
            ...row,
            code: `S${stage.number}.${functionCode}.${levelLetters[level]}${number}`,
            stage: stage.number,
            function: functionCode,
            level,
            milestone: 1,
          });
        }
  return { ...shipped, code, indicators };
}
