import { describe, expect, it } from "vitest";
import { chooseLocale } from "@/lib/core/locale";

describe("chooseLocale", () => {
  it.each([
    ["es", "en-US,en;q=0.9", "es"],
    ["en", "es-MX", "en"],
    [undefined, "es-MX,es;q=0.9,en;q=0.8", "es"],
    [undefined, "en-GB,es;q=0.9", "en"],
    [undefined, "fr-CA,es;q=0.5", "es"],
    [undefined, "fr", "en"],
    [undefined, null, "en"],
    ["xx", null, "en"],
    ["xx", "es", "es"],
  ])("chosen %s, browser %s: %s", (chosen, accept, locale) => {
    expect(chooseLocale(chosen, accept)).toBe(locale);
  });
});
