import { afterEach, describe, expect, it, vi } from "vitest";

async function load(address: string) {
  vi.resetModules();
  vi.stubEnv("NEXTAUTH_URL", address);
  const { getCookies, nameCookie } = await import("@/lib/auth/cookie-names");
  const { holdCookieName } = await import("@/lib/core/served-securely");
  return { cookies: Object.values(getCookies()), nameCookie, holdCookieName };
}

afterEach(() => vi.unstubAllEnvs());

describe("our cookies", () => {
  it("are held to this address and to TLS where people come over it", async () => {
    const kept = await load("https://waymark.example");
    expect(kept.cookies).toHaveLength(6);
    for (const { name, options } of kept.cookies) {
      expect(name).toMatch(/^__Host-waymark\./);
      expect(options).toMatchObject({
        ...{ secure: true, httpOnly: true, sameSite: "lax", path: "/" },
      });
      expect(options).not.toHaveProperty("domain");
    }
    expect(kept.nameCookie("intent")).toBe("__Host-waymark.intent");
    expect(kept.holdCookieName("waymark-locale")).toBe("__Host-waymark-locale");
  });

  it("are plain on a machine of one's own, where there is no TLS", async () => {
    const { cookies, holdCookieName } = await load("http://localhost:3000");
    for (const { name, options } of cookies) {
      expect(name).toMatch(/^waymark\./);
      expect(options).toMatchObject({ secure: false, httpOnly: true });
    }
    expect(holdCookieName("waymark-locale")).toBe("waymark-locale");
  });
});
