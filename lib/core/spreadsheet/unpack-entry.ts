import { inflateRawSync } from "node:zlib";
import { crc32 } from "./crc32";
import { Refusal } from "./refusal";
import type { ZipEntry } from "./zip-directory";

const headerSignature = 0x04034b50;
const headerLength = 30;

/**
 * The content of one file of the ZIP. It stops at the size the directory
 * declared (the declared sizes together are within the limit), and refuses
 * content that is longer, shorter or not what its checksum says.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry) {
  const packed = findPacked(bytes, entry);
  const content = entry.isStored ? packed : inflate(packed, entry.unpacked);
  if (content.length !== entry.unpacked || crc32(content) !== entry.crc) {
    throw new Refusal("damaged");
  }
  return content;
}

function findPacked(bytes: Uint8Array, { offset, packed }: ZipEntry) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (
    offset + headerLength > bytes.length ||
    view.getUint32(offset, true) !== headerSignature
  ) {
    throw new Refusal("damaged");
  }
  const start =
    offset +
    headerLength +
    view.getUint16(offset + 26, true) +
    view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new Refusal("damaged");
  return bytes.subarray(start, start + packed);
}

function inflate(packed: Uint8Array, unpacked: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(unpacked, 1) });
  } catch {
    throw new Refusal("damaged");
  }
}
