import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { finishReview } from "@/lib/reviews/mutations/finish";
import {
  decideScan,
  handInScan,
  openScan,
  rateScan,
} from "@/lib/reviews/mutations/scan";
import { countFacts } from "@/lib/reviews/queries/facts";
import { getReview } from "@/lib/reviews/queries/review";
import { readReviews } from "@/lib/reviews/queries/list";
import { readReviewSearch } from "@/lib/reviews/rules/search";
import { scopeOf, seedDatabase } from "../../support/seeded";
import { codeOf } from "../concerns/raising";
import { startScan, verbsOf, versionOf } from "./starting";

let dana: Scope;
let ruth: Scope;
let maya: Scope;
let andre: Scope;
let helen: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  andre = await scopeOf("Andre Wallace", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
});

async function rateAll(scope: Scope, reviewId: string, values: number[]) {
  for (const [index, value] of values.entries())
    await rateScan(scope, {
      ...{ reviewId, item: `part.${index + 1}`, value },
      text: `An example of ${scope.personName}`,
    });
}

const act = async (scope: Scope, reviewId: string) => ({
  reviewId,
  version: await versionOf(scope, reviewId),
});

async function openedScan(ofRuth: number[], ofMaya: number[]) {
  const id = await startScan(dana, [ruth, maya, andre]);
  await rateAll(ruth, id, ofRuth);
  await rateAll(maya, id, ofMaya);
  await handInScan(ruth, { reviewId: id });
  await handInScan(maya, { reviewId: id });
  await openScan(dana, await act(dana, id));
  return id;
}

async function toldOf(scope: Scope, reviewId: string) {
  const found = await withSystem(scope, (tx) =>
    tx.notice.findMany({
      where: {
        ...{ personId: scope.personId, path: `/reviews/${reviewId}` },
        endedAt: null,
      },
    }),
  );
  return found.map(({ kind }) => kind);
}

describe("a scan", () => {
  it("is answered by each alone: nobody sees another's answer, nor the record of it", async () => {
    const id = await startScan(dana, [ruth, maya]);
    expect(await toldOf(ruth, id)).toEqual(["scan_asked"]);
    await rateAll(ruth, id, [3, 2, 1, 0]);
    const own = await getReview(ruth, id);
    expect(own.review.said).toHaveLength(4);
    for (const other of [dana, maya, andre, helen]) {
      const { review } = await getReview(other, id);
      expect(review.said).toEqual([]);
      const { last: _, ...now } = review;
      const seen = JSON.stringify([now, await verbsOf(other, id)]);
      expect(seen).not.toContain("An example");
      expect(seen).not.toMatch(/"value":\d/);
    }
    const direct = await withSystem(dana, (tx) =>
      tx.reviewRating.findMany({ where: { systemId: dana.systemId } }),
    );
    expect(direct.filter(({ reviewId }) => reviewId === id)).toEqual([]);
  });

  it("is for who is asked", async () => {
    const id = await startScan(dana, [ruth, maya]);
    const said = { reviewId: id, item: "part.1", value: 1, text: "" };
    for (const other of [dana, andre, helen])
      expect(await codeOf(() => rateScan(other, said))).toBe("forbidden");
    const elsewhere = { ...said, item: "part.5" };
    expect(await codeOf(() => rateScan(ruth, elsewhere))).toBe("invalid");
    const forHelen = startScan(dana, [ruth, helen]);
    await expect(forHelen).rejects.toMatchObject({ code: "not_found" });
    const bySql = withSystem(dana, (tx) =>
      tx.reviewRating.create({
        data: {
          ...{ systemId: dana.systemId, reviewId: id, item: "part.1" },
          ...{ personId: ruth.personId, value: 3 },
        },
      }),
    );
    await expect(bySql).rejects.toThrow(/row-level security/);
  });

  it("is handed in whole, and opened when two are in", async () => {
    const id = await startScan(dana, [ruth, maya]);
    await rateAll(ruth, id, [2, 2, 2]);
    const handIn = { reviewId: id };
    expect(await codeOf(() => handInScan(ruth, handIn))).toBe(
      "scan_unanswered",
    );
    await rateAll(ruth, id, [2, 2, 2, 2]);
    await handInScan(ruth, handIn);
    const late = { ...handIn, item: "part.1", value: 0, text: "" };
    expect(await codeOf(() => rateScan(ruth, late))).toBe("scan_handed_in");
    const open = await act(dana, id);
    expect(await codeOf(() => openScan(dana, open))).toBe("scan_thin");
    await rateAll(maya, id, [2, 2, 2, 2]);
    await handInScan(maya, handIn);
    expect(await codeOf(() => openScan(ruth, open))).toBe("forbidden");
    await openScan(dana, open);
    expect(await codeOf(() => openScan(dana, open))).toBe("scan_opened");
    expect(await toldOf(ruth, id)).toEqual([]);
    const { lines } = await readReviews(andre, readReviewSearch({}));
    expect(lines.find((line) => line.id === id)?.isOpened).toBe(true);
  });

  it("keeps what was said from the moment it is opened", async () => {
    const id = await openedScan([2, 2, 2, 2], [2, 2, 2, 2]);
    const { review } = await getReview(helen, id);
    expect(review.said).toHaveLength(8);
    const late = { reviewId: id, item: "part.1", value: 0, text: "" };
    expect(await codeOf(() => rateScan(andre, late))).toBe("scan_opened");
    const bySql = await withSystem(ruth, (tx) =>
      tx.reviewRating.updateMany({
        where: { systemId: ruth.systemId, reviewId: id },
        data: { value: 0 },
      }),
    );
    expect(bySql.count).toBe(0);
  });

  it("keeps nothing that was said once it is opened, however close", async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const id = await startScan(dana, [ruth, maya, andre]);
      for (const scope of [ruth, maya]) {
        await rateAll(scope, id, [2, 2, 2, 2]);
        await handInScan(scope, { reviewId: id });
      }
      const open = await act(dana, id);
      const said = { reviewId: id, item: "part.1", value: 0, text: "" };
      const results = await Promise.all([
        codeOf(() => openScan(dana, open)),
        codeOf(() => rateScan(andre, said)),
      ]);
      const { review } = await getReview(andre, id);
      const late = review.said.filter((one) => one.personId === andre.personId);
      expect(results[0]).toBe("done");
      // Said before it was opened, or refused: never kept and refused, nor lost.
      expect([late.length, results[1]]).toEqual(
        results[1] === "done" ? [1, "done"] : [0, "scan_opened"],
      );
    }
  });

  it("is settled by the rule of panels; the group decides what differs, then it is kept with what was counted", async () => {
    const id = await openedScan([2, 3, 1, 1], [3, 1, 1, 0]);
    expect(
      await codeOf(async () => finishReview(dana, await act(dana, id))),
    ).toBe("scan_unsettled");
    const decision = { reviewId: id, item: "part.2", value: 2, version: 0 };
    const decided = { ...decision, text: "Two schools joined." };
    expect(await codeOf(() => decideScan(ruth, decided))).toBe("forbidden");
    await decideScan(dana, decided);
    expect(await codeOf(() => decideScan(dana, decided))).toBe("stale");
    await finishReview(dana, await act(dana, id));
    const { review } = await getReview(helen, id);
    expect(review.answers.map(({ item, value }) => [item, value])).toEqual([
      ["part.1", 2],
      ["part.2", 2],
      ["part.3", 1],
      ["part.4", 0],
    ]);
    expect(review.facts).toEqual(await countFacts(dana));
    expect(review.last?.facts?.siteRows).toBe(84);
    const next = await startScan(dana, [ruth, maya]);
    const { last } = (await getReview(dana, next)).review;
    expect(last?.id).toBe(id);
  });

  it("is not finished before it is opened", async () => {
    const id = await startScan(dana, [ruth, maya]);
    const finish = await act(dana, id);
    expect(await codeOf(() => finishReview(dana, finish))).toBe(
      "scan_not_opened",
    );
  });
});
