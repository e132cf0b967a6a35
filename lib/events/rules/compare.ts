/** One thing that an event tells of, before and after; undefined: not said. */
export type Compared = {
  /** The names on the way to it: ["seen", "two", "en"]. */
  field: readonly string[];
  before: Told | undefined;
  after: Told | undefined;
};

export type Told = string | number | boolean | null | readonly Told[];

/** What a reader looks for first; the database keeps no order of its own. */
const first = [
  ...["title", "name", "value", "nonScore", "outcome", "state", "status"],
  ...["reason", "body", "text"],
];

/**
 * What an event says of before and after, field by field, what matters most
 * first. Where it says both, what stayed the same is left out.
 */
export function compareTold(before: unknown, after: unknown): Compared[] {
  const was = flatten(before);
  const is = flatten(after);
  const hasBoth = was.size > 0 && is.size > 0;
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  return keys
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((key) => {
      const one = {
        field: key.split("/"),
        before: was.get(key),
        after: is.get(key),
      };
      const isSame = JSON.stringify(one.before) === JSON.stringify(one.after);
      return (hasBoth && isSame) || isNothing(one) ? [] : [one];
    });
}

function rank(key: string) {
  const at = first.indexOf(key);
  return at < 0 ? first.length : at;
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Whether it is the id of something, which has a name elsewhere. */
export const isId = (text: string) => uuid.test(text);

/** The ids among what events tell. */
export function listIds(
  events: readonly { before: unknown; after: unknown }[],
) {
  const ids = new Set<string>();
  const visit = (told: unknown) => {
    if (typeof told === "string") {
      if (isId(told)) ids.add(told);
    } else if (typeof told === "object" && told !== null)
      Object.values(told).forEach(visit);
  };
  for (const { before, after } of events) [before, after].forEach(visit);
  return [...ids];
}

function flatten(told: unknown, path = "", found = new Map<string, Told>()) {
  if (!isObject(told)) return found;
  for (const [name, value] of Object.entries(told)) {
    const here = path ? `${path}/${name}` : name;
    if (isObject(value)) flatten(value, here, found);
    else found.set(here, toTold(value));
  }
  return found;
}

function isObject(told: unknown): told is object {
  return typeof told === "object" && told !== null && !Array.isArray(told);
}

function toTold(value: unknown): Told {
  if (Array.isArray(value)) return value.map(toTold);
  if (value === null || value === undefined) return null;
  if (typeof value === "object") return JSON.stringify(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}

/** Nothing before and nothing after: no news. */
function isNothing({ before, after }: Compared) {
  return [before, after].every(
    (told) =>
      told === undefined ||
      told === null ||
      told === "" ||
      (Array.isArray(told) && told.length === 0),
  );
}
