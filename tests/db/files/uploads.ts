import { randomUUID } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import type { Scope } from "@/lib/auth/scope";
import { toAppError } from "@/lib/db/errors";
import { readUpload } from "@/lib/files/upload/read-upload";
import { addFileEvidence } from "@/lib/rounds/mutations/evidence-file";
import { addFileSchema } from "@/lib/rounds/schema/evidence";
import { asOwner } from "../../support/seeded";

export type RowOf = {
  roundId: string;
  indicatorId: string;
  siteId?: string | null;
};

export const pdf = Buffer.from("%PDF-1.7\n%%EOF\n", "latin1");

/** A form as a browser sends it: what is said first, the file last. */
export function toForm(
  row: RowOf,
  content: Uint8Array<ArrayBuffer>,
  { name = "minutes.pdf", ...more }: Record<string, string> = {},
) {
  const form = new FormData();
  const fields = {
    roundId: row.roundId,
    indicatorId: row.indicatorId,
    siteId: row.siteId ?? "",
    body: "",
    effectiveOn: "2026-11-01",
    expiresOn: "",
    key: randomUUID(),
    ...more,
  };
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set("file", new Blob([content]), name);
  return form;
}

export function toRequest(body: FormData | ReadableStream, headers = {}) {
  const init = { method: "POST", body, headers, duplex: "half" as const };
  return new Request("http://localhost/riverbend/evidence", init);
}

/** What the address of uploads answers, without the session around it. */
export async function receive(scope: Scope, request: Request) {
  try {
    const { fields, file } = await readUpload(request);
    const parsed = addFileSchema.safeParse(fields);
    if (!parsed.success) return { fields: parsed.error.issues };
    if (!file) return { code: "no file" };
    return { ok: await addFileEvidence(scope, parsed.data, file) };
  } catch (error) {
    const { code } = toAppError(error);
    if (code === "unexpected") throw error;
    return { code };
  }
}

export function upload(
  scope: Scope,
  row: RowOf,
  content: Uint8Array<ArrayBuffer> = pdf,
  more: Record<string, string> = {},
) {
  return receive(scope, toRequest(toForm(row, content, more)));
}

/** A form as raw bytes, in pieces, as far as `cut`; with how much of it was asked for. */
export function toPieces(form: FormData, { cut = Infinity, pieces = 1 } = {}) {
  const whole = new Response(form);
  const type = whole.headers.get("content-type") ?? "";
  const asked = { bytes: 0 };
  const read = async function* () {
    const bytes = Buffer.from(await whole.arrayBuffer()).subarray(0, cut);
    const length = Math.ceil(bytes.length / pieces);
    for (let at = 0; at < bytes.length; at += length) {
      const piece = bytes.subarray(at, at + length);
      asked.bytes += piece.length;
      yield piece;
    }
  };
  const body = Readable.toWeb(
    Readable.from(read(), { highWaterMark: 1 }),
  ) as ReadableStream;
  return { request: toRequest(body, { "content-type": type }), asked };
}

/** Every file under the folder of files: path to size. */
export function listBytes() {
  const root = process.env.FILES_DIR ?? "";
  const names = readdirSync(root, { recursive: true, encoding: "utf8" });
  const files = names
    .map((name) => [name, statSync(path.join(root, name))] as const)
    .filter(([, found]) => found.isFile());
  return Object.fromEntries(files.map(([name, { size }]) => [name, size]));
}

/** A row of the round by its code. */
export async function findRow(roundId: string, code: string) {
  const indicatorId = await asOwner(async (client) => {
    const found = await client.query<{ id: string }>(
      `SELECT i."id" FROM "Indicator" i JOIN "Round" r ON r."frameworkVersionId" = i."frameworkVersionId"
        WHERE r."id" = $1 AND i."code" = $2 AND i."systemId" IS NULL`,
      [roundId, code],
    );
    return found.rows[0]?.id ?? "";
  });
  return { roundId, indicatorId };
}

export function listStored() {
  return asOwner(async (client) => {
    const found = await client.query<{
      systemId: string;
      id: string;
      name: string;
      mediaType: string;
      byteSize: number;
      sha256: string;
      isKept: boolean;
      isRemoved: boolean;
    }>(
      `SELECT "systemId", "id", "name", "mediaType", "byteSize", "sha256", "keptAt" IS NOT NULL AS "isKept", "removedAt" IS NOT NULL AS "isRemoved"
         FROM "StoredFile" ORDER BY "uploadedAt", "id"`,
    );
    return found.rows;
  });
}
