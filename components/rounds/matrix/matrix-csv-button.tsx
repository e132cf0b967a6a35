"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import { writeMatrixCsv } from "./matrix-csv";
import type { MatrixScore, MatrixView } from "./matrix-view";

type Props = { matrix: MatrixView; stage: number; systemName: string };

/** Hands over the shown part of the matrix as a file. */
export function MatrixCsvButton({ matrix, stage, systemName }: Props) {
  const t = useTranslations("rounds");
  const common = useTranslations("common");
  const save = () => {
    const say = ({ state, value }: MatrixScore) =>
      state === "scored" ? String(value) : t(`states.${state}`);
    const words = {
      code: t("matrix.columns.code"),
      level: t("matrix.columns.level"),
      function: t("matrix.columns.function"),
      row: t("matrix.columns.row"),
      ownRow: common("ownRow"),
      levels: {
        community_wide: t("levels.community_wide"),
        intermediary: t("levels.intermediary"),
        site: t("levels.site"),
      },
      say,
    };
    const csv = writeMatrixCsv(matrix, systemName, words);
    const file = new Blob([csv], { type: "text/csv;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${t("matrix.csvName", { stage: String(stage) })}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return (
    <Button onClick={save}>
      <Sign name="download" />
      <span className="max-sm:sr-only">{t("matrix.csv")}</span>
    </Button>
  );
}
