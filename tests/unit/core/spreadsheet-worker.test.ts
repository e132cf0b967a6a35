import { readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

// After a change to what the worker runs:
// WRITE_DOCS=1 npx vitest run --project unit tests/unit/core/spreadsheet-worker.test.ts
const isWriting = process.env.WRITE_DOCS === "1";
const file = "lib/core/spreadsheet/worker-code.generated.ts";

describe("the worker that reads workbooks", () => {
  it("is built from its source", async () => {
    const { outputFiles } = await build({
      entryPoints: ["lib/core/spreadsheet/worker.ts"],
      bundle: true,
      minify: true,
      platform: "node",
      target: "node20",
      format: "cjs",
      charset: "ascii",
      legalComments: "none",
      write: false,
    });
    const code = outputFiles[0]?.text.trim() ?? "";
    const text = [
      "// Made from worker.ts by tests/unit/core/spreadsheet-worker.test.ts, which says how; not by hand.",
      "// Holds saxes (ISC, Louis-Dominique Dubeau) and xmlchars (MIT, the same).",
      "// prettier-ignore",
      `export const workerCode = ${JSON.stringify(code)};`,
      "",
    ].join("\n");
    if (isWriting) writeFileSync(file, text);
    expect(readFileSync(file, "utf8") === text).toBe(true);
  });
});
