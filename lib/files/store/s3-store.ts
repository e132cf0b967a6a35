import "server-only";
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { S3Settings } from "@/lib/core/env";
import type { FileKey } from "../schema";
import { checkId, fromPath, toPath } from "./file-path";
import type { FileStore } from "./file-store";
import { readText, sendSigned } from "./s3-request";

const removedAtOnce = 8;

/** Keeps files in a bucket of any service that speaks S3. */
export function openS3Store(settings: S3Settings): FileStore {
  let inbox: Promise<string> | undefined;
  const list = (prefix: string) => listObjects(settings, prefix);
  const remove = async (key: FileKey) => {
    const answer = await sendSigned(settings, "DELETE", toPath(key));
    await answer.done(204, 200, 404);
  };
  return {
    put: async (key, { path: place, byteSize, sha256 }) => {
      const answer = await sendSigned(settings, "PUT", toPath(key), {
        headers: { "content-length": String(byteSize) },
        sha256,
        body: createReadStream(place),
      });
      await answer.done(200);
      await rm(place, { force: true });
    },
    read: async (key) => {
      const answer = await sendSigned(settings, "GET", toPath(key));
      if (answer.status === 200) return answer.body;
      await answer.done(404);
      return null;
    },
    remove,
    removeAllOf: async (systemId) => {
      let waiting: Promise<void>[] = [];
      for await (const { key } of list(`${checkId(systemId)}/`)) {
        waiting.push(remove(key));
        if (waiting.length < removedAtOnce) continue;
        await Promise.all(waiting);
        waiting = [];
      }
      await Promise.all(waiting);
    },
    list: () => list(""),
    openInbox: () =>
      (inbox ??= mkdtemp(path.join(tmpdir(), "waymark-incoming-"))),
  };
}

async function* listObjects(settings: S3Settings, prefix: string) {
  let from: string | undefined;
  do {
    const search = new URLSearchParams({ "list-type": "2", prefix });
    if (from) search.set("continuation-token", from);
    const answer = await sendSigned(settings, "GET", "", { search });
    const text = await readText(answer, 200);
    for (const [, object = ""] of text.matchAll(
      /<Contents>(.*?)<\/Contents>/gs,
    )) {
      // Ours have no letter that XML would write otherwise; the rest is not ours.
      const key = fromPath(/<Key>([^<]*)/.exec(object)?.[1] ?? "");
      const at = /<LastModified>([^<]*)/.exec(object)?.[1];
      if (key && at) yield { key, at: new Date(at) };
    }
    from = /<NextContinuationToken>([^<]*)/
      .exec(text)?.[1]
      ?.replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
  } while (from);
}
