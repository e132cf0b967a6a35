import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { readTold } from "@/lib/notices/rules/read-told";
import { wordsOf } from "@/lib/notices/rules/words-of";
import {
  noticeArgs,
  type NoticeKind,
  type NoticeTold,
} from "@/lib/notices/schema";
import { notices as en } from "@/messages/en/notices";
import { notices as es } from "@/messages/es/notices";

/** Every kind with its args, complete by type: a kind or an arg left out does not compile. */
type Samples = {
  [Kind in NoticeKind]: Extract<NoticeTold, { kind: Kind }>["args"];
};

const round = "Fall 2026";
const site = { site: "Lincoln Park", round };
const row = { code: "S4.PP.C3", round };
const concern = { concern: "Late buses" };

const samples: Samples = {
  round_opened: { round, dueOn: "2026-12-11" },
  asked_to_rate: { round },
  round_due: { round, dueOn: "2026-12-11" },
  round_closed: { round },
  round_reopened: { round, reason: "One more row." },
  review_confirmed: { round },
  site_submitted: site,
  site_sent_back: site,
  site_accepted: site,
  not_applicable_refused: { row: "S4.PP.C3", by: "Dana", reason: "It is." },
  row_decided: row,
  evidence_asked: row,
  evidence_answered: row,
  concern_raised: concern,
  concern_triaged: concern,
  concern_answered: concern,
  concern_reopened: concern,
  decision_asked: concern,
  mentioned: concern,
  scan_asked: { by: "Dana" },
  report_discussed: { report: "Fall report" },
  report_sent: { report: "Fall report" },
  report_final: { report: "Fall report" },
  support_given: { support: "Reading data" },
  action_given: { by: "Dana", dueOn: "2026-12-11" },
  action_due: { dueOn: "2026-12-11" },
  action_late: { dueOn: "2026-12-11" },
  action_ended: { by: "Dana" },
  meeting_written: { by: "Dana" },
  much_exported: { by: "Dana", rows: "12000" },
};

type Say = (key: string, args: Record<string, string>) => string;

describe.each([
  ["en", en],
  ["es", es],
])("in %s", (locale, words) => {
  const failures: string[] = [];
  const t = createTranslator({
    locale,
    messages: { notices: words },
    namespace: "notices.kinds",
    onError: (error) => failures.push(error.message),
  }) as unknown as Say;
  const say = (told: NoticeTold | null) => {
    const { key, args } = wordsOf(told, (day) => `on ${day}`);
    return t(key, args);
  };

  it.each(Object.entries(samples))("%s is said whole", (kind, args) => {
    const told = readTold(kind, args);
    expect(told).toEqual({ kind, args });
    const sentence = say(told);
    expect(failures).toEqual([]);
    for (const value of Object.values(args))
      expect(sentence).toContain(value === "2026-12-11" ? "on 2026" : value);
  });

  it("a refusal without a reason is a whole sentence too", () => {
    const args = { row: "S4.PP.C3", by: "Dana", reason: null };
    expect(say({ kind: "not_applicable_refused", args })).toMatch(/\.$/);
    expect(failures).toEqual([]);
  });

  it("what we have no words for still says that there is something", () => {
    expect(say(readTold("from_the_future", {}))).toBe(words.kinds.unknown);
  });
});

describe("what was written down", () => {
  it("is read by its own kind alone", () => {
    expect(readTold("site_accepted", { round })).toBeNull();
    expect(readTold("toString", {})).toBeNull();
    expect(readTold("round_closed", null)).toBeNull();
  });

  it("has a sample of each kind here", () => {
    expect(Object.keys(samples)).toEqual(Object.keys(noticeArgs));
  });
});
