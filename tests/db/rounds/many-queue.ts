import { randomUUID } from "node:crypto";
import { setTimeout as rest } from "node:timers/promises";
import type { Scope } from "@/lib/auth/scope";
import { rate, send } from "./round-rows";

export type Place = {
  roundId: string;
  indicatorId: string;
  siteId: string | null;
};
type Choice = {
  value: number | null;
  nonScore: "dont_know" | null;
  reason: null;
};

/** A save that was answered with "saved". */
export type Acknowledged = {
  place: Place;
  personId: string;
  key: string;
  version: number;
  choice: Choice;
};
export type Tried = {
  acknowledged: Acknowledged | null;
  codes: string[];
};

const mostTries = 60;

/**
 * One change as the browser's queue sends it: under one key until it is
 * answered, again after "busy", twice at once where the first answer was lost,
 * and upon what stands where it was stale.
 */
export async function saveAsQueue(
  scope: Scope,
  place: Place,
  value: number,
  { seen, isSentTwice }: { seen: number; isSentTwice: boolean },
): Promise<Tried> {
  const isKnown = value < 4;
  const choice: Choice = {
    value: isKnown ? value : null,
    nonScore: isKnown ? null : "dont_know",
    reason: null,
  };
  const codes: string[] = [];
  let version = seen;
  let key = randomUUID();
  for (let tries = 0; tries < mostTries; tries += 1) {
    const input = rate(place, null, { choice, version, key });
    const copies = isSentTwice ? [input, input] : [input];
    const answers = await Promise.all(
      copies.map((copy) => send.rating(scope, copy)),
    );
    const saved = answers.find((answer) => answer.ok)?.ok;
    if (saved) {
      const { personId } = scope;
      const done = { place, personId, key, choice };
      return {
        acknowledged: { ...done, version: saved.rating.version },
        codes,
      };
    }
    const [{ code = "fields", detail } = {}] = answers;
    codes.push(code);
    if (code === "stale") {
      version = versionIn(detail);
      key = randomUUID();
    } else if (code === "busy") await rest(20 * tries);
    else return { acknowledged: null, codes };
  }
  throw new Error(`Stuck: ${codes.join(" ")}`);
}

function versionIn(detail: unknown) {
  const found = detail as { version?: number } | null;
  return found?.version ?? 0;
}
