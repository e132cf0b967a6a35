import type { Scope } from "@/lib/auth/scope";
import { findStage, readStages } from "@/lib/progress/queries/read-stage";
import { findRowView } from "@/lib/progress/queries/row-view";
import { getSiteMatrix } from "@/lib/rounds/queries/matrix";
import { listSystemScores } from "@/lib/rounds/queries/matrix-rows";
import { listEvidence } from "@/lib/rounds/queries/evidence";
import { listRowChanges } from "@/lib/rounds/queries/row-history";
import { getScoreFrame } from "@/lib/rounds/queries/score-frame";
import { listWorkspaceRows } from "@/lib/rounds/queries/workspace";
import { asOwner } from "../../support/seeded";
import {
  moved,
  removed,
  reworded,
  unchanged,
} from "../../support/next-version";
import { expect } from "vitest";

export const own = "riverbend";

/** All that must be told the same after the move. */
export async function tellAll(scope: Scope) {
  const stage = await findStage(scope, "4");
  const indicators = stage?.progress.framework.indicators ?? [];
  const codes = new Map(indicators.map(({ id, code }) => [id, code]));
  const rows: Record<string, Awaited<ReturnType<typeof tellRow>>> = {};
  for (const code of [unchanged, reworded, moved, removed])
    rows[code] = await tellRow(scope, code);
  return {
    rows,
    removed: await findRowView(scope, removed, null),
    standings: await standingsByCode(),
    milestones: (await readStages(scope)).milestones,
    evidence: Object.fromEntries(
      [...(stage?.evidence ?? [])].map(([id, count]) => [codes.get(id), count]),
    ),
    closedRound: await tellClosedRound(scope),
  };
}

/** The history of a row: its rounds, who said what, its notes and its changes; of a site row at one site too. */
export async function tellRow(scope: Scope, code: string) {
  const view = await findRowView(scope, code, null);
  const [site] = view?.sites ?? [];
  const ofSite = site && (await findRowView(scope, code, site.id));
  const key = {
    indicatorId: view?.indicator.id ?? "",
    siteId: site?.id ?? null,
  };
  const evidence = await listEvidence(scope, key);
  const changes = await listRowChanges(scope, key);
  expect(view?.rounds.length).toBeGreaterThan(2);
  expect(changes.length).toBeGreaterThan(0);
  return {
    value: view?.judged.value,
    outcome: view?.judged.outcome,
    sites: view?.sites,
    counts: view?.counts,
    ratings: (ofSite ?? view)?.ratings,
    rounds: view?.rounds,
    roundsOfSite: ofSite?.rounds,
    evidence,
    changes,
  };
}

/** The first round, all of it, as its pages show it. */
export async function tellClosedRound(scope: Scope) {
  const [round] = await rowsOf(
    `SELECT "id", "frameworkVersionId" FROM "Round" WHERE "systemId" = $1 ORDER BY "ordinal" LIMIT 1`,
  );
  const frameworkVersionId = String(round?.frameworkVersionId);
  const roundId = String(round?.id);
  const { framework } = await getScoreFrame(scope, frameworkVersionId);
  const rows = framework.indicators.filter(({ stage }) => stage === 4);
  const listed = await listWorkspaceRows(scope, {
    roundId,
    frameworkVersionId,
    stageNumber: 4,
    siteId: null,
  });
  expect(listed.some((row) => row.settled.state === "scored")).toBe(true);
  return {
    words: rows.map(({ code, title, text }) => ({ code, title, text })),
    listed: listed.map(({ last: _, ...row }) => row),
    scores: await listSystemScores(scope, { roundId }),
    matrix: await getSiteMatrix(scope, {
      roundId,
      indicatorIds: rows
        .filter(({ level }) => level === "site")
        .map(({ id }) => id),
    }),
  };
}

type Standing = Record<string, unknown>;

/** Every standing of the system by the code of its row and its subject, wherever it lies. */
export async function standingsByCode(): Promise<Record<string, Standing>> {
  const rows = await rowsOf(
    `SELECT i."code" || ' ' || COALESCE(s."siteId"::text, 'system') AS key, s."level", s."roundId", s."state", s."value",
            s."scoredAt", s."previousState", s."previousValue"
       FROM "Standing" s JOIN "Indicator" i ON i."id" = s."indicatorId" WHERE s."systemId" = $1`,
  );
  const keys = rows.map(({ key }) => String(key));
  expect(new Set(keys).size).toBe(keys.length);
  return Object.fromEntries(rows.map(({ key, ...row }) => [String(key), row]));
}

export function rowsOf(sql: string, ...more: string[]): Promise<Standing[]> {
  return asOwner(async (client) => {
    const system = await client.query(
      `SELECT "id" FROM "System" WHERE "slug" = $1`,
      [own],
    );
    return (await client.query(sql, [system.rows[0].id, ...more])).rows;
  });
}

/** One sum a table over all that belongs to a system. */
export function sumUp(slug: string): Promise<Record<string, string>> {
  return asOwner(async (client) => {
    const tables = await client.query(
      `SELECT DISTINCT table_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'systemId' ORDER BY 1`,
    );
    const found: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query(
        `SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum
           FROM "${name}" t WHERE "systemId" = (SELECT "id" FROM "System" WHERE "slug" = $1)`,
        [slug],
      );
      found[name] = rows[0].sum;
    }
    return found;
  });
}
