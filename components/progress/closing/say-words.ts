import { getDayFormatter } from "@/components/progress/teller";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { FrameworkView } from "@/lib/framework/schema/views";
import type { ClosedWords } from "@/lib/progress/closing-schema";
import { fillArgs } from "@/lib/progress/rules/fill-args";

type NamedFunction = Pick<FrameworkView["functions"][number], "code" | "name">;

/**
 * Kept words as sentences, under the names of the framework version they were
 * kept with. One whose words no longer exist is left out.
 */
export async function sayWords(
  group: "reasons" | "flags",
  words: readonly ClosedWords[],
  framework: { functions: readonly NamedFunction[] },
): Promise<string[]> {
  const [t, formatDay, locale] = await Promise.all([
    getTranslator("progress"),
    getDayFormatter(),
    getLocale(),
  ]);
  const functionNames = Object.fromEntries(
    framework.functions.map(({ code, name }) => [code, pick(name, locale)]),
  );
  // Keys that were written by earlier versions of the code are not in the types.
  const any = t as unknown as {
    (key: string, args: Record<string, string | number>): string;
    has: (key: string) => boolean;
  };
  return words.flatMap(({ key, args }) =>
    any.has(`${group}.${key}`)
      ? [any(`${group}.${key}`, fillArgs(args, { functionNames, formatDay }))]
      : [],
  );
}
