import { stringify } from "yaml";
import { toDocument } from "@/lib/framework/files/to-document";
import { writeFrameworkWorkbook } from "@/lib/framework/files/write-workbook";
import type { Framework } from "@/lib/framework/schema";

export const frameworkFileKinds = ["yaml", "json", "xlsx"] as const;
export type FrameworkFileKind = (typeof frameworkFileKinds)[number];

/** What a browser is told of each form. */
export const frameworkMediaTypes = {
  yaml: "application/yaml; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const satisfies Record<FrameworkFileKind, string>;

/** A framework as one file; read back, it is the same to the letter. */
export async function writeFramework(
  framework: Framework,
  kind: FrameworkFileKind,
): Promise<Uint8Array> {
  if (kind === "xlsx") return writeFrameworkWorkbook(framework);
  const document = toDocument(framework);
  const text =
    kind === "json"
      ? `${JSON.stringify(document, null, 2)}\n`
      : writeYaml(document);
  return new TextEncoder().encode(text);
}

/** Opens with --- and closes with ..., so that a file cut off on the way is seen to be. */
function writeYaml(document: Record<string, unknown>): string {
  const text = stringify(document, {
    lineWidth: 80,
    aliasDuplicateObjects: false,
  });
  const head = "---\n# docs/framework-format.md explains the keys.\n";
  return `${head}${text}${text.endsWith("\n") ? "" : "\n"}...\n`;
}
