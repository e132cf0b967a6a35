import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setTimeout as wait } from "node:timers/promises";
import { withClient } from "../../prisma/database/connect.mjs";
import { openClient } from "./support/client";
import { signIn } from "./support/people";
import { changeTitle, changeTitleWithoutScripts } from "./support/plan-action";
import {
  type Replicated,
  startReplicated,
  whileItStumbles,
} from "./support/replicated";
import { isWhole, tell, times } from "./support/rounds";
import { underWork } from "./support/under-work";

let drill: Replicated;
beforeAll(async () => {
  drill = await startReplicated();
});
afterAll(() => drill.stop());

const pages = ["", "/sites", "/plan?view=all", "/reports", "/rounds"];
const ofRiverbend = pages.map((page) => `/riverbend${page}`);

const readers = [
  {
    name: "Ruth Okafor",
    slug: "riverbend",
    own: "Riverbend",
    not: "Lakeshore",
  },
  {
    name: "Beatrice Lund",
    slug: "lakeshore",
    own: "Lakeshore",
    not: "Riverbend",
  },
];

describe("a replica that keeps up", () => {
  it("answers pages, lists and files, each with its own community's rows", async () => {
    const { installation } = drill;
    await drill.untilUsed();
    const reads = await drill.countReadsOf(async () => {
      for (const { name, slug, own, not } of readers) {
        const cookie = await signIn(installation, name);
        const client = openClient(installation.baseUrl, cookie);
        for (let round = 0; round < times(10, 2); round += 1) {
          for (const page of pages) {
            const { status, text } = await client.ask(`/${slug}${page}`);
            expect(status).toBe(200);
            expect(text).toContain(own);
            expect(text).not.toContain(not);
          }
          const file = await client.ask(`/${slug}/sites/sites.csv`);
          expect(file.text.split("\n").length).toBeGreaterThan(2);
        }
        client.close();
      }
    });
    tell("replica, reading", reads);
    expect(reads.replica).toBeGreaterThan(20);
    expect(reads.away + reads.failed).toBe(0);
  });

  it("holds the policies itself", async () => {
    const systems = await withClient(drill.replica.ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ id: string }>(
        `SELECT DISTINCT "systemId" AS "id" FROM "Site"`,
      );
      return rows.map(({ id }) => id);
    });
    const countSeen = (system: string) =>
      withClient(drill.replica.appUrl, async (app) => {
        await app.query("BEGIN");
        await app.query(
          `SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $1, true)`,
          [system],
        );
        const { rows } = await app.query<{ n: number }>(
          `SELECT count(DISTINCT "systemId")::int AS n FROM "Site"`,
        );
        return rows[0]?.n;
      });
    expect(systems.length).toBeGreaterThan(1);
    expect(await countSeen("")).toBe(0);
    for (const system of systems) expect(await countSeen(system)).toBe(1);
  });

  it("never shows what stood before a save, whether it has it yet or not", async () => {
    const rounds = times(400, 40);
    let late = 0;
    const saveAndRead = async () => {
      for (let round = 0; round < rounds; round += 1) {
        const { title, shown } = await drill.save();
        if (shown !== title) late += 1;
        if ((await drill.readTitle()) !== title) late += 1;
      }
    };
    const reads = await drill.countReadsOf(() =>
      whileItStumbles(drill.replica, saveAndRead),
    );
    tell("replica, save then read", { rounds, late, ...reads });
    expect(late).toBe(0);
    expect(reads.replica).toBeGreaterThan(0);
    expect(reads.behind).toBeGreaterThan(0);
  });
});

describe("a replica that is behind", () => {
  it("is not asked, and a page that a save brings with it shows the save", async () => {
    await drill.save();
    await drill.pauseCaughtUp();
    for (const change of [changeTitle, changeTitleWithoutScripts]) {
      const { title, shown } = await drill.save(change);
      expect(shown).toBe(title);
    }
    const { title } = await drill.save();
    const reads = await drill.countReadsOf(async () => {
      for (let page = 0; page < 5; page += 1)
        expect(await drill.readTitle()).toBe(title);
    });
    tell("replica, paused", reads);
    expect(reads.replica).toBe(0);
    expect(reads.behind).toBeGreaterThanOrEqual(5);
    await drill.replica.resume();
    await drill.untilUsed();
  });
});

describe("a replica that fails", () => {
  it("is missed by nobody when it is killed, and used again when it is back", async () => {
    const { installation, replica } = drill;
    const kills = times(5, 1);
    const seen = await underWork(installation, ofRiverbend, async () => {
      for (let kill = 0; kill < kills; kill += 1) {
        await wait(1_000);
        replica.kill();
        await wait(times(3_000, 1_500));
        await replica.start();
      }
    });
    const back = await drill.untilUsed();
    tell("replica, killed", { kills, ...seen, "ms until used again": back });
    expect(seen).toMatchObject({ failures: [], lost: 0 });
    expect(seen.away).toBeGreaterThan(0);
    expect(back).toBeLessThan(15_000);
  });

  it.runIf(isWhole)(
    "is waited for a moment at most when it hangs",
    async () => {
      const { installation, replica } = drill;
      const seen = await underWork(installation, ofRiverbend, async () => {
        await wait(500);
        await replica.freeze();
        await wait(9_000);
        replica.thaw();
      });
      tell("replica, hanging", seen);
      expect(seen).toMatchObject({ failures: [], lost: 0 });
      expect(seen.away).toBeGreaterThan(0);
      // A statement that was under way is waited for five seconds.
      expect(seen.slowest).toBeLessThan(8_000);
    },
  );

  it("is no replica any more once it has taken over", async () => {
    await drill.untilUsed();
    await drill.replica.promote();
    const { title } = await drill.save();
    const reads = await drill.countReadsOf(async () => {
      for (let page = 0; page < 3; page += 1)
        expect(await drill.readTitle()).toBe(title);
    });
    tell("replica, promoted", reads);
    expect(reads.replica).toBe(0);
  });
});
