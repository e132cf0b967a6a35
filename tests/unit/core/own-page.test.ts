import { describe, expect, it } from "vitest";
import { isForeignWrite } from "@/lib/core/own-page";

const host = { host: "waymark.example" };

describe("where a write comes from", () => {
  it.each([
    ["our own page", { "sec-fetch-site": "same-origin" }, false],
    ["a page of another site", { "sec-fetch-site": "cross-site" }, true],
    ["a neighbour under one domain", { "sec-fetch-site": "same-site" }, true],
    [
      "an address typed in, which writes nothing",
      { "sec-fetch-site": "none" },
      true,
    ],
    [
      "another site that lies in its origin",
      { "sec-fetch-site": "cross-site", origin: "https://waymark.example" },
      true,
    ],
    [
      "an old browser on our page",
      { origin: "https://waymark.example" },
      false,
    ],
    ["an old browser elsewhere", { origin: "https://evil.example" }, true],
    ["a frame without an origin", { origin: "null" }, true],
    ["nothing that says where", {}, true],
    ["an origin that is no address", { origin: "waymark.example" }, true],
  ])("%s", (_, headers, isForeign) => {
    const given = new Headers({ ...host, ...headers });
    expect(isForeignWrite("POST", given)).toBe(isForeign);
    expect(isForeignWrite("DELETE", given)).toBe(isForeign);
    expect(isForeignWrite("GET", given)).toBe(false);
  });

  it("goes by the address that the proxy in front was asked for", () => {
    const given = new Headers({
      host: "10.0.0.7:3000",
      "x-forwarded-host": "waymark.example",
      origin: "https://waymark.example",
    });
    expect(isForeignWrite("POST", given)).toBe(false);
  });
});
