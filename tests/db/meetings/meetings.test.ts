import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import {
  changeMeeting,
  writeMeeting,
} from "@/lib/meetings/mutations/write-meeting";
import { readMeetingChoices } from "@/lib/meetings/queries/choices";
import { readMeetings } from "@/lib/meetings/queries/log";
import { getMeeting } from "@/lib/meetings/queries/meeting";
import {
  readMeetingSearch,
  writeMeetingSearch,
} from "@/lib/meetings/rules/search";
import type { WriteMeeting } from "@/lib/meetings/schema";
import { getAction } from "@/lib/plans/queries/action";
import { listActionsOf } from "@/lib/plans/queries/lines";
import { findNewAction } from "@/lib/plans/queries/new-action";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { codeOf, siteOf } from "../concerns/raising";
import { add, ownedBy } from "../plans/adding";

let dana: Scope;
let ruth: Scope;
let maya: Scope;
let andre: Scope;
let helen: Scope;
let lincoln = "";
let maple = "";

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  andre = await scopeOf("Andre Wallace", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
  lincoln = await siteOf("Lincoln Park Elementary");
  maple = await siteOf("Maple Street Elementary");
});

function meetingOf(more: Partial<WriteMeeting> = {}): WriteMeeting {
  return {
    ...{ heldOn: "2026-11-03", group: "community_wide", groupName: null },
    ...{ siteId: null, came: [ruth.personId], guests: ["Omar Diaz"] },
    ...{ notes: "It went well.", decisions: ["Go on."], key: randomUUID() },
    ...more,
  };
}

async function write(scope: Scope, more: Partial<WriteMeeting> = {}) {
  const { meetingId } = await writeMeeting(scope, meetingOf(more));
  return meetingId;
}

const ofSite = (siteId: string) => ({ group: "site" as const, siteId });

describe("writing a meeting down", () => {
  it("keeps who came, what was said and decided, once for one form", async () => {
    const input = meetingOf();
    const { meetingId } = await writeMeeting(dana, input);
    expect((await writeMeeting(dana, input)).meetingId).toBe(meetingId);
    const { meeting } = await getMeeting(helen, meetingId);
    expect(meeting).toMatchObject({
      ...{ heldOn: "2026-11-03", notes: "It went well.", changed: null },
      ...{ guests: ["Omar Diaz"], decisions: ["Go on."] },
      came: [{ id: ruth.personId, name: "Ruth Okafor" }],
      writtenByName: "Dana Morales",
    });
  });

  it("is for one's own sites, for leaders and staff anywhere, for viewers nowhere", async () => {
    expect(await codeOf(() => write(maya, ofSite(lincoln)))).toBe("done");
    expect(await codeOf(() => write(maya, ofSite(maple)))).toBe("not_found");
    expect(await codeOf(() => write(maya))).toBe("not_found");
    expect(await codeOf(() => write(ruth))).toBe("done");
    expect(await codeOf(() => write(helen, ofSite(lincoln)))).toBe("not_found");
    await expect(
      withSystem(helen, (tx) =>
        tx.meeting.create({
          data: {
            ...{ systemId: helen.systemId, createdById: helen.personId },
            ...{ heldOn: new Date("2026-01-01"), group: "intermediary" },
          },
        }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it("names no site and nobody of another system", async () => {
    const nadia = await scopeOf("Nadia Haddad", "lakeshore");
    const came = [nadia.personId];
    await expect(write(dana, { came })).rejects.toThrow(/[Ff]oreign key/);
    const elsewhere = ofSite(randomUUID());
    expect(await codeOf(() => write(dana, elsewhere))).toBe("not_found");
  });

  it("offers what groups were called before, of those the reader may see", async () => {
    const group = "other" as const;
    await write(dana, { group, groupName: "Grants circle" });
    const own = { group, groupName: "Maple’s parents", siteId: maple };
    await write(andre, own);
    const offered = async (scope: Scope) =>
      (await readMeetingChoices(scope)).groupNames;
    expect(await offered(dana)).toEqual(
      expect.arrayContaining(["Grants circle", "Maple’s parents"]),
    );
    expect(await offered(maya)).toEqual(["Grants circle"]);
  });
});

describe("changing it", () => {
  it("shows what stands where somebody was faster, field by field", async () => {
    const id = await write(dana);
    const { key: _, ...form } = { ...meetingOf(), meetingId: id, version: 1 };
    await changeMeeting(ruth, { ...form, notes: "More.", came: [] });
    const stale = changeMeeting(dana, { ...form, notes: "Mine." });
    await expect(stale).rejects.toMatchObject({
      code: "stale",
      detail: { notes: "More.", decisions: "Go on.", came: "" },
    });
    const { meeting } = await getMeeting(dana, id);
    expect(meeting.changed?.byName).toBe("Ruth Okafor");
    expect(meeting.came).toEqual([]);
    expect(await codeOf(() => changeMeeting(maya, form))).toBe("forbidden");
  });

  it("leaves on record what it said before and after", async () => {
    const id = await write(dana);
    const { key: _, ...form } = { ...meetingOf(), meetingId: id, version: 1 };
    await changeMeeting(ruth, { ...form, notes: "More.", came: [] });
    const told = await withSystem(dana, (tx) =>
      tx.event.findMany({
        where: { systemId: dana.systemId, meetingId: id },
        orderBy: { at: "asc" },
      }),
    );
    const first = { notes: "It went well.", came: [ruth.personId] };
    expect(told).toMatchObject([
      { verb: "meeting_written", before: null, after: first },
      {
        ...{ verb: "meeting_changed", before: first },
        after: { notes: "More.", came: [], decisions: ["Go on."] },
      },
    ]);
  });

  it("keeps its site as soon as it has actions", async () => {
    const id = await write(dana, ofSite(maple));
    const { key: _, ...form } = { ...meetingOf(), meetingId: id, version: 1 };
    await changeMeeting(dana, { ...form, ...ofSite(lincoln) });
    await add(dana, { origin: "meeting", about: id, ...ownedBy(maya) });
    const back = { ...form, ...ofSite(maple), version: 2 };
    await expect(changeMeeting(dana, back)).rejects.toThrow(
      /meeting_has_actions/,
    );
  });
});

describe("a meeting of a site closed to the reader", () => {
  it("is not there: not in the log, its counts, its actions, nor for those who own them", async () => {
    const id = await write(andre, ofSite(maple));
    const act = await add(dana, { origin: "meeting", about: id });
    const from = { origin: "meeting" as const, about: id };
    for (const outsider of [maya, helen]) {
      expect(await codeOf(() => getMeeting(outsider, id))).toBe("not_found");
      expect(await codeOf(() => getAction(outsider, act))).toBe("not_found");
      expect(await findNewAction(outsider, from)).toBeNull();
      const log = await readMeetings(outsider, readMeetingSearch({}));
      expect(log.lines.map((line) => line.id)).not.toContain(id);
      const count = Object.values(log.counts).reduce((sum, n) => sum + n, 0);
      expect(count).toBe(log.lines.length);
      const asked = { ...from, ...ownedBy(outsider) };
      expect(await codeOf(() => add(dana, asked))).toBe("owner_cannot_see");
    }
    expect(await codeOf(() => getMeeting(ruth, id))).toBe("done");
    expect(await listActionsOf(andre, { meetingId: id })).toHaveLength(1);
  });
});

describe("with two thousand meetings", () => {
  beforeAll(() =>
    asOwner((client) =>
      client.query(
        `INSERT INTO "Meeting" ("systemId", "id", "heldOn", "group", "notes", "createdById")
         SELECT y."id", gen_random_uuid(), current_date - n, 'intermediary', repeat('What was said. ', 60), p."id"
           FROM generate_series(1, 2000) n, "System" y, "Person" p
          WHERE y."slug" = 'riverbend' AND p."email" = 'dana.morales@riverbend.example'`,
      ),
    ),
  );

  it("the log pages by key, latest first, each once", async () => {
    const days: string[] = [];
    const seen = new Set<string>();
    let given: Record<string, string> = {};
    for (let page = 0; page < 6; page += 1) {
      const log = await readMeetings(dana, readMeetingSearch(given));
      for (const { id, heldOn } of log.lines) {
        seen.add(id);
        days.push(heldOn);
      }
      const after = writeMeetingSearch({ after: log.next });
      given = Object.fromEntries(new URLSearchParams(after));
    }
    expect(seen.size).toBe(180);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it("its pages take few statements", async () => {
    const id = await write(dana);
    await add(dana, { origin: "meeting", about: id });
    const reads = [
      () => readMeetings(dana, readMeetingSearch({})),
      () => readMeetingChoices(dana),
      async () => {
        await getMeeting(dana, id);
        await findNewAction(dana, { origin: "meeting", about: id });
        await listActionsOf(dana, { meetingId: id });
      },
    ];
    for (const read of reads) {
      const statements = await listStatements(read);
      // The gate comes before every page; its layout reads the open round.
      expect(statements.length + 2, statements.join("\n")).toBeLessThanOrEqual(
        8,
      );
    }
  });
});
