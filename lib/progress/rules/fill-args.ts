import type { IsoDate } from "@/lib/progress/schema";

/**
 * Turns what a reason, flag, step or action carries as data into what its
 * message takes: the function's code into `functionName`, the day `on` into
 * words. All else passes unchanged. An unknown code stands for itself.
 */
export function fillArgs(
  args: Readonly<Record<string, string | number>>,
  words: {
    functionNames: Readonly<Record<string, string>>;
    formatDay: (day: IsoDate) => string;
  },
): Record<string, string | number> {
  const { functionCode, on, ...rest } = args;
  const code = functionCode === undefined ? null : String(functionCode);
  return {
    ...rest,
    ...(code !== null && { functionName: words.functionNames[code] ?? code }),
    ...(on !== undefined && { on: words.formatDay(String(on)) }),
  };
}
