import { describe, expect, it } from "vitest";
import { listSourceFiles, readSource } from "../support/source-files";

const files = listSourceFiles().filter((file) =>
  /^(app|components|lib)\/|^(proxy|instrumentation)\.ts$/.test(file),
);

/** What code that serves does without, and where it may stand all the same. */
const dangerous: Record<string, [pattern: RegExp, but: readonly string[]]> = {
  "text taken for markup": [
    /dangerouslySetInnerHTML|\.(inner|outer)HTML|insertAdjacentHTML|document\.write/,
    [],
  ],
  "text taken for code": [/\beval\(|new Function\(|node:vm/, []],
  // Names of tables and columns, from our own lists and the catalogue; values are parameters.
  "SQL put together": [
    /RawUnsafe|Prisma\.raw\(/,
    [
      "lib/framework/mutations/publish-draft.ts",
      "lib/systems/mutations/download-archive.ts",
    ],
  ],
  "commands of the machine": [/child_process/, []],
  "weak or home-made cryptography": [
    /create(Hash|Hmac)\("(?!sha256")|create(C|Dec)ipheriv\("(?!aes-256-gcm")/,
    [],
  ],
  // Spreads those who come back after a 503.
  "chance that can be guessed": [
    /Math\.random/,
    ["lib/core/tell-overloaded.ts"],
  ],
  // The page for when all else fails has to know the reader's language.
  "things kept in the browser beside the queue": [
    /localStorage|sessionStorage|document\.cookie/,
    ["components/layout/failure-page.tsx"],
  ],
  "trust in any certificate or any request": [
    /rejectUnauthorized|NODE_TLS_REJECT|insecureHTTPParser/,
    [],
  ],
};

describe("the code that serves does without", () => {
  it.each(Object.entries(dangerous))("%s", (_, [pattern, but]) => {
    const found = files
      .filter((file) => !file.endsWith(".generated.ts"))
      .filter((file) => pattern.test(readSource(file)));
    expect(found.filter((file) => !but.includes(file))).toEqual([]);
  });
});
