import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import {
  type FrameworkFileKind,
  frameworkFileKinds,
  writeFramework,
} from "@/lib/framework/files/write-file";
import { commands } from "@/prisma/framework-command/commands";
import { Refusal } from "@/prisma/framework-command/say";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";
import { countFrameworkRows } from "../../support/framework-tables";

const folder = mkdtempSync(path.join(tmpdir(), "waymark-mutations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
});

// Published already, so that a file that is still sound would be other content under its version.
const shipped = await readFramework(shippedFrameworkFolder);

/** A place in the file, as a share of it, and what happens there. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.integer({ min: 1, max: 400 }),
  kind: fc.constantFrom<"cut" | "drop" | "double" | "noise" | "flip" | "swap">(
    "cut",
    "drop",
    "double",
    "noise",
    "flip",
    "swap",
  ),
  noise: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 40 }),
    fc
      .constantFrom(
        "\n",
        "- ",
        ": ",
        '"',
        "{",
        "]",
        "\t",
        "&a ",
        "*a",
        "!!x",
        "---\n",
        "\u0000",
        "99999",
        "null",
      )
      .map((text) => new TextEncoder().encode(text)),
  ),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

it.each(frameworkFileKinds)(
  "a hundred damaged files of %s crash nothing and write nothing",
  async (kind) => {
    const whole = await writeFramework(shipped, kind);
    const before = await countFrameworkRows();
    let refused = 0;
    const runs = 100;
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (mutations) => {
          const isRefused = await tryImport(mutate(whole, mutations), kind);
          if (isRefused) refused += 1;
        },
      ),
      { numRuns: runs },
    );
    expect(refused).toBeGreaterThan(runs * 0.7);
    expect(await countFrameworkRows()).toEqual(before);
  },
);

it("a hundred workbooks damaged inside crash nothing and write nothing", async () => {
  const parts = unzipSync(await writeFramework(shipped, "xlsx"));
  const before = await countFrameworkRows();
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(parts)),
      fc.array(mutation, { minLength: 1, maxLength: 2 }),
      async (name, mutations) => {
        const part = mutate(parts[name] ?? new Uint8Array(), mutations);
        const bytes = zipSync({ ...parts, [name]: part }, { level: 1 });
        if (await tryImport(bytes, "xlsx")) refused += 1;
      },
    ),
    { numRuns: 100 },
  );
  expect(refused).toBeGreaterThan(50);
  expect(await countFrameworkRows()).toEqual(before);
});

/** Through the command itself, told to write. Anything but a refusal or a clean end fails the test. */
async function tryImport(bytes: Uint8Array, kind: FrameworkFileKind) {
  const file = path.join(folder, `mutated.${kind}`);
  writeFileSync(file, bytes);
  try {
    await commands.import?.run([file], { isSure: true });
    return false;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.exitCode).toBe(1);
    expect(error.message).toMatch(/has \d+ problems?:\n {2}\S/);
    return true;
  }
}

function mutate(whole: Uint8Array, mutations: Mutation[]): Uint8Array {
  return mutations.reduce((bytes, { at, length, kind, noise }) => {
    const from = Math.floor(at * bytes.length);
    const before = bytes.slice(0, from);
    const piece = bytes.slice(from, from + length);
    const after = bytes.slice(from + length);
    const flipped = piece.map((byte, index) => (index === 0 ? byte ^ 1 : byte));
    const parts = {
      cut: [before],
      drop: [before, after],
      double: [before, piece, piece, after],
      noise: [before, noise, piece, after],
      flip: [before, flipped, after],
      swap: [after, piece, before],
    }[kind];
    return Uint8Array.from(Buffer.concat(parts));
  }, whole);
}
