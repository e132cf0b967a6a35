import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { getConcern } from "@/lib/concerns/queries/concern";
import { readFunctions } from "@/lib/concerns/queries/functions";
import { today } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/transaction";
import { listActionsOf } from "@/lib/plans/queries/lines";
import { removeTraining, setTraining } from "@/lib/support/mutations/training";
import { readSupport, readSupportFile } from "@/lib/support/queries/list";
import { listSupportOf } from "@/lib/support/queries/support-of";
import { getSupport } from "@/lib/support/queries/support";
import { countUntrainedIn, readTraining } from "@/lib/support/queries/training";
import { schoolYearOf } from "@/lib/support/rules/since";
import {
  readSupportSearch,
  writeSupportSearch,
} from "@/lib/support/rules/search";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { codeOf, concernOf, raise, siteOf } from "../concerns/raising";
import { give } from "./recording";

let dana: Scope;
let ruth: Scope;
let maya: Scope;
let helen: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
});

const personOf = async (name: string) => {
  const training = await readTraining(dana);
  return training?.lines.find((line) => line.name === name);
};

describe("coordinators' pre-service training", () => {
  it("names those without first, with their sites and since when", async () => {
    for (const scope of [dana, ruth]) {
      const training = await readTraining(scope);
      const names = training?.lines.slice(0, 2).map(({ name }) => name);
      expect(names).toEqual(["Grace Nakamura", "Joseph Kahale"]);
      expect(training?.untrained).toBe(
        training?.lines.filter(({ trainedOn }) => !trainedOn).length,
      );
      expect(training?.lines[0]?.siteNames).toEqual(["Cedar Hill K-8"]);
    }
    const counted = await withSystem(dana, (tx) => countUntrainedIn(tx, dana));
    const { coordinators, untrained } = (await readTraining(dana)) ?? {};
    expect(counted).toEqual({ coordinators, untrained });
  });

  it("shows a coordinator their own line, and a viewer none", async () => {
    const own = await readTraining(maya);
    expect(own?.lines.map(({ name }) => name)).toEqual(["Maya Thompson"]);
    expect(await readTraining(helen)).toBeNull();
    const rows = await withSystem(maya, (tx) =>
      tx.coordinatorTraining.findMany(),
    );
    expect(rows.map(({ personId }) => personId)).toEqual([maya.personId]);
    const told = await withSystem(maya, (tx) =>
      tx.event.findMany({ where: { subjectType: "training" } }),
    );
    expect(told.map(({ subjectId }) => subjectId)).toEqual([maya.personId]);
  });

  it("is recorded, corrected and removed by staff, with what stood before", async () => {
    const joseph = await personOf("Joseph Kahale");
    const coordinatorId = joseph?.personId ?? "";
    const form = { coordinatorId, trainedOn: "2026-02-03", givenBy: "Dana" };
    const set = (scope: Scope, version: number, givenBy = "Dana") =>
      setTraining(scope, { ...form, givenBy, version });
    for (const scope of [ruth, maya, helen])
      expect(await codeOf(() => set(scope, 0))).toBe("forbidden");
    await set(dana, 0);
    await expect(set(dana, 0)).rejects.toMatchObject({
      ...{ code: "stale", detail: { givenBy: "Dana" } },
    });
    await set(dana, 1, "The institute");
    expect(await personOf("Joseph Kahale")).toMatchObject({
      ...{ trainedOn: "2026-02-03", givenBy: "The institute", version: 2 },
    });
    await removeTraining(dana, { coordinatorId, version: 2 });
    expect((await personOf("Joseph Kahale"))?.trainedOn).toBeNull();
    const events = await withSystem(dana, (tx) =>
      tx.event.findMany({
        where: { subjectId: coordinatorId },
        orderBy: { at: "asc" },
      }),
    );
    expect(events).toMatchObject([
      { verb: "training_recorded", after: { givenBy: "Dana" } },
      { verb: "training_corrected", before: { givenBy: "Dana" } },
      { verb: "training_removed", before: { givenBy: "The institute" } },
    ]);
    const noOne = { ...form, coordinatorId: ruth.personId, version: 0 };
    expect(await codeOf(() => setTraining(dana, noOne))).toBe("not_found");
    const forged = withSystem(maya, (tx) =>
      tx.coordinatorTraining.updateMany({ data: { givenBy: "Mine" } }),
    );
    expect((await forged).count).toBe(0);
  });
});

describe("what it comes to", () => {
  it("counts what was given this school year, and names sites not reached", async () => {
    const before = (await readSupport(dana, readSupportSearch({}))).summary;
    const whitman = await siteOf("Whitman Elementary");
    expect(before.whole?.unreached.map(({ id }) => id)).toContain(whitman);
    await give(dana, {
      ...{ sites: [whitman], heldOn: today(), hours: 90 },
      designedTogether: "yes",
    });
    const year = schoolYearOf(today());
    await give(dana, { heldOn: `${Number(year.slice(0, 4)) - 1}-06-30` });
    for (const scope of [dana, ruth]) {
      const { summary } = await readSupport(scope, readSupportSearch({}));
      expect(summary).toMatchObject({
        events: before.events + 1,
        minutes: before.minutes + 90,
        together: before.together + 1,
      });
      expect(summary.whole?.reached).toBe((before.whole?.reached ?? 0) + 1);
      const unreached = summary.whole?.unreached.map(({ id }) => id);
      expect(unreached).not.toContain(whitman);
    }
    for (const scope of [maya, helen])
      expect(
        (await readSupport(scope, readSupportSearch({}))).summary.whole,
      ).toBeNull();
  });
});

describe("with two thousand pieces of support", () => {
  beforeAll(() =>
    asOwner((client) =>
      client.query(
        `WITH s AS (
           INSERT INTO "Support" ("systemId", "id", "kind", "title", "heldOn", "minutes", "siteCount", "giverName", "designedTogether", "createdById")
           SELECT y."id", gen_random_uuid(), 'learning_event', 'Talk ' || n, current_date - n, 60, 0, 'Ana', 'no', p."id"
             FROM generate_series(1, 2000) n, "System" y, "Person" p
            WHERE y."slug" = 'riverbend' AND p."email" = 'dana.morales@riverbend.example' RETURNING 1)
         SELECT count(*) FROM s`,
      ),
    ),
  );

  it("the list pages by key, latest first, each once; the file has them all", async () => {
    const days: string[] = [];
    const seen = new Set<string>();
    let given: Record<string, string> = {};
    for (let page = 0; page < 6; page += 1) {
      const { lines, next } = await readSupport(dana, readSupportSearch(given));
      for (const { id, heldOn } of lines) {
        seen.add(id);
        days.push(heldOn);
      }
      const after = writeSupportSearch({ after: next });
      given = Object.fromEntries(new URLSearchParams(after));
    }
    expect(seen.size).toBe(180);
    expect(days).toEqual(days.toSorted().toReversed());
    const file = await readSupportFile(dana, readSupportSearch({}));
    expect(file.length).toBeGreaterThan(2000);
  });

  it("its pages, a concern's and a site's take few statements", async () => {
    const id = await give(dana);
    const site = await siteOf("Lincoln Park Elementary");
    const concernId = await raise(maya, concernOf(site));
    await readFunctions(dana);
    const reads = [
      () => readSupport(dana, readSupportSearch({ kind: "learning_event" })),
      () => getSupport(dana, id),
      () => readTraining(dana),
    ];
    for (const read of reads) {
      const statements = await listStatements(read);
      // The gate comes before every page; its layout reads the open round.
      expect(statements.length + 2, statements.join("\n")).toBeLessThanOrEqual(
        8,
      );
    }
    // A concern's page reads its support with the concern itself; a site's adds one.
    const ofConcern = await listStatements(async () => {
      await getConcern(dana, concernId);
      await listActionsOf(dana, { concernId });
    });
    expect(ofConcern.length + 2, ofConcern.join("\n")).toBeLessThanOrEqual(8);
    const ofSite = await listStatements(() =>
      listSupportOf(dana, { siteId: site }),
    );
    expect(ofSite).toHaveLength(1);
  });
});
