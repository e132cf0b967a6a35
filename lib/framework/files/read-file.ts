import { readJson } from "@/lib/framework/files/read-json";
import {
  type FrameworkReading,
  readFrameworkTexts,
} from "@/lib/framework/files/read-texts";
import { readFrameworkWorkbook } from "@/lib/framework/files/read-workbook";
import { readYaml } from "@/lib/framework/files/read-yaml";
import type {
  FrameworkProblem,
  FrameworkProblemKey,
} from "@/lib/framework/rules/framework-problem";

export const frameworkFileMegabytes = 5;

/** How every ZIP begins, and so every Excel workbook. */
const zip = [0x50, 0x4b, 0x03, 0x04];

/**
 * A framework out of one file: YAML, JSON or an Excel workbook. Its name
 * says which, and what is in it must agree. Never throws for what it is given:
 * a bad file is a list of problems, each with its place.
 */
export async function readFrameworkFile(
  name: string,
  bytes: Uint8Array,
): Promise<FrameworkReading> {
  const file = name.split(/[\\/]/).at(-1) ?? name;
  const refuse = (
    key: FrameworkProblemKey,
    args: FrameworkProblem["args"] = {},
  ) => ({
    problems: [{ path: [], key, args, place: { file, line: null } }],
  });
  if (bytes.byteLength === 0) return refuse("empty_file");
  if (bytes.byteLength > frameworkFileMegabytes * 1_000_000)
    return refuse("too_large", { megabytes: frameworkFileMegabytes });

  const named = kindOfName(file);
  if (named === null) return refuse("wrong_kind");
  if (named === "xlsx") return readFrameworkWorkbook(file, bytes);
  if (startsWith(bytes, zip)) return refuse("unlike_its_name");
  const text = decode(bytes);
  if (text === null) return refuse("not_utf8");
  if (text.includes("\u0000")) return refuse("wrong_kind");
  if (text.trim() === "") return refuse("empty_file");
  const isJson = named === "json" && /^\s*[[{]/.test(text);
  if (named === "json" && !isJson) return refuse("unlike_its_name");
  const read = isJson ? readJson : readYaml;
  return readFrameworkTexts([read(file, text)], file);
}

function kindOfName(file: string) {
  const extension = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase();
  if (extension === "json" || extension === "xlsx") return extension;
  return extension === "yaml" || extension === "yml" ? "yaml" : null;
}

function startsWith(bytes: Uint8Array, start: number[]) {
  return start.every((byte, index) => bytes[index] === byte);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
