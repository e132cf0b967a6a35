import type { Level } from "@/lib/framework/schema";
import type { Askable } from "./draw-asks";
import type { Ask, Part } from "./panel-gaps";
import type { HandedIn } from "./tally-raters";

/** One ask that comes or goes. */
export type PlanLine = Ask & { name: string };

export const skipReasons = [
  "already",
  "may_not",
  "not_asked",
  "asked_for_all",
  "handed_in",
  "saw_ratings",
] as const;
export type SkipReason = (typeof skipReasons)[number];

export type PlanChange = {
  lines: PlanLine[];
  /** What was chosen and is not done, with why. */
  skipped: (Part & { name: string; reason: SkipReason })[];
};

export type PlanPerson = Askable & { personId: string; name: string };

export type PlanChoice = {
  people: readonly PlanPerson[];
  /** A site, the system (null with its level), or all sites (null). */
  parts: readonly Part[];
  /** None: all functions. */
  functionCodes: readonly string[];
};

type Now = {
  asks: readonly Ask[];
  handedIn: readonly HandedIn[];
  /** Who makes the change. */
  actorId: string;
  canBeAsked: (person: Askable, part: Part) => boolean;
};

/** What asking these people for these parts adds to the plan. */
export function listToAsk(choice: PlanChoice, now: Now): PlanChange {
  const change: PlanChange = { lines: [], skipped: [] };
  for (const person of choice.people)
    for (const part of choice.parts.flatMap((one) => spread(person, one))) {
      const { name, personId } = person;
      const skip = (reason: SkipReason) =>
        change.skipped.push({ ...part, name, reason });
      if (!now.canBeAsked(person, part)) {
        skip("may_not");
        continue;
      }
      const isLate = now.handedIn.some((one) => isWithin(one, part));
      if (isLate && personId === now.actorId) {
        skip("saw_ratings");
        continue;
      }
      const codes =
        choice.functionCodes.length > 0 ? choice.functionCodes : [null];
      const asks = codes
        .map((functionCode) => ({ personId, ...part, functionCode }))
        .filter((ask) => !now.asks.some((one) => covers(one, ask)));
      change.lines.push(...asks.map((ask) => ({ ...ask, name })));
      if (asks.length === 0) skip("already");
    }
  return change;
}

/** What no longer asking these people for these parts takes from the plan. */
export function listToTakeAway(choice: PlanChoice, now: Now): PlanChange {
  const change: PlanChange = { lines: [], skipped: [] };
  for (const person of choice.people)
    for (const part of choice.parts) {
      const { name, personId } = person;
      const own = now.asks.filter(
        (ask) => ask.personId === personId && ask.level === part.level,
      );
      const found = own.filter(
        (ask) => isWithin(ask, part) && isOfFunctions(ask, choice),
      );
      const gone = found.filter(
        (ask) =>
          !now.handedIn.some(
            (one) => one.personId === personId && isWithin(one, ask),
          ),
      );
      const fresh = gone.filter(
        (ask) => !change.lines.some((line) => isSame(line, ask)),
      );
      change.lines.push(...fresh.map((ask) => ({ ...ask, name })));
      const skip = (reason: SkipReason) =>
        change.skipped.push({ ...part, name, reason });
      if (gone.length < found.length) skip("handed_in");
      else if (found.length === 0)
        skip(
          own.some((ask) => isWithin(part, ask))
            ? "asked_for_all"
            : "not_asked",
        );
    }
  return change;
}

/** All sites of who holds some are these. */
function spread(person: PlanPerson, part: Part): Part[] {
  const isOwn = part.level === "site" && part.siteId === null;
  if (!isOwn || person.role !== "site_coordinator") return [part];
  return person.siteIds.map((siteId) => ({ level: part.level, siteId }));
}

type Place = { level: Level; siteId: string | null };

/** Whether `inner` is `outer`, or one of the sites where `outer` is all of them. */
function isWithin(inner: Place, outer: Place) {
  if (inner.level !== outer.level) return false;
  return outer.siteId === null || outer.siteId === inner.siteId;
}

function covers(wide: Ask, ask: Ask) {
  const isForRows =
    wide.functionCode === null || wide.functionCode === ask.functionCode;
  return wide.personId === ask.personId && isForRows && isWithin(ask, wide);
}

function isOfFunctions({ functionCode }: Ask, { functionCodes }: PlanChoice) {
  if (functionCodes.length === 0) return true;
  return functionCode !== null && functionCodes.includes(functionCode);
}

export function isSame(one: Ask, other: Ask) {
  return (
    one.personId === other.personId &&
    one.level === other.level &&
    one.siteId === other.siteId &&
    one.functionCode === other.functionCode
  );
}
