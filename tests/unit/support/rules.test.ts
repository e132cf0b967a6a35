import { describe, expect, it } from "vitest";
import {
  canAnswer,
  canChangeSupport,
  canRecordSupport,
} from "@/lib/support/policy";
import { readMinutes, toHours } from "@/lib/support/hours";
import {
  readContext,
  readSupportSearch,
  writeSupportSearch,
} from "@/lib/support/rules/search";
import { schoolYearOf, unreachedSince } from "@/lib/support/rules/since";
import { answerSupportSchema, recordSupportSchema } from "@/lib/support/schema";

const id = "0198c5a4-0000-7000-8000-000000000001";

describe("hours", () => {
  it.each([
    ["0.25", 15],
    ["1.5", 90],
    ["1,75", 105],
    [" 2 ", 120],
    ["99.75", 5985],
    ["0", null],
    ["0.1", null],
    ["1.33", null],
    ["100", null],
    ["-1", null],
    ["two", null],
    ["", null],
    ["1e1", null],
  ])("%j are %s minutes", (text, minutes) => {
    expect(readMinutes(text)).toBe(minutes);
    if (minutes !== null)
      expect(readMinutes(String(toHours(minutes)))).toBe(minutes);
  });
});

describe("since when", () => {
  it.each([
    ["2026-11-29", "2026-07-01", "2026-05-29"],
    ["2026-06-30", "2025-07-01", "2025-12-30"],
    ["2026-07-01", "2026-07-01", "2026-01-01"],
    ["2026-08-31", "2026-07-01", "2026-02-28"],
    ["2026-01-15", "2025-07-01", "2025-07-15"],
  ])(
    "on %s the school year is that of %s, six months go back to %s",
    (day, year, late) => {
      expect(schoolYearOf(day)).toBe(year);
      expect(unreachedSince(day)).toBe(late);
    },
  );
});

describe("the address of the list", () => {
  it("is read back as it was written, and forgets what it does not know", () => {
    const search = {
      ...{ kind: "learning_event" as const, functionCode: "DE", siteId: id },
      after: { heldOn: "2026-10-01", id },
    };
    const written = Object.fromEntries(
      new URLSearchParams(writeSupportSearch(search)),
    );
    expect(readSupportSearch(written)).toEqual(search);
    expect(
      writeSupportSearch(
        readSupportSearch({ kind: "x", function: "d", site: "x", after: "x" }),
      ),
    ).toBe("");
    expect(readContext({ concern: id, site: "x" })).toEqual({
      ...{ concernId: id, siteId: null },
    });
  });
});

const form = {
  ...{ kind: "learning_event", title: "Data", heldOn: "2026-01-05" },
  ...{ hours: "1.5", giverName: "Ana", designedTogether: "no", key: id },
};
const problems = (more: object) => {
  const parsed = recordSupportSchema.safeParse({ ...form, ...more });
  return parsed.error?.issues.map(
    ({ path, message }) => `${path.join()} ${message}`,
  );
};

describe("the form", () => {
  it("asks for what is needed, and for one who gave it", () => {
    expect(
      recordSupportSchema.parse({ ...form, sites: id, came: [id, id] }),
    ).toMatchObject({
      ...{ hours: 90, sites: [id], came: [id], cameCount: null, concern: null },
    });
    expect(problems({ giver: id })).toEqual(["giverName one_owner"]);
    expect(problems({ giverName: "" })).toEqual(["giver required"]);
    expect(problems({ heldOn: "2999-01-01" })).toEqual(["heldOn future_day"]);
    expect(problems({ hours: "" })).toEqual(["hours required"]);
    expect(problems({ hours: "1.1" })).toEqual(["hours hours"]);
    expect(problems({ designedTogether: undefined, kind: "" })).toEqual([
      "kind required",
      "designedTogether required",
    ]);
    expect(problems({ cameCount: "some" })).toHaveLength(1);
    expect(
      recordSupportSchema.parse({ ...form, cameCount: "12" }).cameCount,
    ).toBe(12);
    expect(
      answerSupportSchema.safeParse({ supportId: id, version: 0 }).success,
    ).toBe(false);
  });
});

describe("who may", () => {
  const actor = (
    role: "intermediary_staff" | "site_coordinator" | "viewer",
    siteIds: string[] = [],
  ) => ({
    ...{ role, siteIds, isAdmin: false, areSitesOpen: false, personId: "me" },
  });
  it("record and change is staff, and coordinators for their own sites alone", () => {
    const maya = actor("site_coordinator", ["a"]);
    expect(canRecordSupport(actor("intermediary_staff"), { siteIds: [] })).toBe(
      true,
    );
    expect(canRecordSupport(maya, { siteIds: ["a"] })).toBe(true);
    expect(canRecordSupport(maya, { siteIds: [] })).toBe(false);
    expect(canRecordSupport(maya, { siteIds: ["a", "b"] })).toBe(false);
    expect(canChangeSupport(maya, { siteIds: ["a"], siteCount: 2 })).toBe(
      false,
    );
    expect(canRecordSupport(actor("viewer", ["a"]), { siteIds: ["a"] })).toBe(
      false,
    );
  });

  it("answer is who came or holds a site it was given to, and did not give it", () => {
    const support = { siteIds: ["a"], cameIds: ["me"], giverId: null };
    const none = { ...support, cameIds: [] };
    expect(canAnswer(actor("viewer"), support)).toBe(true);
    expect(canAnswer(actor("site_coordinator", ["a"]), none)).toBe(true);
    expect(canAnswer(actor("site_coordinator", ["b"]), none)).toBe(false);
    expect(canAnswer(actor("viewer"), { ...support, giverId: "me" })).toBe(
      false,
    );
  });
});
