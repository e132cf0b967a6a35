import { setTimeout as sleep } from "node:timers/promises";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import path from "node:path";
import { withClient } from "../../prisma/database/connect.mjs";
import { root } from "../../scripts/root.mjs";
import { createAsker, signIn } from "./ask.mjs";
import { emailOf, loadSystems, password, slugOf } from "./load-systems.mjs";
import { printTable } from "./print-table.mjs";
import { findAction } from "./saves.mjs";

const rowCount = 3_000;
/** Of 63 rows each, so that a sheet of all has that many. */
const sites = 48;
const times = 5;
const steps = ["sent", "shown", "made", "all"];
// Behind all others; each round of the bench takes new ones, with nothing scored yet.
let nextSystem = 90_001;

/**
 * Prints what an import of 3,000 scores takes as the browser does it (the file
 * sent, the plan shown, the plan confirmed until it is done), beside bare SQL
 * that writes as many ratings, scores and events: into an open round without
 * any, and once more over all of them.
 * @returns {Promise<{first: object, again: object}>} p50 in ms of each step, of all and of the floor
 */
export async function printImports({ app, plain }, { ownerUrl }) {
  const systems = await loadOwnSystems(ownerUrl);
  const taken = { first: [], again: [] };
  await withClient(ownerUrl, async (client) => {
    for (let at = 0; at < times; at += 1) {
      const [ours, bare] = [systems[2 * at], systems[2 * at + 1]];
      const place = { ...ours, ...app, client };
      place.cookie = await signIn(app.baseUrl, emailOf(ours.number), password);
      const rows = await listRows(client, bare);
      for (const [turn, kind] of Object.keys(taken).entries()) {
        const spent = await bringIn(place, turn);
        const floor = await writeBare(plain.baseUrl, bare, rows, turn);
        taken[kind].push({ ...spent, floor });
      }
    }
  });
  const found = { first: sumUp(taken.first), again: sumUp(taken.again) };
  const title = `An import of ${rowCount} scores, p50 of ${times} in ms`;
  printTable(title, [
    ["", ...steps, "bare SQL", "made / bare", "all / bare"],
    ["none there yet", ...toCells(found.first)],
    ["all of them changed", ...toCells(found.again)],
  ]);
  return found;
}

async function loadOwnSystems(ownerUrl) {
  const from = nextSystem;
  nextSystem += 2 * times;
  const how = { url: ownerUrl, from, to: nextSystem - 1, onProgress() {} };
  await loadSystems({ ...how, sites, isOpenRoundEmpty: true });
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT s."id" AS system, s."slug", r."id" AS round, r."frameworkVersionId" AS framework, r."openedById" AS person
         FROM "System" s JOIN "Round" r ON r."systemId" = s."id" AND r."closedAt" IS NULL WHERE s."slug" >= $1 ORDER BY s."slug"`,
      [slugOf(from)],
    );
    return rows.map((row, at) => ({ ...row, number: from + at }));
  });
}

/** As the browser brings a file; ms of each step. */
async function bringIn({ baseUrl, cookie, slug, round, client }, turn) {
  const { ask, close } = createAsker(baseUrl, 1);
  const sheet = `/${slug}/rounds/${round}/sheet`;
  const own = { cookie, "sec-fetch-site": "same-origin" };
  const given = await ask({ path: `${sheet}/file?part=all`, headers: own });
  const form = new FormData();
  form.set("file", new File([fillIn(given.body, turn)], "scores.xlsx"));
  const file = await encode(form, own);
  const since = performance.now();
  const sent = await ask({ path: `${sheet}/import`, method: "POST", ...file });
  const sentAt = performance.now();
  const plan = String(sent.headers.location);
  const page = await ask({ path: plan, headers: own });
  const shownAt = performance.now();
  const digest = /name="digest" value="([0-9a-f]{64})"/.exec(page.body)?.[1];
  if (!digest) throw new Error(`${plan} has nothing to confirm`);
  const planId = plan.split("/").at(-1);
  await ask(await confirmRequest({ slug, plan, planId, digest, own }));
  await waitUntilDone(client, planId);
  const madeAt = performance.now();
  close();
  return {
    ...{ sent: sentAt - since, shown: shownAt - sentAt },
    ...{ made: madeAt - shownAt, all: madeAt - since },
  };
}

async function confirmRequest({ slug, plan, planId, digest, own }) {
  const action = findAction(path.join(root, ".next"), "applyPlanAction");
  const form = new FormData();
  form.set("_1_planId", planId);
  form.set("_1_digest", digest);
  form.set("0", JSON.stringify([slug, null, "$K1"]));
  const packed = await encode(form, { ...own, "next-action": action });
  return { path: plan, method: "POST", ...packed };
}

async function encode(form, headers) {
  const packed = new Response(form);
  const body = Buffer.from(await packed.arrayBuffer());
  const type = packed.headers.get("content-type");
  return { headers: { ...headers, "content-type": type }, body };
}

/** A large plan is made after the answer. */
async function waitUntilDone(client, planId) {
  const text = `SELECT jsonb_array_length("outcome" -> 'done') AS done, "failure" FROM "ChangePlan" WHERE "id" = $1`;
  for (;;) {
    const { rows } = await client.query(text, [planId]);
    const [{ done, failure }] = rows;
    if (failure) throw new Error(`The import was refused: ${failure}`);
    if (done === rowCount) return;
    if (done !== null) throw new Error(`The import made ${done} changes`);
    await sleep(2);
  }
}

/** Scores in the first 3,000 rows of sites, written as a spreadsheet would. */
function fillIn(bytes, turn) {
  const name = "xl/worksheets/sheet1.xml";
  const files = unzipSync(bytes);
  let count = 0;
  const text = strFromU8(files[name]).replace(
    /<row [^>]*>.*?<\/row>/gs,
    (row) => {
      const isOfSite = /[0-9a-f-]{36}\/[0-9a-f-]{36}</.test(row);
      if (!isOfSite || count === rowCount) return row;
      count += 1;
      const value = (count + turn) % 3;
      return row.replace(
        /<c r="(K\d+)"([^>]*?)(?: t="inlineStr")?(?:\/>|>.*?<\/c>)/s,
        `<c r="$1"$2 t="inlineStr"><is><t>${value}</t></is></c>`,
      );
    },
  );
  return zipSync({ ...files, [name]: strToU8(text) });
}

async function listRows(client, { system, framework }) {
  const { rows } = await client.query(
    `SELECT i."id" AS indicator, t."id" AS site FROM "Site" t JOIN "Indicator" i ON i."frameworkVersionId" = $2 AND i."systemId" IS NULL AND i."level" = 'site'
      WHERE t."systemId" = $1 ORDER BY 2, 1 LIMIT $3`,
    [system, framework, rowCount],
  );
  return rows;
}

/** The floor: ms of the same rows by bare SQL. */
async function writeBare(
  baseUrl,
  { system, round, framework, person },
  rows,
  turn,
) {
  const { ask, close } = createAsker(baseUrl, 1);
  const asked = new URLSearchParams({ system, round, framework, person });
  const body = JSON.stringify(
    rows.map((row, at) => ({ ...row, value: (at + turn) % 3 })),
  );
  const since = performance.now();
  const answer = await ask({ path: `/import?${asked}`, method: "POST", body });
  const spent = performance.now() - since;
  close();
  if (answer.body.toString() !== String(rowCount))
    throw new Error(`The floor: ${answer.body}`);
  return spent;
}

function sumUp(all) {
  const p50 = (key) =>
    all.map((one) => one[key]).toSorted((a, b) => a - b)[Math.floor(times / 2)];
  const keys = [...steps, "floor"];
  return Object.fromEntries(keys.map((key) => [key, p50(key)]));
}

function toCells({ floor, ...spent }) {
  const { made, all } = spent;
  return [...steps.map((key) => spent[key]), floor, made / floor, all / floor];
}
