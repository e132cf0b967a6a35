import { createCipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { afterEach, expect, it, vi } from "vitest";
import { openToken } from "@/lib/auth/open-token";

const secret = "of-this-test-alone-".repeat(3);
const said = { sessionId: "0190a1b2-0000-7000-8000-000000000001" };

it("opens what we sealed, for whom it was sealed", async () => {
  const token = await encode({ token: said, secret });
  expect(await openToken({ token, secret })).toMatchObject(said);
  await expect(openToken({ token, secret: `${secret}x` })).rejects.toThrow();
  await expect(openToken({ token, secret, salt: "other" })).rejects.toThrow();
});

it("opens what is over no more", async () => {
  const token = await encode({ token: said, secret, maxAge: -60 });
  await expect(openToken({ token, secret })).rejects.toThrow("exp");
});

afterEach(() => vi.unstubAllEnvs());

it("opens what the former key sealed, and by no other", async () => {
  const former = "of-the-year-before-".repeat(3);
  const token = await encode({ token: said, secret: former });
  await expect(openToken({ token, secret })).rejects.toThrow();
  vi.stubEnv("NEXTAUTH_SECRET_FORMER", former);
  expect(await openToken({ token, secret })).toMatchObject(said);
  await expect(openToken({ token, secret, salt: "other" })).rejects.toThrow();
  const own = await encode({ token: said, secret });
  expect(await openToken({ token: own, secret })).toMatchObject(said);
  const strange = await encode({ token: said, secret: `${former}x` });
  await expect(openToken({ token: strange, secret })).rejects.toThrow();
});

it("takes nothing that was sealed in another way, the right key or not", async () => {
  const token = sealOtherwise({ ...said, exp: 4_102_444_800 });
  // The library itself would.
  expect(await decode({ token, secret })).toMatchObject(said);
  expect(await openToken({ token, secret })).toBeNull();
});

it.each([
  ["nothing", undefined],
  ["no token", "x"],
  [
    "one without a signature",
    `${inBase64({ alg: "none" })}.${inBase64(said)}.`,
  ],
])("takes %s for none", async (_, token) => {
  expect(await openToken({ token, secret })).toBeNull();
});

function inBase64(value: object) {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** A128CBC-HS256 of RFC 7518, with next-auth's own key. */
function sealOtherwise(claims: object) {
  const info = "NextAuth.js Generated Encryption Key";
  const key = Buffer.from(hkdfSync("sha256", secret, "", info, 32));
  const head = inBase64({ alg: "dir", enc: "A128CBC-HS256" });
  const iv = randomBytes(16);
  const cipher = createCipheriv("aes-128-cbc", key.subarray(16), iv);
  const text = Buffer.concat([
    cipher.update(JSON.stringify(claims)),
    cipher.final(),
  ]);
  const length = Buffer.alloc(8);
  length.writeUInt32BE(head.length * 8, 4);
  const tag = createHmac("sha256", key.subarray(0, 16))
    .update(Buffer.concat([Buffer.from(head), iv, text, length]))
    .digest()
    .subarray(0, 16);
  const parts = [iv, text, tag].map((part) => part.toString("base64url"));
  return [head, "", ...parts].join(".");
}
