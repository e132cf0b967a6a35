import type { FileHandle } from "node:fs/promises";

export type ZipEntry = { name: string; offset: number; method: number };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const mostEntries = 5_000;
const mostDirectoryBytes = 1_000_000;

/**
 * What a ZIP file says it holds, read from its directory alone. Null where the
 * file is no whole, plain ZIP that begins at its first byte and ends at its last.
 */
export async function readZipDirectory(
  file: FileHandle,
  byteSize: number,
): Promise<ZipEntry[] | null> {
  const end = await readEnd(file, byteSize);
  if (!end || end.at + endLength + end.comment !== byteSize) return null;
  if (end.start + end.bytes > end.at || end.count > mostEntries) return null;
  if (end.bytes > mostDirectoryBytes) return null;
  const directory = await readAt(file, end.start, end.bytes);
  const entries = listEntries(directory);
  if (entries?.length !== end.count) return null;
  return entries.some(({ offset }) => offset === 0) ? entries : null;
}

/** The bytes of an entry that is stored as it is, no more than `most`. */
export async function readStoredEntry(
  file: FileHandle,
  { offset, method }: ZipEntry,
  most: number,
): Promise<string | null> {
  if (method !== 0) return null;
  const head = await readAt(file, offset, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) return null;
  const bytes = Math.min(most, head.readUInt32LE(22));
  const at = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  return (await readAt(file, at, bytes)).toString("latin1");
}

async function readEnd(file: FileHandle, byteSize: number) {
  const length = Math.min(byteSize, endLength + 0xffff);
  const tail = await readAt(file, byteSize - length, length);
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endMark) continue;
    return {
      at: byteSize - length + at,
      count: tail.readUInt16LE(at + 10),
      bytes: tail.readUInt32LE(at + 12),
      start: tail.readUInt32LE(at + 16),
      comment: tail.readUInt16LE(at + 20),
    };
  }
  return null;
}

function listEntries(directory: Buffer) {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < directory.length) {
    if (at + 46 > directory.length) return null;
    if (directory.readUInt32LE(at) !== entryMark) return null;
    const nameLength = directory.readUInt16LE(at + 28);
    const more =
      directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    entries.push({
      name: directory.toString("utf8", at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + more;
  }
  return entries;
}

async function readAt(file: FileHandle, position: number, length: number) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
