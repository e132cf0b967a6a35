import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

const modulus = 1n << 256n;

/** Writes lines to a file as they come; how many, and the sum of them. */
export async function writeLines(
  place: string,
  batches: AsyncIterable<readonly string[]>,
) {
  const sum = createLineSum();
  const handle = await open(place, "wx", 0o600);
  try {
    for await (const lines of batches) await handle.writeFile(sum.add(lines));
  } finally {
    await handle.close();
  }
  return sum.end();
}

/** The sum of lines as they stand in a file, without the file. */
export function createLineSum() {
  const hash = createHash("sha256");
  let rows = 0;
  return {
    add: (lines: readonly string[]) => {
      const text = lines.map((line) => `${line}\n`).join("");
      hash.update(text);
      rows += lines.length;
      return text;
    },
    end: () => ({ rows, sha256: hash.digest("hex") }),
  };
}

/** A sum of lines in whatever order: two tables are equal when their rows are. */
export function createRowSum() {
  let total = 0n;
  let rows = 0;
  return {
    add: (lines: readonly string[]) => {
      for (const line of lines) {
        const digest = createHash("sha256").update(line).digest("hex");
        total = (total + BigInt(`0x${digest}`)) % modulus;
      }
      rows += lines.length;
    },
    end: () => ({ rows, sum: total.toString(16) }),
  };
}
