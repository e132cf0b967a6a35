import { afterEach, describe, expect, it, vi } from "vitest";

const microsoft = {
  MICROSOFT_CLIENT_ID: "waymark",
  MICROSOFT_CLIENT_SECRET: "secret",
};
const organisation = "7c1a2f7e-5f5a-4c7a-9a51-0d5f4a3b2c10";
const person = "11f3f0de-64b5-4dd1-8df0-7f5bb8ad9a01";
const iss = `https://login.microsoftonline.com/${organisation}/v2.0`;
const maple = {
  OIDC_NAME: "Maple District",
  OIDC_ISSUER: "https://id.maple.example/",
  OIDC_CLIENT_ID: "waymark",
  OIDC_CLIENT_SECRET: "secret",
};

async function load(settings: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return import("@/lib/auth/providers");
}

afterEach(() => vi.unstubAllEnvs());

describe("providers", () => {
  it("are none unless set", async () => {
    const { listProviders, createProviders } = await load({});
    expect(listProviders()).toEqual([]);
    expect(createProviders()).toEqual([]);
  });

  it("want their settings together", async () => {
    const { listProviders } = await load({ OIDC_ISSUER: "https://id.example" });
    expect(() => listProviders()).toThrow(/go together/);
  });

  it("ask with everything that ties the answer to this browser", async () => {
    const { createProviders } = await load(microsoft);
    expect(createProviders()).toMatchObject([
      { id: "microsoft", idToken: true, checks: ["pkce", "state", "nonce"] },
    ]);
  });
});

describe("an identity", () => {
  it("at Microsoft is a person within an organisation, never an address", async () => {
    const { readIdentity } = await load(microsoft);
    const claims = { iss, sub: "pairwise", email: "dana@riverbend.example" };
    expect(readIdentity("microsoft", claims)).toBeNull();
    expect(
      readIdentity("microsoft", { ...claims, tid: organisation, oid: person }),
    ).toEqual({
      issuer: "microsoft",
      subject: `${organisation}:${person}`,
      label: "dana@riverbend.example",
    });
  });

  it("elsewhere is the subject at that issuer", async () => {
    const { readIdentity } = await load(maple);
    const claims = { iss: "https://id.maple.example/", sub: "42", name: "Ana" };
    expect(readIdentity("oidc", claims)).toEqual({
      issuer: "https://id.maple.example",
      subject: "42",
      label: "Ana",
    });
  });

  it("is none where another issuer speaks than the one that was asked", async () => {
    const { readIdentity } = await load({ ...maple, ...microsoft });
    for (const other of ["https://evil.example", "", undefined]) {
      expect(readIdentity("oidc", { iss: other, sub: "42" })).toBeNull();
      const claims = { iss: other, sub: "1", tid: organisation, oid: person };
      expect(readIdentity("microsoft", claims)).toBeNull();
    }
    const claims = { iss, sub: "1", tid: person, oid: person };
    expect(readIdentity("microsoft", claims)).toBeNull();
  });

  it.each([
    [
      "a provider that is not offered",
      "google",
      { iss: "https://accounts.google.com", sub: "1" },
    ],
    ["no subject", "microsoft", { iss, tid: organisation, oid: person }],
    [
      "an empty subject",
      "microsoft",
      { iss, sub: "", tid: organisation, oid: person },
    ],
    ["no claims", "microsoft", undefined],
    ["text for claims", "microsoft", "sub=1"],
  ])("is none with %s", async (_, id, claims) => {
    const { readIdentity } = await load(microsoft);
    expect(readIdentity(id, claims)).toBeNull();
  });
});
