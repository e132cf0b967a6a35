import { describe, expect, it } from "vitest";
import { today } from "@/lib/core/clock";
import {
  attestStageSchema,
  confirmMilestoneSchema,
  proposeMilestoneSchema,
  setMilestoneTargetSchema,
} from "@/lib/progress/input";

const id = "018f5b0e-7c1a-7d2b-9e3c-2f6a1b4c5d6e";
const common = { milestoneId: id, version: "0", key: id };
const proposal = { ...common, statement: "Done", evidenceUrl: "" };
const target = { ...common, targetOn: "2027-05-01" };

describe("a proposal", () => {
  it("takes what a form sends", () => {
    const parsed = proposeMilestoneSchema.parse({
      ...proposal,
      statement: "  Done  ",
      evidenceUrl: " https://a.example/b ",
    });
    expect(parsed).toMatchObject({
      statement: "Done",
      evidenceUrl: "https://a.example/b",
      version: 0,
    });
    expect(proposeMilestoneSchema.parse(proposal).evidenceUrl).toBeNull();
  });

  it.each([
    ["statement", "", "required"],
    ["statement", "   ", "required"],
    ["statement", undefined, "required"],
    ["statement", "x".repeat(4001), "too_long"],
    ["statement", "a\u0000b", "unreadable"],
    ["evidenceUrl", "javascript:alert(1)", "link"],
    ["evidenceUrl", "riverbend.example", "link"],
    ["evidenceUrl", "ftp://a.example", "link"],
    ["evidenceUrl", "https://a.example/b c", "link"],
    ["evidenceUrl", `https://a.example/${"x".repeat(2000)}`, "too_long"],
  ])("refuses %s %j as %s", (name, value, code) => {
    expect(
      problemsOf(proposeMilestoneSchema, { ...proposal, [name]: value }),
    ).toMatchObject({ [name]: code });
  });

  it.each([
    ["milestoneId", "1"],
    ["milestoneId", ["a", "b"]],
    ["version", "-1"],
    ["version", "soon"],
    ["key", ""],
  ])("refuses a forged %s %j", (name, value) => {
    const form = { ...proposal, [name]: value };
    expect(proposeMilestoneSchema.safeParse(form).success).toBe(false);
  });

  it("is the same for a stage's statement", () => {
    const form = { stageId: id, version: "0", key: id, statement: " " };
    expect(problemsOf(attestStageSchema, form)).toEqual({
      statement: "required",
    });
  });
});

describe("a target date", () => {
  it.each(["", "soon", "2027-02-30", "0001-01-01", "9999-01-01"])(
    "refuses %j",
    (targetOn) => {
      expect(
        problemsOf(setMilestoneTargetSchema, { ...target, targetOn }),
      ).toEqual({ targetOn: "day" });
    },
  );

  it("has no reason where none is given", () => {
    const parsed = setMilestoneTargetSchema.parse({ ...target, reason: " " });
    expect(parsed.reason).toBeNull();
  });
});

describe("a confirmation", () => {
  const meeting = { meetingName: "Council", meetingOn: "2026-01-05" };

  it("names a meeting with its day, or neither", () => {
    expect(
      confirmMilestoneSchema.parse({ ...common, ...meeting }),
    ).toMatchObject(meeting);
    expect(
      confirmMilestoneSchema.parse({
        ...common,
        meetingName: "",
        meetingOn: "",
      }),
    ).toMatchObject({ meetingName: null, meetingOn: null });
  });

  it.each([
    [{ meetingName: "" }, { meetingName: "meeting_name" }],
    [{ meetingOn: "" }, { meetingOn: "meeting_day" }],
    [{ meetingOn: "2099-01-01" }, { meetingOn: "future_day" }],
    [{ meetingName: "x".repeat(201) }, { meetingName: "too_long" }],
  ])("refuses %j", (change, problems) => {
    expect(
      problemsOf(confirmMilestoneSchema, { ...common, ...meeting, ...change }),
    ).toEqual(problems);
  });

  it("may be of a meeting today", () => {
    const form = { ...common, ...meeting, meetingOn: today() };
    expect(problemsOf(confirmMilestoneSchema, form)).toEqual({});
  });
});

type Schema = {
  safeParse: (form: unknown) => {
    error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined;
  };
};

function problemsOf(schema: Schema, form: unknown) {
  const issues = schema.safeParse(form).error?.issues ?? [];
  return Object.fromEntries(
    issues
      .toReversed()
      .map(({ path, message }) => [path.map(String).join("."), message]),
  );
}
