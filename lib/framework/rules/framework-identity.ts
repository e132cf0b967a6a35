import { createHash } from "node:crypto";
import type { Framework } from "@/lib/framework/schema";

export type FrameworkItemKind =
  | "version"
  | "function"
  | "stage"
  | "milestone"
  | "indicator"
  | "pitfall"
  | "question-set"
  | "question";

/**
 * The id of a framework item, the same on every installation: a UUID of
 * version 8 (RFC 9562) made of the SHA-256 of what the item is.
 */
export function frameworkItemId(
  framework: Pick<Framework, "code" | "version">,
  kind: FrameworkItemKind,
  item = "",
): string {
  const name = `waymark/${framework.code}@${framework.version}/${kind}/${item}`;
  const bytes = createHash("sha256").update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * What a row is through all versions of its framework, and of those that
 * continue it: its family and its code.
 */
export function lineageOf(
  { code, continues }: Pick<Framework, "code" | "continues">,
  rowCode: string,
): string {
  return `${continues ?? code}/${rowCode}`;
}

/** SHA-256 of the content, whatever the order of its keys. */
export function hashFramework(framework: Framework): string {
  return createHash("sha256").update(toCanonicalJson(framework)).digest("hex");
}

function toCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner))
      return inner;
    return Object.fromEntries(
      Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
}
