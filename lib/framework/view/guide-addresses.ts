/** Where the parts of the guide are. The fragments are the ids that its pages draw. */
export function createGuideAddresses(slug: string) {
  const root = `/${slug}/guide`;
  const stage = (number: number) => `${root}/stages/${number}`;
  return {
    start: root,
    stage,
    milestone: (number: number, milestone: number) =>
      `${stage(number)}#milestone-${milestone}`,
    row: (number: number, code: string) => `${stage(number)}#${code}`,
    pitfalls: (number: number) => `${stage(number)}#pitfalls`,
    pitfall: (number: number, code: string) => `${stage(number)}#${code}`,
    functionOf: (code: string) => `${root}/functions/${code}`,
    questions: (code: string, question?: string) =>
      `${root}/questions/${code}${question ? `#${question}` : ""}`,
    search: `${root}/search`,
    print: `${root}/print`,
  };
}
export type GuideAddresses = ReturnType<typeof createGuideAddresses>;
