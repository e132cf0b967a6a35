import { notFound } from "next/navigation";
import type { Scope } from "@/lib/auth/scope";
import type { ScoreFrame } from "@/lib/rounds/queries/score-frame";

export type ScoreAddress = {
  stage: number;
  /** Null: the system itself. */
  siteId: string | null;
  view: "list" | "one" | "matrix" | null;
};

type Search = Record<string, string | string[] | undefined>;

/**
 * What the address asks for. What it leaves out is chosen: a coordinator's
 * first site, else the system; the stage most scored lately, else the first
 * with rows, and always one in the round's focus. A site the reader may not see is not found.
 */
export function readAddress(
  search: Search,
  frame: ScoreFrame,
  scope: Scope,
  focus: readonly number[],
): ScoreAddress {
  const view = viewOf(search.view);
  const siteId = siteOf(search.subject, frame, scope);
  return { stage: stageOf(search.stage, frame, siteId, focus), siteId, view };
}

function viewOf(view: Search[string]) {
  const known = ["list", "one", "matrix"] as const;
  return known.find((one) => one === view) ?? null;
}

function siteOf(subject: Search[string], { sites }: ScoreFrame, scope: Scope) {
  if (subject === "system") return null;
  if (typeof subject === "string") {
    return sites.find(({ id }) => id === subject)?.id ?? notFound();
  }
  if (scope.role !== "site_coordinator") return null;
  return sites.find(({ id }) => scope.siteIds.includes(id))?.id ?? null;
}

function stageOf(
  stage: Search[string],
  { framework, startStage }: ScoreFrame,
  siteId: string | null,
  focus: readonly number[],
) {
  const numbers = framework.stages.map(({ number }) => number);
  const asked = numbers.find((number) => String(number) === stage);
  if (asked) return asked;
  if (stage !== undefined) notFound();
  const withRows = framework.indicators.find(
    ({ level }) => (level === "site") === (siteId !== null),
  );
  const likely = startStage ?? withRows?.stage ?? numbers[0] ?? 1;
  return focus.length === 0 || focus.includes(likely)
    ? likely
    : (focus[0] ?? 1);
}
