import type { Localized } from "@/lib/framework/schema";

type Words = {
  title: Localized;
  text: Localized;
  seen: { two: Localized; three: Localized } | null;
};

/** What a row said at an earlier or later version, with the rounds that were scored by those words. */
export type Wording = Words & { version: string; roundNames: string[] };

/** The versions of a row that say something else than the row as it is shown. */
export function listOtherWordings(
  shown: Words,
  line: readonly (Words & { versionId: string; version: string })[],
  rounds: readonly { name: string; versionId: string }[],
): Wording[] {
  return line
    .filter((one) => wordsOf(one) !== wordsOf(shown))
    .map(({ versionId, ...wording }) => ({
      ...wording,
      roundNames: rounds
        .filter((round) => round.versionId === versionId)
        .map(({ name }) => name),
    }));
}

function wordsOf({ title, text, seen }: Words) {
  const all = [title, text, ...(seen ? [seen.two, seen.three] : [])];
  return JSON.stringify(all.map(({ en, es }) => [en, es]));
}
