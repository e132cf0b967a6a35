import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFrameworkFile } from "@/lib/framework/files/read-file";
import {
  type FrameworkFileKind,
  frameworkFileKinds,
  writeFramework,
} from "@/lib/framework/files/write-file";
import { hashFramework } from "@/lib/framework/rules/framework-identity";
import type { Framework } from "@/lib/framework/schema";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";
import { anyFramework } from "./any-framework";

const shipped = await readFramework(shippedFrameworkFolder);

describe.each(frameworkFileKinds)("a framework written as %s", (kind) => {
  it("is the same when it is read back", async () => {
    expect(await roundTrip(shipped, kind)).toEqual(shipped);
    expect(hashFramework(await roundTrip(shipped, kind))).toBe(
      hashFramework(shipped),
    );
  });

  it("is the same whatever framework it is", async () => {
    await fc.assert(
      fc.asyncProperty(anyFramework(), async (framework) => {
        expect(await roundTrip(framework, kind)).toEqual(framework);
      }),
      { numRuns: kind === "xlsx" ? 15 : 40 },
    );
  });
});

async function roundTrip(framework: Framework, kind: FrameworkFileKind) {
  const bytes = await writeFramework(framework, kind);
  const reading = await readFrameworkFile(`framework.${kind}`, bytes);
  if ("framework" in reading) return reading.framework;
  throw new Error(JSON.stringify(reading.problems.slice(0, 5)));
}
