import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { levels } from "@/lib/framework/schema";
import {
  answers,
  type SheetColumn,
  sheetColumns,
  type SheetWords,
} from "@/lib/rounds/sheet/columns";

/** Everything a round's sheet says, in the reader's language. */
export async function readSheetWords(
  scope: Scope,
  scale: readonly { value: number; name: string }[],
): Promise<SheetWords> {
  const [t, common, rounds] = await Promise.all([
    getTranslator("many"),
    getTranslator("common"),
    getTranslator("rounds"),
  ]);
  const sayAnswer = (answer: (typeof answers)[number]) => {
    if (answer === "dont_know" || answer === "not_applicable")
      return common(`scores.${answer}`);
    const step = scale.find(({ value }) => String(value) === answer);
    return step ? `${answer} ${step.name}` : answer;
  };
  return {
    sheet: t("sheet.sheetName"),
    others: t("sheet.othersName"),
    notes: [t("sheet.notes.one"), t("sheet.notes.two")],
    columns: toRecord(sheetColumns, (one: SheetColumn) =>
      t(`sheet.columns.${one}`),
    ),
    answers: toRecord(answers, sayAnswer),
    states: {
      not_scored: common("scores.not_scored"),
      disputed: common("scores.disputed"),
    },
    levels: toRecord(levels, (one) => rounds(`levels.${one}`)),
    system: scope.systemName,
  };
}

// Every key gets its value.
function toRecord<Key extends string>(
  keys: readonly Key[],
  valueOf: (key: Key) => string,
) {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<
    Key,
    string
  >;
}
