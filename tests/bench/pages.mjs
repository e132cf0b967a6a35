import { gzipSync } from "node:zlib";
import { withClient } from "../../prisma/database/connect.mjs";
import { createAsker } from "./ask.mjs";

/** The pages that are measured, below a system's address. */
export const pages = {
  dashboard: "",
  score: "/score?stage=4",
  sites: "/sites",
  guide: "/guide",
};

/**
 * What one visit of each costs the database: statements without the frame of
 * their transactions, and pages of memory they touch.
 * @param {string} ownerUrl
 * @param {{name: string, baseUrl: string, path: string, headers?: object}[]} visits
 * @returns {Promise<Record<string, {statements: number, buffers: number}>>}
 */
export async function countStatements(ownerUrl, visits) {
  const counted = {};
  await withClient(ownerUrl, async (client) => {
    for (const { name, baseUrl, path, headers } of visits) {
      const { ask, close } = createAsker(baseUrl, 1);
      const visit = () => ask({ path, headers });
      await visit();
      await client.query("SELECT pg_stat_statements_reset()");
      const times = 5;
      for (let at = 0; at < times; at += 1) await visit();
      close();
      const { rows } = await client.query(
        `SELECT sum(calls)::float8 AS statements, sum(shared_blks_hit + shared_blks_read)::float8 AS buffers
           FROM pg_stat_statements WHERE toplevel
            AND query !~* '^(begin|commit|rollback|set|deallocate)' AND query !~ 'set_config|pg_stat_statements'`,
      );
      counted[name] = {
        statements: rows[0].statements / times,
        buffers: Math.round(rows[0].buffers / times),
      };
    }
  });
  return counted;
}

/** What a first visit of each page weighs, packed as a proxy in front would: the page, and its scripts. */
export async function weigh({ baseUrl, cookie, slug }) {
  const { ask, close } = createAsker(baseUrl, 4);
  const weighed = {};
  for (const [name, path] of Object.entries(pages)) {
    const page = await ask({ path: `/${slug}${path}`, headers: { cookie } });
    const html = page.body.toString();
    const scripts = new Set(html.match(/\/_next\/static\/[^"\\]+\.js/g) ?? []);
    let packed = 0;
    for (const script of scripts) {
      const isOld =
        html.includes(`src="${script}" nomodule`) ||
        html.includes(`${script}" noModule`);
      if (!isOld) packed += gzipSync((await ask({ path: script })).body).length;
    }
    weighed[name] = {
      htmlKb: gzipSync(page.body).length / 1024,
      scriptsKb: packed / 1024,
    };
  }
  close();
  return weighed;
}
