import { afterEach, describe, expect, it, vi } from "vitest";

async function load(proxies: string) {
  vi.resetModules();
  vi.stubEnv("APP_DATABASE_URL", "postgresql://nobody@localhost/none");
  vi.stubEnv("NEXTAUTH_SECRET", "of-this-test-alone-".repeat(3));
  vi.stubEnv("PROXIES_IN_FRONT", proxies);
  return (await import("@/lib/auth/address")).readAddress;
}

afterEach(() => vi.unstubAllEnvs());

describe("whose tries are counted", () => {
  it.each([
    ["1", "203.0.113.9", "203.0.113.9"],
    ["1", "1.2.3.4, 203.0.113.9", "203.0.113.9"],
    ["2", "1.2.3.4, 203.0.113.9, 10.0.0.2", "203.0.113.9"],
    ["3", "203.0.113.9", "203.0.113.9"],
    ["1", "", "unknown"],
    ["1", undefined, "unknown"],
  ])("behind %s, told %s: %s", async (proxies, told, address) => {
    const readAddress = await load(proxies);
    expect(readAddress(told)).toBe(address);
  });
});
