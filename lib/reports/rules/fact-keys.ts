import type { Facts, ThemeFact } from "../facts-schema";
import { type Part, parts, wholePart } from "../fields";

/** What of a part can be left out, one by one: a key for each. */
export function listFactKeys(
  part: Part,
  facts: Facts,
  added: readonly ThemeFact[],
): string[] {
  const { what_changed: changed, gains, requests, decisions } = facts;
  switch (part) {
    case "where_we_are":
      return ["before", "reasons", "rounds", "cells"];
    case "what_changed":
      return changed.kind === "compared"
        ? [...changed.rose.rows, ...changed.fell.rows].map(keyOf.row)
        : [];
    case "themes":
      return [...facts.themes.brought, ...added].map(keyOf.id);
    case "decisions":
      return [...decisions.answered, ...decisions.earlier].map(keyOf.id);
    case "gains":
      return [
        ...["rose", "solved"],
        ...gains.milestones.map(keyOf.milestone),
        ...gains.actions.map(keyOf.id),
        "atSites",
      ];
    case "requests":
      return [...requests.waiting.map(keyOf.id), "concerns", "days"];
  }
}

export const keyOf = {
  row: ({ lineage }: { lineage: string }) => lineage,
  id: ({ id }: { id: string }) => id,
  milestone: ({ stage, number }: { stage: number; number: number }) =>
    `milestone ${stage}.${number}`,
};

export type LeftOut = Readonly<Partial<Record<Part, readonly string[]>>>;

/** Whether nothing of what the app put together for this part is shown. */
export function isPartLeftOut(part: Part, leftOut: LeftOut): boolean {
  return leftOut[part]?.includes(wholePart) ?? false;
}

/** What of the facts is shown: who only reads gets nothing else into their hands. */
export function leaveOut(
  { facts, added }: { facts: Facts; added: readonly ThemeFact[] },
  leftOut: LeftOut,
): { facts: Facts; added: ThemeFact[] } {
  const has = (part: Part) => (key: string) =>
    !isPartLeftOut(part, leftOut) && !leftOut[part]?.includes(key);
  const { where_we_are: where, what_changed: changed, gains, requests } = facts;
  const [ofWhere, ofChanged, ofThemes, ofDecisions, ofGains, ofRequests] =
    parts.map(has) as [Has, Has, Has, Has, Has, Has];
  const rowsOf = <T extends { rows: { lineage: string }[] }>(list: T) => ({
    ...list,
    rows: list.rows.filter((one) => ofChanged(keyOf.row(one))),
  });
  const withId = <T extends { id: string }>(has: Has, list: readonly T[]) =>
    list.filter((one) => has(one.id));
  return {
    added: withId(ofThemes, added),
    facts: {
      functions: facts.functions,
      where_we_are: {
        ...where,
        before: ofWhere("before") ? where.before : null,
        reasons: ofWhere("reasons") ? where.reasons : [],
        rounds: ofWhere("rounds") ? where.rounds : [],
        cells: ofWhere("cells") ? where.cells : null,
      },
      what_changed:
        changed.kind === "compared"
          ? {
              ...changed,
              rose: rowsOf(changed.rose),
              fell: rowsOf(changed.fell),
            }
          : changed,
      themes: { brought: withId(ofThemes, facts.themes.brought) },
      decisions: {
        answered: withId(ofDecisions, facts.decisions.answered),
        earlier: withId(ofDecisions, facts.decisions.earlier),
      },
      gains: {
        ...gains,
        rose: ofGains("rose") ? gains.rose : null,
        solved: ofGains("solved") ? gains.solved : 0,
        milestones: gains.milestones.filter((one) =>
          ofGains(keyOf.milestone(one)),
        ),
        actions: withId(ofGains, gains.actions),
        actionsAtSites: ofGains("atSites") ? gains.actionsAtSites : 0,
      },
      requests: {
        ...requests,
        waiting: withId(ofRequests, requests.waiting),
        ...(ofRequests("concerns")
          ? {}
          : { raised: null, triaged: [], untriaged: 0 }),
        days: ofRequests("days") ? requests.days : noDays,
      },
    },
  };
}

type Has = (key: string) => boolean;

const noDays = { triage: null, decision: null, told: null };
