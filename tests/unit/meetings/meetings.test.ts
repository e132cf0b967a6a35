import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { roles } from "@/lib/auth/roles";
import { canWriteMeeting } from "@/lib/meetings/policy";
import {
  readMeetingSearch,
  writeMeetingSearch,
} from "@/lib/meetings/rules/search";
import { writeMeetingSchema } from "@/lib/meetings/schema";

const id = "019adf34-0000-7000-8000-000000000001";

const actor = (role: (typeof roles)[number]) => ({
  ...{ role, isAdmin: false, siteIds: ["own"], areSitesOpen: true },
});

it.each([
  ["own", roles.slice(0, 3)],
  ["other", roles.slice(0, 2)],
  [null, roles.slice(0, 2)],
])("who writes down a meeting of %s", (siteId, expected) => {
  expect(
    roles.filter((role) => canWriteMeeting(actor(role), { siteId })),
  ).toEqual(expected);
});

describe("the address of the log", () => {
  it("comes back as it was written", () => {
    const after = { heldOn: "2026-11-29", id };
    const search = { group: "site" as const, siteId: id, after };
    const given = new URLSearchParams(writeMeetingSearch(search));
    expect(readMeetingSearch(Object.fromEntries(given))).toEqual(search);
  });

  it("is read as the plain log where it makes no sense", () => {
    const given = { group: "toString", site: "x", after: ["x"] };
    const plain = { group: null, siteId: null, after: null };
    expect(readMeetingSearch(given)).toEqual(plain);
  });
});

const given = {
  ...{ heldOn: "2026-11-03", group: "other", groupName: " Parents " },
  ...{ site: id, came: id, guests: "Ana\n\n Luis ", decisions: "One\nTwo" },
  ...{ notes: "", key: randomUUID() },
};

describe("what is written of a meeting", () => {
  it("is read by lines, and a lone member as a list", () => {
    expect(writeMeetingSchema.parse(given)).toMatchObject({
      ...{ groupName: "Parents", siteId: id, came: [id] },
      ...{ guests: ["Ana", "Luis"], decisions: ["One", "Two"] },
    });
  });

  it("has a name and a site only where the group is of that kind", () => {
    const of = (group: string) => writeMeetingSchema.parse({ ...given, group });
    const none = { groupName: null, siteId: null };
    expect(of("community_wide")).toMatchObject(none);
    expect(of("intermediary")).toMatchObject(none);
    expect(of("site")).toMatchObject({ groupName: null, siteId: id });
  });

  it.each([
    [{ heldOn: "" }, "heldOn", "day"],
    [{ group: undefined }, "group", "required"],
    [{ groupName: " " }, "groupName", "required"],
    [{ group: "site", site: "" }, "site", "required"],
    [{ came: ["x"] }, "came.0", "invalid"],
    [{ decisions: "x\n".repeat(41) }, "decisions", "too_many"],
    [{ decisions: "x".repeat(501) }, "decisions", "too_long"],
    [{ guests: "x".repeat(101) }, "guests", "too_long"],
    [{ notes: "x".repeat(20_001) }, "notes", "too_long"],
  ])("is refused at its field: %o", (bad, field, code) => {
    const { error } = writeMeetingSchema.safeParse({ ...given, ...bad });
    expect(
      error?.issues.map(({ path, message }) => [path.join("."), message]),
    ).toContainEqual([field, code]);
  });
});
