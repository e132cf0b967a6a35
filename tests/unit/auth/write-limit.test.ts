import { afterEach, beforeEach, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("APP_DATABASE_URL", "postgresql://nobody@localhost/none");
  vi.stubEnv("NEXTAUTH_SECRET", "of-this-test-alone-".repeat(3));
  vi.stubEnv("WRITES_A_MINUTE", "10");
});

afterEach(() => vi.unstubAllEnvs());

it("lets a person send what they may in a minute, and no one else pays for it", async () => {
  const { countWrite } = await import("@/lib/auth/write-limit");
  for (let at = 0; at < 10; at += 1) await countWrite("ana");
  await expect(countWrite("ana")).rejects.toMatchObject({ code: "busy" });
  await expect(countWrite("ben")).resolves.toBeUndefined();
});
