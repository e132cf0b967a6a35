import { clear, createStore, del, set, values } from "idb-keyval";
import type { Change } from "./change";

/** Where changes wait: the browser's database, or memory where there is none. */
export type Keep = {
  /** Whether what is kept outlives the page. */
  isLasting: boolean;
  list: () => Promise<Change[]>;
  put: (change: Change) => Promise<void>;
  remove: (key: string) => Promise<void>;
};

/** The changes of one person on this device, of all their systems. */
export function openKeep(personId: string): Keep {
  const store = openStore(personId);
  return {
    isLasting: true,
    list: () => values<Change>(store),
    put: (change) => set(change.key, change, store),
    remove: (key) => del(key, store),
  };
}

export function openMemoryKeep(): Keep {
  const kept = new Map<string, Change>();
  return {
    isLasting: false,
    list: async () => [...kept.values()],
    put: async (change) => void kept.set(change.key, change),
    remove: async (key) => void kept.delete(key),
  };
}

/** How many changes of this person wait on this device, in any of their systems. */
export async function countWaiting(personId: string): Promise<number> {
  if (typeof indexedDB === "undefined") return 0;
  const kept = await values(openStore(personId)).catch(() => []);
  return kept.length;
}

/** Forgets the changes of this person on this device. Cannot be undone. */
export async function clearQueue(personId: string): Promise<void> {
  if (typeof indexedDB === "undefined") return;
  await clear(openStore(personId)).catch(() => undefined);
  // Open pages of the same person let go of what they hold.
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(`waymark-${personId}`);
  channel.postMessage({});
  channel.close();
}

function openStore(personId: string) {
  return createStore(`waymark-${personId}`, "changes");
}
