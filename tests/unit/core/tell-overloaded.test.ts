import { expect, it } from "vitest";
import { tellOverloaded } from "@/lib/core/tell-overloaded";
import { busy as english } from "@/messages/en/busy";
import { busy as spanish } from "@/messages/es/busy";

const asPage = { "sec-fetch-dest": "document" };

it("says to a page, in the reader's language first, that it comes back by itself", async () => {
  for (const [headers, first, second] of [
    [{ cookie: "a=b; waymark-locale=es" }, spanish, english],
    [{ "accept-language": "es-MX,es;q=0.9" }, spanish, english],
    [{ cookie: "waymark-locale=xx" }, english, spanish],
  ] as const) {
    const answer = tellOverloaded(new Headers({ ...asPage, ...headers }));
    const page = await answer.text();
    expect(answer.status).toBe(503);
    expect(page).toContain(`<h1>${first.title}</h1>`);
    expect(page).toContain(`<h2>${second.title}</h2>`);
    expect(page).toContain('http-equiv="refresh"');
  }
});

it("lets nothing but its own style into the page", async () => {
  const answers = [1, 2].map(() => tellOverloaded(new Headers(asPage)));
  const nonces = await Promise.all(
    answers.map(async (answer) => {
      const [, nonce = ""] =
        /<style nonce="([^"]{20,})">/.exec(await answer.text()) ?? [];
      expect(answer.headers.get("content-security-policy")).toBe(
        `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'`,
      );
      return nonce;
    }),
  );
  expect(new Set(nonces).size).toBe(2);
});

it("gives anything else no page", async () => {
  const answer = tellOverloaded(new Headers({ "sec-fetch-dest": "empty" }));
  expect(await answer.text()).toBe("");
  expect(answer.headers.get("content-security-policy")).toBe(
    "default-src 'none'; frame-ancestors 'none'",
  );
});
