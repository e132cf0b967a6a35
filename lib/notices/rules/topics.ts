import type { NoticeKind } from "../schema";

/** What a person chooses about in mails; the first four may come at once. */
export const topics = [
  "assigned",
  "answered",
  "sent_back",
  "round_due",
  "other",
] as const;
export type Topic = (typeof topics)[number];

export type How = "at_once" | "weekly" | "off";
export type Choices = Record<Topic, How>;

const kindsOf: Record<Exclude<Topic, "other">, readonly NoticeKind[]> = {
  assigned: [
    "asked_to_rate",
    "evidence_asked",
    "decision_asked",
    "action_given",
    "scan_asked",
    "report_sent",
  ],
  answered: ["evidence_answered", "concern_answered"],
  sent_back: ["site_sent_back", "not_applicable_refused"],
  round_due: ["round_due", "action_due", "action_late"],
};

export function topicOf(kind: NoticeKind): Topic {
  return (
    topics.find(
      (topic) => topic !== "other" && kindsOf[topic].includes(kind),
    ) ?? "other"
  );
}

/** What waits for somebody is said at once, the rest once a week. */
export const usualChoices: Choices = {
  assigned: "at_once",
  answered: "at_once",
  sent_back: "at_once",
  round_due: "at_once",
  other: "weekly",
};

/** What a person chose, and what is usual where they chose nothing. */
export function readChoices(
  rows: readonly { topic: string; how: string }[],
): Choices {
  const chosen = { ...usualChoices };
  for (const { topic, how } of rows)
    if (isTopic(topic) && isHow(how)) chosen[topic] = how;
  return chosen;
}

export function isTopic(topic: string): topic is Topic {
  return topics.some((one) => one === topic);
}

function isHow(how: string): how is How {
  return how === "at_once" || how === "weekly" || how === "off";
}
