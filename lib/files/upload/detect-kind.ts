import { type FileHandle, open } from "node:fs/promises";
import type { FileKind } from "../schema";
import { endingOf } from "../rules/clean-name";
import { readStoredEntry, readZipDirectory } from "./zip-directory";

/**
 * What a file is, by its bytes; null where it is nothing that is taken. Its
 * name is asked only about plain text, which has no bytes to tell it by.
 */
export async function detectKind(
  path: string,
  { name, byteSize }: { name: string; byteSize: number },
): Promise<FileKind | null> {
  const file = await open(path, "r");
  try {
    const buffer = Buffer.alloc(64);
    const { bytesRead } = await file.read(buffer, 0, 64, 0);
    const head = buffer.subarray(0, bytesRead);
    const kind = detectSigned(head, byteSize);
    if (kind) return kind;
    if (startsWith(head, "PK\u0003\u0004"))
      return await detectZip(file, byteSize);
    return await detectText(file, name);
  } finally {
    await file.close();
  }
}

function detectSigned(head: Buffer, byteSize: number): FileKind | null {
  if (startsWith(head, "%PDF-")) return "pdf";
  if (startsWith(head, "\u0089PNG\r\n\u001a\n") && isAt(head, 12, "IHDR"))
    return "png";
  if (startsWith(head, "\u00ff\u00d8\u00ff")) return "jpeg";
  if (startsWith(head, "GIF87a") || startsWith(head, "GIF89a")) return "gif";
  if (startsWith(head, "RIFF") && isAt(head, 8, "WEBPVP8"))
    return head.readUInt32LE(4) <= byteSize ? "webp" : null;
  return isHeic(head) ? "heic" : null;
}

// A phone's photo: the box of brands comes first and names a still HEVC picture.
function isHeic(head: Buffer) {
  if (head.length < 16 || !isAt(head, 4, "ftyp")) return false;
  const length = Math.min(head.readUInt32BE(0), head.length);
  const brands = head.toString("latin1", 8, length).match(/.{4}/gs) ?? [];
  return brands.some((brand) => /^(heic|heix|heim|heis)$/.test(brand));
}

// Some programs number the main part: word/document2.xml.
const officeParts: readonly [FileKind, RegExp][] = [
  ["docx", /^word\/document\d*\.xml$/],
  ["xlsx", /^xl\/workbook\d*\.xml$/],
  ["pptx", /^ppt\/presentation\d*\.xml$/],
];
const openDocuments: Readonly<Record<string, FileKind>> = {
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "application/vnd.oasis.opendocument.presentation": "odp",
};
// Programs: macros of office documents, and Java's archives.
const programs = /(^|\/)vbaProject\.bin$|^META-INF\/MANIFEST\.MF$|\.class$/i;

async function detectZip(
  file: FileHandle,
  byteSize: number,
): Promise<FileKind | null> {
  const entries = await readZipDirectory(file, byteSize);
  if (!entries || entries.some(({ name }) => programs.test(name))) return null;
  const names = entries.map(({ name }) => name);
  if (names.includes("[Content_Types].xml")) {
    const found = officeParts.filter(([, part]) =>
      names.some((name) => part.test(name)),
    );
    return found.length === 1 ? (found[0]?.[0] ?? null) : null;
  }
  const first = entries.find(({ offset }) => offset === 0);
  if (first?.name !== "mimetype" || !names.includes("content.xml")) return null;
  const said = await readStoredEntry(file, first, 100);
  return openDocuments[said ?? ""] ?? null;
}

const textEndings: Readonly<Record<string, FileKind>> = {
  csv: "csv",
  txt: "text",
};

// What no text has; marks that are not UTF-8 may be of an older alphabet.
const notText = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/;

async function detectText(file: FileHandle, name: string) {
  const kind = textEndings[endingOf(name)];
  if (!kind) return null;
  const chunks = file.createReadStream({
    start: 0,
    autoClose: false,
    encoding: "latin1",
  });
  let isFirst = true;
  for await (const chunk of chunks) {
    const text = String(chunk);
    // A page, a drawing or a script of the web under a harmless name.
    const isMarkup = /^(\u00ef\u00bb\u00bf)?\s*</.test(text);
    if (notText.test(text) || (isFirst && isMarkup)) return null;
    isFirst = false;
  }
  return isFirst ? null : kind;
}

function startsWith(head: Buffer, mark: string) {
  return isAt(head, 0, mark);
}

function isAt(head: Buffer, at: number, mark: string) {
  return head.toString("latin1", at, at + mark.length) === mark;
}
