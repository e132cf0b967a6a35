import { DataTable } from "@/components/tables/data-table";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { FrameworkView } from "@/lib/framework/schema/views";
import type { FunctionChange } from "@/lib/progress/rules/compare-judgements";

type Props = {
  /** Null where the framework does not judge each function by itself. */
  functions: readonly FunctionChange[] | null;
  framework: FrameworkView;
};

/** Where each function would have stood, in a framework that judges each by itself. */
export async function FunctionEffect({ functions, framework }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("framework"),
    getLocale(),
  ]);
  if (!functions) return null;
  const nameOf = (code: string) => {
    const found = framework.functions.find((one) => one.code === code);
    return found ? pick(found.name, locale) : code;
  };
  const say = (stage: number | null) =>
    stage === null
      ? t("versions.effect.noStage")
      : t("versions.effect.inStage", { stage: String(stage) });
  return (
    <DataTable
      caption={t("versions.effect.functionsTable")}
      rowKey={({ functionCode }) => functionCode}
      rows={functions}
      empty={null}
      columns={[
        {
          key: "function",
          header: t("versions.effect.function"),
          cell: ({ functionCode }) => nameOf(functionCode),
        },
        {
          key: "today",
          header: t("versions.effect.today"),
          cell: ({ before }) => say(before),
        },
        {
          key: "then",
          header: t("versions.effect.then"),
          cell: ({ before, after }) =>
            before === after ? t("versions.effect.asToday") : say(after),
        },
      ]}
    />
  );
}
