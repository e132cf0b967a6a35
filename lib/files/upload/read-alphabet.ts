import { createReadStream } from "node:fs";

/** Whether a text is in UTF-8, all of it; what is not may be in any older alphabet. */
export async function isInUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(path))
      decoder.decode(chunk as Buffer, { stream: true });
    // A letter that is cut off at the end is none.
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
