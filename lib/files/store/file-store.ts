import "server-only";
import type { Readable } from "node:stream";
import { getFilesEnv } from "@/lib/core/env";
import type { FileKey, ReceivedFile } from "../schema";
import { openDiskStore } from "./disk-store";
import { openS3Store } from "./s3-store";

/** Where files lie. Keys are ids of ours; nothing a person typed is part of one. */
export type FileStore = {
  /** Keeps a received file, whole or not at all; afterwards its path is no longer ours. */
  put: (key: FileKey, file: ReceivedFile) => Promise<void>;
  /** The bytes of a file, or null where there are none. */
  read: (key: FileKey) => Promise<Readable | null>;
  /** Removes a file; one that is not there is removed already. */
  remove: (key: FileKey) => Promise<void>;
  removeAllOf: (systemId: string) => Promise<void>;
  /** Every file there is, with when it came. */
  list: () => AsyncIterable<{ key: FileKey; at: Date }>;
  /** Where files that are still coming in lie on the local disk. */
  openInbox: () => Promise<string>;
};

let store: FileStore | undefined;

/** The store of this installation, as its settings have it. */
export function getFileStore(): FileStore {
  const { folder, s3 } = getFilesEnv();
  store ??= s3 ? openS3Store(s3) : openDiskStore(folder);
  return store;
}
