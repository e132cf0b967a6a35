import type { ClosedVerdict, ClosedWords } from "@/lib/progress/closing-schema";

/** What of a stage's verdict can be held against another's; a verdict of today fits too. */
export type ComparedVerdict = Pick<
  ClosedVerdict,
  "stage" | "state" | "metShare"
> & {
  counts: Pick<ClosedVerdict["counts"], "applicable" | "scored" | "met">;
  reasons: readonly ClosedWords[];
  flags: readonly ClosedWords[];
};

export type StageComparison = {
  stage: number;
  before: ComparedVerdict | null;
  after: ComparedVerdict | null;
  /** Said before and no longer; said now and not before. */
  dropped: Said;
  added: Said;
  isChanged: boolean;
};
type Said = { reasons: readonly ClosedWords[]; flags: readonly ClosedWords[] };

/** The stages of two rounds side by side, with what is said of each no longer and anew. */
export function compareVerdicts(
  before: readonly ComparedVerdict[],
  after: readonly ComparedVerdict[],
): StageComparison[] {
  const numbers = [...before, ...after].map((one) => one.stage);
  return [...new Set(numbers)]
    .toSorted((a, b) => a - b)
    .map((stage) => {
      const was = before.find((one) => one.stage === stage) ?? null;
      const is = after.find((one) => one.stage === stage) ?? null;
      const dropped = leaveOut(was, is);
      const added = leaveOut(is, was);
      const isChanged =
        was?.state !== is?.state ||
        [dropped, added].some(
          ({ reasons, flags }) => reasons.length + flags.length > 0,
        );
      return {
        ...{ stage, dropped, added, isChanged },
        before: was,
        after: is,
      };
    });
}

function leaveOut(
  said: ComparedVerdict | null,
  other: ComparedVerdict | null,
): Said {
  const of = (part: "reasons" | "flags") => {
    const known = new Set((other?.[part] ?? []).map(keyOf));
    return (said?.[part] ?? []).filter((words) => !known.has(keyOf(words)));
  };
  return { reasons: of("reasons"), flags: of("flags") };
}

/** The same words, whatever order the database gave their parts in. */
function keyOf({ key, args }: ClosedWords) {
  const parts = Object.entries(args).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([key, parts]);
}
