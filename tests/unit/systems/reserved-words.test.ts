import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { reservedWords } from "@/lib/systems/operator/reserved-words";
import { createSystemSchema } from "@/lib/systems/operator/schema";

const root = path.resolve(import.meta.dirname, "../../..");

/** The first words of the app's own addresses: folders of app/, and those in its groups. */
function listOwnWords(folder = path.join(root, "app")): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      /^\(.*\)$/.test(name)
        ? listOwnWords(path.join(folder, name))
        : name.startsWith("[")
          ? []
          : [name],
    );
}

const form = {
  ...{ key: crypto.randomUUID(), name: "Maple Valley" },
  frameworkVersionId: crypto.randomUUID(),
  ...{ email: "ana@example.org", personName: "Ana Ruiz" },
};
const isAddress = (slug: string) =>
  createSystemSchema.safeParse({ ...form, slug }).success;

describe("a system's address", () => {
  it("is none of the app's own pages", () => {
    const own = listOwnWords();
    expect(own).toContain("operator");
    expect(own).toContain("sign-in");
    expect(own.filter((word) => !reservedWords.includes(word))).toEqual([]);
    expect(own.filter(isAddress)).toEqual([]);
  });

  it("is none of the files that are served beside them", () => {
    const files = readdirSync(path.join(root, "public"));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter(isAddress)).toEqual([]);
  });

  it.each(["maple-valley", "m", "a1", "Maple-Valley", " maple "])(
    "may be %s",
    (slug) => expect(isAddress(slug)).toBe(true),
  );

  it.each([
    "",
    "-maple",
    "maple-",
    "maple valley",
    "märz",
    "a/b",
    "_next",
    "API",
    "x".repeat(63),
  ])("may not be %s", (slug) => expect(isAddress(slug)).toBe(false));
});
