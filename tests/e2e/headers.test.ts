import { createHash } from "node:crypto";
import { Agent, request as ask } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { findInCast, signIn } from "./support/people";

/** "display:none" and nothing else. */
const hiding = `'unsafe-hashes' 'sha256-${createHash("sha256").update("display:none").digest("base64")}'`;

const always = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-robots-tag": "noindex, nofollow",
};

/** The policy of what is no page and is not seen by the door. */
const noPage =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

test("a page carries a policy with a nonce of its own, and its scripts carry that nonce", async ({
  request,
}) => {
  const nonces = new Set<string>();
  for (const address of ["/sign-in", "/sign-in", "/no-such-page", "/livez"]) {
    const answer = await request.get(address);
    expect(answer.headers()).toMatchObject(always);
    expect(answer.headers()).not.toHaveProperty("x-powered-by");
    const policy = answer.headers()["content-security-policy"] ?? "";
    if (address === "/livez") {
      expect(policy).toBe(noPage);
      continue;
    }
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.replace(`style-src-attr ${hiding};`, "")).not.toContain(
      "unsafe",
    );
    const nonce = /script-src 'nonce-([^']{24})' 'strict-dynamic'/.exec(policy);
    nonces.add(nonce?.[1] ?? "");
    const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts)
      expect(script).toContain(`nonce="${nonce?.[1]}"`);
  }
  expect(nonces.size).toBe(3);
});

test("a script that somebody smuggled into a page does not run", async ({
  page,
}) => {
  const smuggled = `<script>window.ran = "script"</script>
    <img src="/none.png" onerror="window.ran = 'attribute'">
    <script src="/evil.js"></script>`;
  await page.route("**/evil.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: "window.ran = 'address'",
    }),
  );
  await page.route("**/sign-in", async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    const body = text.replace("</main>", `${smuggled}</main>`);
    expect(body).not.toBe(text);
    await route.fulfill({ response: answer, body });
  });
  const refused: string[] = [];
  page.on("console", (message) => refused.push(message.text()));
  await page.goto("/sign-in");
  await expect
    .poll(() => refused.filter((text) => text.includes("Content Security")))
    .toHaveLength(3);
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
});

test("what signs a person in is out of reach of scripts and of other sites", async ({
  page,
  context,
}) => {
  await signIn(page, findInCast("Ruth Okafor"));
  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name === "waymark.session");
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
});

const foreign = [
  ["sec-fetch-site", "cross-site"],
  ["origin", "https://evil.example"],
] as const;

test("a write that another site's page sends changes nothing, wherever it goes", async ({
  request,
}) => {
  for (const address of ["/sign-in", "/riverbend/score", "/api/auth/signout"])
    for (const [name, value] of foreign) {
      const headers = { [name]: value };
      const answer = await request.post(address, { headers, data: "x=1" });
      expect(answer.status(), address).toBe(403);
    }
});

test("over TLS everything says that it stays so, and nothing does otherwise", async ({
  request,
}) => {
  const page = await (await request.get("/sign-in")).text();
  const script = /src="(\/_next\/static\/[^"?]+\.js)/.exec(page)?.[1] ?? "";
  const addresses = [
    "/sign-in",
    "/no-such-page",
    "/livez",
    "/icon.svg",
    script,
  ];
  for (const address of addresses) {
    const headers = { "x-forwarded-proto": "https" };
    const secure = (await request.get(address, { headers })).headers();
    expect(secure["strict-transport-security"], address).toBe(
      "max-age=63072000; includeSubDomains",
    );
    const plain = (await request.get(address)).headers();
    expect(plain, address).not.toHaveProperty("strict-transport-security");
    if (address.startsWith("/_next"))
      expect(plain["content-security-policy"]).toBe(noPage);
  }
});

test("no other site may read an answer, and none is kept on the way", async ({
  page,
}) => {
  await signIn(page, findInCast("Ruth Okafor"));
  for (const address of [
    "/riverbend",
    "/riverbend/sites/sites.csv",
    "/riverbend/how/cells.csv",
    "/account",
    "/api/auth/session",
  ]) {
    const headers = { origin: "https://evil.example" };
    const answer = await page.request.get(address, { headers });
    expect(answer.status(), address).toBe(200);
    const said = answer.headers();
    expect(said, address).not.toHaveProperty("access-control-allow-origin");
    expect(said["cache-control"], address).toContain("no-store");
  }
});

test("a request to be shown itself is not", async ({ baseURL }) => {
  const { status, text } = await trace(new URL("/sign-in", baseURL));
  expect(status).toBeGreaterThanOrEqual(400);
  expect(text).not.toContain("shown-again");
});

function trace(address: URL) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const headers = {
      cookie: "waymark.session=shown-again",
      "sec-fetch-site": "same-origin",
    };
    ask(address, { method: "TRACE", headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => (text += chunk));
      answer.once("end", () =>
        resolve({ status: answer.statusCode ?? 0, text }),
      );
    })
      .once("error", reject)
      .end();
  });
}

test("a connection that rests is still good, since a proxy must be first to end it", async () => {
  const agent = new Agent({ keepAlive: true });
  const get = () =>
    new Promise<{ isReused: boolean; isGood: boolean }>((resolve, reject) => {
      const sent = ask(`${process.env.BASE_URL}/livez`, { agent }, (answer) => {
        answer.resume().on("end", () => {
          const isGood = answer.statusCode === 200;
          resolve({ isReused: sent.reusedSocket, isGood });
        });
      });
      sent.on("error", reject).end();
    });
  expect(await get()).toEqual({ isReused: false, isGood: true });
  await sleep(8_000);
  expect(await get()).toEqual({ isReused: true, isGood: true });
  agent.destroy();
});
