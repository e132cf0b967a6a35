import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { isInUtf8 } from "@/lib/files/upload/read-alphabet";

const folder = mkdtempSync(path.join(tmpdir(), "waymark-alphabet-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// With one letter before, the first 65,536 bytes end in the middle of an ó.
const word = Buffer.from("reunión ");

it.each<[string, boolean, Buffer]>([
  ["plain letters", true, Buffer.from("Minutes\r\n")],
  ["accents", true, Buffer.from("Acta de la reunión, 学校 🌱")],
  ["a mark before it", true, Buffer.from("\ufeffname,n\n")],
  [
    "a letter across two pieces",
    true,
    Buffer.concat([Buffer.from("x"), ...Array(9_000).fill(word)]),
  ],
  ["Latin-1", false, Buffer.from("Acta de la reunión", "latin1")],
  ["Windows-1252", false, Buffer.from([0x93, 0x41, 0x94])],
  [
    "one wrong byte, late",
    false,
    Buffer.concat([...Array(9_000).fill(word), Buffer.from([0xff])]),
  ],
  ["a letter that is cut off", false, Buffer.from("reunió").subarray(0, -1)],
  ["half a pair", false, Buffer.from([0xed, 0xa0, 0x80])],
])("%s: UTF-8 is %s", async (_, is, content) => {
  const place = path.join(folder, "text");
  writeFileSync(place, content);
  expect(await isInUtf8(place)).toBe(is);
});

it("a file that is not there is no answer", async () => {
  await expect(isInUtf8(path.join(folder, "none"))).rejects.toThrow("ENOENT");
});
