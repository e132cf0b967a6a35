import type { Locale } from "@/lib/core/locale";
import type { FrameworkView } from "../schema/views";
import { foldText, markText, type Piece } from "./fold-text";
import {
  listEntries,
  type SearchEntry,
  type SearchPlace,
} from "./search-entries";
import { patternOf, readSearchWords } from "./search-words";

export const shownAtMost = 50;

export type SearchHit = {
  place: SearchPlace;
  title: Piece[];
  text: Piece[];
  /** A passage further down, where the words stand neither in title nor text. */
  also: Piece[] | null;
};

export type SearchAnswer = {
  /** Whether anything was asked. */
  isAsked: boolean;
  total: number;
  shown: number;
  /** By kind, the kind with the best hit first. */
  groups: { kind: SearchPlace["kind"]; hits: SearchHit[] }[];
};

/**
 * Everything in the guide that has all the words of a question: in the title
 * before in the text before anywhere else, then in the guide's own order.
 */
export function searchGuide(
  framework: FrameworkView,
  question: string,
  locale: Locale,
): SearchAnswer {
  const words = readSearchWords(question, locale);
  if (words.length === 0) {
    return { isAsked: false, total: 0, shown: 0, groups: [] };
  }
  const patterns = words.map((word) => patternOf([word]));
  const found = listEntries(framework, locale)
    .flatMap((entry) => {
      const ranks = patterns.map((pattern) => rankOf(entry, pattern));
      const worst = Math.max(...ranks);
      const sum = ranks.reduce((all, rank) => all + rank, 0);
      return worst < nowhere ? [{ entry, worst, sum }] : [];
    })
    .toSorted((a, b) => a.worst - b.worst || a.sum - b.sum);
  const best = found.slice(0, shownAtMost).map(({ entry }) => entry);
  const whole = patternOf(words, true);
  return {
    isAsked: true,
    total: found.length,
    shown: best.length,
    groups: [...new Set(best.map(({ place }) => place.kind))].map((kind) => ({
      kind,
      hits: best
        .filter(({ place }) => place.kind === kind)
        .map((entry) => toHit(entry, patterns, whole)),
    })),
  };
}

const nowhere = 3;

/** 0 in the title, 1 in the text, 2 further down, 3 nowhere. */
function rankOf({ folded }: SearchEntry, pattern: RegExp) {
  const rank = folded.findIndex((text) => text.search(pattern) >= 0);
  return rank < 0 ? nowhere : rank;
}

function toHit(
  entry: SearchEntry,
  patterns: readonly RegExp[],
  whole: RegExp,
): SearchHit {
  const further = patterns.filter((pattern) => rankOf(entry, pattern) === 2);
  const passage = entry.rest.find((part) =>
    further.some((pattern) => foldText(part).search(pattern) >= 0),
  );
  return {
    place: entry.place,
    title: markText(entry.title, whole),
    text: markText(entry.text, whole),
    also: passage === undefined ? null : markText(passage, whole),
  };
}
