import { setTimeout as wait } from "node:timers/promises";
import { withClient } from "../../../prisma/database/connect.mjs";
import { readWorkbook } from "@/lib/core/spreadsheet/read-workbook";
import { writeWorkbook } from "@/lib/core/spreadsheet/write-workbook";
import { actWithForm, encode, type Client } from "./client";
import type { Installation } from "./installation";
import { listRows } from "./writers";

export type BroughtPlan = { id: string; digest: string; rows: number };

/** Downloads the open round, scores every row with one value, and brings it back. */
export async function bringSheet(
  installation: Installation,
  client: Client,
  value: number,
): Promise<BroughtPlan> {
  const [row] = await listRows(installation, 1);
  const sheet = `/riverbend/rounds/${row?.roundId}/sheet`;
  const given = await askUntilReady(client, `${sheet}/file?part=all`);
  const form = new FormData();
  const { bytes, rows } = await fillIn(given.bytes, String(value));
  form.set("file", new File([new Uint8Array(bytes)], "scores.xlsx"));
  const sent = await encode(form, { "sec-fetch-site": "same-origin" });
  const brought = await client.ask(`${sheet}/import`, {
    method: "POST",
    ...sent,
  });
  const place = String(brought.headers.location);
  const page = await client.ask(place);
  const digest = /name="digest" value="([0-9a-f]{64})"/.exec(page.text)?.[1];
  if (!digest)
    throw new Error(`There is nothing to confirm at ${place} (${page.status})`);
  return { id: place.split("/").at(-1) ?? "", digest, rows };
}

/** Confirms the changes as they were shown. */
export function confirm(client: Client, { id, digest }: BroughtPlan) {
  const fields = { planId: id, digest };
  return actWithForm(client, "applyPlanAction", ["riverbend", null], fields);
}

/** Whether a plan is done, and how many rows it says it changed; once nobody works on it any more. */
export async function readState({ ownerUrl }: Installation, planId: string) {
  return withClient(ownerUrl, async (client) => {
    // A server process that lost its app finishes what it was told, or rolls it back.
    for (let left = 100; left > 0; left -= 1) {
      const { rows } = await client.query(
        `SELECT 1 FROM pg_stat_activity WHERE usename = 'waymark_web' AND xact_start IS NOT NULL`,
      );
      if (rows.length === 0) break;
      await wait(50);
    }
    const { rows } = await client.query<{ isApplied: boolean; done: number }>(
      `SELECT "appliedAt" IS NOT NULL AS "isApplied", coalesce(jsonb_array_length("outcome"::jsonb -> 'done'), 0) AS "done" FROM "ChangePlan" WHERE "id" = $1`,
      [planId],
    );
    return rows[0] ?? { isApplied: false, done: 0 };
  });
}

/** Every rating of the system, as text by its key. */
export function readRatings({ ownerUrl }: Installation) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ key: string; text: string }>(
      `SELECT concat_ws(' ', t."roundId", t."indicatorId", t."subjectId", t."voice", t."panelistId") AS "key", concat_ws(' ', t."value", t."nonScore", t."version") AS "text"
         FROM "Rating" t JOIN "System" s ON s."id" = t."systemId" AND s."slug" = 'riverbend'`,
    );
    return new Map(rows.map(({ key, text }) => [key, text]));
  });
}

async function askUntilReady(client: Client, path: string) {
  for (let left = 50; ; left -= 1) {
    const answer = await client.ask(path).catch(() => null);
    if (answer?.status === 200) return answer;
    if (left === 0) throw new Error(`No answer at ${path}`);
    await wait(100);
  }
}

async function fillIn(bytes: Buffer, value: string) {
  const result = await readWorkbook(new Uint8Array(bytes));
  if (result.status === "refused") throw new Error(result.reason);
  let count = 0;
  const sheets = result.sheets.map(({ name, isHidden, rows }) => {
    const texts = rows.map((cells) => cells.map((cell) => cell?.text ?? ""));
    const at = texts.findIndex(([first]) => first === "Code");
    const [header = [], ...lines] = texts.slice(Math.max(0, at));
    const column = at < 0 ? -1 : header.indexOf("Score");
    if (column >= 0) count += lines.length;
    return {
      ...{ name, isHidden },
      columns: header.map((word) => ({ header: word, width: 12 })),
      rows: lines.map((line) =>
        header.map((_, index) =>
          index === column ? value : (line[index] ?? ""),
        ),
      ),
    };
  });
  return { bytes: await writeWorkbook(sheets), rows: count };
}
