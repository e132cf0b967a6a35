/** A concern that is in no theme, with what it touches. */
export type Loose = {
  id: string;
  functionCode: string | null;
  lineages: readonly string[];
};

export type Suggestion = {
  concernIds: string[];
  functionCode: string;
  /** Rows that at least two of them touch. */
  sharedLineages: string[];
};

const mostSuggested = 5;

/**
 * Concerns that may have one cause: of one function, and touching a row in
 * common where rows are named. A person decides; the most alike come first.
 */
export function suggestThemes(concerns: readonly Loose[]): Suggestion[] {
  const codes = [...new Set(concerns.flatMap((one) => one.functionCode ?? []))];
  return codes
    .toSorted()
    .flatMap((functionCode) => {
      const alike = concerns.filter((one) => one.functionCode === functionCode);
      if (alike.length < 2) return [];
      const shared = findShared(alike);
      const touching = alike.filter((one) =>
        one.lineages.some((lineage) => shared.includes(lineage)),
      );
      const chosen = touching.length >= 2 ? touching : alike;
      return [
        {
          concernIds: chosen.map(({ id }) => id),
          functionCode,
          sharedLineages: shared,
        },
      ];
    })
    .toSorted(
      (a, b) =>
        b.sharedLineages.length - a.sharedLineages.length ||
        b.concernIds.length - a.concernIds.length,
    )
    .slice(0, mostSuggested);
}

function findShared(concerns: readonly Loose[]) {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { lineages } of concerns)
    for (const lineage of new Set(lineages))
      (seen.has(lineage) ? shared : seen).add(lineage);
  return [...shared].toSorted();
}
