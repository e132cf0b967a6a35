import "server-only";
import { Readable } from "node:stream";
import type { FileKey } from "../schema";
import { getFileStore } from "../store/file-store";

/**
 * The bytes of a file as a stream for an answer, or null where there are none.
 * Asks nobody: whether the reader may is for whoever found the file.
 */
export async function openFile(key: FileKey): Promise<ReadableStream | null> {
  const bytes = await getFileStore().read(key);
  return bytes && (Readable.toWeb(bytes) as ReadableStream);
}
