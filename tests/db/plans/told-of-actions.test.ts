import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { toDay, today } from "@/lib/core/clock";
import {
  changeMeeting,
  writeMeeting,
} from "@/lib/meetings/mutations/write-meeting";
import { tellPerson } from "@/lib/notices/jobs/tell-everyone";
import { changeAction } from "@/lib/plans/mutations/change-action";
import { setActionState } from "@/lib/plans/mutations/set-state";
import { withSystem } from "@/lib/db/transaction";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { siteOf } from "../concerns/raising";
import { add, formOf, ownedBy } from "./adding";

let dana: Scope;
let marcus: Scope;
let ruth: Scope;
let maya: Scope;
let andre: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  marcus = await scopeOf("Marcus Bell", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  andre = await scopeOf("Andre Wallace", "riverbend");
});

async function toldOf(scope: Scope, path: string) {
  const found = await withSystem(scope, (tx) =>
    tx.notice.findMany({
      where: { personId: scope.personId, endedAt: null, path },
      orderBy: { createdAt: "asc" },
    }),
  );
  return found.map(({ kind }) => kind);
}

describe("that an action is over", () => {
  it("is told once to whoever added it, without its words, and taken back when it is open again", async () => {
    const id = await add(dana, ownedBy(maya));
    const set = (
      scope: Scope,
      state: "done" | "dropped" | "planned",
      version: number,
    ) =>
      setActionState(scope, {
        ...{ actionId: id, state, version },
        outcome: state === "planned" ? null : "It went well.",
      });
    const told = () => toldOf(dana, `/plan/${id}`);
    await set(maya, "done", 1);
    expect(await told()).toEqual(["action_ended"]);
    await set(maya, "done", 2);
    expect(await told()).toEqual(["action_ended"]);
    await set(maya, "planned", 3);
    expect(await told()).toEqual([]);
    await set(dana, "dropped", 4);
    expect(await told()).toEqual([]);
    for (const scope of [maya, ruth, marcus])
      expect(await toldOf(scope, `/plan/${id}`)).not.toContain("action_ended");
    const words = await asOwner((client) =>
      client.query(
        `SELECT "args"::text AS args FROM "Notice" WHERE "path" = $1`,
        [`/plan/${id}`],
      ),
    );
    for (const { args } of words.rows) expect(args).not.toContain("bus");
  });
});

describe("that an action is due", () => {
  const inDays = (days: number) =>
    toDay(new Date(Date.parse(today()) + days * 86_400_000));
  let id = "";

  beforeEach(async () => {
    id = await add(dana, { ...ownedBy(maya), dueOn: inDays(40) });
    await asOwner((client) =>
      client.query(
        `UPDATE "PlanAction" SET "createdAt" = now() - interval '60 days' WHERE "id" = $1`,
        [id],
      ),
    );
  });

  const moveTo = (days: number) =>
    asOwner((client) =>
      client.query(`UPDATE "PlanAction" SET "dueOn" = $2 WHERE "id" = $1`, [
        id,
        inDays(days),
      ]),
    );
  const told = async (scope: Scope) =>
    (await toldOf(scope, `/plan/${id}`)).filter(
      (one) => one !== "action_given",
    );
  const mails = async () => {
    const { rows } = await asOwner((client) =>
      client.query(
        `SELECT 1 FROM "Mail" WHERE "topic" = 'round_due' AND "period" LIKE $1`,
        [`${id}/%`],
      ),
    );
    return rows.length;
  };

  it("is told its owner 7 days and 1 day before, and once when it is late", async () => {
    await tellPerson(maya.personId);
    expect(await told(maya)).toEqual([]);
    await moveTo(7);
    await Promise.all([tellPerson(maya.personId), tellPerson(maya.personId)]);
    await tellPerson(maya.personId);
    expect([await told(maya), await mails()]).toEqual([["action_due"], 1]);
    await moveTo(1);
    await tellPerson(maya.personId);
    await moveTo(-1);
    await tellPerson(maya.personId);
    await tellPerson(maya.personId);
    expect(await told(maya)).toEqual([
      ...["action_due", "action_due", "action_late"],
    ]);
    expect(await mails()).toBe(3);
    await tellPerson(dana.personId);
    expect(await told(dana)).toEqual([]);
  });

  it("is taken back when it is moved, given to somebody else, or done", async () => {
    for (const change of [
      async () => {
        const form = await formOf(dana, id);
        await changeAction(dana, { ...form, dueOn: inDays(30) });
      },
      async () => {
        const form = await formOf(dana, id);
        await changeAction(dana, { ...form, ...ownedBy(ruth) });
        await tellPerson(maya.personId);
      },
      async () => {
        await changeAction(dana, {
          ...(await formOf(dana, id)),
          ...ownedBy(maya),
        });
        const { version } = await formOf(dana, id);
        await moveTo(5);
        await tellPerson(maya.personId);
        await setActionState(maya, {
          ...{ actionId: id, state: "done", outcome: "Done.", version },
        });
      },
    ]) {
      await moveTo(6);
      await tellPerson(maya.personId);
      await change();
      expect(await told(maya)).toEqual([]);
    }
  });
});

describe("that a meeting is written down", () => {
  it("is told once to who came and may read it, and not to who wrote it", async () => {
    const lincoln = await siteOf("Lincoln Park Elementary");
    const input = {
      ...{ heldOn: "2026-11-03", group: "site" as const, groupName: null },
      ...{ siteId: lincoln, guests: [], notes: "", decisions: [] },
      came: [dana, ruth, maya, andre].map(({ personId }) => personId),
    };
    const key = crypto.randomUUID();
    const { meetingId } = await writeMeeting(dana, { ...input, key });
    const path = `/meetings/${meetingId}`;
    const told = (scope: Scope) => toldOf(scope, path);
    for (const scope of [ruth, maya])
      expect(await told(scope)).toEqual(["meeting_written"]);
    // Andre holds no site that shows it to him.
    for (const scope of [dana, andre, marcus])
      expect(await told(scope)).toEqual([]);
    await changeMeeting(dana, {
      ...{ ...input, meetingId, version: 1 },
      came: [maya.personId, marcus.personId],
    });
    expect(await told(maya)).toEqual(["meeting_written"]);
    expect(await told(marcus)).toEqual(["meeting_written"]);
    expect(await told(ruth)).toEqual([]);
  });
});
