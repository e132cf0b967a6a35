import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withNobody } from "@/lib/db/transaction";
import { readFrameworkFile } from "@/lib/framework/files/read-file";
import {
  frameworkFileKinds,
  writeFramework,
} from "@/lib/framework/files/write-file";
import { readPublishedFramework } from "@/lib/framework/queries/published";
import {
  frameworkItemId,
  hashFramework,
} from "@/lib/framework/rules/framework-identity";
import type { Framework } from "@/lib/framework/schema";
import { publishFramework } from "@/prisma/publish-framework";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";
import { countFrameworkRows } from "../../support/framework-tables";
import { asOwner } from "../../support/seeded";
import { anyFramework } from "../../unit/framework/any-framework";

const shipped = await readFramework(shippedFrameworkFolder);

describe("a published version, read back as a document", () => {
  it("is what was published, to the letter", async () => {
    const read = await readBack(shipped);
    expect(read).toEqual(shipped);
    expect(hashFramework(read)).toBe(hashFramework(shipped));
  });

  it("is that whatever framework it is", async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(anyFramework(20), async (any) => {
        number += 1;
        const framework = { ...any, code: `generated-${number}` };
        await asOwner((client) => publishFramework(client, framework));
        const read = await readBack(framework);
        expect(read).toEqual(framework);
        expect(hashFramework(read)).toBe(hashFramework(framework));
      }),
      { numRuns: 30 },
    );
  });

  it.each(frameworkFileKinds)(
    "changes nothing when it is exported as %s and imported again",
    async (kind) => {
      const before = await countFrameworkRows();
      const bytes = await writeFramework(await readBack(shipped), kind);
      const reading = await readFrameworkFile(`again.${kind}`, bytes);
      if (!("framework" in reading)) throw new Error("the export is refused");
      expect(reading.framework).toEqual(shipped);
      const outcome = await asOwner((client) =>
        publishFramework(client, reading.framework),
      );
      expect(outcome).toBe("unchanged");
      expect(await countFrameworkRows()).toEqual(before);
    },
  );
});

function readBack(framework: Framework) {
  const id = frameworkItemId(framework, "version");
  return withNobody((tx) => readPublishedFramework(tx, id));
}
