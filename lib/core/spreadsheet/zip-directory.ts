import { Refusal } from "./refusal";
import type { ReadLimits } from "./workbook";

/** A file inside the ZIP, as the directory at its end describes it. */
export type ZipEntry = {
  name: string;
  isStored: boolean;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;

/**
 * Reads the directory and refuses what a spreadsheet program would not have
 * written: more or larger files than allowed, two of one name, files that lie
 * over one another, names that lead elsewhere. Nothing is unpacked here.
 */
export function readZipDirectory(bytes: Uint8Array, limits: ReadLimits) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > limits.entries) throw new Refusal("too_large");
  if (start + count * entryLength > end) throw new Refusal("damaged");

  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > end) throw new Refusal("damaged");
    entries.push(readEntry(bytes, view, at, end));
    at += entryLength + lengthOfNames(view, at);
  }
  refuseUnlikely(entries, start, limits);
  // Names in a package are compared without regard to case.
  return new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
}

export type ZipDirectory = ReturnType<typeof readZipDirectory>;

function findEnd(view: DataView) {
  const last = view.byteLength - endLength;
  const first = Math.max(0, last - longestComment);
  for (let at = last; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const comment = view.getUint16(at + 20, true);
    if (at + endLength + comment === view.byteLength) return at;
  }
  throw new Refusal("damaged");
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
): ZipEntry {
  if (view.getUint32(at, true) !== entrySignature) throw new Refusal("damaged");
  if (at + entryLength + lengthOfNames(view, at) > end) {
    throw new Refusal("damaged");
  }
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  if (isEncrypted) throw new Refusal("locked");
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new Refusal("damaged");
  const nameStart = at + entryLength;
  const nameEnd = nameStart + view.getUint16(at + 28, true);
  return {
    name: new TextDecoder().decode(bytes.subarray(nameStart, nameEnd)),
    isStored: method === 0,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** The name, the extra field and the comment behind an entry. */
function lengthOfNames(view: DataView, at: number) {
  return (
    view.getUint16(at + 28, true) +
    view.getUint16(at + 30, true) +
    view.getUint16(at + 32, true)
  );
}

function refuseUnlikely(
  entries: ZipEntry[],
  directory: number,
  limits: ReadLimits,
) {
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > limits.unpackedBytes) throw new Refusal("too_large");

  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const leadsElsewhere = /^\/|\\|\0|(^|\/)\.\.?(\/|$)/;
  if (
    names.size < entries.length ||
    entries.some(({ name }) => leadsElsewhere.test(name))
  ) {
    throw new Refusal("damaged");
  }

  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  inOrder.forEach(({ offset, packed }, index) => {
    const next = inOrder[index + 1]?.offset ?? directory;
    if (offset + packed > next) throw new Refusal("damaged");
  });
}
