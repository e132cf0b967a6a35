import type { FileKey } from "../schema";

const id = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const idPattern = new RegExp(`^${id}$`);
const keyPattern = new RegExp(`^(${id})/(${id})$`);

/** "<system>/<file>": the one place where a key becomes part of a path or an address. */
export function toPath({ systemId, fileId }: FileKey) {
  return `${checkId(systemId)}/${checkId(fileId)}`;
}

/** The id itself; anything that is none is a mistake of ours. */
export function checkId(text: string) {
  if (!idPattern.test(text)) throw new Error("Not an id of a file");
  return text;
}

/** A path that toPath made, as its key; null for anything else. */
export function fromPath(path: string): FileKey | null {
  const [, systemId, fileId] = keyPattern.exec(path) ?? [];
  return systemId && fileId ? { systemId, fileId } : null;
}
