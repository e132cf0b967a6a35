/** Where the changes of many rows of a round are. */
export function createManyAddresses(slug: string, roundId: string) {
  const round = `/${slug}/rounds/${roundId}`;
  return {
    sheet: `${round}/sheet`,
    file: `${round}/sheet/file`,
    bring: `${round}/sheet/import`,
    plan: (planId: string) => `${round}/changes/${planId}`,
    score: `/${slug}/score`,
  };
}
