import { describe, expect, it } from "vitest";
import { getWordsIn } from "@/lib/core/words-in";
import { markDue, weekOf } from "@/lib/notices/rules/periods";
import { readChoices, topicOf, usualChoices } from "@/lib/notices/rules/topics";
import { waitAfter } from "@/lib/notices/rules/wait-after";
import { noticeArgs, type NoticeKind } from "@/lib/notices/schema";
import { mail as en } from "@/messages/en/mail";

describe("the week of a day", () => {
  it.each([
    ["2026-01-01", "2026-W01"],
    ["2025-12-29", "2026-W01"],
    ["2025-12-28", "2025-W52"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2026-11-29", "2026-W48"],
    ["2026-11-30", "2026-W49"],
  ])("%s is in %s", (day, week) => {
    expect(weekOf(day)).toBe(week);
  });
});

describe("which reminder is due", () => {
  const of = (today: string, openedOn = "2026-09-01") =>
    markDue({ dueOn: "2026-12-11", openedOn, today });

  it.each([
    ["2026-12-03", null],
    ["2026-12-04", 7],
    ["2026-12-07", 7],
    ["2026-12-09", 7],
    ["2026-12-10", 1],
    ["2026-12-11", 1],
    ["2026-12-12", null],
  ])("on %s: %s", (today, mark) => {
    expect(of(today)).toBe(mark);
  });

  it("is none for a round that opened within that time", () => {
    expect(of("2026-12-05", "2026-12-05")).toBeNull();
    expect(of("2026-12-10", "2026-12-05")).toBe(1);
  });
});

describe("topics", () => {
  it("have every kind in one, and the usual where nothing was chosen", () => {
    const kinds = Object.keys(noticeArgs) as NoticeKind[];
    const atOnce = kinds.filter((kind) => topicOf(kind) !== "other");
    expect(atOnce).toEqual([
      "asked_to_rate",
      "round_due",
      "site_sent_back",
      "not_applicable_refused",
      "evidence_asked",
      "evidence_answered",
      "concern_answered",
      "decision_asked",
      "scan_asked",
      "report_sent",
      "action_given",
      "action_due",
      "action_late",
    ]);
    expect(readChoices([])).toEqual(usualChoices);
    const rows = [
      { topic: "other", how: "off" },
      { topic: "unknown", how: "off" },
      { topic: "answered", how: "hourly" },
    ];
    expect(readChoices(rows)).toEqual({ ...usualChoices, other: "off" });
  });
});

describe("words of mails", () => {
  it.each(Object.keys(noticeArgs))(
    "%s has its own, of names and codes alone",
    (kind) => {
      const text = Object.entries(en.kinds).find(([key]) => key === kind)?.[1];
      const args = [...(text ?? "").matchAll(/\{(\w+)/g)].map(
        ([, name]) => name,
      );
      expect(text).toBeTruthy();
      const allowed = ["round", "site", "code", "row", "dueOn"];
      expect(args.filter((name) => !allowed.includes(name ?? ""))).toEqual([]);
    },
  );

  it("count in both languages", () => {
    const say = (locale: "en" | "es", count: number) =>
      getWordsIn(locale, "mail")("digestSubject", { count });
    expect(say("en", 1)).toBe("1 new notice this week");
    expect(say("en", 3)).toBe("3 new notices this week");
    expect(say("es", 3)).toBe("3 avisos nuevos esta semana");
  });
});

it("a refused mail waits longer each time, and not for ever", () => {
  const waits = [1, 2, 3, 4, 5, 6].map(waitAfter);
  expect(waits).toEqual([1, 5, 30, 120, 480, null]);
});
