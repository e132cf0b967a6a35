import type { FrameworkChange } from "../rules/diff-frameworks";
import {
  type FrameworkThingKind,
  frameworkThingKinds,
} from "../rules/framework-things";

export type ChangePage = { show?: FrameworkThingKind; page: number };

export type ChangeGroup = {
  kind: FrameworkThingKind;
  count: number;
  added: number;
  changed: number;
  removed: number;
  /** Those of them that are shown. */
  items: FrameworkChange[];
  isWhole: boolean;
  page: number;
  pages: number;
  /** The number of the first one shown, from 1. */
  from: number;
};

export const fewChanges = 12;
export const manyChanges = 100;

/** The changes by kind: a few of each, and of the kind asked for one page of many. */
export function pageChanges(
  changes: readonly FrameworkChange[],
  { show, page: asked }: ChangePage,
): ChangeGroup[] {
  return frameworkThingKinds.flatMap((kind) => {
    const all = changes.filter((one) => one.kind === kind);
    if (all.length === 0) return [];
    const isAsked = show === kind;
    const pages = isAsked ? Math.ceil(all.length / manyChanges) : 1;
    const page = isAsked ? Math.min(Math.max(asked, 1), pages) : 1;
    const start = (page - 1) * manyChanges;
    const end = start + (isAsked ? manyChanges : fewChanges);
    const count = (...what: FrameworkChange["change"][]) =>
      all.filter((one) => what.includes(one.change)).length;
    return {
      kind,
      count: all.length,
      added: count("added"),
      changed: count("changed", "reordered"),
      removed: count("removed"),
      items: all.slice(start, end),
      isWhole: isAsked || all.length <= fewChanges,
      page,
      pages,
      from: start + 1,
    };
  });
}
