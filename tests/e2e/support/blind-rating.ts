import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { withClient } from "../../../prisma/database/connect.mjs";
import { samples } from "../../unit/files/samples";
import { act, actionId, post, sameOrigin } from "./actions";
import { findOpenRoundOf } from "./score-by-hand";

/** What names a row, and what was put behind it. */
export type BlindRow = {
  slug: string;
  code: string;
  roundId: string;
  indicatorId: string;
  frameworkVersionId: string;
  siteId: string;
  evidenceId: string;
  fileId: string;
};

type Secret = { slug: string; code: string; secret: string; key: string };

/** A rater of a panel says over HTTP that a row does not apply, and puts a note and a file behind it: each holds the secret word. */
export async function rateInSecret(
  page: Page,
  { slug, code, secret, key }: Secret,
): Promise<BlindRow> {
  const row = await findRow(slug, code);
  const { roundId, indicatorId } = row;
  const subject = { roundId, indicatorId, siteId: null };
  await act(page, slug, "saveRatingAction", {
    ...subject,
    choice: {
      value: null,
      nonScore: "not_applicable",
      reason: `${secret} said so`,
    },
    version: 0,
    key,
  });
  const effectiveOn = "2026-11-01";
  await act(page, slug, "addEvidenceAction", {
    ...subject,
    body: `${secret} wrote it down`,
    url: null,
    effectiveOn,
    key: randomUUID(),
  });
  const added = await page.request.post(`/${slug}/evidence`, {
    headers: { accept: "application/json", ...sameOrigin(page) },
    multipart: {
      roundId,
      indicatorId,
      siteId: "",
      body: `${secret} sent it`,
      effectiveOn,
      key: randomUUID(),
      file: {
        name: `${secret}.pdf`,
        mimeType: "application/pdf",
        buffer: Buffer.from(samples["report.pdf"] ?? ""),
      },
    },
  });
  expect(await added.json()).toMatchObject({ status: "ok" });
  return { slug, code, ...row, ...(await findFile(roundId)) };
}

type Reader = { system: string; page: Page };

/** Tries what must be refused, with the row, its evidence and the rater's own key; what was answered. */
export async function tryInVain(
  { page, system }: Reader,
  { slug, roundId, indicatorId, evidenceId }: BlindRow,
  key: string,
) {
  const subject = { roundId, indicatorId, siteId: null };
  const decision = { value: 1, nonScore: null, reason: "We guess." };
  const tries: [string, object][] = [
    [
      "saveRatingAction",
      { ...subject, choice: { ...decision, reason: null }, version: 7, key },
    ],
    [
      "answerNotApplicableAction",
      { ...subject, voice: "own", version: 1, agrees: true, reason: null, key },
    ],
    ["decidePanelRowAction", { ...subject, ...decision, version: 1, key }],
    ["removeEvidenceAction", { evidenceId, version: 1 }],
    ["shareEvidenceAction", { evidenceId, indicatorIds: [indicatorId], key }],
  ];
  const answers: { name: string; text: string }[] = [];
  for (const [name, input] of tries) {
    const { text } = await post(page, system, actionId(name), [slug, input]);
    expect([name, text]).toEqual([
      name,
      expect.stringContaining('"status":"error"'),
    ]);
    answers.push({ name, text });
  }
  return answers;
}

function findRow(slug: string, code: string) {
  return withOwner(async (client) => {
    const roundId = await findOpenRoundOf(slug);
    const { rows } = await client.query(
      `SELECT i."id" AS "indicatorId", i."frameworkVersionId",
              (SELECT "id" FROM "Site" t WHERE t."systemId" = r."systemId" ORDER BY t."name" LIMIT 1) AS "siteId"
         FROM "Round" r JOIN "Indicator" i ON i."frameworkVersionId" = r."frameworkVersionId" AND i."systemId" IS NULL
        WHERE r."id" = $1 AND i."code" = $2`,
      [roundId, code],
    );
    const [row] = rows;
    return { roundId, ...row };
  });
}

function findFile(roundId: string) {
  return withOwner(async (client) => {
    const { rows } = await client.query(
      `SELECT "id" AS "evidenceId", "fileId" FROM "Evidence" WHERE "roundId" = $1 AND "fileId" IS NOT NULL`,
      [roundId],
    );
    expect(rows).toHaveLength(1);
    return rows[0];
  });
}

function withOwner<T>(work: Parameters<typeof withClient<T>>[1]): Promise<T> {
  return withClient(process.env.DATABASE_URL ?? "", work);
}
