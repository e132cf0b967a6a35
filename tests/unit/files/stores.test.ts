import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDiskStore } from "@/lib/files/store/disk-store";
import type { FileStore } from "@/lib/files/store/file-store";
import { openS3Store } from "@/lib/files/store/s3-store";
import { s3Settings, startS3Double } from "../../support/s3-double";

const folder = mkdtempSync(path.join(tmpdir(), "waymark-stores-"));
let double: Awaited<ReturnType<typeof startS3Double>>;

beforeAll(async () => {
  double = await startS3Double();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await double.stop();
});

const systems = [1, 2].map((n) => `01994c1e-0000-7000-8000-00000000000${n}`);
const keyOf = (system: number, file: number) => ({
  systemId: systems[system] ?? "",
  fileId: `01994c1e-0000-7000-8000-0000000001${10 + file}`,
});

describe.each([
  ["a folder", () => openDiskStore(path.join(folder, "files"))],
  ["a bucket", () => openS3Store({ ...s3Settings, endpoint: double.endpoint })],
  [
    "a bucket under a path",
    () => openS3Store({ ...s3Settings, endpoint: `${double.endpoint}/` }),
  ],
])("%s", (_, open) => {
  let store: FileStore;
  beforeAll(() => {
    store = open();
  });

  async function put(key: ReturnType<typeof keyOf>, content: Buffer) {
    const place = path.join(await store.openInbox(), key.fileId);
    writeFileSync(place, content);
    await store.put(key, {
      path: place,
      name: "../any name?.pdf",
      mediaType: "application/pdf",
      byteSize: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
    });
    expect(existsSync(place)).toBe(false);
  }

  async function listAll() {
    const found = [];
    for await (const { key, at } of store.list()) {
      expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
      found.push(`${key.systemId}/${key.fileId}`);
    }
    return found.toSorted();
  }

  it("gives back what it keeps, byte for byte, and nothing else", async () => {
    const content = Buffer.alloc(300_000, "año\u0000");
    await put(keyOf(0, 1), content);
    const bytes = await store.read(keyOf(0, 1));
    expect(bytes && (await buffer(bytes)).equals(content)).toBe(true);
    expect(await store.read(keyOf(0, 2))).toBe(null);
    expect(await store.read(keyOf(1, 1))).toBe(null);
  });

  it("removes a file, also one that is not there", async () => {
    await store.remove(keyOf(0, 1));
    await store.remove(keyOf(0, 1));
    expect(await store.read(keyOf(0, 1))).toBe(null);
    expect(await listAll()).toEqual([]);
  });

  it("lists all, and removes all of one system", async () => {
    for (const file of [1, 2, 3, 4, 5])
      await put(keyOf(0, file), Buffer.from("x"));
    await put(keyOf(1, 1), Buffer.from("y"));
    expect(await listAll()).toHaveLength(6);
    await store.removeAllOf(systems[0] ?? "");
    expect(await listAll()).toEqual([
      `${systems[1]}/01994c1e-0000-7000-8000-000000000111`,
    ]);
    await store.removeAllOf(systems[1] ?? "");
    await store.removeAllOf(systems[1] ?? "");
    expect(await listAll()).toEqual([]);
  });

  it("takes no path for an id", async () => {
    const key = { systemId: "..", fileId: "../../etc/passwd" };
    for (const act of [store.read, store.remove])
      await expect(async () => act(key)).rejects.toThrow("Not an id");
    await expect(async () => store.removeAllOf("")).rejects.toThrow();
  });
});

describe("a folder", () => {
  it("is for its own user alone", async () => {
    const store = openDiskStore(path.join(folder, "own"));
    const inbox = await store.openInbox();
    expect(statSync(inbox).mode & 0o077).toBe(0);
  });
});

describe("a bucket", () => {
  it("was never sent a request that it had to refuse", () => {
    expect(double.refusals).toEqual([]);
  });

  it("says so when it refuses, is down or cannot be reached, and keeps nothing", async () => {
    const settings = { ...s3Settings, endpoint: double.endpoint };
    const wrong = openS3Store({ ...settings, secretAccessKey: "another" });
    await expect(wrong.read(keyOf(0, 1))).rejects.toThrow(
      "403 SignatureDoesNotMatch",
    );
    await expect(wrong.remove(keyOf(0, 1))).rejects.toThrow("403");
    const store = openS3Store(settings);
    const place = path.join(await store.openInbox(), "cut");
    writeFileSync(place, "cut");
    const file = {
      path: place,
      name: "a.txt",
      mediaType: "text/plain",
      byteSize: 3,
      // Of other bytes than those that will go out.
      sha256: "0".repeat(64),
    };
    await expect(store.put(keyOf(0, 9), file)).rejects.toThrow("Mismatch");
    expect(double.objects.size).toBe(0);
    double.state.isDown = true;
    await expect(store.read(keyOf(0, 1))).rejects.toThrow("503 SlowDown");
    const gone = openS3Store({ ...settings, endpoint: "http://127.0.0.1:9" });
    await expect(gone.read(keyOf(0, 1))).rejects.toThrow("ECONNREFUSED");
    await expect(gone.put(keyOf(0, 9), file)).rejects.toThrow("ECONNREFUSED");
  });
});
