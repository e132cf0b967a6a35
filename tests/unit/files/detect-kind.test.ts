import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { fileTypes } from "@/lib/files/schema";
import { detectKind } from "@/lib/files/upload/detect-kind";
import { kinds, refused, samples } from "./samples";

const folder = mkdtempSync(path.join(tmpdir(), "waymark-kinds-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function detect(name: string, content: Uint8Array) {
  const place = path.join(folder, "file");
  writeFileSync(place, content);
  const kind = await detectKind(place, { name, byteSize: content.length });
  return kind && fileTypes[kind].mediaType;
}

describe("what a file is", () => {
  it.each(Object.entries(samples))("%s is taken", async (name, content) => {
    expect(await detect(name, content)).toBe(kinds[name]);
  });

  it("is told by its content, not by its name", async () => {
    for (const [name, content] of Object.entries(samples)) {
      if (/^text\//.test(kinds[name] ?? "")) continue;
      expect(await detect("setup.exe", content)).toBe(kinds[name]);
    }
  });

  it.each(Object.entries(refused))("%s is refused", async (name, content) => {
    expect(await detect(name, content)).toBe(null);
  });

  it("is nothing to fall over: any bytes, and any cut or changed document", async () => {
    const whole = Object.values(samples);
    const changed = fc
      .record({
        sample: fc.constantFrom(...whole),
        at: fc.nat(600),
        byte: fc.integer({ min: 0, max: 255 }),
        length: fc.nat(700),
      })
      .map(({ sample, at, byte, length }) => {
        const copy = Buffer.from(sample).subarray(0, Math.max(1, length));
        copy[at % copy.length] = byte;
        return copy;
      });
    const anything = fc.uint8Array({ minLength: 1, maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, changed), async (content) => {
        const found = await detect("a.bin", content);
        expect([null, ...Object.values(kinds)]).toContain(found);
      }),
      { numRuns: 300 },
    );
  });
});
