import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/core/result";
import { cleanFileName } from "../rules/clean-name";
import {
  type FileType,
  fileTypes,
  inUtf8,
  mostFileBytes,
  type ReceivedFile,
} from "../schema";
import { detectKind } from "./detect-kind";
import { isInUtf8 } from "./read-alphabet";
import type { IncomingFile } from "./read-upload";

/**
 * Takes a file in: to the disk as it comes, then looked at, so that no file
 * is ever in memory. Whatever goes wrong, nothing of it stays behind.
 */
export async function spoolFile(
  inbox: string,
  file: IncomingFile,
): Promise<ReceivedFile> {
  const place = path.join(inbox, randomUUID());
  try {
    const { byteSize, sha256 } = await writeFile(place, file);
    const kind = await detectKind(place, { name: file.name, byteSize });
    if (!kind) throw new AppError("file_type");
    const type = fileTypes[kind];
    return {
      path: place,
      name: cleanFileName(file.name, type),
      mediaType: await describeType(place, type),
      byteSize,
      sha256,
    };
  } catch (error) {
    await rm(place, { force: true });
    throw error;
  }
}

async function describeType(place: string, { mediaType }: FileType) {
  const isText = mediaType.startsWith("text/");
  return isText && (await isInUtf8(place))
    ? `${mediaType}${inUtf8}`
    : mediaType;
}

async function writeFile(place: string, { stream, whole }: IncomingFile) {
  const hash = createHash("sha256");
  let byteSize = 0;
  const handle = await open(place, "wx", 0o600);
  try {
    for await (const chunk of readWhole(stream)) {
      byteSize += chunk.length;
      if (byteSize > mostFileBytes) throw new AppError("file_too_big");
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await whole;
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (byteSize === 0) throw new AppError("file_empty");
  return { byteSize, sha256: hash.digest("hex") };
}

// Only what comes over the line is "cut off"; a full disk is not.
async function* readWhole(stream: AsyncIterable<Buffer>) {
  try {
    yield* stream;
  } catch (error) {
    throw error instanceof AppError ? error : new AppError("file_cut_off");
  }
}
