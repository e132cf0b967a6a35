import type { FieldSpec } from "@/components/forms/field-spec";
import { getTranslator } from "@/lib/core/translator";
import { type Priority, priorities } from "@/lib/concerns/fields";

type Words = {
  title: string;
  evidence: string;
  recommendation: string;
  priority: Priority;
};

/** What a theme is made of, filled with what stands. */
export async function listThemeFields(
  words: Words | null,
): Promise<FieldSpec[]> {
  const t = await getTranslator("concerns");
  const initial = (name: keyof Words) => (words ? [words[name]] : undefined);
  return [
    {
      name: "title",
      kind: "line",
      label: t("theme.name"),
      hint: t("theme.nameHint"),
      initial: initial("title"),
    },
    {
      name: "evidence",
      kind: "text",
      label: t("theme.evidence"),
      hint: t("theme.evidenceHint"),
      initial: initial("evidence"),
    },
    {
      name: "recommendation",
      kind: "text",
      label: t("theme.recommendation"),
      hint: t("theme.recommendationHint"),
      initial: initial("recommendation"),
    },
    {
      name: "priority",
      kind: "choice",
      label: t("theme.priority"),
      initial: initial("priority"),
      options: priorities.map((value) => ({
        value,
        label: t(`themes.priorities.${value}`),
      })),
    },
  ];
}
